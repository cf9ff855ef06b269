# %% starter
def describe(picture):
    return ...


answer = describe


# %% solution
def describe(picture):
    place = np.arange(28)
    spreads = []
    for axis in (1, 0):  # the sums of the rows, then of the columns
        cloth = picture.sum(axis=axis)
        middle = np.average(place, weights=cloth)
        spreads.append(np.average((place - middle) ** 2, weights=cloth))
    return spreads[0] - spreads[1]


answer = describe


# %% right
def describe(picture):
    values = picture.astype(float)
    left_right = np.abs(values - values[:, ::-1]).sum()
    return left_right - np.abs(values - values[::-1]).sum()


answer = describe


# %% right
def describe(picture):
    down, across = np.indices((28, 28))
    weights = picture / picture.sum()
    return ((down - 13.5) ** 2 * weights).sum() - (
        (across - 13.5) ** 2 * weights
    ).sum()


answer = describe


# %% right
def describe(picture):
    edges = picture[[0, -1]].mean() - picture[:, [0, -1]].mean()
    return edges


answer = describe


# %% right
def describe(picture):
    cloth = picture > 0
    return cloth.any(axis=1).sum() - cloth.any(axis=0).sum()


answer = describe


# %% right
def describe(picture):
    cloth = picture > 0
    return cloth.any(axis=0).sum() - cloth.any(axis=1).sum()


answer = describe


# %% equivalent: around the middle of the picture a turned garment is spread otherwise as well
def describe(picture):
    place = np.arange(28)
    spreads = []
    for axis in (1, 0):  # the sums of the rows, then of the columns
        cloth = picture.sum(axis=axis)
        middle = np.average(place)
        spreads.append(np.average((place - middle) ** 2, weights=cloth))
    return spreads[0] - spreads[1]


answer = describe


# %% equivalent: weights need not add up to anything, and all pictures have 28 rows and columns
def describe(picture):
    place = np.arange(28)
    spreads = []
    for axis in (1, 0):  # the sums of the rows, then of the columns
        cloth = picture.mean(axis=axis)
        middle = np.average(place, weights=cloth)
        spreads.append(np.average((place - middle) ** 2, weights=cloth))
    return spreads[0] - spreads[1]


answer = describe


# %% wrong: does not ask where the cloth is
def describe(picture):
    return picture.mean()


answer = describe


# %% wrong: for every picture
def describe(picture):
    return picture.shape[0] / picture.shape[1]


answer = describe


# %% wrong: should be a number
def describe(picture):
    return picture.mean(axis=1)


answer = describe


# %% wrong: It tells top from bottom
def describe(picture):
    return picture[:14].mean() - picture[14:].mean()


answer = describe


# %% right
def describe(picture):
    rows = (picture.max(axis=1) > 25).sum()
    return np.log((rows + 1) / ((picture.max(axis=0) > 25).sum() + 1))


answer = describe


# %% wrong: yours rings in
def describe(picture):
    return picture[:4, :4].mean()


answer = describe


# %% wrong: finite number
def describe(picture):
    with np.errstate(all="ignore"):
        return picture[0].sum() / np.float64(picture[:, 0].sum())


answer = describe


# %% wrong: should be a number
def describe(picture):
    return bool(picture[0].any())


answer = describe


# %% wrong: 3 - 5 is 254
def describe(picture):
    return (picture[:, 12:16] - picture[12:16].T).mean()


answer = describe


# %% wrong: It rings, but your number of some pictures is
def describe(picture):
    with np.errstate(all="ignore"):
        return picture[:, 12:16].sum() - picture[12:16].sum()


answer = describe


# %% wrong: use the picture only
def describe(picture):
    return picture[0].mean() + np.random.default_rng().random()


answer = describe


# %% wrong: one of the pictures should be a number
def describe(picture):
    if picture.mean() > 60:
        return picture[0].mean() - picture[:, 0].mean()


answer = describe


# %% wrong: let the sign say which of the two is more
def describe(picture):
    cloth = picture > 0
    return abs(cloth.any(axis=1).sum() - cloth.any(axis=0).sum())


answer = describe


# %% right
def describe(picture):
    rows = np.uint8(picture.any(axis=1).sum())
    return rows - np.uint8(picture.any(axis=0).sum())


answer = describe


# %% right
def describe(picture):
    return (
        np.abs(picture - picture[:, ::-1]).mean()
        - np.abs(picture - picture[::-1]).mean()
    )


answer = describe


# %% wrong: a turn hardly moves it
def describe(picture):
    return len(pictures.png(picture))


answer = describe


# %% wrong: It tells left from right
def describe(picture):
    p = picture.astype(float)
    return p[:, :14].mean() - p[:, 14:].mean()


answer = describe


# %% wrong: decide where the bars begin
def describe(picture):
    return int((picture > 0).any(axis=1).sum())


answer = describe


# %% wrong: one picture, not a batch
def describe(picture):
    return picture.mean(axis=(1, 2))


answer = describe


# %% wrong: a turn hardly moves it
def describe(picture):
    p = picture.astype(float)
    return np.abs(p - p.T).mean()


answer = describe


# %% right
def describe(picture):
    p = picture.astype(float).ravel()
    m = np.fliplr(picture).astype(float).ravel()
    u = np.flipud(picture).astype(float).ravel()
    return np.corrcoef(p, m)[0, 1] - np.corrcoef(p, u)[0, 1]


answer = describe


# %% wrong: would see it if half of the delivery were turned
def describe(picture):
    cloth = picture > 0
    return float(np.median(cloth.sum(axis=1)) - np.median(cloth.sum(axis=0)))


answer = describe


# %% wrong: compare down with across
def describe(picture):
    left = picture[:, :14].astype(float).ravel()
    right = picture[:, :13:-1].astype(float).ravel()
    if left.std() == 0 or right.std() == 0:
        return 0.0
    return float(np.corrcoef(left, right)[0, 1])


answer = describe


# %% wrong: Its logarithm would ring
def describe(picture):
    cloth = picture > 0
    return cloth.any(axis=1).sum() / cloth.any(axis=0).sum()


answer = describe


# %% right
def describe(picture):
    pixels = picture.astype(float)
    sides = np.abs(pixels - pixels[:, ::-1]).sum()
    ends = np.abs(pixels - pixels[::-1]).sum()
    return float((sides - ends) / (pixels.sum() + 1))


answer = describe


# %% right
def describe(picture):
    cloth = picture > 50
    return int(cloth.any(axis=1).sum()) - int(cloth.any(axis=0).sum())


answer = describe
