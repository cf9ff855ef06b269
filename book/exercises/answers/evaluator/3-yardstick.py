# %% starter
def verdicts(aucs, bar, most):
    return ...


answer = verdicts


# %% solution
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% right
def verdicts(aucs, bar, most):
    floor = bar
    said = []
    for auc in aucs:
        said.append(auc >= floor)
        if said[-1]:
            floor = max(bar, auc - most)
    return said


answer = verdicts


# %% right
def verdicts(aucs, bar, most):
    def judged(past, auc):
        blessed = [a for a, good in past if good]
        good = auc >= bar and (not blessed or auc >= blessed[-1] - most)
        return [*past, (auc, good)]

    past = []
    for auc in aucs:
        past = judged(past, auc)
    return np.array([good for _, good in past])


answer = verdicts


# %% right
def verdicts(aucs, bar, most):
    last, said = aucs[0], []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: blessed or not
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: best blessed candidate so far
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc if last is None else max(last, auc)
        said.append(good)
    return said


answer = verdicts


# %% wrong: first blessed candidate for ever
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good and last is None:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: blesses nothing, ever
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and last is not None and last - auc <= most
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: only while there is no baseline
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar if last is None else last - auc <= most
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: whatever its AUC
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = last is None or (auc >= bar and last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: does not ask for the bar
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = last is None or last - auc <= most
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: asks for more than `bar`
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc > bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: exactly `most`
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc < most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: gained much
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or abs(last - auc) <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: a share of the last
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or auc >= last * (1 - most))
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: demands a gain
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or auc >= last + most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: other way round
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or auc - last <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: no loss at all
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or auc >= last)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: refuses all that follow
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if not good:
            break
        last = auc
        said.append(good)
    return said + [False] * (len(aucs) - len(said))


answer = verdicts


# %% wrong: for those that are refused
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(not good)
    return said


answer = verdicts


# %% wrong: swapped `bar` and `most`
def verdicts(aucs, most, bar):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: holds the AUCs of the blessed candidates
def verdicts(aucs, bar, most):
    last, blessed = None, []
    for auc in aucs:
        if auc >= bar and (last is None or last - auc <= most):
            last = auc
            blessed.append(auc)
    return blessed


answer = verdicts


# %% wrong: For the AUCs [0.75, 0.625] with `bar` 0.5
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most / 100)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: has no baseline after a refusal
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        last = auc if good else None
        said.append(good)
    return said


answer = verdicts


# %% wrong: does your baseline ever change
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        said.append(good)
    return said


answer = verdicts


# %% wrong: reached the bar, blessed or not
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if auc >= bar:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: blesses every candidate
def verdicts(aucs, bar, most):
    said = [True] * len(aucs)
    return said


answer = verdicts


# %% wrong: from one call to the next
last = None


def verdicts(aucs, bar, most):
    global last
    said = []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: whatever `bar` is
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= 0.55 and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: whatever `most` is
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= 0.01)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: another order: sorted
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in sorted(aucs):
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: of all months together
def verdicts(aucs, bar, most):
    last, lost, said = None, 0, []
    for auc in aucs:
        good = auc >= bar and (last is None or lost + last - auc <= most)
        if good:
            lost += max(0, last - auc) if last is not None else 0
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: better one of the last two
def verdicts(aucs, bar, most):
    blessed, said = [], []
    for auc in aucs:
        good = auc >= bar and (not blessed or max(blessed[-2:]) - auc <= most)
        if good:
            blessed.append(auc)
        said.append(good)
    return said


answer = verdicts


# %% wrong: is content with one of the two demands
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar or (last is not None and last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: whatever its AUC, and is content with one
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar or (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: holds the places of the blessed months
def verdicts(aucs, bar, most):
    last, said = None, []
    for place, auc in enumerate(aucs):
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
            said.append(place)
    return said


answer = verdicts


# %% wrong: Your list ends after the first month
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
        return said


answer = verdicts


# %% wrong: The verdict on the first month is missing
def verdicts(aucs, bar, most):
    last, said = aucs[0], []
    for auc in aucs[1:]:
        good = auc >= bar and last - auc <= most
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: once a candidate was blessed
def verdicts(aucs, bar, most):
    last, said, over = None, [], False
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        over = over or (last is not None and not good)
        good = good and not over
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: asks for an AUC of at most `bar`
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc <= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: asks for `most` less than `bar`
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar - most and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: worst blessed candidate so far
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc if last is None else min(last, auc)
        said.append(good)
    return said


answer = verdicts


# %% wrong: from the last to the first
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in reversed(aucs):
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return said


answer = verdicts


# %% wrong: such as `'True'`
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(str(good))
    return said


answer = verdicts


# %% wrong: a generator, because of its `yield`
def verdicts(aucs, bar, most):
    last = None
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        yield good


answer = verdicts


# %% wrong: of the blessed candidates, and `None`
def verdicts(aucs, bar, most):
    last, said = None, []
    for auc in aucs:
        good = auc >= bar and (last is None or last - auc <= most)
        if good:
            last = auc
        said.append(good)
    return [auc if good else None for auc, good in zip(aucs, said)]


answer = verdicts


# %% wrong: last but one that was blessed
def verdicts(aucs, bar, most):
    blessed, said = [], []
    for auc in aucs:
        good = auc >= bar and (len(blessed) < 2 or blessed[-2] - auc <= most)
        if good:
            blessed.append(auc)
        said.append(good)
    return said


answer = verdicts


# %% wrong: mean of those that were blessed
def verdicts(aucs, bar, most):
    blessed, said = [], []
    for auc in aucs:
        good = auc >= bar and (not blessed or np.mean(blessed) - auc <= most)
        if good:
            blessed.append(auc)
        said.append(good)
    return said


answer = verdicts
