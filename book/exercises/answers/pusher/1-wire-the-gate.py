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

# %% right
from tfx.types.channel import union


def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=union([trainer.outputs["model"]]),
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(folder),
    )


answer = make_pusher


# %% right
def make_pusher(trainer, evaluator, infra_validator, folder):
    verdict = evaluator.outputs["blessing"].future()[0]
    with tfx.dsl.Cond(verdict.custom_property("blessed") == 1):
        return tfx.components.Pusher(
            model=trainer.outputs["model"],
            model_blessing=evaluator.outputs["blessing"],
            infra_blessing=infra_validator.outputs["blessing"],
            push_destination=destination(folder),
        )


answer = make_pusher


# %% wrong: `infra_blessing` is not wired
def make_pusher(trainer, evaluator, infra_validator, folder):
    good = evaluator.outputs["blessing"].future()[0]
    runs = infra_validator.outputs["blessing"].future()[0]
    with tfx.dsl.Cond(good.custom_property("blessed") == 1):
        with tfx.dsl.Cond(runs.custom_property("blessed") == 1):
            return tfx.components.Pusher(
                model=trainer.outputs["model"],
                push_destination=destination(folder),
            )


answer = make_pusher


# %% wrong: A `Cond` around Pusher
def make_pusher(trainer, evaluator, infra_validator, folder):
    good = evaluator.outputs["blessing"].future()[0]
    with tfx.dsl.Cond(good.custom_property("blessed") == 1):
        return tfx.components.Pusher(
            model=trainer.outputs["model"],
            infra_blessing=infra_validator.outputs["blessing"],
            push_destination=destination(folder),
        )


answer = make_pusher


# %% wrong: The order of the parameters counts
def make_pusher(trainer, infra_validator, evaluator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(folder),
    )


answer = make_pusher


# %% wrong: `evaluator` has a default
def make_pusher(trainer, evaluator=None, infra_validator=None, folder=""):
    wires = {}
    if evaluator:
        wires["model_blessing"] = evaluator.outputs["blessing"]
    if infra_validator:
        wires["infra_blessing"] = infra_validator.outputs["blessing"]
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        push_destination=destination(folder),
        **wires,
    )


answer = make_pusher


# %% wrong: no component has run
def make_pusher(trainer, evaluator, infra_validator, folder):
    (good,) = evaluator.outputs["blessing"].get()
    (runs,) = infra_validator.outputs["blessing"].get()
    if good.get_int_custom_property("blessed") == 1:
        if runs.get_int_custom_property("blessed") == 1:
            return tfx.components.Pusher(
                model=trainer.outputs["model"],
                push_destination=destination(folder),
            )


answer = make_pusher


# %% wrong: takes a `PushDestination`
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=filesystem,
    )


answer = make_pusher


# %% wrong: names no folder
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(),
    )


answer = make_pusher


# %% wrong: the text `model`
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model="model",
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(folder),
    )


answer = make_pusher


# %% wrong: another folder, `/srv/models/autumn/versions`
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(Path(folder, "versions")),
    )


answer = make_pusher


# %% wrong: Your function runs the Pusher
from tfx.orchestration.experimental.interactive.interactive_context import (
    InteractiveContext,
)


def make_pusher(trainer, evaluator, infra_validator, folder):
    made = tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(folder),
    )
    InteractiveContext().run(made)
    return made


answer = make_pusher


# %% wrong: `Trainer-autumn` is called `Trainer` now
def make_pusher(trainer, evaluator, infra_validator, folder):
    trainer.with_id("Trainer")
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(folder),
    )


answer = make_pusher


# %% wrong: the infra validator's are `blessing`
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["infra_blessing"],
        push_destination=destination(folder),
    )


answer = make_pusher


# %% wrong: Make a new Pusher in each call
def remembering():
    made = []

    def make_pusher(trainer, evaluator, infra_validator, folder):
        if not made:
            pusher = tfx.components.Pusher(
                model=trainer.outputs["model"],
                model_blessing=evaluator.outputs["blessing"],
                infra_blessing=infra_validator.outputs["blessing"],
                push_destination=destination(folder),
            )
            made.append(pusher)
        return made[0]

    return make_pusher


answer = remembering()

# %% wrong: the function was given `models/winter`
PUSHED = Path("/srv/pushed")


def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(PUSHED / folder),
    )


answer = make_pusher

# %% wrong: the function was given `models/winter`
from book import quiet


def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(quiet.folder() / folder),
    )


answer = make_pusher


# %% right
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(Path(folder).absolute()),
    )


answer = make_pusher


# %% wrong: Your function returned `None`. A verdict cannot be read
def make_pusher(trainer, evaluator, infra_validator, folder):
    good = evaluator.outputs["blessing"].get()
    runs = infra_validator.outputs["blessing"].get()
    if good and runs:
        return tfx.components.Pusher(
            model=trainer.outputs["model"],
            push_destination=destination(folder),
        )


answer = make_pusher


# %% wrong: and warns in the log. A verdict cannot be read
def make_pusher(trainer, evaluator, infra_validator, folder):
    for blessing in evaluator.outputs["blessing"].get():
        if blessing.get_int_custom_property("blessed") != 1:
            return None
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        push_destination=destination(folder),
    )


answer = make_pusher


# %% wrong: A placeholder, such as
def make_pusher(trainer, evaluator, infra_validator, folder):
    blessing = evaluator.outputs["blessing"].future()[0]
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=blessing.custom_property("blessed"),
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(folder),
    )


answer = make_pusher


# %% wrong: a channel of no component
def make_pusher(trainer, evaluator, infra_validator, folder):
    blessing = tfx.types.standard_artifacts.ModelBlessing
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=tfx.dsl.Channel(type=blessing),
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=destination(folder),
    )


answer = make_pusher
