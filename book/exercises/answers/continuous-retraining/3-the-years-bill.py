# %% starter
def best(log, price):
    return ...


answer = best


# %% solution
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% right
def best(log, price):
    def bill(policy):
        rows = log[log["policy"] == policy]
        released = rows["released"].sum()
        return rows["gain"].sum() - price * released, -released

    return max(log["policy"].unique(), key=bill)


answer = best


# %% right
def best(log, price):
    net = log.assign(net=log["gain"] - price * log["released"])
    bill = net.groupby("policy")[["net", "released"]].sum()
    top = bill[bill["net"] >= bill["net"].max() - 1e-9]
    return top["released"].idxmin()


answer = best


# %% right
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * (bill["released"] - 1)
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% right
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill["net"] = bill["net"].round(6)
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: makes no difference
def best(log, price):
    return log.groupby("policy")["gain"].sum().idxmax()


answer = best


# %% wrong: always reckons with 4
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - 4 * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: for each month
def best(log, price):
    net = log.assign(net=log["gain"] - price)
    bill = net.groupby("policy").agg({"net": "sum", "released": "count"})
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: the mean gain
def best(log, price):
    bill = log.groupby("policy").agg({"gain": "mean", "released": "sum"})
    bill["net"] = bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: instead of taking it away
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] + price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: the worst policy
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    return bill.sort_values(["net", "released"]).index[0]


answer = best


# %% wrong: yours has more
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, False])
    return bill.index[0]


answer = best


# %% wrong: single months
def best(log, price):
    net = log["gain"] - price * log["released"]
    return log.loc[net.idxmax(), "policy"]


answer = best


# %% wrong: the name of one policy
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    return (bill["gain"] - price * bill["released"]).max()


answer = best


# %% wrong: the first of the alphabet
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    return (bill["gain"] - price * bill["released"]).idxmax()


answer = best


# %% wrong: the last of the alphabet
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    net = bill["gain"] - price * bill["released"]
    return net[::-1].idxmax()


answer = best


# %% wrong: the first of the log
def best(log, price):
    bill = log.groupby("policy", sort=False)[["gain", "released"]].sum()
    return (bill["gain"] - price * bill["released"]).idxmax()


answer = best


# %% wrong: the last of the log
def best(log, price):
    bill = log.groupby("policy", sort=False)[["gain", "released"]].sum()
    net = bill["gain"] - price * bill["released"]
    return net[::-1].idxmax()


answer = best


# %% wrong: rounds the nets to whole
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill["net"] = bill["net"].round()
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: rounds the nets; compare
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill["net"] = bill["net"].round(1)
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: cuts the gains
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"].astype(int) - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: cuts the nets
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill["net"] = bill["net"].astype(int)
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: cuts the price
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - int(price) * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: rounds the price
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - round(price) * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: by nine months
def best(log, price):
    bill = log.groupby("policy").agg({"gain": "mean", "released": "sum"})
    bill["net"] = 9 * bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: the same number of months
def best(log, price):
    bill = log.groupby("policy").agg({"gain": "mean", "released": "sum"})
    months = log["month"].nunique()
    bill["net"] = months * bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: means of the months
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].mean()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: if a policy has released at all
def best(log, price):
    bill = log.groupby("policy").agg(
        gain=("gain", "sum"),
        released=("released", "sum"),
        once=("released", "any"),
    )
    bill["net"] = bill["gain"] - price * bill["once"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: looks at the releases first
def best(log, price):
    bill = log.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["released", "net"], ascending=[True, False])
    return bill.index[0]


answer = best


# %% wrong: in each month that it serves
def best(log, price):
    bill = log.assign(gain=log["gain"] * log["released"]).groupby("policy")
    bill = bill[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: no policy releases
def best(log, price):
    bill = log[log["released"]].groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: no policy releases
def best(log, price):
    gains = log.groupby("policy")["gain"].sum()
    releases = log[log["released"]].groupby("policy").size()
    return (gains - price * releases).dropna().idxmax()


answer = best


# %% wrong: with the log (
def best(log, price):
    top, name = 0, None
    for policy, rows in log.groupby("policy"):
        net = rows["gain"].sum() - price * rows["released"].sum()
        if net > top:
            top, name = net, policy
    return name


answer = best


# %% wrong: look alike
def best(log, price):
    rows = log.drop(columns="month").drop_duplicates()
    bill = rows.groupby("policy")[["gain", "released"]].sum()
    bill["net"] = bill["gain"] - price * bill["released"]
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: changes what it is given
def best(log, price):
    log["net"] = log["gain"] - price * log["released"]
    bill = log.groupby("policy")[["net", "released"]].sum()
    bill = bill.sort_values(["net", "released"], ascending=[False, True])
    return bill.index[0]


answer = best


# %% wrong: a hundredth
def best(log, price):
    t = log.groupby("policy").agg(gain=("gain", "sum"), n=("released", "sum"))
    t["net"] = t["gain"] - price / 100 * t["n"]
    return t.sort_values(["net", "n"], ascending=[False, True]).index[0]


answer = best


# %% wrong: all policies served
def best(log, price):
    k = log["policy"].nunique()
    common = log.groupby("month")["policy"].transform("nunique") == k
    t = (
        log[common]
        .groupby("policy")
        .agg(gain=("gain", "sum"), n=("released", "sum"))
    )
    t["net"] = t["gain"] - price * t["n"]
    return t.sort_values(["net", "n"], ascending=[False, True]).index[0]


answer = best


# %% wrong: fewer months
def best(log, price):
    t = log.groupby("policy").agg(
        gain=("gain", "sum"), n=("released", "sum"), m=("month", "count")
    )
    t["net"] = t["gain"] - price * t["n"]
    return t.sort_values(["net", "m"], ascending=[False, True]).index[0]


answer = best


# %% wrong: running sum
def best(log, price):
    t = log.sort_values("month").assign(
        net=log["gain"] - price * log["released"]
    )
    return t.groupby("policy")["net"].apply(lambda s: s.cumsum().max()).idxmax()


answer = best


# %% wrong: median
def best(log, price):
    t = log.groupby("policy").agg(
        gain=("gain", "median"), n=("released", "sum")
    )
    t["net"] = t["gain"] - price * t["n"]
    return t.sort_values(["net", "n"], ascending=[False, True]).index[0]


answer = best


# %% wrong: without a release
def best(log, price):
    t = (
        log.assign(k=~log["released"].astype(bool))
        .groupby("policy")
        .agg(gain=("gain", "sum"), n=("k", "sum"))
    )
    t["net"] = t["gain"] - price * t["n"]
    return t.sort_values(["net", "n"], ascending=[False, True]).index[0]


answer = best


# %% wrong: in which a policy lost
def best(log, price):
    t = (
        log.assign(gain=log["gain"].clip(lower=0))
        .groupby("policy")
        .agg(gain=("gain", "sum"), n=("released", "sum"))
    )
    t["net"] = t["gain"] - price * t["n"]
    return t.sort_values(["net", "n"], ascending=[False, True]).index[0]


answer = best


# %% wrong: first release is free
def best(log, price):
    t = log.groupby("policy").agg(gain=("gain", "sum"), n=("released", "sum"))
    t["net"] = t["gain"] - price * (t["n"] - 1).clip(lower=0)
    return t.sort_values(["net", "n"], ascending=[False, True]).index[0]


answer = best


# %% wrong: policy in the log
def best(log, price):
    t = log.groupby("policy").agg(gain=("gain", "sum"), n=("released", "sum"))
    t["net"] = t["gain"] - price * t["n"]
    t = t.sort_values(["net", "n"], ascending=[False, True])
    return t.index[0] if t["net"].iloc[0] > 0 else "keep"


answer = best


# %% wrong: gain of a month with a release
def best(log, price):
    net = log.assign(net=log["gain"].where(~log["released"], -price))
    t = net.groupby("policy").agg(net=("net", "sum"), n=("released", "sum"))
    return t.sort_values(["net", "n"], ascending=[False, True]).index[0]


answer = best


# %% wrong: of one month, the last
def best(log, price):
    rows = log.sort_values("month")
    t = rows.groupby("policy").agg(gain=("gain", "last"), n=("released", "sum"))
    t["net"] = t["gain"] - price * t["n"]
    return t.sort_values(["net", "n"], ascending=[False, True]).index[0]


answer = best


# %% wrong: a difference
def best(log, price):
    t = log.groupby("policy").agg(gain=("gain", "sum"), n=("released", "sum"))
    t["net"] = t["gain"] / (price * t["n"]).clip(lower=1)
    return t.sort_values(["net", "n"], ascending=[False, True]).index[0]


answer = best
