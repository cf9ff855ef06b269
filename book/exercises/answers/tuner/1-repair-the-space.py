# %% starter
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Float("units", 8, 128)
    hp.Choice("penalty", [1e-6, 1e-2])
    hp.Float("dropout", 0.1, 0.9)
    hp.Int("seed", 0, 99)
    return hp


answer = space

# %% solution
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% right
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Float("dropout", min_value=0, max_value=0.5, default=0.2)
    hp.Int("units", 8, 128, step=4, sampling="log", default=32)
    hp.Float("penalty", 0.000001, 0.01, default=0.0001, sampling="log")
    return hp


answer = space

# %% wrong: `penalty` lie below 0.0001
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: The default of `units`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128])
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: The default of `dropout`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5)
    return hp


answer = space

# %% wrong: The default of `penalty`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log")
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: whole number
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Float("units", 8, 128, default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: 8, 9, 10
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Int("units", 8, 128, default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: yours draws 8, 16, 32
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 16, 32, 64, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: `penalty` takes only 3
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Choice("penalty", [1e-6, 1e-4, 1e-2], default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: `dropout` takes only 5
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, step=0.1, default=0.2)
    return hp


answer = space

# %% wrong: luckiest
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    hp.Int("seed", 0, 99)
    return hp


answer = space

# %% wrong: `rate` is not asked for
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    hp.Float("rate", 1e-4, 1e-1, sampling="log", default=3e-3)
    return hp


answer = space

# %% wrong: lowest value of `penalty`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-5, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: highest value of `penalty`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-1, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: lowest value of `dropout`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.1, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: highest value of `dropout`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.9, default=0.2)
    return hp


answer = space

# %% wrong: which is `log` with you
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 1e-9, 0.5, sampling="log", default=0.2)
    return hp


answer = space

# %% wrong: no entry `dropout`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    return hp


answer = space

# %% wrong: without calling it
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space()

# %% wrong: such as `8` and not `8.0`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8.0, 32.0, 128.0], default=32.0)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space

# %% wrong: not its exponent
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", -6, -2, default=-4)
    hp.Float("dropout", 0.0, 0.5, default=0.2)
    return hp


answer = space


# %% wrong: stands in a `conditional_scope`
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    with hp.conditional_scope("units", [32]):
        hp.Float("dropout", 0, 0.5, default=0.2)
    return hp


answer = space


# %% wrong: in steps of 0.001
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0, 0.5, step=0.001, default=0.2)
    return hp


answer = space


# %% wrong: draws from a list
import numpy as np
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Choice("penalty", [float(v) for v in np.geomspace(1e-6, 1e-2, 1000)])
    hp.Float("dropout", 0, 0.5, default=0.2)
    return hp


answer = space


# %% wrong: which is `reverse_log` with you
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="reverse_log", default=1e-4)
    hp.Float("dropout", 0, 0.5, default=0.2)
    return hp


answer = space


# %% wrong: keeps the first entry
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0.1, 0.9)
    hp.Float("dropout", 0, 0.5, default=0.2)
    return hp


answer = space


# %% wrong: KerasTuner's own class
import keras_tuner as kt

answer = kt.HyperParameters


# %% right
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Int("units", 8, 128, step=4, sampling="log", default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0, 0.5, default=0.2)
    return hp


answer = space


# %% wrong: the same in every trial
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0, 0.5, default=0.2)
    hp.Fixed("seed", 0)
    return hp


answer = space


# %% right
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [8, 32, 128], default=32)
    hp.Float("penalty", 1e-6, 1e-2, sampling="log", default=1e-4)
    hp.Float("dropout", 0, 0.5, default=0.2)
    hp.Float("dropout", 0, 0.5, default=0.3)  # KerasTuner keeps the first
    return hp


answer = space
