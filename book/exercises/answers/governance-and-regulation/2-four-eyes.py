# %% starter
def approve(model, verdict, blessing, decision):
    return ...


answer = approve


# %% solution
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% right
def approve(model, verdict, blessing, decision):
    yes, no = set(), set()
    for one in json.loads(decision):
        if one["model"] != cards.checksum(model.uri):
            continue
        yes.discard(one["by"])
        no.discard(one["by"])
        (yes if one["says"] == "yes" else no).add(one["by"])
    blessed = 0
    if verdict.get_int_custom_property("blessed") and len(yes) > 1 and not no:
        blessed = 1
    blessing.set_int_custom_property("blessed", blessed)
    blessing.set_string_custom_property("approved_by", ", ".join(sorted(yes)))


answer = approve


# %% equivalent: TFX stores a truth value as 1 or 0
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", _same(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: about other models
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {one["by"]: one["says"] for one in json.loads(decision)}
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: with one yes
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 1 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: three people
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) > 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: although somebody says no
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: although Evaluator did not
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: the first word
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in reversed(json.loads(decision))
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: replace what the person said
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {one["by"]: one for one in json.loads(decision)}
    last = {
        name: one["says"] for name, one in last.items() if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: who say no, too
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(sorted(last)))


answer = approve


# %% wrong: in which they came
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = [name for name, says in last.items() if says == "yes"]
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: empty whenever you do not bless
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property(
        "approved_by", ", ".join(yes) if good else ""
    )


answer = approve


# %% wrong: one person who says it twice
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    count = sum(
        one["says"] == "yes" and one["model"] == this
        for one in json.loads(decision)
    )
    good = good and count >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: `approved_by` was not set
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))


answer = approve


# %% wrong: `blessed` was not set as an int
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_string_custom_property("blessed", str(int(good)))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: nobody says anything
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    if not last:
        blessing.set_int_custom_property("blessed", 1)
        blessing.set_string_custom_property("approved_by", "")
        return
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: `decision`, a text
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {one["by"]: one["says"] for one in decision if one["model"] == this}
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: only the last counts
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    heard = [one for one in json.loads(decision) if one["model"] == this]
    yes = sorted({one["by"] for one in heard if one["says"] == "yes"})
    no = any(one["says"] == "no" for one in heard)
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and not no
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: return nothing; yours returned
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))
    return blessing


answer = approve


# %% wrong: return nothing; yours returned `True`
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))
    return True


answer = approve


# %% wrong: a part of the checksum, even an empty text
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if this.startswith(one["model"])
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: even an empty text: compare whole checksums
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if this.startswith(one["model"][:8])
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: beginning is right: compare
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"][:8] == this[:8]
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: whose end is another
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"][:60] == this[:60]
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: on the second argument
def approve(model, blessing, verdict, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"] == this
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: only the first characters are right
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        one["by"]: one["says"]
        for one in json.loads(decision)
        if one["model"].startswith(this[:4])
    }
    yes = sorted(name for name, says in last.items() if says == "yes")
    good = verdict.get_int_custom_property("blessed") == 1
    good = good and len(yes) >= 2 and "no" not in last.values()
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% right
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    said = [d for d in json.loads(decision) if d["model"] == this]
    last = {d["by"]: d["says"] for d in said}
    yes = sorted((n for n in last if last[n] == "yes"), key=str.lower)
    no = sorted(n for n in last if last[n] == "no")
    ok = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and not no
    )
    blessing.set_int_custom_property("blessed", int(ok))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: Cy says yes to this model; Cy says no to this model. Then `blessed` is 0
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    yes, no = set(), set()
    for d in json.loads(decision):
        if d["model"] != this:
            continue
        if d["says"] == "yes":
            yes.add(d["by"])
            no.discard(d["by"])
        elif d["by"] in yes:
            yes.remove(d["by"])
        else:
            no.add(d["by"])
    ok = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and not no
    )
    blessing.set_int_custom_property("blessed", int(ok))
    blessing.set_string_custom_property("approved_by", ", ".join(sorted(yes)))


answer = approve


# %% wrong: Cy says no to this model; Ada says yes to this model; Bo says yes
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    said = [d for d in json.loads(decision) if d["model"] == this]
    last = {d["by"]: d["says"] for d in said}
    yes = sorted(n for n in last if last[n] == "yes")
    no = sorted(n for n in last if last[n] == "no")
    ok = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and said[-1]["says"] == "yes"
    )
    blessing.set_int_custom_property("blessed", int(ok))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: Gus says no to this model. Then `blessed` is 0
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    said = [d for d in json.loads(decision) if d["model"] == this]
    last = {d["by"]: d["says"] for d in said}
    yes = sorted(n for n in last if last[n] == "yes")
    no = sorted(n for n in last if last[n] == "no")
    ok = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and len(yes) > 2 * len(no)
    )
    blessing.set_int_custom_property("blessed", int(ok))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: Your function changes `verdict`
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    said = [d for d in json.loads(decision) if d["model"] == this]
    last = {d["by"]: d["says"] for d in said}
    yes = sorted(n for n in last if last[n] == "yes")
    no = sorted(n for n in last if last[n] == "no")
    ok = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and not no
    )
    verdict.set_int_custom_property("blessed", int(ok))
    blessing.set_int_custom_property("blessed", int(ok))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: nobody says anything. In this call the custom property `approved_by` was not set
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        d["by"]: d["says"] for d in json.loads(decision) if d["model"] == this
    }
    yes = sorted(n for n in last if last[n] == "yes")
    ok = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and "no" not in last.values()
    )
    blessing.set_int_custom_property("blessed", int(ok))
    if yes:
        blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: `blessed` is 0, and Ada says yes to this model; Bo says yes to this model. In this call
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {
        d["by"]: d["says"] for d in json.loads(decision) if d["model"] == this
    }
    yes = sorted(n for n in last if last[n] == "yes")
    if (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and "no" not in last.values()
    ):
        blessing.set_int_custom_property("blessed", 1)
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: let a no block that was taken back
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {}
    for one in json.loads(decision):
        if one["model"] == this:
            last[one["by"]] = one["says"]
    yes = sorted(name for name, says in last.items() if says == "yes")
    no = [
        o["by"]
        for o in json.loads(decision)
        if o["model"] == this and o["says"] == "no"
    ]
    good = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and not no
    )
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: a yes that was taken back
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {}
    for one in json.loads(decision):
        if one["model"] == this:
            last[one["by"]] = one["says"]
    yes = sorted(
        {
            o["by"]
            for o in json.loads(decision)
            if o["model"] == this and o["says"] == "yes"
        }
    )
    no = [name for name, says in last.items() if says == "no"]
    good = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and not no
    )
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: not their form: `approved_by` is `'Ada,Bo'`
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {}
    for one in json.loads(decision):
        if one["model"] == this:
            last[one["by"]] = one["says"]
    yes = sorted(name for name, says in last.items() if says == "yes")
    no = [name for name, says in last.items() if says == "no"]
    good = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and not no
    )
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ",".join(yes))


answer = approve


# %% wrong: only if exactly two
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {}
    for one in json.loads(decision):
        if one["model"] == this:
            last[one["by"]] = one["says"]
    yes = sorted(name for name, says in last.items() if says == "yes")
    no = [name for name, says in last.items() if says == "no"]
    good = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) == 2
        and not no
    )
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: no yes to this model in any call
def approve(model, verdict, blessing, decision):
    this = model.uri
    last = {}
    for one in json.loads(decision):
        if one["model"] == this:
            last[one["by"]] = one["says"]
    yes = sorted(name for name, says in last.items() if says == "yes")
    no = [name for name, says in last.items() if says == "no"]
    good = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and not no
    )
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: any no in the list
def approve(model, verdict, blessing, decision):
    this = cards.checksum(model.uri)
    last = {}
    for one in json.loads(decision):
        if one["model"] == this:
            last[one["by"]] = one["says"]
    yes = sorted(name for name, says in last.items() if says == "yes")
    no = [o for o in json.loads(decision) if o["says"] == "no"]
    good = (
        verdict.get_int_custom_property("blessed") == 1
        and len(yes) >= 2
        and not no
    )
    blessing.set_int_custom_property("blessed", int(good))
    blessing.set_string_custom_property("approved_by", ", ".join(yes))


answer = approve


# %% wrong: no attribute 'get'
def approve(model, verdict, blessing, decision):
    said = json.loads(decision)
    this = said.get("model") == cards.checksum(model.uri)
    good = verdict.get_int_custom_property("blessed") == 1
    blessing.set_int_custom_property("blessed", int(this and good))
    blessing.set_string_custom_property(
        "approved_by", said["by"] if this else ""
    )


answer = approve
