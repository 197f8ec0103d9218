"""The campaigns in short: kills, a full disk, a soak; the long ones are in docs/reliability.md."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BENCHMARKS = ROOT / "benchmarks"


def run(script, *arguments):
    return subprocess.run(
        [sys.executable, BENCHMARKS / script, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def soak(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("soak")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")
def test_kills_lose_nothing_that_was_confirmed():
    done = run("kills.py", "--kills", "16", "--seed", "7")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "faults: 0" in done.stdout


def test_a_disk_that_is_full_read_only_or_gone_loses_nothing():
    done = run("full_disk.py")
    if done.returncode == 77:
        pytest.skip(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr


def test_calls_that_fail_and_power_cuts_lose_nothing_that_was_confirmed():
    done = run("syscalls.py", "--points", "20", "--every", "150")
    if done.returncode == 77:
        pytest.skip(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("faults: 0") == 3


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")
def test_the_power_cut_is_one_that_spoils_a_store_that_does_not_flush(monkeypatch, tmp_path):
    """Else it would show nothing that the real one is survived."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    calls = importlib.import_module("syscalls")
    if not calls._strace():
        pytest.skip("strace is not here, or may not trace")
    (tmp_path / "base").mkdir()
    calls.kills.prepare(tmp_path / "base", None)
    written = [one for one in calls.taken_down(tmp_path / "base", tmp_path) if one.sort != "flush"]
    monkeypatch.setattr(calls, "taken_down", lambda *_: written)
    assert calls.power(tmp_path / "base", tmp_path, 40, 1).faults


def test_rounds_of_use_go_on_and_leave_a_sound_store(soak):
    samples = soak.soak(60, 2, lambda _: None)
    assert len(samples) == 2


@pytest.mark.parametrize(
    ("memory", "handles", "expected"),
    [
        ([100] * 8, [9] * 8, (0, 0)),
        ([300, 200, 100, 100, 100, 100, 110, 110], [9] * 7 + [11], (0.1, 2)),
    ],
)
def test_growth_is_measured_after_warming_up(soak, memory, handles, expected):
    samples = [soak.Sample(m, h) for m, h in zip(memory, handles, strict=True)]
    found = soak.growth(samples)
    assert (round(found[0], 3), found[1]) == expected
