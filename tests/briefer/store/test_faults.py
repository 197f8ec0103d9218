"""What the surroundings do is told as a `StoreError`; a bug stays a bug."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefer import errors
from briefer.store.faults import told

PLACE = Path("dossier.briefer")


def failure(code):
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, errors.StoreLockedError),
        (sqlite3.SQLITE_BUSY_RECOVERY, errors.StoreLockedError),
        (sqlite3.SQLITE_LOCKED, errors.StoreLockedError),
        (sqlite3.SQLITE_READONLY, errors.StoreReadOnlyError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, errors.StoreReadOnlyError),
        (sqlite3.SQLITE_READONLY_DBMOVED, errors.StoreVanishedError),
        (sqlite3.SQLITE_FULL, errors.StoreFullError),
        (sqlite3.SQLITE_CORRUPT, errors.StoreDamagedError),
        (sqlite3.SQLITE_CORRUPT_INDEX, errors.StoreDamagedError),
        (sqlite3.SQLITE_NOTADB, errors.StoreForeignError),
        (sqlite3.SQLITE_CANTOPEN, errors.StoreVanishedError),
        (sqlite3.SQLITE_IOERR_WRITE, errors.StoreError),
        (sqlite3.SQLITE_PERM, errors.StoreReadOnlyError),
    ],
)
def test_an_error_of_the_surroundings_is_told_with_its_cause(code, kind):
    with pytest.raises(errors.StoreError) as caught, told(PLACE):
        raise failure(code)
    assert type(caught.value) is kind
    assert caught.value.path == PLACE
    if code != sqlite3.SQLITE_READONLY_DBMOVED:
        assert caught.value.details == {"cause": "as SQLite says it"}


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_UNIQUE])
def test_a_bug_stays_what_it_is(code):
    with pytest.raises(sqlite3.OperationalError), told(PLACE):
        raise failure(code)


def test_an_error_without_a_code_stays_what_it_is():
    with pytest.raises(sqlite3.ProgrammingError), told(PLACE):
        raise sqlite3.ProgrammingError


def test_what_goes_well_passes():
    with told(PLACE):
        done = True
    assert done
