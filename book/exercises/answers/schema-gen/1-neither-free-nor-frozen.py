# %% starter
answer = ...

# %% solution
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97

# %% right
answer = schema_pb2.Schema()
answer.CopyFrom(contract)
known = answer.string_domain.add(name="dest")
known.value.extend(tfdv.get_domain(draft, "dest").value)
for feature in answer.feature:
    if feature.name == "dest":
        feature.domain = "dest"
        feature.distribution_constraints.min_domain_mass = 0.95

# %% wrong: Yours has 101. Not January's: 15
answer = copy.deepcopy(contract)
places = sorted(flights.load()["dest"].unique())
tfdv.set_domain(
    answer, "dest", schema_pb2.StringDomain(name="dest", value=places)
)
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97

# %% wrong: Yours has 70. Not on yours: 16
answer = copy.deepcopy(contract)
places = list(tfdv.get_domain(draft, "dest").value)[:70]
dest = tfdv.get_feature(answer, "dest")
dest.string_domain.value.extend(places)
dest.distribution_constraints.min_domain_mass = 0.5

# %% right
answer = copy.deepcopy(contract)
dest = tfdv.get_feature(answer, "dest")
dest.string_domain.value.extend(tfdv.get_domain(draft, "dest").value)
dest.distribution_constraints.min_domain_mass = 0.972

# %% wrong: `min_domain_mass` is not set in the block of `dest` in `answer`
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(draft, "dest").distribution_constraints.min_domain_mass = 0.97

# %% wrong: asks that 100 % of the flights
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 1

# %% wrong: one of the twelve months does not reach that: month 8 has 98.7 %
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.99

# %% wrong: asks that 90 %
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.9

# %% wrong: Yours is the share that may be off the list
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.03

# %% wrong: A share of what
answer = copy.deepcopy(contract)
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97

# %% wrong: `JAC`, which is new
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.98

# %% wrong: Not January's: 1, such as `JAC`
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_domain(answer, "dest").value.append("JAC")
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97

# %% wrong: the block of `dest` does not name it
answer = copy.deepcopy(contract)
answer.string_domain.append(tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97

# %% wrong: the column `dest` is gone
answer = copy.deepcopy(contract)
answer.feature.remove(tfdv.get_feature(answer, "dest"))

# %% wrong: every word is allowed. Set its domain
answer = contract

# %% wrong: `bool_domain` is new. Yours looks like `draft`: begin
answer = draft

# %% wrong: change what they are given and return `None`
answer = copy.deepcopy(contract)
answer = tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))

# %% wrong: 97 % are 0.97
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 97

# %% wrong: in what share of the rows the column is there
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.97
dest.presence.min_fraction = 0.97

# %% wrong: the list of words `carrier` is not what it was: `OO` is new
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97
tfdv.get_domain(answer, "carrier").value.append("OO")

# %% wrong: has no list of that name
answer = copy.deepcopy(contract)
dest = tfdv.get_feature(answer, "dest")
dest.domain = "dest"
dest.distribution_constraints.min_domain_mass = 0.97

# %% wrong: the block of `dest` is not what it was: `shape` is gone
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.97
dest.ClearField("shape")

# %% right
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.973

# %% right
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.9485

# %% wrong: has 97.3 %, and is reported
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.9735

# %% wrong: asks that 94.8 % of the flights
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.948

# %% wrong: should be a share, from 0 to 1; it is -0.04.
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = -0.04

# %% wrong: The result is right. One thing more: a cell of yours has changed `contract` itself: the block of `dest`
answer = contract
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.96

# %% wrong: The result is right. One thing more: a cell of yours has changed `contract` itself: `default_environment` is new
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.96
contract.default_environment.append("TRAINING")

# %% wrong: there is a list of words more, `spare`
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.96
answer.string_domain.add(name="spare", value=["JAC"])

# %% wrong: there is a list of words more, `dest`
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.96
answer.string_domain.append(tfdv.get_domain(draft, "dest"))

# %% wrong: there are 2 lists of words named `dest`
answer = copy.deepcopy(contract)
for _ in range(2):
    answer.string_domain.append(tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.domain = "dest"
dest.distribution_constraints.min_domain_mass = 0.96

# %% wrong: `default_environment` is new
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.96
answer.default_environment.extend(["TRAINING", "SERVING"])

# %% wrong: `ALB` stands there twice
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.96
dest.string_domain.value.append("ALB")

# %% wrong: small letters are another word
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.96
dest.string_domain.value[:] = [
    word.lower() for word in dest.string_domain.value
]

# %% wrong: `drift_comparator` is new. And `min_domain_mass` is not set
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.drift_comparator.infinity_norm.threshold = 0.05

# %% wrong: the list of words `carrier` is gone
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.96
answer.string_domain.remove(tfdv.get_domain(answer, "carrier"))
