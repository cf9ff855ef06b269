"""Give every delivery of a folder to one tool. `tools/measure_validators.py` calls it in the environment of the tools.

python run.py pandera_ FOLDER OUT.json     # all deliveries, then the lines that could be added
python run.py pandera_ FOLDER --time FILE  # one delivery: from its bytes to the verdict, set-up included
"""

import importlib
import json
import logging
import sys
import time
import warnings
from pathlib import Path

import pandas as pd

warnings.filterwarnings("ignore")
logging.disable(logging.ERROR)


def said(tool, file, against):
    """Return the findings; what is raised is one of them."""
    try:
        return tool.findings(file, against)
    except Exception as error:  # noqa: BLE001 - whatever a tool raises refuses the delivery
        return [{"check": "raised", "subject": type(error).__name__, "text": f"{error}"[:800]}]


def main(name, folder, out, file=None):
    """Write what the tool said, or print how long one delivery took."""
    began = time.perf_counter()
    tool, folder = importlib.import_module(name), Path(folder)
    months = [pd.read_csv(folder / f"month-{span:02d}.csv") for span in (1, 2, 3)]
    against = tool.start(months)
    if file:
        found = said(tool, Path(file), against)
        print(json.dumps({"seconds": time.perf_counter() - began, "findings": found}))
        return
    files = sorted(folder.glob("*.csv"))
    result = {"said": {each.stem: said(tool, each, against) for each in files}, "more": {}}
    if hasattr(tool, "more"):
        for line, one in tool.more(months).items():
            result["more"][line] = {each.stem: said(tool, each, one) for each in files}
    Path(out).write_text(json.dumps(result))


if __name__ == "__main__":
    main(*sys.argv[1:3], None if sys.argv[3] == "--time" else sys.argv[3], *sys.argv[4:])
