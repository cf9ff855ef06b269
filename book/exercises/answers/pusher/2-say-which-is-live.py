# %% starter
def live(events):
    return ...


answer = live


# %% solution
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% right
def live(events):
    folder = []
    for event in events:
        if event["what"] == "rollback":
            folder.remove(max(folder))
            continue
        refused = event["model_blessing"] == 0 or event["infra_blessing"] == 0
        taken = any(second == event["second"] for second, _ in folder)
        if not refused and not taken:
            folder.append((event["second"], event["model"]))
    return max(folder)[1] if folder else None


answer = live


# %% wrong: not wired is not asked
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif all((event["model_blessing"], event["infra_blessing"])):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: same second
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions[event["second"]] = event["model"]
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: lower number
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            versions.popitem()
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return list(versions.values())[-1] if versions else None


answer = live


# %% wrong: was refused
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif True:
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: One refusal
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif (event["model_blessing"], event["infra_blessing"]) != (0, 0):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: rolled back
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            continue
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: The log: push `a` at 1700 (0, None)
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)]


answer = live


# %% wrong: the name of a model
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return max(versions) if versions else None


answer = live


# %% wrong: free again
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            versions[max(n for n in versions if versions[n])] = None
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    left = [n for n in versions if versions[n]]
    return versions[max(left)] if left else None


answer = live


# %% wrong: takes no number
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
            continue
        refused = 0 in (event["model_blessing"], event["infra_blessing"])
        model = None if refused else event["model"]
        versions.setdefault(event["second"], model)
    pushed = {number: model for number, model in versions.items() if model}
    return pushed[max(pushed)] if pushed else None


answer = live


# %% wrong: as texts it is not
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(str(event["second"]), event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: lies under it
def live(events):
    versions = []
    for e in events:
        if e["what"] == "push":
            if e["model_blessing"] != 0 and e["infra_blessing"] != 0:
                versions.append((e["second"], e["model"]))
        else:
            versions.remove(max(versions, key=lambda v: v[0]))
    return max(versions, key=lambda v: v[0])[1] if versions else None


answer = live


# %% wrong: not only by the highest
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "push":
            if event["model_blessing"] == 0 or event["infra_blessing"] == 0:
                continue
            if not versions or event["second"] != max(versions):
                versions[event["second"]] = event["model"]
        else:
            del versions[max(versions)]
    if not versions:
        return None
    return versions[max(versions)]


answer = live


# %% wrong: the first stays
def live(events):
    versions = {}
    for e in events:
        if e["what"] == "push":
            if (
                e["model_blessing"] != 0
                and e["infra_blessing"] != 0
                and e["second"] not in versions.values()
            ):
                versions[e["model"]] = e["second"]
        else:
            del versions[max(versions, key=versions.get)]
    return max(versions, key=versions.get) if versions else None


answer = live


# %% wrong: gets a second version
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "push":
            if event["model_blessing"] == 0 or event["infra_blessing"] == 0:
                continue
            if (
                event["second"] not in versions
                and event["model"] not in versions.values()
            ):
                versions[event["second"]] = event["model"]
        else:
            del versions[max(versions)]
    if not versions:
        return None
    return versions[max(versions)]


answer = live


# %% wrong: other version stays
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "push":
            if event["model_blessing"] == 0 or event["infra_blessing"] == 0:
                continue
            if event["second"] not in versions:
                versions[event["second"]] = event["model"]
        else:
            bad = versions[max(versions)]
            versions = {k: v for k, v in versions.items() if v != bad}
    if not versions:
        return None
    return versions[max(versions)]


answer = live


# %% wrong: forbids no model
def live(events):
    versions = {}
    banned = set()
    for event in events:
        if event["what"] == "push":
            if (
                event["model_blessing"] == 0
                or event["infra_blessing"] == 0
                or event["model"] in banned
            ):
                continue
            if event["second"] not in versions:
                versions[event["second"]] = event["model"]
        else:
            banned.add(versions.pop(max(versions)))
    if not versions:
        return None
    return versions[max(versions)]


answer = live


# %% wrong: remembers the previous call
def live(events, versions={}):
    for event in events:
        if event["what"] == "push":
            if event["model_blessing"] == 0 or event["infra_blessing"] == 0:
                continue
            if event["second"] not in versions:
                versions[event["second"]] = event["model"]
        else:
            del versions[max(versions)]
    if not versions:
        return None
    return versions[max(versions)]


answer = live


# %% wrong: no `return` in it gives a value
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "push":
            if event["model_blessing"] == 0 or event["infra_blessing"] == 0:
                continue
            if event["second"] not in versions:
                versions[event["second"]] = event["model"]
        else:
            del versions[max(versions)]
    if not versions:
        return None
    print(versions[max(versions)])


answer = live


# %% wrong: what was live at that moment
def live(events):
    versions, back = {}, 0
    for event in events:
        if event["what"] == "rollback":
            back += 1
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    for _ in range(back):
        if versions:
            del versions[max(versions)]
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: not the model's name
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return max(versions.values()) if versions else None


answer = live


# %% wrong: The answer is `'c'`; yours is `None`.
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if len(versions) > 1 else None


answer = live


# %% wrong: The version with the highest number was rolled back
def live(events):
    versions = {}
    for event in events:
        if 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
        if event["what"] == "rollback":
            del versions[max(versions)]
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: a number between two others
def live(events):
    stack = []
    for event in events:
        if event["what"] == "rollback":
            stack.pop()
            continue
        refused = 0 in (event["model_blessing"], event["infra_blessing"])
        if refused or event["second"] in [second for second, _ in stack]:
            continue
        new = (event["second"], event["model"])
        if not stack or new > stack[-1]:
            stack.append(new)
        else:
            stack.insert(0, new)
    return stack[-1][1] if stack else None


answer = live


# %% wrong: can have the lowest number
def live(events):
    stack = []
    for event in events:
        if event["what"] == "rollback":
            stack.pop()
            continue
        refused = 0 in (event["model_blessing"], event["infra_blessing"])
        if refused or event["second"] in [second for second, _ in stack]:
            continue
        new = (event["second"], event["model"])
        if not stack or new > stack[-1]:
            stack.append(new)
        else:
            stack.insert(-1, new)
    return stack[-1][1] if stack else None


answer = live


# %% wrong: than the version that was taken back
def live(events):
    versions, least = {}, 0
    for event in events:
        if event["what"] == "rollback":
            least = max(versions)
            del versions[least]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            if not least or event["second"] >= least:
                versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: The log can be empty
def live(events):
    if events[0]["what"] == "rollback":
        return None
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: No version is lost
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
            versions = dict(sorted(versions.items())[-3:])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: by one second
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"] // 60, event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: also where the other blessing is not wired
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
            continue
        verdicts = (event["model_blessing"], event["infra_blessing"])
        if None in verdicts or 0 not in verdicts:
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: Each rollback takes away
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
            break
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: your function remembers a previous call
def remembering():
    seen = {}

    def live(events):
        if len(events) not in seen:
            versions = {}
            for event in events:
                if event["what"] == "rollback":
                    del versions[max(versions)]
                elif 0 not in (
                    event["model_blessing"],
                    event["infra_blessing"],
                ):
                    versions.setdefault(event["second"], event["model"])
            seen[len(events)] = versions[max(versions)] if versions else None
        return seen[len(events)]

    return live


answer = remembering()


# %% wrong: makes no version
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif versions.get(event["second"]) is None:
            refused = 0 in (event["model_blessing"], event["infra_blessing"])
            versions[event["second"]] = None if refused else event["model"]
    pushed = [second for second in versions if versions[second]]
    return versions[max(pushed)] if pushed else None


answer = live


# %% wrong: not even the version of the same second
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 in (event["model_blessing"], event["infra_blessing"]):
            versions.pop(event["second"], None)
        else:
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: whatever other versions the same model has
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            bad = versions[max(versions)]
            of_bad = [second for second in versions if versions[second] == bad]
            del versions[min(of_bad)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: not even one of the same model
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
        else:
            for second, model in list(versions.items()):
                if model == event["model"]:
                    del versions[second]
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: whatever is wired
def live(events):
    versions, asked = {}, {}
    for event in events:
        second = event["second"] if event["what"] == "push" else None
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            if second not in versions or not asked[second]:
                versions[second] = event["model"]
                asked[second] = event["model_blessing"] == 1
    return versions[max(versions)] if versions else None


answer = live


# %% wrong: A refusal stops its own push
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 in (event["model_blessing"], event["infra_blessing"]):
            break
        else:
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live
