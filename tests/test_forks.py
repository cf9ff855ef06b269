"""A kernel that the tests fork is like a new one."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import forks
import pytest
from nbval.kernel import RunningKernel

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="kernels are forked on Linux only")


@pytest.fixture(scope="module")
def name() -> Iterator[str]:
    """Return the name of the kernels' specification."""
    with forks.kernels() as name:
        yield name


def run(kernel: RunningKernel, code: str) -> str:
    """Return what a cell prints, or the name of the exception that it raises."""
    asked, said = kernel.execute_cell_input(code), ""
    while True:
        message = kernel.get_message("iopub", timeout=120)
        if message["parent_header"].get("msg_id") == asked:
            content = message["content"]
            said += content.get("text", content.get("ename", ""))
            if content.get("execution_state") == "idle":
                return said


SEEN = """
import os, sys, signal
print(os.getcwd())
print(sys.path)
print(sys.argv[:1])
print(sys.executable, sys.prefix)
print(os.environ.get("COLOR"))
print(signal.getsignal(signal.SIGTERM))
print([name for name in sys.modules if name.partition(".")[0] in ("book", "forks")])
print(get_ipython().__class__, os.environ["MPLBACKEND"])
print(sorted(name for name in globals() if not name.startswith("_")))
import warnings

warnings.simplefilter("ignore")
import matplotlib, numpy, pandas

print({name: str(pandas.get_option(name)).lower() for name in pandas._config.config._registered_options})
print(numpy.get_printoptions(), dict(matplotlib.rcParams))
"""


def test_a_page_sees_what_it_would_see_in_a_new_kernel(name, monkeypatch, tmp_path):
    monkeypatch.setenv("COLOR", "blue")
    seen = []
    for kind in (name, "python3"):
        kernel = RunningKernel(kind, cwd=str(tmp_path), startup_timeout=120)
        seen.append(run(kernel, SEEN))
        kernel.stop()
    assert seen[0] == seen[1]


def test_kernels_share_nothing_and_tensorflow_works_in_each(name):
    first, second = (RunningKernel(name, startup_timeout=120) for _ in range(2))
    code = "import tensorflow as tf; tf.here = 1; print(int(tf.reduce_sum(tf.ones([100, 100]))))"
    assert run(first, code) == "10000\n"
    assert run(second, "import tensorflow as tf; tf.here") == "AttributeError"
    assert run(second, code) == "10000\n"
    for kernel in (first, second):
        kernel.stop()


def test_an_interrupt_reaches_the_kernel(name):
    kernel = RunningKernel(name, startup_timeout=120)
    kernel.execute_cell_input("import time; time.sleep(60)")
    time.sleep(0.5)
    kernel.interrupt()
    assert kernel.get_message("shell", timeout=60)["content"]["ename"] == "KeyboardInterrupt"
    assert run(kernel, "print(5)") == "5\n"
    kernel.stop()


@pytest.mark.parametrize("how", ["import os; os._exit(3)", None])
def test_a_kernel_that_ends_is_noticed_and_ends_with_who_asked_for_it(name, how):
    kernel = RunningKernel(name, startup_timeout=120)
    child = int(run(kernel, "import os; print(os.getpid())"))
    if how:
        kernel.execute_cell_input(how)
    else:
        kernel.km.shutdown_kernel(now=True)  # kills the process that asked
    until = time.monotonic() + 60
    while (kernel.is_alive() or os.path.exists(f"/proc/{child}")) and time.monotonic() < until:
        time.sleep(0.1)
    assert not kernel.is_alive() and not os.path.exists(f"/proc/{child}")
    kernel.stop()


def test_a_kernel_and_who_asked_for_it_may_end_in_the_same_moment(name):
    for _ in range(5):
        kernel = RunningKernel(name, startup_timeout=120)
        kernel.execute_cell_input("import os; os._exit(3)")
        kernel.km.shutdown_kernel(now=True)
    kernel = RunningKernel(name, startup_timeout=120)
    assert run(kernel, "print(5)") == "5\n"
    kernel.stop()


def test_no_kernel_outlives_the_tests():
    with forks.kernels() as name:
        kernel = RunningKernel(name, startup_timeout=120)
        child = int(run(kernel, "import os; print(os.getpid())"))
    until = time.monotonic() + 60
    while os.path.exists(f"/proc/{child}") and time.monotonic() < until:
        time.sleep(0.1)
    assert not os.path.exists(f"/proc/{child}")


def test_the_notebooks_of_this_run_have_such_kernels(request):
    if not request.config.getoption("nbval", False):
        pytest.skip("no notebooks in this run")
    assert request.config.option.nbval_kernel_name == forks.NAME
