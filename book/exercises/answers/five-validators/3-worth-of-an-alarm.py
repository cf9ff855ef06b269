# %% starter
def worth(dirty, refused, alarms):
    return ...


answer = worth


# %% solution
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    return right / (right + false) if right + false else None


answer = worth


# %% right
def worth(dirty, refused, alarms):
    all_of_them = dirty * refused + (1 - dirty) * alarms
    if all_of_them == 0:
        return None
    return dirty * refused / all_of_them


answer = worth


# %% wrong: the other way round
def worth(dirty, refused, alarms):
    return refused


answer = worth


# %% wrong: a rare fault makes most alarms false
def worth(dirty, refused, alarms):
    return refused / (refused + alarms)


answer = worth


# %% wrong: divide it by all that are refused
def worth(dirty, refused, alarms):
    return dirty * refused


answer = worth


# %% wrong: as if all deliveries were clean
def worth(dirty, refused, alarms):
    return dirty * refused / (dirty * refused + alarms)


answer = worth


# %% wrong: the share of all deliveries that are refused
def worth(dirty, refused, alarms):
    return dirty * refused + (1 - dirty) * alarms


answer = worth


# %% wrong: clean ones among the refused
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    return false / (right + false) if right + false else None


answer = worth


# %% wrong: Yours are percentages
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    return 100 * right / (right + false)


answer = worth


# %% wrong: ZeroDivisionError
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    return right / (right + false)


answer = worth


# %% wrong: so the answer is `None`; you returned
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    return right / (right + false) if right + false else 0.0


answer = worth


# %% wrong: 0 of the refused are dirty
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    if not dirty:
        return None if not alarms else 1.0
    return right / (right + false) if right + false else None


answer = worth


# %% wrong: swapped
def worth(dirty, alarms, refused):
    right, false = dirty * refused, (1 - dirty) * alarms
    return right / (right + false) if right + false else None


answer = worth


# %% wrong: `worth(0.3, 0.4, 0.0)` returns `None`, but it refuses something
def worth(dirty, refused, alarms):
    if alarms == 0:
        return None
    right, false = dirty * refused, (1 - dirty) * alarms
    return right / (right + false)


answer = worth


# %% wrong: it refuses something
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    return right / (right + false) if right + false > 0.01 else None


answer = worth


# %% wrong: no `return` in it gives a value
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    right / (right + false) if right + false else None


answer = worth


# %% wrong: `worth(1e-06, 0.5, 0.0)` returns `None`
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    return right / (right + false) if right + false > 0.001 else None


answer = worth


# %% wrong: weigh each of them
def worth(dirty, refused, alarms):
    if refused + alarms == 0:
        return None
    return dirty * refused / (refused + alarms)


answer = worth


# %% wrong: These are odds
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * alarms
    if right + false == 0:
        return None
    return right / false if false else 1.0


answer = worth


# %% wrong: `1 - alarms` is the share
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty) * (1 - alarms)
    return right / (right + false) if right + false else None


answer = worth


# %% wrong: You take 0.1
def worth(dirty, refused, alarms):
    right, false = 0.1 * refused, 0.9 * alarms
    return right / (right + false) if right + false else None


answer = worth


# %% wrong: weighed by 0.9
def worth(dirty, refused, alarms):
    right, false = dirty * refused, 0.9 * alarms
    return right / (right + false) if right + false else None


answer = worth


# %% wrong: it is 0.109589
def worth(dirty, refused, alarms):
    right, false = dirty * refused, (1 - dirty - alarms)
    return right / (right + false) if right + false > 0 else None


answer = worth


# %% wrong: that are judged rightly
def worth(dirty, refused, alarms):
    return dirty * refused + (1 - dirty) * (1 - alarms)


answer = worth


# %% wrong: the share of clean deliveries that pass
def worth(dirty, refused, alarms):
    return 1 - alarms


answer = worth


# %% wrong: some of the dirty ones pass
def worth(dirty, refused, alarms):
    both = dirty * refused + (1 - dirty) * alarms
    return dirty / both if both else None


answer = worth
