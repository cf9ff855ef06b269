# %% starter
answer = {
    "rebooking": ...,
    "insurance": ...,
    "board": ...,
}

# %% solution
answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% right
answer = dict(
    board=kt.Objective(name="val_accuracy", direction="max"),
    insurance=kt.Objective(name="val_cross_entropy", direction="min"),
    rebooking=kt.Objective(name="val_auc", direction="max"),
)

# %% wrong: trained on
answer = {
    "rebooking": kt.Objective("auc", "max"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: the worst trial for `rebooking`
answer = {
    "rebooking": kt.Objective("val_auc", "min"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: the worst trial for `insurance`
answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_cross_entropy", "max"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: the same order
answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_auc", "max"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: penalty of each trial
answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_loss", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: no lamp is lit
answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_auc", "max"),
}

# %% wrong: never says
answer = {
    "rebooking": kt.Objective("val_accuracy", "max"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: should be a `kt.Objective`
answer = {
    "rebooking": "val_auc",
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: `board`
answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "lamp": kt.Objective("val_accuracy", "max"),
}

# %% wrong: yours is the text 'maximize'
import keras_tuner as kt

answer = {
    "rebooking": kt.Objective("val_auc", "maximize"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: metric's name comes first
import keras_tuner as kt

answer = {
    "rebooking": kt.Objective("max", "val_auc"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: yours is `None`
import keras_tuner as kt

answer = {
    "rebooking": kt.Objective("val_auc", None),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}

# %% wrong: has the text 'Rebooking'
import keras_tuner as kt

answer = {
    "Rebooking": kt.Objective("val_auc", "min"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}


# %% wrong: no team of the task
import keras_tuner as kt

answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
    "default": kt.Objective("val_loss", "min"),
}


# %% right
import keras_tuner as kt
from collections import OrderedDict

answer = OrderedDict(
    rebooking=kt.Objective("val_auc", "max"),
    insurance=kt.Objective("val_cross_entropy", "min"),
    board=kt.Objective("val_accuracy", "max"),
)


# %% wrong: By `val_cross_entropy` the numbers count too, and a model with the better order
import keras_tuner as kt

answer = {
    "rebooking": kt.Objective("val_cross_entropy", "min"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}


# %% wrong: By `val_loss` the numbers count too
import keras_tuner as kt

answer = {
    "rebooking": kt.Objective("val_loss", "min"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}


# %% wrong: 0.1 in place of 0.4
import keras_tuner as kt

answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_accuracy", "max"),
    "board": kt.Objective("val_accuracy", "max"),
}


# %% wrong: a model with more right lamps can lose
import keras_tuner as kt

answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_cross_entropy", "min"),
}


# %% wrong: its keys: `rebooking`, `insurance`
import keras_tuner as kt

answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
}
