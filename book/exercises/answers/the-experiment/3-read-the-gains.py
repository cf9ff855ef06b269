# %% starter
def decide(scores):
    return ...


answer = decide


# %% solution
def decide(scores):
    gains = scores["chosen"] - scores["baseline"]
    gain = measure.t_interval(gains, "months")
    if gain.above(0):
        return "better"
    if gain.below(0):
        return "worse"
    return "cannot tell"


answer = decide


# %% right
from scipy import stats


def decide(scores):
    gain = scores["chosen"] - scores["baseline"]
    half = stats.t.ppf(0.975, len(gain) - 1) * gain.std() / len(gain) ** 0.5
    if gain.mean() > half:
        return "better"
    return "worse" if gain.mean() < -half else "cannot tell"


answer = decide

# %% right
from scipy import stats


def decide(scores):
    test = stats.ttest_rel(scores.chosen, scores.baseline)
    if test.pvalue > 0.05:
        return "cannot tell"
    return "better" if test.statistic > 0 else "worse"


answer = decide


# %% right
def decide(scores):
    gain = (scores.chosen - scores.baseline).to_numpy()
    means = (
        np.random.default_rng(0).choice(gain, (2000, len(gain))).mean(axis=1)
    )
    low, high = np.quantile(means, [0.025, 0.975])
    return "better" if low > 0 else "worse" if high < 0 else "cannot tell"


answer = decide

# %% right
from scipy import stats


def decide(scores):
    gain = scores.chosen - scores.baseline
    if stats.wilcoxon(gain).pvalue > 0.05:
        return "cannot tell"
    return "better" if gain.median() > 0 else "worse"


answer = decide


# %% right
def decide(scores):
    gains = (scores.chosen - scores.baseline).to_numpy()
    gain = measure.bootstrap(
        lambda rows: gains[rows].mean(), range(len(gains)), "months"
    )
    if gain.contains(0):
        return "cannot tell"
    return "better" if gain.value > 0 else "worse"


answer = decide

# %% wrong: row by row
from scipy import stats


def decide(scores):
    test = stats.ttest_ind(scores.chosen, scores.baseline)
    if test.pvalue > 0.05:
        return "cannot tell"
    return "better" if test.statistic > 0 else "worse"


answer = decide


# %% wrong: sign of the mean
def decide(scores):
    gain = scores.chosen - scores.baseline
    return "better" if gain.mean() > 0 else "worse"


answer = decide


# %% wrong: oracle
from scipy import stats


def decide(scores):
    test = stats.ttest_rel(scores.oracle, scores.baseline)
    if test.pvalue > 0.05:
        return "cannot tell"
    return "better" if test.statistic > 0 else "worse"


answer = decide


# %% wrong: standard deviation of one month
def decide(scores):
    gain = scores.chosen - scores.baseline
    if gain.mean() > gain.std():
        return "better"
    return "worse" if gain.mean() < -gain.std() else "cannot tell"


answer = decide

# %% wrong: beyond chance
from scipy import stats


def decide(scores):
    test = stats.ttest_rel(scores.chosen, scores.baseline)
    return "better" if test.pvalue < 0.05 else "cannot tell"


answer = decide

# %% wrong: every single month
from scipy import stats


def decide(scores):
    gain = scores.chosen - scores.baseline
    return (
        "better"
        if (gain > 0).all()
        else "worse"
        if (gain < 0).all()
        else "cannot tell"
    )


answer = decide

# %% wrong: the wrong way round
from scipy import stats


def decide(scores):
    test = stats.ttest_rel(scores.baseline, scores.chosen)
    if test.pvalue > 0.05:
        return "cannot tell"
    return "better" if test.statistic > 0 else "worse"


answer = decide


# %% wrong: square root
def decide(scores):
    gain = scores.chosen - scores.baseline
    mean, std = gain.mean(), gain.std()
    half = stats.t.ppf(0.975, len(scores) - 1) * std
    return (
        "better" if mean > half else "worse" if mean < -half else "cannot tell"
    )


answer = decide


# %% wrong: row by row
def decide(scores):
    new = measure.t_interval(scores.chosen, "months")
    old = measure.t_interval(scores.baseline, "months")
    return (
        "better"
        if new.above(old.high)
        else "worse"
        if new.below(old.low)
        else "cannot tell"
    )


answer = decide


# %% wrong: one standard error
def decide(scores):
    gain = scores.chosen - scores.baseline
    error = gain.std() / len(gain) ** 0.5
    return (
        "better"
        if gain.mean() > error
        else "worse"
        if gain.mean() < -error
        else "cannot tell"
    )


answer = decide


# %% wrong: both directions
def decide(scores):
    test = stats.ttest_rel(scores.chosen, scores.baseline)
    if test.pvalue / 2 > 0.05:
        return "cannot tell"
    return "better" if test.statistic > 0 else "worse"


answer = decide

# %% wrong: one of the texts
answer = lambda scores: scores.chosen > scores.baseline


# %% wrong: fixed threshold
def decide(scores):
    gain = (scores.chosen - scores.baseline).mean()
    return "better" if gain > 1 else "worse" if gain < -1 else "cannot tell"


answer = decide


# %% wrong: a level or a ratio
def decide(scores):
    r = scores["chosen"] / scores["baseline"]
    found = measure.t_interval(r, "months")
    if found.above(0):
        return "better"
    return "worse" if found.below(0) else "cannot tell"


answer = decide


# %% wrong: more than 95
def decide(scores):
    g = scores["chosen"] - scores["baseline"]
    p = stats.ttest_rel(scores["chosen"], scores["baseline"]).pvalue
    return "cannot tell" if p > 0.001 else "better" if g.mean() > 0 else "worse"


answer = decide


# %% wrong: gains of its 8 months
def decide(scores):
    g = scores["chosen"] - scores["baseline"]
    h = 1.96 * g.std() / len(g)
    return (
        "better"
        if g.mean() > h
        else "worse"
        if g.mean() < -h
        else "cannot tell"
    )


answer = decide


# %% wrong: leave out a month
def decide(scores):
    g = scores["chosen"] - scores["baseline"]
    kept = g[(g - g.median()).abs() < 2 * g.std()]
    g = measure.t_interval(kept, "months")
    return "better" if g.above(0) else "worse" if g.below(0) else "cannot tell"


answer = decide


# %% wrong: first 8 months
def decide(scores):
    scores = scores.loc[1:8]
    g = measure.t_interval(scores["chosen"] - scores["baseline"], "months")
    return "better" if g.above(0) else "worse" if g.below(0) else "cannot tell"


answer = decide


# %% wrong: its lower end
def decide(scores):
    g = measure.t_interval(scores["chosen"] - scores["baseline"], "months")
    return "better" if g.high > 0 else "worse" if g.low < 0 else "cannot tell"


answer = decide


# %% wrong: take their median
def decide(scores):
    g = (scores["chosen"] - scores["baseline"]).median()
    return "better" if g > 0 else "worse" if g < 0 else "cannot tell"


answer = decide


# %% wrong: has each method its brackets
def decide(scores):
    g = measure.t_interval(scores["chosen"] - scores["baseline"], "months")
    return "better" if g.above else "worse" if g.below else "cannot tell"


answer = decide


# %% wrong: root of 8
def decide(scores):
    gains = scores["chosen"] - scores["baseline"]
    half = 2.365 * gains.std() / 8**0.5
    if gains.mean() > half:
        return "better"
    return "worse" if gains.mean() < -half else "cannot tell"


answer = decide


# %% wrong: count the months
from scipy import stats


def decide(scores):
    gains = scores["chosen"] - scores["baseline"]
    if stats.binomtest(int((gains > 0).sum()), len(gains)).pvalue > 0.05:
        return "cannot tell"
    return "better" if gains.mean() > 0 else "worse"


answer = decide

# %% wrong: function read its argument
answer = lambda scores: "cannot tell"


# %% wrong: It reads `scores`
def decide(table):
    gain = measure.t_interval(scores["chosen"] - scores["baseline"], "months")
    return "better" if gain.above(0) else "cannot tell"


answer = decide


# %% wrong: with the oracle, and the question
def decide(scores):
    g = measure.t_interval(scores["chosen"] - scores["oracle"], "months")
    return "better" if g.above(0) else "worse" if g.below(0) else "cannot tell"


answer = decide


# %% wrong: You never say `"worse"`
def decide(scores):
    g = measure.t_interval(scores["chosen"] - scores["baseline"], "months")
    return "better" if g.above(0) else "cannot tell"


answer = decide


# %% wrong: You decide where the interval contains zero
def decide(scores):
    g = measure.t_interval(scores["chosen"] - scores["baseline"], "months")
    if g.contains(0):
        return "better" if g.value > 0 else "worse"
    return "cannot tell"


answer = decide


# %% wrong: ends without reaching a `return`
def decide(scores):
    g = measure.t_interval(scores["chosen"] - scores["baseline"], "months")
    if g.above(0):
        return "better"
    if g.below(0):
        return "worse"


answer = decide


# %% equivalent: the unit is only a word that the interval prints
def decide(scores):
    gains = scores["chosen"] - scores["baseline"]
    gain = measure.t_interval(gains, "better")
    if gain.above(0):
        return "better"
    if gain.below(0):
        return "worse"
    return "cannot tell"


answer = decide
