"""A check tells what is not as it was saved, and changes nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from briefer.model.safekeeping import Fault
from briefer.store import Store, integrity


@pytest.fixture
def closed(path, full):
    with Store.create(path) as store:
        full.into(store)
    return path


def outside(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_sound_store_is_sound_and_untouched(closed):
    before = closed.read_bytes()
    found = integrity.check_file(closed)
    assert found.sound
    assert (found.papers, found.rows > 10) == (1, True)
    assert closed.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE blocks SET text = 'x' WHERE position = 1", Fault.TEXT),
        ("UPDATE originals SET content = x'00'", Fault.ORIGINAL),
        ("DELETE FROM originals", Fault.ORIGINAL),
        ("UPDATE findings SET document_id = 99", Fault.LINKS),
        ("DELETE FROM block_words_docsize WHERE id = 1", Fault.INDEX),
    ],
)
def test_each_fault_is_named(closed, statement, fault):
    outside(closed, statement)
    assert fault in {unsound.fault for unsound in integrity.check_file(closed).unsound}


def test_the_paper_it_is_about_is_named(closed):
    outside(closed, "UPDATE blocks SET text = 'x' WHERE position = 1")
    (unsound,) = integrity.check_file(closed).unsound
    assert (unsound.table, unsound.paper) == ("blocks", "Verslag")


def test_damaged_pages_are_a_finding_not_a_failure(closed):
    content = bytearray(closed.read_bytes())
    for page in range(2, len(content) // 4096, 2):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    closed.write_bytes(content)
    found = integrity.check_file(closed)
    assert Fault.PAGES in {unsound.fault for unsound in found.unsound}


@pytest.mark.parametrize("content", [b"", b"geen gegevens" * 500])
def test_what_is_no_store_at_all_is_not_sound(path, content):
    path.write_bytes(content)
    assert not integrity.sound(path)


def test_a_byte_that_is_no_letter_is_found_not_stumbled_over(closed):
    content = closed.read_bytes().replace(b"steunt de kade", b"steunt d\xff kade")
    closed.write_bytes(content)
    assert Fault.TEXT in {unsound.fault for unsound in integrity.check_file(closed).unsound}


def test_an_open_store_can_be_checked(store, full):
    full.into(store)
    assert store.check().sound
