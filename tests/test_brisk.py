"""What makes TFX and Beam faster is in effect, and changes no result."""

import pickle
import subprocess
import sys

import apache_beam as beam
from apache_beam.runners.worker import statecache
from apache_beam.testing.util import assert_that, equal_to
from apache_beam.transforms import userstate
from apache_beam.transforms.userstate import ReadModifyWriteStateSpec

from book import brisk, quiet

OPTIONS = beam.options.pipeline_options.PipelineOptions(["--runner=FnApiRunner"])
quiet.tfx()


class Numbered(beam.DoFn):
    """Number the values of each key: it keeps a state."""

    SEEN = ReadModifyWriteStateSpec("seen", beam.coders.VarIntCoder())

    def process(self, pair, seen=beam.DoFn.StateParam(SEEN)):  # noqa: B008 - as Beam wants it
        seen.write((seen.read() or 0) + 1)
        yield pair[0], seen.read()


class Twice:
    """An object whose method is what a DoFn calls."""

    def of(self, value):
        return 2 * value


def test_states_and_side_inputs_are_as_before():
    with beam.Pipeline(options=OPTIONS) as p:
        pairs = p | beam.Create([("a", 1), ("b", 1), ("a", 1)])
        assert_that(pairs | beam.ParDo(Numbered()), equal_to([("a", 1), ("a", 2), ("b", 1)]), "state")
        numbers = p | "numbers" >> beam.Create(range(5))
        added = numbers | beam.Map(
            lambda x, others: x + sum(others), beam.pvalue.AsIter(numbers | beam.Map(Twice().of))
        )
        assert_that(added, equal_to([20, 21, 22, 23, 24]), "side input")


def test_a_class_is_looked_through_once_and_methods_of_an_object_each_time():
    asked = []

    def specs(dofn):
        asked.append(dofn)
        return set(), set()

    of = brisk._once_for_a_class(specs)
    one, other, own = Numbered(), Numbered(), Numbered()
    own.process = Twice().of
    assert [of(dofn) for dofn in (one, other, own, own)] == 4 * [(set(), set())]
    assert asked == [one, own, own]
    assert userstate.get_dofn_specs(one) == ({Numbered.SEEN}, set())


def test_beam_has_what_is_replaced_and_uses_it(monkeypatch):
    weighed = []
    monkeypatch.setattr(statecache, "get_deep_size", lambda *objects: weighed.append(objects) or 1024)
    with beam.Pipeline(options=OPTIONS) as p:
        numbers = p | beam.Create(range(3))
        numbers | beam.Map(lambda x, others: x, beam.pvalue.AsList(numbers))
    assert weighed
    monkeypatch.undo()
    assert statecache.get_deep_size is brisk._a_kilobyte
    assert userstate.get_dofn_specs.__wrapped__.__module__ == userstate.__name__


def test_a_kernel_does_not_import_tfx_on_google_cloud_until_it_is_used():
    code = """
import sys
from book import quiet
quiet.start()
from tfx import v1 as tfx
print("google.cloud.aiplatform" in sys.modules)
for module in list(sys.modules.values()):  # as `inspect.getmodule` does, for TensorFlow's autograph
    getattr(module, "__file__", None)
print("google.cloud.aiplatform" in sys.modules)
tfx.extensions.google_cloud_ai_platform
print("google.cloud.aiplatform" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "True"]


def test_views_of_options_are_made_once_and_share_their_values():
    options = beam.options.pipeline_options.PipelineOptions(["--runner=FnApiRunner", "--streaming"])
    standard, direct = (
        getattr(beam.options.pipeline_options, name) for name in ("StandardOptions", "DirectOptions")
    )
    view = options.view_as(standard)
    assert view is options.view_as(standard) and view is not OPTIONS.view_as(standard)
    assert view.runner == "FnApiRunner" and view.streaming and not OPTIONS.view_as(standard).streaming
    assert view.view_as(direct).direct_num_workers == 1
    options.view_as(direct).direct_num_workers = 2
    assert view.view_as(direct).direct_num_workers == 2
    again = pickle.loads(pickle.dumps(options))
    assert again.view_as(standard).streaming and again.view_as(direct).direct_num_workers == 2
