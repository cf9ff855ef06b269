# %% starter
answer = ...

# %% solution
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")

# %% right
answer = copy.deepcopy(contract)
answer.default_environment.append("TRAINING")
answer.default_environment.append("SERVING")
for feature in answer.feature:
    if feature.name in AFTERWARDS:
        feature.in_environment.append("TRAINING")
        feature.not_in_environment[:] = ["SERVING"]

# %% right
from google.protobuf import text_format

text = text_format.MessageToString(contract)
for name in AFTERWARDS:
    text = text.replace(
        f'name: "{name}"', f'name: "{name}" not_in_environment: "SERVING"'
    )
answer = text_format.Parse(text, schema_pb2.Schema())
answer.default_environment.extend(("SERVING", "TRAINING"))

# %% wrong: `in_environment` only adds
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).in_environment.append("TRAINING")

# %% wrong: yours is []
answer = copy.deepcopy(contract)
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")

# %% wrong: yours is ['SERVING']
answer = copy.deepcopy(contract)
answer.default_environment.append("SERVING")
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")

# %% wrong: Of the six, only `arr_delay` is taken out
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
tfdv.get_feature(answer, "arr_delay").not_in_environment.append("SERVING")

# %% wrong: `tailnum` is still in `SERVING`
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    if name != "tailnum":
        tfdv.get_feature(answer, name).not_in_environment.append("SERVING")

# %% wrong: the block of `dep_time` is not what it was: `presence` is gone
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).ClearField("presence")

# %% wrong: is gone
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for feature in list(answer.feature):
    if feature.name in AFTERWARDS:
        answer.feature.remove(feature)

# %% wrong: it must stay in `TRAINING`
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.extend(
        ["TRAINING", "SERVING"]
    )

# %% wrong: Its `not_in_environment` is ['TRAINING']
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("TRAINING")

# %% wrong: `month` is known before departure
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in [*AFTERWARDS, "month"]:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")

# %% wrong: `bool_domain` is new. Yours looks like `draft`: begin
answer = draft
answer.default_environment.extend(["TRAINING", "SERVING"])

# %% wrong: no environments yet
answer = contract

# %% wrong: 'N', 'G']: `extend` takes a list
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.extend("SERVING")

# %% wrong: return `None`
answer = copy.deepcopy(contract)
answer = answer.default_environment.extend(["TRAINING", "SERVING"])

# %% wrong: in `answer`, its `not_in_environment` is []. A cell of yours has changed `contract` itself
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(contract, name).not_in_environment.append("SERVING")

# %% wrong: yours is ['TRAINING']
answer = copy.deepcopy(contract)
answer.default_environment.append("TRAINING")
for feature in answer.feature:
    if feature.name not in AFTERWARDS:
        feature.in_environment.append("SERVING")

# %% right
answer = copy.deepcopy(faces)
for name in AFTERWARDS:
    if name != "arr_delay":
        tfdv.get_feature(answer, name).not_in_environment.append("SERVING")

# %% wrong: The result is right. One thing more: a cell of yours has changed `contract` itself
answer = contract
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")

# %% wrong: and puts it into `SERVING`, whatever its `not_in_environment` says
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    feature = tfdv.get_feature(answer, name)
    feature.in_environment.append("SERVING")
    feature.not_in_environment.append("SERVING")

# %% wrong: there is a list of words more, `dest`
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")
answer.string_domain.append(tfdv.get_domain(draft, "dest"))

# %% wrong: the list of words `carrier` is not what it was
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")
tfdv.get_domain(answer, "carrier").value.append("OO")

# %% right
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")
tfdv.get_feature(answer, "hour").in_environment.append("TRAINING")

# %% wrong: the block of `tailnum` names ['TEST'] as well
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")
tfdv.get_feature(answer, "tailnum").not_in_environment.append("TEST")

# %% wrong: `dataset_constraints` is new
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")
answer.dataset_constraints.min_examples_count = 300

# %% wrong: does the loop make a new copy each time
for name in AFTERWARDS:
    answer = copy.deepcopy(contract)
    answer.default_environment.extend(["TRAINING", "SERVING"])
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")

# %% right
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for feature in answer.feature:
    if feature.name in AFTERWARDS:
        feature.not_in_environment.append("SERVING")
    else:
        feature.in_environment.append("SERVING")

# %% wrong: of a text it takes the letters
answer = copy.deepcopy(contract)
answer.default_environment.extend("TRAINING")
answer.default_environment.extend("SERVING")
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")

# %% wrong: and 22 more
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for feature in answer.feature:
    if feature.name not in AFTERWARDS:
        feature.not_in_environment.append("SERVING")

# %% wrong: ['Serving']: a name in small letters is another environment
answer = copy.deepcopy(contract)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("Serving")

# %% wrong: `int_domain` is new. Yours looks like the book's schema: begin
answer = copy.deepcopy(curated)
