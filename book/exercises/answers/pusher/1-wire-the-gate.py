# %% starter
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=...,
        push_destination=destination(folder),
    )


answer = make_pusher


# %% solution
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% right
def make_pusher(trainer, evaluator, infra_validator, folder):
    blessings = {"model_blessing": evaluator, "infra_blessing": infra_validator}
    wired = {
        name: component.outputs["blessing"]
        for name, component in blessings.items()
    }
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        push_destination=destination(Path(folder)),
        **wired,
    ).with_id("TeamPusher")


answer = make_pusher


# %% wrong: No blessing is wired
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: no server can load
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: that Evaluator refused
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: the metrics
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["evaluation"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: if you wrote `a and b`
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=infra_validator.outputs["blessing"],
        infra_blessing=evaluator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: from `Trainer-may`
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=may_trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: another folder
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory="pushed")
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: push_destination is required
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
    )


answer = make_pusher


# %% wrong: use `destination(folder)`
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=folder,
    )


answer = make_pusher


# %% wrong: the component `Trainer` itself
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer,
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: the component `Evaluator` itself
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator,
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: the component `InfraValidator` itself
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator,
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: is its output `model`
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model_run"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher


# %% wrong: a list
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=[
            evaluator.outputs["blessing"],
            infra_validator.outputs["blessing"],
        ],
        push_destination=destination(folder),
    )


answer = make_pusher


# %% wrong: no parameter `blessing`
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(folder),
    )


answer = make_pusher


# %% wrong: each blessing has an input
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing="blessing",
        infra_blessing="blessing",
        push_destination=destination(folder),
    )


answer = make_pusher
