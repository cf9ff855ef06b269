# %% starter
answer = ...

# %% solution
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER,
        absolute={"value": 0.01},
    ),
)

# %% right
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(
        lower_bound={"value": 0}, upper_bound={"value": 0.6}
    ),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, absolute={"value": 0.01}
    ),
)

# %% right
answer = tfma.MetricThreshold()
answer.value_threshold.upper_bound.value = 0.6
answer.change_threshold.direction = tfma.MetricDirection.LOWER_IS_BETTER
answer.change_threshold.absolute.value = 0.01

# %% wrong: the direction is `LOWER_IS_BETTER`
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.HIGHER_IS_BETTER,
        absolute={"value": -0.01},
    ),
)

# %% wrong: a rise is positive
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER,
        absolute={"value": -0.01},
    ),
)

# %% wrong: `upper_bound`
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(lower_bound={"value": 0.60}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, absolute={"value": 0.01}
    ),
)

# %% wrong: no bar
answer = tfma.MetricThreshold(
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, absolute={"value": 0.01}
    )
)

# %% wrong: does not look at the baseline
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60})
)

# %% wrong: a share of the baseline
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, relative={"value": 0.01}
    ),
)

# %% wrong: no percentage
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 60}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, absolute={"value": 1}
    ),
)

# %% wrong: changed places
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.01}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, absolute={"value": 0.60}
    ),
)

# %% wrong: which `direction`
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60}),
    change_threshold=tfma.GenericChangeThreshold(absolute={"value": 0.01}),
)

# %% wrong: no limit
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER,
    ),
)

# %% wrong: Your bar is 0.61
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.61}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, absolute={"value": 0.01}
    ),
)

# %% wrong: Your bar is 0.59
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.59}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, absolute={"value": 0.01}
    ),
)

# %% wrong: allows a rise of
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, absolute={"value": 0.02}
    ),
)

# %% wrong: allows a rise of 0.005
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60}),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER,
        absolute={"value": 0.005},
    ),
)

# %% wrong: Beside the `upper_bound` your bar has a `lower_bound` of 0.55
answer = tfma.MetricThreshold(
    value_threshold=tfma.GenericValueThreshold(
        lower_bound={"value": 0.55}, upper_bound={"value": 0.60}
    ),
    change_threshold=tfma.GenericChangeThreshold(
        direction=tfma.MetricDirection.LOWER_IS_BETTER, absolute={"value": 0.01}
    ),
)

# %% wrong: a `tfma.MetricThreshold`
answer = tfma.GenericValueThreshold(upper_bound={"value": 0.60})
