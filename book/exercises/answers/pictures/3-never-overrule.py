# %% starter
def settled(a, b, votes):
    return ...


answer = settled


# %% solution
def settled(a, b, votes):
    shirts = (votes == 4).sum(axis=1)
    mend = (a == -1) & np.isin(b, [0, 1]) & (shirts >= 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% right
def settled(a, b, votes):
    labels = []
    for one, other, near in zip(a, b, votes, strict=True):
        if one != -1:
            labels.append(one)
        elif other in (0, 1) and list(near).count(4) >= 5:
            labels.append(4)
        else:
            labels.append(other)
    return labels


answer = settled


# %% right
def settled(a, b, votes):
    rows = pd.DataFrame({"a": a, "b": b, "shirts": (votes == 4).sum(axis=1)})
    label = rows["b"].where(~(rows["b"].isin([0, 1]) & (rows["shirts"] > 4)), 4)
    return rows["a"].where(rows["a"] >= 0, label)


answer = settled


# %% wrong: you mend labels on which A and B agree
def settled(a, b, votes):
    shirts = (votes == 4).sum(axis=1)
    mend = ((a == -1) | (a == b)) & np.isin(b, [0, 1]) & (shirts >= 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: you mend labels of pictures that A has labeled, too
def settled(a, b, votes):
    shirts = (votes == 4).sum(axis=1)
    mend = np.isin(b, [0, 1]) & (shirts >= 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: you mend A's labels, too
def settled(a, b, votes):
    label = np.where(a == -1, b, a)
    mend = np.isin(label, [0, 1]) & ((votes == 4).sum(axis=1) >= 5)
    return np.where(mend, 4, label)


answer = settled


# %% wrong: not more than five
def settled(a, b, votes):
    mend = (a == -1) & np.isin(b, [0, 1]) & ((votes == 4).mean(axis=1) > 0.5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: four shirts are enough for you
def settled(a, b, votes):
    mend = (a == -1) & np.isin(b, [0, 1]) & ((votes == 4).sum(axis=1) >= 4)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: you mend other labels of B as well
def settled(a, b, votes):
    mend = (a == -1) & ((votes == 4).sum(axis=1) >= 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: the pullovers (1) are in doubt, too
def settled(a, b, votes):
    mend = (a == -1) & (b == 0) & ((votes == 4).sum(axis=1) >= 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: you take B's label
def settled(a, b, votes):
    mend = (a == -1) & np.isin(b, [0, 1]) & ((votes == 4).sum(axis=1) >= 5)
    return np.where(mend, 4, np.where(b == -1, a, b))


answer = settled


# %% wrong: nothing is mended
def settled(a, b, votes):
    return np.where(a == -1, b, a)


answer = settled


# %% wrong: the label should be
def settled(a, b, votes):
    shirts = (votes == 4).sum(axis=1)
    mend = np.isin(b, [0, 1]) & (shirts >= 5)
    return np.where(mend, 4, b)


answer = settled


# %% wrong: truth values
def settled(a, b, votes):
    return (a == -1) & np.isin(b, [0, 1]) & ((votes == 4).sum(axis=1) >= 5)


answer = settled


# %% wrong: it should be
def settled(a, b, votes):
    shirts = (votes == 4).sum(axis=1)
    return [
        4
        for one, other, n in zip(a, b, shirts)
        if one == -1 and other in (0, 1) and n >= 5
    ]


answer = settled


# %% wrong: changes what it is given
def settled(a, b, votes):
    mend = (a == -1) & np.isin(b, [0, 1]) & ((votes == 4).sum(axis=1) >= 5)
    a[a == -1] = b[a == -1]
    a[mend] = 4
    return a


answer = settled


# %% wrong: A's only where B wrote nothing
def settled(a, b, votes):
    mend = np.isin(b, [0, 1]) & ((votes == 4).sum(axis=1) >= 5)
    return np.where(mend, 4, np.where(b == -1, a, b))


answer = settled


# %% wrong: you take one annotator for the other
def settled(b, a, votes):
    mend = (a == -1) & np.isin(b, [0, 1]) & ((votes == 4).sum(axis=1) >= 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: whose number is 0
def settled(a, b, votes):
    shirts = np.isin(b, [0, 1]) & ((votes == 4).sum(axis=1) >= 5)
    return np.where(a > 0, a, np.where(shirts, 4, b))


answer = settled


# %% wrong: the votes that are not B's class
def settled(a, b, votes):
    own = (votes == b[:, None]).sum(axis=1)
    mend = (a == -1) & np.isin(b, [0, 1]) & (own < 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: 5 of ten votes are Shirt: the label should be Shirt
def settled(a, b, votes):
    shirts = (votes[:, :9] == 4).sum(axis=1)
    mend = (a == -1) & np.isin(b, [0, 1]) & (shirts >= 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: you add the votes up
def settled(a, b, votes):
    mend = (a == -1) & np.isin(b, [0, 1]) & (votes.sum(axis=1) >= 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: however few of its own ten votes say so
def settled(a, b, votes):
    mend = (a == -1) & np.isin(b, [0, 1]) & ((votes == 4).sum() >= 5)
    return np.where(mend, 4, np.where(a == -1, b, a))


answer = settled


# %% wrong: Ask whether it is -1
def settled(a, b, votes):
    shirts = (votes == 4).sum(axis=1)
    mended = np.where(np.isin(b, [0, 1]) & (shirts >= 5), 4, b)
    return [one if one else other for one, other in zip(a, mended, strict=True)]


answer = settled


# %% wrong: the label should be Shirt (4); yours is 0
def settled(a, b, votes):
    mend = (a == -1) & np.isin(b, [0, 1]) & ((votes == 3).sum(axis=1) >= 5)
    return np.where(mend, 3, np.where(a == -1, b, a))


answer = settled


# %% wrong: The ten votes of a picture lie along `axis=1`
def settled(a, b, votes):
    shirt = np.isin(b, [0, 1]) & ((votes == 4).sum(axis=0) >= 5)
    return np.where(a >= 0, a, np.where(shirt, 4, b))


answer = settled


# %% wrong: whether Shirt is the commonest of the ten
def settled(a, b, votes):
    most = np.array([np.bincount(row, minlength=5).argmax() for row in votes])
    shirt = np.isin(b, [0, 1]) & (most == 4)
    return np.where(a >= 0, a, np.where(shirt, 4, b))


answer = settled


# %% wrong: you take the class that is commonest
def settled(a, b, votes):
    most = np.array([np.bincount(row, minlength=5).argmax() for row in votes])
    return np.where(a >= 0, a, np.where(np.isin(b, [0, 1]), most, b))


answer = settled


# %% wrong: you mend dresses (2) of B as well
def settled(a, b, votes):
    shirt = (b <= 2) & ((votes == 4).sum(axis=1) >= 5)
    return np.where(a >= 0, a, np.where(shirt, 4, b))


answer = settled


# %% wrong: ask for one truth value
def settled(a, b, votes):
    if a != -1:
        return a
    if b in (0, 1) and list(votes).count(4) >= 5:
        return 4
    return b


answer = settled


# %% wrong: It looks for votes of 5
def settled(a, b, votes):
    shirt = np.isin(b, [0, 1]) & ((votes == 5).sum(axis=1) >= 5)
    return np.where(a >= 0, a, np.where(shirt, 5, b))


answer = settled


# %% wrong: each of B's T-shirts becomes a shirt
def settled(a, b, votes):
    shirt = (b == 0) | (b == 1) & ((votes == 4).sum(axis=1) >= 5)
    return np.where(a >= 0, a, np.where(shirt, 4, b))


answer = settled


# %% wrong: where A and B differ, you ask the neighbors
def settled(a, b, votes):
    shirt = np.isin(b, [0, 1]) & ((votes == 4).sum(axis=1) >= 5)
    agree = (a == b) | (b == -1)
    return np.where(agree, a, np.where(shirt, 4, np.where(a >= 0, a, b)))


answer = settled
