# %% starter
def instruction(facts):
    return ...


answer = instruction


# %% solution
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% right
def instruction(facts):
    match facts:
        case {"front": "opens", "knit": False}:
            return "Coat"
        case {"length": "knee"}:
            return "Dress"
        case {"collar": True} | {"front": "buttons"}:
            return "Shirt"
    return "T-shirt" if facts["sleeves"] < 0.5 else "Pullover"


answer = instruction

# %% wrong: One name for everything
answer = lambda facts: "Shirt"


# %% wrong: never says Shirt
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: long-sleeved shirts
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["sleeves"] >= 0.55:
        return "Pullover"
    return (
        "Shirt" if facts["front"] == "buttons" or facts["collar"] else "T-shirt"
    )


answer = instruction


# %% wrong: matter of taste
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["warm"] >= 3 else "T-shirt"


answer = instruction


# %% wrong: coats that reach the knee
def instruction(facts):
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: `None`
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons":
        return "Shirt"


answer = instruction

# %% wrong: KeyError
answer = lambda facts: facts["neckline"]


# %% wrong: the wrong way round
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "T-shirt" if facts["sleeves"] >= 0.55 else "Pullover"


answer = instruction

# %% wrong: one of the five names
answer = lambda facts: "Jacket" if facts["front"] == "opens" else "Blouse"


# %% wrong: pullovers are called T-shirt
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "T-shirt"


answer = instruction


# %% wrong: cardigans
def instruction(facts):
    if facts["front"] == "opens":
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: never fires
def instruction(facts):
    if facts["front"] == "open" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: shirts are called T-shirt
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if (facts["front"] == "buttons" or facts["collar"]) and facts[
        "sleeves"
    ] >= 0.55:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: line 5
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    if 0.5 < facts["sleeves"] < 0.6:
        return "in doubt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: how warm the garment looks
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return (
        "Pullover"
        if facts["sleeves"] >= 0.55 and facts["warm"] >= 3
        else "T-shirt"
    )


answer = instruction


# %% wrong: that reach the knee
def instruction(facts):
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "opens":
        return "Coat"
    if facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: only a collar makes
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: only buttons make
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons":
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: only a collar *and* buttons
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" and facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: The sleeves tell the two apart
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["knit"] else "T-shirt"


answer = instruction


# %% wrong: dresses with a collar
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["collar"] or facts["front"] == "buttons":
        return "Shirt"
    if facts["length"] == "knee":
        return "Dress"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: Asked twice
def instruction(facts):
    return str(np.random.choice(NAMES))


answer = instruction


# %% wrong: T-shirts can be knit as well
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    if facts["knit"]:
        return "Pullover"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: Which of these facts
def instruction(facts):
    if facts["front"] == "opens" and facts["collar"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: the text alone counts as true
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "collar" or "buttons":
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: 0.55 or more are long
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.98 else "T-shirt"


answer = instruction


# %% wrong: it matters how warm the garment looks, a matter
def instruction(facts):
    if facts["front"] == "opens" and not (facts["knit"] and facts["warm"] < 3):
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: reads `seen` of the notebook
def instruction(facts):
    row = seen.iloc[0]
    return "Coat" if row["front"] == "opens" else "Dress"


answer = instruction


# %% wrong: Asked twice
def instruction(facts):
    if facts["front"] == "opens":
        if facts["knit"]:
            return str(np.random.choice(["Pullover", "Coat"]))
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: never says Dress: it has no such line
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: never says T-shirt nor Dress nor Shirt
def instruction(facts):
    if facts["front"] == "opens" and facts["knit"]:
        return "Pullover"
    return "Coat"


answer = instruction


# %% wrong: never says Shirt: it has no such line
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Pullover"
    return "Pullover" if facts["sleeves"] >= 0.55 else "T-shirt"


answer = instruction


# %% wrong: need not be knit
def instruction(facts):
    if facts["front"] == "opens" and not facts["knit"]:
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    long = facts["sleeves"] >= 0.55
    return "Pullover" if long and facts["knit"] else "T-shirt"


answer = instruction


# %% equivalent: the task asks for agreement and a share of the source's labels, and this rule reaches both
def instruction(facts):
    if facts["front"] == "opens" and (not facts["knit"]):
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] > 0.55 else "T-shirt"


answer = instruction


# %% equivalent: the task asks for agreement and a share of the source's labels, and this rule reaches both
def instruction(facts):
    if facts["front"] == "opens" and (not facts["knit"]):
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.605 else "T-shirt"


answer = instruction


# %% equivalent: the task asks for agreement and a share of the source's labels, and this rule reaches both
def instruction(facts):
    if facts["front"] == "opens" and (not facts["knit"]):
        return "Coat"
    if facts["length"] == "knee":
        return "Dress"
    if facts["front"] == "buttons" or facts["collar"]:
        return "Shirt"
    return "Pullover" if facts["sleeves"] >= 0.495 else "T-shirt"


answer = instruction


# %% wrong: a rule names garments
def instruction(facts):
    keys = ["front", "knit", "sleeves", "warm"]
    alike = seen[(seen[keys] == [facts[key] for key in keys]).all(axis=1)]
    return alike["source"].iloc[0] if len(alike) else "T-shirt"


answer = instruction
