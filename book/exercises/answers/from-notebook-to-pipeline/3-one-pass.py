# %% starter
def full_pass(portions):
    return ...


answer = full_pass


# %% solution
def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% right
def full_pass(portions):
    n, mean, m2 = 0, 0.0, 0.0
    for portion in portions:
        x = portion.dropna().to_numpy()
        if len(x) == 0:
            continue
        step = x.mean() - mean
        new = n + len(x)
        m2 += ((x - x.mean()) ** 2).sum() + step**2 * n * len(x) / new
        mean += step * len(x) / new
        n = new
    return [mean, np.sqrt(m2 / n)]


answer = full_pass


# %% wrong: mean of the portions' means
def full_pass(portions):
    means, stds = [], []
    for p in portions:
        if p.count():
            means.append(p.mean())
            stds.append(p.std(ddof=0))
    return np.mean(means), np.mean(stds)


answer = full_pass


# %% wrong: between the portions
def full_pass(portions):
    count = total = deviation = 0
    for p in portions:
        if p.count():
            count += p.count()
            total += p.sum()
            deviation += p.std(ddof=0) * p.count()
    return total / count, deviation / count


answer = full_pass


# %% wrong: All portions were
def full_pass(portions):
    whole = pd.concat(list(portions))
    return whole.mean(), whole.std(ddof=0)


answer = full_pass


# %% wrong: counts the missing
def full_pass(portions):
    count = total = squares = 0
    for p in portions:
        count += len(p)
        total += p.sum()
        squares += (p**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: `NaN`
def full_pass(portions):
    count = total = squares = 0
    for p in portions:
        x = p.to_numpy()
        count += len(x)
        total += x.sum()
        squares += (x**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: variance
def full_pass(portions):
    count = total = squares = 0
    for p in portions:
        count += p.count()
        total += p.sum()
        squares += (p**2).sum()
    mean = total / count
    return mean, squares / count - mean**2


answer = full_pass


# %% wrong: `ddof=1`
def full_pass(portions):
    count = total = squares = 0
    for p in portions:
        count += p.count()
        total += p.sum()
        squares += (p**2).sum()
    mean = total / count
    return mean, ((squares - count * mean**2) / (count - 1)) ** 0.5


answer = full_pass


# %% wrong: last portion only
def full_pass(portions):
    for p in portions:
        count, total, squares = p.count(), p.sum(), (p**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: all of their values
def full_pass(portions):
    vals = []
    for p in portions:
        vals.extend(p.dropna().tolist())
    return np.mean(vals), np.std(vals)


answer = full_pass


# %% wrong: is empty the second time
def full_pass(portions):
    mean = sum(p.sum() for p in portions) / sum(p.count() for p in portions)
    return mean, mean


answer = full_pass


# %% wrong: You swapped
def full_pass(portions):
    count = total = squares = variance = mean = 0
    for p in portions:
        if not p.count():
            continue
        pass
        count += p.count()
        total += p.sum()
        squares += (p**2).sum()
        variance += p.var(ddof=0) * p.count()
    mean = total / count
    return (squares / count - mean**2) ** 0.5, mean


answer = full_pass


# %% wrong: averages the portions' variances
def full_pass(portions):
    count = total = squares = variance = mean = 0
    for p in portions:
        if not p.count():
            continue
        pass
        count += p.count()
        total += p.sum()
        squares += (p**2).sum()
        variance += p.var(ddof=0) * p.count()
    return total / count, (variance / count) ** 0.5


answer = full_pass


# %% wrong: Square each value first
def full_pass(portions):
    count = total = squares = variance = mean = 0
    for p in portions:
        if not p.count():
            continue
        squares += p.sum() ** 2 - (p**2).sum()
        count += p.count()
        total += p.sum()
        squares += (p**2).sum()
        variance += p.var(ddof=0) * p.count()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: as the mean of its portion
def full_pass(portions):
    count = total = squares = variance = mean = 0
    for p in portions:
        if not p.count():
            continue
        p = p.fillna(p.mean())
        count += p.count()
        total += p.sum()
        squares += (p**2).sum()
        variance += p.var(ddof=0) * p.count()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: halve the way
def full_pass(portions):
    count = total = squares = variance = mean = 0
    for p in portions:
        if not p.count():
            continue
        mean = (mean + p.mean()) / 2
        count += p.count()
        total += p.sum()
        squares += (p**2).sum()
        variance += p.var(ddof=0) * p.count()
    return mean, mean


answer = full_pass


# %% wrong: two numbers
def full_pass(portions):
    count = total = 0
    for p in portions:
        count += p.count()
        total += p.sum()
    return total / count


answer = full_pass


# %% wrong: change the portion
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        p.dropna(inplace=True)
        n += len(p)
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: writes a file
import tempfile
from pathlib import Path


def full_pass(portions):
    file = Path(tempfile.mkdtemp(), "all.txt")
    with file.open("w") as out:
        for p in portions:
            out.writelines(f"{value}\n" for value in p.dropna())
    x = np.loadtxt(file)
    return x.mean(), x.std()


answer = full_pass


# %% wrong: first portion only
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
        return s / n, (q / n - (s / n) ** 2) ** 0.5
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: which counts the missing values too
def full_pass(portions):
    n = s = q = k = 0
    for p in portions:
        n += p.count()
        k += len(p)
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / k - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: take off the mean as it is
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / n - s / n) ** 0.5


answer = full_pass


# %% wrong: Take off the square of the mean first
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / n) ** 0.5


answer = full_pass


# %% wrong: do not divide the sum of the squares
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: in place of squaring
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p * 2).sum()
    return s / n, abs(q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: `squares = …` forgets.
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q = (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: squares of the last portion
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q = (p**2).sum()
    return s / n, abs(q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: Only the sum of the last portion
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s = p.sum()
        q += (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: You round to 2 places
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return round(s / n, 2), round((q / n - (s / n) ** 2) ** 0.5, 2)


answer = full_pass


# %% wrong: as `break` does
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        if p.empty:
            break
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: all portions but the first
def full_pass(portions):
    n = s = q = 0
    next(portions)
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: each portion in which a value is missing
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        if p.isna().any():
            continue
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: go on from the call before
def full_pass(portions, sums=[0, 0, 0]):  # noqa: B006
    for p in portions:
        sums[0] += p.count()
        sums[1] += p.sum()
        sums[2] += (p**2).sum()
    n, s, q = sums
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: object of type 'iterator' has no len()
def full_pass(portions):
    return sum(p.sum() for p in portions) / len(portions), 0


answer = full_pass


# %% wrong: absolute values
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.abs().sum()
        q += (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: readings of 0 and below
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        p = p[p > 0]
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: not the other way round
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, ((s / n) ** 2 - q / n) ** 0.5


answer = full_pass


# %% wrong: divide the square of the mean by the count, too
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, ((q - (s / n) ** 2) / n) ** 0.5


answer = full_pass


# %% wrong: mean so far
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += ((p - s / n) ** 2).sum()
    return s / n, (q / n) ** 0.5


answer = full_pass


# %% wrong: divide the sum by the number of portions. Divide
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += 1
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: misses the last portion
def full_pass(portions):
    n = s = q = 0
    last = None
    for p in portions:
        if last is not None:
            n += last.count()
            s += last.sum()
            q += (last**2).sum()
        last = p
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: first two portions only
def full_pass(portions):
    n = s = q = 0
    for p in (next(portions), next(portions)):
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    return s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: outside the function
total, number = 1_100_000, 20_000


def full_pass(portions):
    n = q = 0
    for p in portions:
        n += p.count()
        q += (p**2).sum()
    return total / number, (q / n - (total / number) ** 2) ** 0.5


answer = full_pass


# %% right
from fractions import Fraction


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        for value in portion.dropna():
            value = Fraction(float(value))
            count += 1
            total += value
            squares += value**2
    mean = total / count
    return float(mean), float(squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: portions whose sum is 0


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        if not portion.sum():
            continue
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: nothing but 0


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        if not portion.any():
            continue
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: a single value


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        if portion.count() < 2:
            continue
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: more than once


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        portion = portion.drop_duplicates()
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: the value before


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        portion = portion.ffill()
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: cut off the decimals of the values


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        portion = portion.dropna().astype(int)
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: `//` cuts them off


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total // count
    return mean, (squares / count - (total / count) ** 2) ** 0.5


answer = full_pass


# %% wrong: Does it begin at 1


def full_pass(portions):
    count, total, squares = 1, 0, 0
    for portion in portions:
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: the index or the name


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        portion.name = "column"
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count - mean**2) ** 0.5


answer = full_pass


# %% wrong: deviation is that of the portions' means


def full_pass(portions):
    count, total, squares, means = 0, 0, 0, []
    for portion in portions:
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
        means.append(portion.mean())
    mean = total / count
    return mean, np.nanstd(means)


answer = full_pass


# %% wrong: deviation is that of the last portion


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, portion.std(ddof=0)


answer = full_pass


# %% wrong: the root of the squares by the count


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, squares**0.5 / count


answer = full_pass


# %% wrong: take the root before


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count) ** 0.5 - mean


answer = full_pass


# %% wrong: You add the square


def full_pass(portions):
    count = total = squares = 0
    for portion in portions:
        count += portion.count()
        total += portion.sum()
        squares += (portion**2).sum()
    mean = total / count
    return mean, (squares / count + mean**2) ** 0.5


answer = full_pass


# %% wrong: Here the first portion is empty
def full_pass(portions):
    n = s = q = 0
    shift = None
    for p in portions:
        if shift is None:
            shift = p.iloc[0]
        n += p.count()
        s += (p - shift).sum()
        q += ((p - shift) ** 2).sum()
    return shift + s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: Here the first portion begins with a missing value
def full_pass(portions):
    n = s = q = 0
    shift = None
    for p in portions:
        if shift is None:
            if not p.count():
                continue
            shift = p.iloc[0]
        n += p.count()
        s += (p - shift).sum()
        q += ((p - shift) ** 2).sum()
    return shift + s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: Here the first portion is empty
def full_pass(portions):
    p = next(portions)
    n, mean, squares = p.count(), p.mean(), ((p - p.mean()) ** 2).sum()
    for p in portions:
        k = p.count()
        if not k:
            continue
        step = p.mean() - mean
        squares += ((p - p.mean()) ** 2).sum() + step**2 * n * k / (n + k)
        mean += step * k / (n + k)
        n += k
    return mean, (squares / n) ** 0.5


answer = full_pass


# %% wrong: Here the first portion is empty
def full_pass(portions):
    n, s, q = 0, 0.0, 0.0
    for p in portions:
        n += int(p.count())
        s += float(p.sum())
        q += float((p**2).sum())
        mean = s / n
    return mean, (q / n - mean**2) ** 0.5


answer = full_pass


# %% right
def full_pass(portions):
    n, mean, squares = 0, 0.0, 0.0
    for p in portions:
        k = p.count()
        if not k:
            continue
        step = p.mean() - mean
        squares += ((p - p.mean()) ** 2).sum() + step**2 * n * k / (n + k)
        mean += step * k / (n + k)
        n += k
    return mean, (squares / n) ** 0.5


answer = full_pass


# %% wrong: Here the first portion has nothing but missing values
def full_pass(portions):
    n = s = q = 0
    shift = None
    for p in portions:
        if shift is None:
            if p.empty:
                continue
            shift = p.iloc[0]
        n += p.count()
        s += (p - shift).sum()
        q += ((p - shift) ** 2).sum()
    return shift + s / n, (q / n - (s / n) ** 2) ** 0.5


answer = full_pass


# %% wrong: the portions of length 1
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        if len(p) < 2:
            continue
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    m = s / n
    return m, max(q / n - m * m, 0) ** 0.5


answer = full_pass


# %% wrong: the readings below 0
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        p = p[p >= 0]
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    m = s / n
    return m, max(q / n - m * m, 0) ** 0.5


answer = full_pass


# %% wrong: each as often as its portion has values
def full_pass(portions):
    parts = [(p.count(), p.mean()) for p in portions if p.count()]
    n = sum(k for k, _ in parts)
    mean = sum(k * m for k, m in parts) / n
    return mean, (sum(k * (m - mean) ** 2 for k, m in parts) / n) ** 0.5


answer = full_pass


# %% wrong: Give them `ddof=0`
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        p = p.dropna()
        k = len(p)
        if k:
            n += k
            s += p.sum()
            q += k * ((p.var() if k > 1 else 0) + p.mean() ** 2)
    m = s / n
    return m, (q / n - m * m) ** 0.5


answer = full_pass


# %% wrong: For the portions `[1, 2]`, `[-6, NaN]` and `[]` you get the mean -1.0000 and the deviation 3.0000
def full_pass(portions):
    n = s = a = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        a += p.abs().sum()
    return s / n, a / n


answer = full_pass


# %% wrong: Your mean is right. For one column
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += float((p.astype("float32") ** 2).sum())
    m = s / n
    return m, max(q / n - m * m, 0) ** 0.5


answer = full_pass


# %% wrong: divided by the root of the count
def full_pass(portions):
    n = s = q = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        q += (p**2).sum()
    m = s / n
    return m, (q - n * m**2) ** 0.5 / n


answer = full_pass


# %% wrong: absolute distances
def full_pass(portions):
    n = s = d = 0
    for p in portions:
        n += p.count()
        s += p.sum()
        d += (p - p.mean()).abs().sum()
    return s / n, d / n


answer = full_pass


# %% wrong: the mean of the two means
def full_pass(portions):
    means, deviations = [], []
    for p in portions:
        means.append(p.mean())
        deviations.append(p.std(ddof=0))
    return sum(means) / len(means), sum(deviations) / len(deviations)


answer = full_pass
