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

# %% wrong: 15 of them are not January's, and 0 of
answer = copy.deepcopy(contract)
places = sorted(flights.load()["dest"].unique())
tfdv.set_domain(
    answer, "dest", schema_pb2.StringDomain(name="dest", value=places)
)
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97

# %% wrong: Yours has 70; 0 of them
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

# %% wrong: the first is month 8
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.99

# %% wrong: asks that 90 %
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.9

# %% wrong: asks that 3 %
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

# %% wrong: Yours has 87; 1 of them
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

# %% wrong: the block of `month` is not what it was
answer = draft

# %% wrong: change what they are given and return `None`
answer = copy.deepcopy(contract)
answer = tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))

# %% wrong: a share, from 0 to 1
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 97

# %% wrong: The `presence` of `dest` has changed
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.97
dest.presence.min_fraction = 0.97

# %% wrong: another column's list
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97
tfdv.get_domain(answer, "carrier").value.append("OO")

# %% wrong: has no list of that name
answer = copy.deepcopy(contract)
dest = tfdv.get_feature(answer, "dest")
dest.domain = "dest"
dest.distribution_constraints.min_domain_mass = 0.97

# %% wrong: the block of `dest` is not what it was
answer = copy.deepcopy(contract)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
dest = tfdv.get_feature(answer, "dest")
dest.distribution_constraints.min_domain_mass = 0.97
dest.ClearField("shape")
