"""What holds for every test: no display, no surprise in the log, never the user's own store."""

from __future__ import annotations

import itertools
import logging
import os

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

# Before anything of Qt is imported; a display, where there is one, is left in peace.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, max_examples=40, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# A test that waits for what never comes takes so long, in milliseconds; a machine with other work
# to do must not fail one that would have come.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
    _wait.__kwdefaults__["timeout"] = 30_000


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp):
    """The same for all tests in whatever order; nothing of Python is left in the clipboard.

    Without a display Qt lets go of the clipboard after Python has ended, and falls.
    """
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session")
def _homes(tmp_path_factory):
    """Numbered here: pytest would look through all folders it made before, for each test."""
    home = tmp_path_factory.mktemp("home")
    return (home / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def _own_store_out_of_reach(_homes, monkeypatch):
    """The default store of a test is in a folder of its own, on every platform."""
    home = next(_homes)
    home.mkdir()
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(variable, str(home))


@pytest.fixture(autouse=True)
def _nothing_unexpected_in_the_log(caplog):
    """A warning in the log is a failure; a test that means it ends with `caplog.clear()`."""
    yield
    records = (*caplog.get_records("setup"), *caplog.get_records("call"))
    unexpected = [r.getMessage() for r in records if r.levelno >= logging.WARNING]
    assert not unexpected
