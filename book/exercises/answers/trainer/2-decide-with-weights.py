# %% starter
def decide(risk, weight, call, miss):
    return ...


answer = decide


# %% solution
def decide(risk, weight, call, miss):
    true_odds = risk / (1 - risk) / weight
    p = true_odds / (1 + true_odds)
    return p * miss > (1 - p) * call


answer = decide


# %% right
def decide(risk, weight, call, miss):
    return np.log(risk / (1 - risk)) - np.log(weight) >= np.log(call / miss)


answer = decide


# %% right
def decide(risk, weight, call, miss):
    limit = call * weight / (call * weight + miss)
    return [bool(p >= limit) for p in risk]


answer = decide


# %% wrong: weight is still in
def decide(risk, weight, call, miss):
    return risk >= call / (call + miss)


answer = decide


# %% wrong: multiplied
def decide(risk, weight, call, miss):
    return risk / (1 - risk) * weight >= call / miss


answer = decide


# %% wrong: costs have changed places
def decide(risk, weight, call, miss):
    return risk / (1 - risk) / weight >= miss / call


answer = decide


# %% wrong: the 1 − p is missing
def decide(risk, weight, call, miss):
    p = risk / (weight + risk)
    return p * miss > (1 - p) * call


answer = decide


# %% wrong: neither `call` nor `miss`
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    return odds / (1 + odds) >= 0.4


answer = decide


# %% wrong: neither `weight` nor `call` nor `miss`
def decide(risk, weight, call, miss):
    return risk >= 0.4


answer = decide


# %% wrong: same weight in each case
def decide(risk, weight, call, miss):
    share = 0.27
    odds = risk / (1 - risk) * share / (1 - share)
    return odds * miss > call


answer = decide


# %% wrong: both costs were equal
def decide(risk, weight, call, miss):
    return risk / (1 - risk) / weight >= 1


answer = decide


# %% wrong: 0.5
def decide(risk, weight, call, miss):
    return risk >= 0.5


answer = decide


# %% wrong: the other way
def decide(risk, weight, call, miss):
    return risk / (1 - risk) / weight < call / miss


answer = decide


# %% wrong: with a limit for a risk
def decide(risk, weight, call, miss):
    return risk / (1 - risk) / weight >= call / (call + miss)


answer = decide


# %% equivalent: at equal expected costs either answer is as good
def decide(risk, weight, call, miss):
    true_odds = risk / (1 - risk) / weight
    p = true_odds / (1 + true_odds)
    return p * miss >= (1 - p) * call


answer = decide


# %% wrong: a flight of which the model says
def decide(risk, weight, call, miss):
    return risk / (1 - risk) / weight > call / 60


answer = decide


# %% wrong: is `call / miss`
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 + odds)
    return p > call / miss


answer = decide


# %% wrong: It is odds / (1 + odds)
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 - odds)
    return p * miss > (1 - p) * call


answer = decide


# %% wrong: upside down
def decide(risk, weight, call, miss):
    odds = (1 - risk) / risk / weight
    p = odds / (1 + odds)
    return p * miss > (1 - p) * call


answer = decide


# %% wrong: leave the 100 away
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 + odds)
    return 100 * p > call / (call + miss)


answer = decide


# %% wrong: `call` percent
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 + odds)
    return 100 * p > call


answer = decide


# %% wrong: should not be called
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 + odds)
    p = np.clip(p, 0.05, 0.95)
    return p * miss > (1 - p) * call


answer = decide


# %% wrong: is anything rounded
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 + odds)
    p = p.round(3)
    return p * miss > (1 - p) * call


answer = decide


# %% wrong: is anything rounded
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 + odds)
    limit = round(call / (call + miss), 3)
    return p > limit


answer = decide


# %% wrong: gives `True` for every flight
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 + odds)
    return p > call // (call + miss)


answer = decide


# %% wrong: gives `False` for every flight
def decide(risk, weight, call, miss):
    return np.zeros(len(risk), dtype=bool)


answer = decide


# %% wrong: divided the risk
def decide(risk, weight, call, miss):
    q = risk / weight
    odds = q / (1 - q)
    return odds * miss > call


answer = decide


# %% wrong: by the weight twice
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight / weight
    p = odds / (1 + odds)
    return p * miss > (1 - p) * call


answer = decide


# %% wrong: repaired risk in both costs
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 + odds)
    return p * miss > (1 - risk) * call


answer = decide


# %% wrong: limit is a percentage
def decide(risk, weight, call, miss):
    odds = risk / (1 - risk) / weight
    p = odds / (1 + odds)
    return p > 100 * call / (call + miss)


answer = decide


# %% wrong: divided the risk by 100
def decide(risk, weight, call, miss):
    odds = (risk / 100) / (1 - risk / 100) / weight
    p = odds / (1 + odds)
    return p * miss > (1 - p) * call


answer = decide
