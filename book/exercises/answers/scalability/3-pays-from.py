# %% starter
def pays_from(one, two):
    return ...


answer = pays_from


# %% solution
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% right
def pays_from(one, two):
    each_one, start_one = np.polyfit(*np.array(one, float).T, 1)
    each_two, start_two = np.polyfit(*np.array(two, float).T, 1)
    if each_two >= each_one:
        return None
    return np.maximum((start_two - start_one) / (each_one - each_two), 0)


answer = pays_from


# %% equivalent: a row more does not matter
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(1, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% equivalent: the larger of two, in whichever order
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max((start_two - start_one) / (each_one - each_two), 0)


answer = pays_from


# %% equivalent: rounded down is right, too
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) // (each_one - each_two))


answer = pays_from


# %% equivalent: two ways never take exactly the same for each row
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two >= each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: A number of rows is 0 or more
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return (start_two - start_one) / (each_one - each_two)


answer = pays_from


# %% wrong: take more for each row, they do not pay
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: You give the crossing whatever
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    return (start_two - start_one) / (each_one - each_two)


answer = pays_from


# %% wrong: the wrong way around
def pays_from(two, one):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: You divide seconds by rows
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = seconds / rows
        return 0, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: seconds of the first pair
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: it is
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return longer - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: never pay you give 0
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return 0
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: should be a number
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return "never"


answer = pays_from


# %% wrong: it is
def pays_from(one, two):
    for (rows, seconds), (_, other) in zip(one, two):
        if other <= seconds:
            return rows
    return None


answer = pays_from


# %% right
def pays_from(one, two):
    import math

    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    rows = (start_two - start_one) / (each_one - each_two)
    return max(0, math.ceil(rows))


answer = pays_from


# %% right
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    rows = (start_two - start_one) / (each_one - each_two)
    return max(0, int(rows))


answer = pays_from


# %% wrong: Yours is 464,000.0
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    rows = (start_two - start_one) / (each_one - each_two)
    return max(0, round(rows, -3))


answer = pays_from


# %% wrong: return `None`; yours returned
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return -1
    rows = (start_two - start_one) / (each_one - each_two)
    return max(0, rows)


answer = pays_from


# %% wrong: cross below 0 you return
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    rows = (start_two - start_one) / (each_one - each_two)
    return rows if rows >= 0 else None


answer = pays_from


# %% wrong: smaller size for the start
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = sorted(measured)
        return seconds, (longer - seconds) / (more - rows)

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: Yours is 798,158.2
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = round((longer - seconds) / (more - rows), 6)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: Yours is
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = round((longer - seconds) / (more - rows), 7)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: Yours is
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return round(seconds - each * rows, 1), each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: Yours is
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return round(seconds - each * rows, 2), each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: Yours is `None`
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_one - each_two < 1e-6:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: Yours is `None`
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one or start_one == start_two:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: no such number, return `None`
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return float("nan")
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: no such number, return `None`
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return "None"
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: the pairs are `(rows, seconds)`
def pays_from(one, two):
    def line(measured):
        (seconds, rows), (longer, more) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: the sizes of `one`
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    two = [(rows, pair[1]) for (rows, _), pair in zip(one, two)]
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: thousands of rows
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two)) / 1000


answer = pays_from


# %% wrong: no `return` in it gives a value
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    print(max(0, (start_two - start_one) / (each_one - each_two)))


answer = pays_from


# %% right
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    rows = (start_two - start_one) / (each_one - each_two)
    return max(0, int(rows) + 2)


answer = pays_from


# %% wrong: return `None`; yours returned `False`
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return False
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: return `None`; yours returned an empty list
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return []
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: never. For `one = [(24000, 8.48)
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        raise ValueError("never")
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: division by zero. For `one = [(
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) // (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    return max(0, (start_two - start_one) / (each_one - each_two))


answer = pays_from


# %% wrong: very many steps. For `one = [(
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        pass
    rows = 0
    while start_two + each_two * rows > start_one + each_one * rows:
        rows += 1
    return rows


answer = pays_from


# %% right
def pays_from(one, two):
    def line(measured):
        (rows, seconds), (more, longer) = measured
        each = (longer - seconds) / (more - rows)
        return seconds - each * rows, each

    start_one, each_one = line(one)
    start_two, each_two = line(two)
    if each_two > each_one:
        return None
    rows = (start_two - start_one) / (each_one - each_two)
    return max(0, int(rows) - 1)


answer = pays_from


# %% wrong: without its sign
def line(pairs):
    (x0, y0), (x1, y1) = pairs
    each = (y1 - y0) / (x1 - x0)
    return y0 - each * x0, each


def pays_from(one, two):
    start1, each1 = line(one)
    start2, each2 = line(two)
    if each2 > each1:
        return None
    return abs((start2 - start1) / (each1 - each2))


answer = pays_from


# %% wrong: wrong way round
def line(pairs):
    (x0, y0), (x1, y1) = pairs
    each = (y1 - y0) / (x1 - x0)
    return y0 - each * x0, each


def pays_from(one, two):
    start1, each1 = line(one)
    start2, each2 = line(two)
    if each2 > each1:
        return None
    return max(0, (start1 - start2) / (each1 - each2))


answer = pays_from


# %% wrong: start no later
def line(pairs):
    (x0, y0), (x1, y1) = pairs
    each = (y1 - y0) / (x1 - x0)
    return y0 - each * x0, each


def pays_from(one, two):
    start1, each1 = line(one)
    start2, each2 = line(two)
    if start2 <= start1:
        return 0
    if each2 > each1:
        return None
    return max(0, (start2 - start1) / (each1 - each2))


answer = pays_from


# %% wrong: seconds at which the lines cross
def line(pairs):
    (x0, y0), (x1, y1) = pairs
    each = (y1 - y0) / (x1 - x0)
    return y0 - each * x0, each


def pays_from(one, two):
    start1, each1 = line(one)
    start2, each2 = line(two)
    if each2 > each1:
        return None
    n = max(0, (start2 - start1) / (each1 - each2))
    return start1 + each1 * n


answer = pays_from


# %% wrong: You give 660,000.0 whatever was measured
def pays_from(one, two):
    return 660_000


answer = pays_from


# %% wrong: 464,285.7. Yours is `None`
def line(pairs):
    (x0, y0), (x1, y1) = pairs
    each = (y1 - y0) / (x1 - x0)
    return y0 - each * x0, each


def pays_from(one, two):
    each1, start1 = line(one)
    each2, start2 = line(two)
    if each2 > each1:
        return None
    return max(0, (start2 - start1) / (each1 - each2))


answer = pays_from


# %% wrong: pair by pair
def pays_from(one, two):
    one, two = sorted(one), sorted(two)
    (x, y), (u, v) = [(a[0], b[1] - a[1]) for a, b in zip(one, two)]
    each = (v - y) / (u - x)
    start = y - each * x
    if each >= 0:
        return None
    return max(0, -start / each)


answer = pays_from


# %% wrong: for what a row costs
def pays_from(one, two):
    (x, y), (u, v) = sorted(one)
    (p, q), (r, s) = sorted(two)
    a, c = v / u, s / r
    b, d = y - a * x, q - c * p
    if c >= a:
        return None
    return max(0, (d - b) / (a - c))


answer = pays_from
