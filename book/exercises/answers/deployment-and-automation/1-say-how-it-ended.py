# %% starter
def ends(before, after, error, earlier):
    ending = ...
    wake = ...
    return ending, wake


answer = ends


# %% solution
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% right
def ends(before, after, error, earlier):
    if isinstance(error, InvalidDataError):
        ending = "stopped"
    elif error:
        ending = "failed"
    else:
        higher = after and (not before or max(after) > max(before))
        ending = "released" if higher else "not released"
    idle = [word != "released" for word in earlier]
    old = len(idle) >= 2 and all(idle[-2:]) and ending != "released"
    return ending, ending == "failed" or old


answer = ends


# %% wrong: Any new version is enough
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif after - before:
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: The highest was 8, and now it is 7.
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) != max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: raised `ValueError`
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after) > max(before):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: derived from `InvalidDataError`
def ends(before, after, error, earlier):
    if error is not None:
        stopped = type(error) is InvalidDataError
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: With an error the folder does not count
def ends(before, after, error, earlier):
    if max(after, default=0) > max(before, default=0):
        ending = "released"
    elif error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: A failure alone wakes nobody
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake


answer = ends


# %% wrong: There is only one earlier run: then only a failure wakes
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending] if earlier else ["released"]
    wake = "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: With fewer than two earlier runs, those that there are decide
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: Only a failure wakes
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = False
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: The first two earlier runs are taken
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[:2], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: All earlier runs are taken
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier, ending]
    wake = len(last) >= 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: Earlier: ['stopped', 'not released']; this run: `not released`. `wake` should be True
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = (
        last == ["not released", "stopped", "not released"]
        or last[1:] == ["stopped"] * 2
    )
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: at least one released a model
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and ending != "released"
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: it is the text 'pushed'
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "pushed"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: a pair, `(ending, wake)`
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending


answer = ends


# %% wrong: `wake` should be `True` or `False`
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, "yes" if wake else "no"


answer = ends


# %% wrong: Every new version must be higher
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif after - before and min(after - before) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: The sorted lists are compared
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif sorted(after) > sorted(before):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: The highest must be higher by one
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) == max(before, default=0) + 1:
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: The versions are counted
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif len(after) > len(before):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: `before` and `after` are exchanged
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(before, default=0) > max(after, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: no `Exception` in Python
def ends(before, after, error, earlier):
    if isinstance(error, Exception):
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: the other way round: first the ending
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return wake or ending == "failed", ending


answer = ends


# %% wrong: The first of the pair should be one of
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not_released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: One of the three without a release is enough
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and last != ["released"] * 3
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: Both must be true at once
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake and ending == "failed"


answer = ends


# %% wrong: Any stopped run wakes, too
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending in ("failed", "stopped")


answer = ends


# %% wrong: Only the earlier runs are looked at
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last[:2]
    return ending, wake or ending == "failed"


answer = ends


# %% equivalent: no version is below 1, so nothing is never higher
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=-1) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: letter for letter
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending.capitalize(), wake or ending == "failed"


answer = ends


# %% wrong: letter for letter: other code compares it
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending + " ", wake or ending == "failed"


answer = ends


# %% wrong: Before: {5}; after: {5}; error: none. The ending is `not released`; yours is `released`. 5 is not higher than 5.
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > len(before):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: Neither this run nor the last two before it released a model.
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(set(last)) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: `released` is a part of `not released`
def ends(before, after, error, earlier):
    if error is not None:
        ending = "stopped" if isinstance(error, InvalidDataError) else "failed"
    else:
        ending = (
            "released"
            if max(after, default=0) > max(before, default=0)
            else "not released"
        )
    wake = ending == "failed" or (
        len(earlier) >= 2
        and not any("released" in e for e in [*earlier[-2:], ending])
    )
    return ending, wake


answer = ends


# %% wrong: Only `not released` counts
def ends(before, after, error, earlier):
    if error is not None:
        ending = "stopped" if isinstance(error, InvalidDataError) else "failed"
    else:
        ending = (
            "released"
            if max(after, default=0) > max(before, default=0)
            else "not released"
        )
    last = [*earlier, ending][-3:]
    return ending, ending == "failed" or last == ["not released"] * 3


answer = ends


# %% wrong: that failed counts as a release
def ends(before, after, error, earlier):
    if error is not None:
        ending = "stopped" if isinstance(error, InvalidDataError) else "failed"
    else:
        ending = (
            "released"
            if max(after, default=0) > max(before, default=0)
            else "not released"
        )
    last = [*earlier, ending][-3:]
    return ending, ending == "failed" or (
        len(last) == 3 and all(e in ("not released", "stopped") for e in last)
    )


answer = ends


# %% wrong: Three equal endings
def ends(before, after, error, earlier):
    if error is not None:
        ending = "stopped" if isinstance(error, InvalidDataError) else "failed"
    else:
        ending = (
            "released"
            if max(after, default=0) > max(before, default=0)
            else "not released"
        )
    wake = ending == "failed" or (
        len(earlier) >= 2
        and ending != "released"
        and earlier[-1] == earlier[-2] == ending
    )
    return ending, wake


answer = ends


# %% wrong: The last three earlier runs are taken
def ends(before, after, error, earlier):
    if error is not None:
        ending = "stopped" if isinstance(error, InvalidDataError) else "failed"
    else:
        ending = (
            "released"
            if max(after, default=0) > max(before, default=0)
            else "not released"
        )
    last = earlier[-3:]
    return ending, ending == "failed" or (
        len(last) == 3 and "released" not in last
    )


answer = ends


# %% wrong: need not be in a row
def ends(before, after, error, earlier):
    if error is not None:
        ending = "stopped" if isinstance(error, InvalidDataError) else "failed"
    else:
        ending = (
            "released"
            if max(after, default=0) > max(before, default=0)
            else "not released"
        )
    dry = sum(e != "released" for e in [*earlier, ending])
    return ending, ending == "failed" or (ending != "released" and dry >= 3)


answer = ends


# %% wrong: this slip would give: `stopped` and `failed` are exchanged
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "failed" if stopped else "stopped"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: this slip would give: Every error is called `stopped`
def ends(before, after, error, earlier):
    if error is not None:
        ending = "stopped"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: this slip would give: Every error is called `failed`
def ends(before, after, error, earlier):
    if error is not None:
        stopped = error == InvalidDataError
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: A `ValueError` is asked for, not an `InvalidDataError`
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, ValueError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: yours is `stopped`. That is an error, and none of the data.
def ends(before, after, error, earlier):
    if error is not None:
        stopped = not isinstance(error, OSError | KeyboardInterrupt)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: derived from one derived from it
def ends(before, after, error, earlier):
    if error is not None:
        stopped = InvalidDataError in (
            type(error),
            *type(error).__bases__,
        )
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: Your ending is the exit code
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    codes = {"released": 0, "not released": 3, "stopped": 4, "failed": 1}
    return codes[ending], wake or ending == "failed"


answer = ends


# %% wrong: Your function raises the error that it gets
def ends(before, after, error, earlier):
    if error is not None:
        raise error
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: The numbers are added up
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif sum(after) > sum(before):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: The numbers are compared as texts
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(map(str, after), default="") > max(map(str, before), default=""):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: asks whether one holds all of the other
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif after > before:
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: Exactly two earlier runs are asked for
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(earlier) == 2 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: More than two earlier runs are asked for
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(earlier) > 2 and "released" not in last
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: The fourth in a row wakes nobody
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    wake = wake and earlier[-3:-2] in ([], ["released"])
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: This run is counted only if it is `not released`
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = (
        len(last) == 3 and "released" not in last and ending == "not released"
    )
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: An earlier run that stopped counts as a release
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    idle = {"not released", "failed"}
    wake = len(last) == 3 and ending != "released" and {*last[:2]} <= idle
    return ending, wake or ending == "failed"


answer = ends


# %% wrong: A failure of the run before wakes, too
def ends(before, after, error, earlier):
    if error is not None:
        stopped = isinstance(error, InvalidDataError)
        ending = "stopped" if stopped else "failed"
    elif max(after, default=0) > max(before, default=0):
        ending = "released"
    else:
        ending = "not released"
    last = [*earlier[-2:], ending]
    wake = len(last) == 3 and "released" not in last
    return ending, wake or "failed" in last[-2:]


answer = ends
