"""Every row has its seal: a bit that falls over in what somebody reads is found."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from briefer.store import Store, integrity, seals


@pytest.fixture
def filled(path, full):
    with Store.create(path) as store:
        full.into(store)
    return path


def altered_outside(path, statement):
    """What another program, or a disk, does to the file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_all_that_is_saved_is_sealed(filled):
    with Store.open(filled, read_only=True) as store:
        assert list(seals.broken(store._database)) == []
        assert seals.count(store._database) > 10


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE blocks SET text = 'Nederland steunt de kade niet.' WHERE position = 1", "blocks"),
        ("UPDATE findings SET body = replace(body, '0.9', '0.8')", "findings"),
        ("UPDATE documents SET title = 'Ander'", "documents"),
        ("DELETE FROM findings WHERE sort = 'questions'", "findings"),
        ("INSERT INTO topics (name) VALUES ('vreemd')", "topics"),
    ],
)
def test_what_was_altered_outside_the_program_is_found(filled, statement, table):
    altered_outside(filled, statement)
    with Store.open(filled, read_only=True) as store:
        assert {name for name, _ in seals.broken(store._database)} == {table}


def test_looking_for_broken_seals_takes_as_much_more_as_there_are_more_rows(store):
    steps = []
    store._database.conn.set_progress_handler(lambda: steps.append(1), 50)

    def looking_through(rows):
        with store._writing() as database:
            database.table("topics").insert_all({"name": f"T{n}"} for n in rows)
        steps.clear()
        assert list(seals.broken(store._database)) == []
        return len(steps)

    few = looking_through(range(200))
    assert looking_through(range(200, 800)) < 6 * few


def test_a_change_through_the_program_keeps_the_seals_whole(filled):
    with Store.open(filled) as store:
        topic = store.topics()[0]
        store.rename_topic(topic.id, "Andere haven")
        store.split_topic(topic.id, [topic.headings[0]], "Nieuw")
        assert list(seals.broken(store._database)) == []


def test_a_change_that_failed_seals_nothing(filled):
    with Store.open(filled) as store:
        with pytest.raises(sqlite3.OperationalError), store._writing() as database:
            database.conn.execute("UPDATE topics SET name = 'x'") and database.conn.execute("y")
        assert seals.changed(store._database) == {}
        assert list(seals.broken(store._database)) == []


def test_every_flipped_bit_in_the_text_of_a_paper_is_found(filled):
    """The figure to reach: all of them, where SQLite's own check finds a few in a hundred."""
    whole = filled.read_bytes()
    word = b"Nederland steunt de kade."
    places = [at for at in range(len(whole)) if whole.startswith(word, at)]
    for step in range(40):
        flipped = bytearray(whole)
        flipped[places[step % len(places)] + step % len(word)] ^= 1 << step % 8
        filled.write_bytes(flipped)
        assert not integrity.check_file(filled).sound


def test_a_column_of_a_later_schema_breaks_no_seal(store, full):
    full.into(store)
    store._database.conn.execute("ALTER TABLE topics ADD COLUMN colour TEXT")
    assert list(seals.broken(store._database)) == []


def test_sealing_anew_takes_all_for_whole(filled):
    altered_outside(filled, "UPDATE topics SET name = 'Ander'")
    with Store.open(filled) as store:
        with store._writing() as database:
            seals.seal_all(database, ["topics"])
        assert list(seals.broken(store._database)) == []


def test_a_row_changed_twice_in_one_change_is_sealed_as_it_became(store):
    with store._writing() as database:
        for value in ("een", "twee"):
            database.table("settings").upsert({"name": "x", "value": value}, pk="name")
    assert list(seals.broken(store._database)) == []
