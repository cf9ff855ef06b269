"""TFX's ExampleValidator, and this book's gate behind it: what a person sets up. Runs in the book's environment."""

# --- set-up
from tfx import v1 as tfx

from book import pipeline


def checked(folder, span):
    """Return the components that read a span, count it, and compare the counts with the schema."""
    read = tfx.components.CsvExampleGen(
        input_base=str(folder),
        input_config=pipeline.spans(),
        output_config=pipeline.by_day(),
        range_config=pipeline.only(span),
    )
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    bring = tfx.components.ImportSchemaGen(schema_file=str(pipeline.SCHEMA))
    validate = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"], schema=bring.outputs["schema"]
    )
    return read, describe, bring, validate


# --- end of set-up
