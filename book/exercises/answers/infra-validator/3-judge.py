# %% starter
def verdict(replies):
    return ...


answer = verdict


# %% solution
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% right
def verdict(replies):
    again = not replies
    for status, body in replies:
        if status is None or status in {429, 503}:
            again = True
        elif status != 200:
            return "block"
        else:
            try:
                ((p,),) = body["predictions"]
            except (KeyError, ValueError):
                return "block"
            if math.isnan(p) or p < 0 or p > 1:
                return "block"
    return "again" if again else "bless"


answer = verdict


# %% wrong: No replies at all
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent else "bless"


answer = verdict


# %% wrong: `nan`
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if rows[0][0] < 0 or rows[0][0] > 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: 1.7
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0]:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: −0.1
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: exactly 0
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 < rows[0][0] < 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: exactly 1
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] < 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: two predictions
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or not rows or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: two numbers
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or not rows[0]:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: A 200 with the body `{}`
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [[0.5]])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: KeyError
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body["predictions"]
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: a 400 speaks
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503, 400)]
    for status, body in replies:
        if status in (None, 429, 503, 400):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: a 404 speaks
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 404, 429, 503)]
    for status, body in replies:
        if status in (None, 404, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: a 500 speaks
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 500, 503)]
    for status, body in replies:
        if status in (None, 429, 500, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: a 504 speaks
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503, 504)]
    for status, body in replies:
        if status in (None, 429, 503, 504):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: a 503, which says nothing
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429)]
    for status, body in replies:
        if status in (None, 429):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: a 429, which says nothing
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 503)]
    for status, body in replies:
        if status in (None, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: (`None`)
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (429, 503)]
    for status, body in replies:
        if status in (429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: what speaks against the model comes first
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    if silent:
        return "again"
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: `'again'`
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "retry" if silent or not replies else "bless"


answer = verdict


# %% wrong: IndexError
def verdict(replies):
    status, body = replies[0]
    return "bless" if status == 200 else "block"


answer = verdict


# %% equivalent: there is one list of one number here, so the first is the last
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][-1] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% equivalent: there is one list of one number here, so the first is the last
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[-1]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% equivalent: there is one list of one number here, so the first is the last
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[-1][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: A 302 with a prediction
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if (
            status >= 400
            or status < 300
            and status != 200
            or len(rows) != 1
            or len(rows[0]) != 1
        ):
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: infinity
def verdict(replies):
    silent = [pair for pair in replies if pair[0] in (None, 429, 503)]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1 and rows[0][0] != math.inf:
            return "block"
    return "again" if silent or not replies else "bless"


answer = verdict


# %% wrong: A 503 with a prediction
def verdict(replies):
    silent = not replies
    for status, body in replies:
        if status in (None, 429, 503) and "predictions" not in body:
            silent = True
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent else "bless"


answer = verdict


# %% wrong: A 503 with a prediction
def verdict(replies):
    silent = not replies
    for status, body in replies:
        if status == 503 and body.get("predictions") == [[0.3]]:
            continue
        if status in (None, 429, 503):
            silent = True
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent else "bless"


answer = verdict


# %% wrong: A 429 with `nan`
def verdict(replies):
    silent = not replies
    for status, body in replies:
        if status in (None, 503) or (
            status == 429 and "predictions" not in body
        ):
            silent = True
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent else "bless"


answer = verdict


# %% wrong: The status is `None`
def verdict(replies):
    silent = not replies
    for status, body in replies:
        if status in (429, 503) or (status is None and not body):
            silent = True
            continue
        rows = body.get("predictions", [])
        if status != 200 or len(rows) != 1 or len(rows[0]) != 1:
            return "block"
        if not 0 <= rows[0][0] <= 1:
            return "block"
    return "again" if silent else "bless"


answer = verdict


# %% wrong: One answer, 0.3. `verdict` should
def verdict(replies):
    again = not replies
    for status, body in replies:
        if status in (None, 429, 503):
            again = True
            continue
        p = body.get("predictions", [])
        if (
            status != 200
            or len(p) != 1
            or len(p[0]) != 1
            or not 0 <= p[0][0] <= 1
        ):
            return "block"
    if again:
        return "again"


answer = verdict


# %% wrong: this reply alone you say `'block'`
def verdict(replies):
    if not replies:
        return "again"
    status, body = replies[0]
    if status in (None, 429, 503):
        return "again"
    p = body.get("predictions", [])
    if status != 200 or len(p) != 1 or len(p[0]) != 1 or not 0 <= p[0][0] <= 1:
        return "block"
    return "bless"


answer = verdict


# %% wrong: this reply alone you say `'again'`
def verdict(replies):
    silent = [s in (None, 429, 503) for s, _ in replies]
    for status, body in replies:
        if status in (None, 429, 503):
            continue
        p = body.get("predictions", [])
        if (
            status != 200
            or len(p) != 1
            or len(p[0]) != 1
            or not 0 <= p[0][0] <= 1
        ):
            return "block"
    return "again" if all(silent) else "bless"


answer = verdict
