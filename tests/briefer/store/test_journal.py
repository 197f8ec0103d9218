"""Who did what when is on record, and cannot be altered unseen."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from briefer.model.review import Decider, Verdict
from briefer.store import Store, journal, seals


@pytest.fixture
def told(store, full, now):
    """A store in which a staffer named and decided something."""
    store.sign("a.visser", lambda: now)
    full.into(store)
    store.rename_topic(store.topics()[0].id, "Zeehavens")
    finding = store.positions()[0].id
    store.rule(finding, Verdict.CORRECTED, Decider("a.visser", now), [("holder", "Vork")])
    return store


def test_each_deed_is_a_line_with_who_and_when(told, now):
    lines = told.journal()
    assert [line.what for line in lines] == ["paper_imported", "topic_renamed", "finding_corrected"]
    assert {line.who for line in lines} == {"a.visser"}
    assert {line.at for line in lines} == {now}


def test_a_line_tells_what_was_there_before_and_after(told):
    _, renamed, corrected = told.journal()
    assert (renamed.before, renamed.after) == ((("name", "Havens"),), (("name", "Zeehavens"),))
    assert corrected.after == (("holder", "Vork"),)
    assert corrected.name == "Verslag"


def test_an_unsigned_deed_has_no_name_and_no_time(store):
    store.note("store_exported")
    (line,) = store.journal()
    assert (line.who, line.at) == ("", None)


@pytest.mark.parametrize("statement", ["UPDATE journal SET who = 'x'", "DELETE FROM journal"])
def test_the_program_cannot_alter_it(told, statement):
    with pytest.raises(sqlite3.IntegrityError, match="append only"), told._writing() as database:
        database.conn.execute(statement)


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("UPDATE journal SET who = 'een ander' WHERE id = 2", 2),
        ("UPDATE journal SET at = '2001-01-01T00:00:00+00:00' WHERE id = 1", 1),
        ("DELETE FROM journal WHERE id = 2", 3),
        ("UPDATE rulings SET who = 'een ander'", 3),
        ("UPDATE journal SET what = 'iets' WHERE id = 3", 3),
    ],
)
def test_what_is_altered_outside_the_program_is_found(told, path, statement, line):
    assert list(journal.altered(told._database)) == []
    with closing(sqlite3.connect(path)) as connection:
        for trigger in ("journal_stays", "journal_lasts", "rulings_stay"):
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)
        connection.commit()
    assert line in list(journal.altered(told._database))


def test_the_newest_line_can_be_asked_for_and_found_again(told):
    number, chain = journal.newest(told._database)
    assert number == 3
    assert told.journal_point(number) == chain
    assert told.journal_point(99) is None


def test_an_empty_journal_has_no_newest_line(store):
    assert journal.newest(store._database) == (0, "")


def test_a_failed_change_leaves_no_line(store, full, monkeypatch):
    def fail(_):
        raise RuntimeError

    monkeypatch.setattr(seals, "seal", fail)
    with pytest.raises(RuntimeError):
        full.into(store)
    assert store.journal() == ()


def test_it_is_there_after_reopening(path, told):
    with Store.open(path, read_only=True) as again:
        assert len(again.journal()) == 3
