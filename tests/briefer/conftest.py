"""A clock to set, a store that holds something, and another place for its copies."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import safety
from briefer.model.document import Meeting

START = dt.datetime(2031, 5, 6, 9, tzinfo=dt.UTC)


@pytest.fixture
def hands():
    """A clock whose hands can be moved."""

    class Clock:
        at = START

        def __call__(self):
            return self.at

    return Clock()


@pytest.fixture
def filled(tmp_path, hands):
    path = tmp_path / "dossier.db"
    with safety.open_to_work(path, hands) as store:
        store.add_meeting(Meeting("NAVO", ("Defensie",), dt.date(2031, 6, 1)))
    return path


@pytest.fixture
def share(tmp_path):
    """A folder that can be the second place for copies."""
    folder = tmp_path / "share"
    folder.mkdir()
    return folder
