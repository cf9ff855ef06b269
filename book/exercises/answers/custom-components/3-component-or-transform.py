# %% starter
answer = {"a": ..., "b": ..., "c": ..., "d": ..., "e": ..., "f": ...}

# %% solution
T, C = "Transform", "component"
answer = {"a": T, "b": C, "c": T, "d": C, "e": C, "f": T}

# %% right
answer = dict(zip("acf", ["transform"] * 3)) | dict.fromkeys("bde", "Component")

# %% wrong: All six are the other way round
answer = dict.fromkeys("acf", "component") | dict.fromkeys("bde", "Transform")

# %% wrong: Look again at a: requests bring that wind, and they pass Transform's graph but no component. Then look again at 2 more
answer = dict.fromkeys("abcdef", "component")

# %% wrong: Look again at b: no request brings a label, and Transform leaves the examples
answer = dict.fromkeys("abcdef", "Transform")

# %% wrong: leaves 2400 in the examples, where StatisticsGen
answer = dict.fromkeys("acef", "Transform") | dict.fromkeys("bd", "component")

# %% wrong: Look again at d: Transform gives a row for each row
answer = dict.fromkeys("acdf", "Transform") | dict.fromkeys("be", "component")

# %% wrong: Look again at c
answer = dict.fromkeys("af", "Transform") | dict.fromkeys("bcde", "component")

# %% wrong: has no place yet
answer = dict.fromkeys("acf", "Transform") | dict.fromkeys("bd", "component")

# %% wrong: There is no fault
answer = dict.fromkeys("ABCDEF", "Transform")

# %% wrong: The place of a should be
answer = dict.fromkeys("acf", "source") | dict.fromkeys("bde", "component")

# %% wrong: The place of b should be
answer = dict.fromkeys("acf", "Transform") | dict.fromkeys("bde", "both")
