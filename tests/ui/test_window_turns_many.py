"""The watchdog on ten thousand papers: every page, each deed up to three times."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("watched_many.py")


def test_with_ten_thousand_papers_nothing_keeps_the_window_from_its_events(tmp_path):
    run = subprocess.run(
        [sys.executable, SCRIPT, tmp_path], capture_output=True, text=True, check=False, timeout=900
    )
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout.splitlines()[-1])
    assert told["slow"] == {}
    # Half the limit is let pass, twice the limit is seen.
    assert told["stall"] == [False, True]
