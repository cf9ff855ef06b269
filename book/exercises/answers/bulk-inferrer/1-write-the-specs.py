# %% starter
answer = {
    "data_spec": ...,
    "model_spec": ...,
    "output_example_spec": ...,
}

# %% solution
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% right
spec = tfx.proto.OutputExampleSpec()
of_signature = spec.output_columns_spec.add(signature_name="risk_and_delay")
columns = of_signature.predict_output.output_columns
columns.add(output_key="probability", output_column="risk_today")
columns.add(output_key="minutes", output_column="delay_today")
answer = {
    "output_example_spec": spec,
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
}

# %% wrong: no split is named
answer = {
    "data_spec": tfx.proto.DataSpec(),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: November too
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["november", "december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: scores nothing
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["December"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: letter by letter
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits="december"),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: letter by letter
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name="risk_and_delay"),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: `serving_default` is asked
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: multi-head
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(
        model_signature_name=["serving_default", "risk_and_delay"]
    ),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: one for each signature
spec = tfx.proto.OutputExampleSpec()
new = {"probability": "risk_today", "minutes": "delay_today"}
for output, column in new.items():
    of_signature = spec.output_columns_spec.add()
    of_signature.predict_output.output_columns.add(
        output_key=output, output_column=column
    )
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": spec,
}

# %% wrong: already exists
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: have changed places
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="risk_today", output_column="probability"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: `delay_today` is missing
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        )
                    ]
                )
            )
        ]
    ),
}


# %% wrong: once is enough
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december", "december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: has no `output_column`
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(output_key="probability"),
                        tfx.proto.PredictOutputCol(output_key="minutes"),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: has no `output_key`
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(output_column="delay_today"),
                    ]
                )
            )
        ]
    ),
}

# %% wrong: the `tag` `serve`
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(
        model_signature_name=["risk_and_delay"], tag=["train"]
    ),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% right
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(
        model_signature_name=["risk_and_delay"], tag=["serve"]
    ),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(
                            output_key="probability", output_column="risk_today"
                        ),
                        tfx.proto.PredictOutputCol(
                            output_key="minutes", output_column="delay_today"
                        ),
                    ]
                )
            )
        ]
    ),
}

# %% right
columns = [
    {"output_key": "probability", "output_column": "risk_today"},
    {"output_key": "minutes", "output_column": "delay_today"},
]
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=("december",)),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=("risk_and_delay",)),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[{"predict_output": {"output_columns": columns}}]
    ),
}

# %% wrong: yours writes 30 into `risk_today` and 0.25 into `delay_today`
columns = [
    {"output_key": "probability", "output_column": "delay_today"},
    {"output_key": "minutes", "output_column": "risk_today"},
]
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[{"predict_output": {"output_columns": columns}}]
    ),
}

# %% wrong: yours writes 0.25 into `risk_today` and 0.25 into `delay_today`
columns = [
    {"output_key": "probability", "output_column": "risk_today"},
    {"output_key": "probability", "output_column": "delay_today"},
]
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[{"predict_output": {"output_columns": columns}}]
    ),
}
