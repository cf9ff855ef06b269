# %% starter
def check(repaired):
    return ...


answer = check


# %% solution
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert sorted(changed) == ["arr_time", "dep_time"]
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "arr_time")) == [0]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=None, arr_time=2359)
    assert repaired(fine) == (fine, [])


answer = check


# %% right
def check(repaired):
    def cells(record):
        example = tf.train.Example.FromString(record)
        return {
            name: list(values(example, name))
            for name in example.features.feature
        }

    cases = [
        (dict(dep_time=2400, arr_time=347), {"dep_time"}),
        (dict(dep_time=2049, arr_time=2400), {"arr_time"}),
        (dict(dep_time=2400, arr_time=2400), {"dep_time", "arr_time"}),
        (dict(dep_time=2400, arr_time=None), {"dep_time"}),
        (dict(dep_time=2359, arr_time=240), set()),
        (dict(dep_time=None, arr_time=None), set()),
        (dict(sched_dep_time=2400, dep_time=1, arr_time=24), set()),
    ]
    for content, names in cases:
        record = flight(dest="ORD", flight=2400, **content)
        new, changed = repaired(record)
        assert set(changed) == names
        wanted = cells(record)
        for name in names:
            wanted[name] = [0]
        assert cells(new) == wanted
        assert repaired(new) == (new, [])
        if not names and new != record:
            raise AssertionError("bytes")


answer = check


# %% right
def check(repaired):
    for dep in (2400, 0, 2359, None):
        for arr in (2400, 0, 2359, None):
            times = {"dep_time": dep, "arr_time": arr}
            wanted = {name for name in times if times[name] == 2400}
            record = flight(carrier="B6", flight=2400, **times)
            new, changed = repaired(record)
            row = tf.train.Example.FromString(new)
            good = set(changed) == wanted and (wanted or new == record)
            good = good and list(values(row, "carrier")) == [b"B6"]
            good = good and list(values(row, "flight")) == [2400]
            for name, time in times.items():
                cell = [] if time is None else [0 if time == 2400 else time]
                good = good and list(values(row, name)) == cell
            if not good:
                raise ValueError("broken")


answer = check


# %% right
def check(repaired):
    for dep in (2400, 0, 2359, None):
        for arr in (2400, 0, 2359, None):
            times = {"dep_time": dep, "arr_time": arr}
            wanted = {name for name in times if times[name] == 2400}
            record = flight(carrier="B6", flight=2400, **times)
            new, changed = repaired(record)
            row = tf.train.Example.FromString(new)
            good = set(changed) == wanted and (wanted or new == record)
            good = good and list(values(row, "carrier")) == [b"B6"]
            good = good and list(values(row, "flight")) == [2400]
            for name, time in times.items():
                cell = [] if time is None else [0 if time == 2400 else time]
                good = good and list(values(row, name)) == cell
            assert good
    return True


answer = check


# %% wrong: If records stand behind that `return`
def check(repaired):
    for dep in (2400, 0, 2359, None):
        for arr in (2400, 0, 2359, None):
            times = {"dep_time": dep, "arr_time": arr}
            wanted = {name for name in times if times[name] == 2400}
            record = flight(carrier="B6", flight=2400, **times)
            new, changed = repaired(record)
            row = tf.train.Example.FromString(new)
            assert set(changed) == wanted
            assert list(values(row, "flight")) == [2400]
            return True


answer = check


# %% wrong: is the number 2400 there: nothing is to be repaired.
def check(repaired):
    new, changed = repaired(flight(dep_time="2400", arr_time="347"))
    assert changed == ["dep_time"]


answer = check


# %% wrong: `{'dep_time': [2460]}`, with `changed` = `[]`. Neither
def check(repaired):
    for time in (2400, 2460, 2500):
        new, changed = repaired(flight(dep_time=time))
        assert changed == ["dep_time"]


answer = check


# %% wrong: never repairs `arr_time`
def check(repaired):
    late = flight(carrier="B6", flight=739, dep_time=2400, arr_time=347)
    new, changed = repaired(late)
    row = tf.train.Example.FromString(new)
    assert changed == ["dep_time"] and list(values(row, "dep_time")) == [0]
    assert repaired(new) == (new, [])


answer = check


# %% wrong: repairs only one of the two
def check(repaired):
    for name, other in (("dep_time", "arr_time"), ("arr_time", "dep_time")):
        new, changed = repaired(flight(carrier="UA", **{name: 2400, other: 1}))
        row = tf.train.Example.FromString(new)
        assert changed == [name]
        assert list(values(row, name)) == [0]
        assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=None, arr_time=2359)
    assert repaired(fine) == (fine, [])


answer = check


# %% wrong: empties a `dep_time`
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert sorted(changed) == ["arr_time", "dep_time"]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=None, arr_time=2359)
    assert repaired(fine) == (fine, [])


answer = check


# %% wrong: turns 2359
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert sorted(changed) == ["arr_time", "dep_time"]
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "arr_time")) == [0]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=None, arr_time=2300)
    assert repaired(fine) == (fine, [])


answer = check


# %% wrong: into an empty cell
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert sorted(changed) == ["arr_time", "dep_time"]
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "arr_time")) == [0]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=5, arr_time=2359)
    assert repaired(fine) == (fine, [])


answer = check


# %% wrong: such as the number of a flight
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert sorted(changed) == ["arr_time", "dep_time"]
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "arr_time")) == [0]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=1, dep_time=None, arr_time=2359)
    assert repaired(fine) == (fine, [])


answer = check


# %% wrong: Compare `changed` too
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, _ = repaired(both)
    row = tf.train.Example.FromString(new)
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "arr_time")) == [0]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=None, arr_time=2359)
    assert repaired(fine) == (fine, [])


answer = check


# %% wrong: loses the other columns
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert sorted(changed) == ["arr_time", "dep_time"]
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "arr_time")) == [0]
    fine = flight(flight=2400, dep_time=None, arr_time=2359)
    assert repaired(fine) == (fine, [])


answer = check


# %% wrong: compare sets
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    assert changed == ["dep_time", "arr_time"]


answer = check


# %% wrong: compare the values in it
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    assert new == flight(carrier="UA", dep_time=0, arr_time=0)


answer = check


# %% wrong: returned `
def check(repaired):
    fine = flight(flight=2400, dep_time=None, arr_time=2359)
    return repaired(fine) == (fine, [])


answer = check


# %% wrong: keeps the contract
def check(repaired):
    assert repaired(flight(dep_time=2400)) == (flight(dep_time=0), [])


answer = check


# %% wrong: Text is in bytes
def check(repaired):
    new, changed = repaired(flight(carrier="UA", dep_time=2400, arr_time=5))
    row = tf.train.Example.FromString(new)
    assert list(values(row, "carrier")) == ["UA"]


answer = check


# %% wrong: never `None`
def check(repaired):
    new, changed = repaired(flight(dep_time=2400, arr_time=None))
    row = tf.train.Example.FromString(new)
    assert values(row, "arr_time") is None


answer = check


# %% wrong: decode it first
def check(repaired):
    new, changed = repaired(flight(dep_time=2400, arr_time=None))
    assert list(values(new, "dep_time")) == [0]


answer = check


# %% wrong: returns two things
def check(repaired):
    new = repaired(flight(dep_time=2400, arr_time=None))
    row = tf.train.Example.FromString(new)
    assert list(values(row, "dep_time")) == [0]


answer = check


# %% wrong: with these parentheses never raises
def check(repaired):
    repaired(flight(dep_time=2400, arr_time=2400))


answer = check


# %% wrong: empties an `arr_time`
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert sorted(changed) == ["arr_time", "dep_time"]
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=None, arr_time=2359)
    assert repaired(fine) == (fine, [])


answer = check


# %% equivalent: 2360 shows the same fault
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert sorted(changed) == ["arr_time", "dep_time"]
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "arr_time")) == [0]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=None, arr_time=2360)
    assert repaired(fine) == (fine, [])


answer = check


# %% wrong: writes a record without a fault anew
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert sorted(changed) == ["arr_time", "dep_time"]
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "arr_time")) == [0]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=None, arr_time=2359)
    new, changed = repaired(fine)
    row = tf.train.Example.FromString(new)
    assert changed == []
    assert list(values(row, "flight")) == [2400]
    assert list(values(row, "arr_time")) == [2359]
    assert not list(values(row, "dep_time"))


answer = check


# %% wrong: names only one of them
def check(repaired):
    both = flight(carrier="UA", dep_time=2400, arr_time=2400)
    new, changed = repaired(both)
    row = tf.train.Example.FromString(new)
    assert changed
    assert list(values(row, "dep_time")) == [0]
    assert list(values(row, "arr_time")) == [0]
    assert list(values(row, "carrier")) == [b"UA"]
    fine = flight(flight=2400, dep_time=None, arr_time=2359)
    assert repaired(fine) == (fine, [])


answer = check
