# %% starter
def worth(dirty, caught, alarms):
    return ...


answer = worth


# %% solution
def worth(dirty, caught, alarms):
    right, false = dirty * caught, (1 - dirty) * alarms
    return right / (right + false) if right + false else None


answer = worth


# %% right
def worth(dirty, caught, alarms):
    refused = dirty * caught + (1 - dirty) * alarms
    if refused == 0:
        return None
    return dirty * caught / refused


answer = worth


# %% wrong: the other way round
def worth(dirty, caught, alarms):
    return caught


answer = worth


# %% wrong: a rare fault makes most alarms false
def worth(dirty, caught, alarms):
    return caught / (caught + alarms)


answer = worth


# %% wrong: divide it by all that are refused
def worth(dirty, caught, alarms):
    return dirty * caught


answer = worth


# %% wrong: as if all deliveries were clean
def worth(dirty, caught, alarms):
    return dirty * caught / (dirty * caught + alarms)


answer = worth


# %% wrong: the share of all deliveries that are refused
def worth(dirty, caught, alarms):
    return dirty * caught + (1 - dirty) * alarms


answer = worth


# %% wrong: clean ones among the refused
def worth(dirty, caught, alarms):
    right, false = dirty * caught, (1 - dirty) * alarms
    return false / (right + false) if right + false else None


answer = worth


# %% wrong: Yours are percentages
def worth(dirty, caught, alarms):
    right, false = dirty * caught, (1 - dirty) * alarms
    return 100 * right / (right + false)


answer = worth


# %% wrong: ZeroDivisionError
def worth(dirty, caught, alarms):
    right, false = dirty * caught, (1 - dirty) * alarms
    return right / (right + false)


answer = worth


# %% wrong: so the answer is `None`; you returned
def worth(dirty, caught, alarms):
    right, false = dirty * caught, (1 - dirty) * alarms
    return right / (right + false) if right + false else 0.0


answer = worth


# %% wrong: 0 of the refused are dirty
def worth(dirty, caught, alarms):
    right, false = dirty * caught, (1 - dirty) * alarms
    if not dirty:
        return None if not alarms else 1.0
    return right / (right + false) if right + false else None


answer = worth
