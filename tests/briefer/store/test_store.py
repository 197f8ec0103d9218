"""The public face: one change is one transaction, whatever happens in the middle of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefer.errors import NoSuchRecordError, StoreLockedError
from briefer.model.records import Outcome
from briefer.store import Store, keeping, opening, search, texts

HERE = Path(__file__).parent
HAVENS = ("Havens", "haven", ["haven"])


def empty(store):
    """Whether nothing at all is kept, seen past the public face."""
    tables = ("documents", "originals", "blocks", "meetings", "topics", "topic_keys", "findings")
    return not any(store._database.table(table).count for table in tables)


def test_the_same_contents_twice_change_nothing(store, full):
    first = full.into(store)
    before = store._database.conn.total_changes
    again = full.into(store)
    assert (first.outcome, again.outcome) == (Outcome.NEW, Outcome.KNOWN)
    assert (again.document, again.meeting) == (first.document, first.meeting)
    assert store._database.conn.total_changes == before


def test_a_paper_is_known_by_its_contents(store, full):
    assert store.known(full.document.file.sha256) is None
    saved = full.into(store)
    known = store.known(full.document.file.sha256)
    assert (known.outcome, known.document) == (Outcome.KNOWN, saved.document)


def test_saving_tells_paper_and_meeting(store, paper, spring):
    assert paper("Los").into(store).meeting is None
    saved = paper("Vast", meeting=spring).into(store)
    assert (saved.meeting.meeting, saved.meeting.documents) == (spring, 1)
    assert saved.document == store.document(saved.document.id)


def test_a_meeting_made_by_hand_is_the_one_a_paper_attaches_to(store, paper, spring):
    made = store.add_meeting(spring)
    assert made == store.meeting(made.id) == store.add_meeting(spring)
    assert paper(meeting=spring).into(store).meeting.id == made.id


def test_what_was_saved_is_there_after_reopening(path, full):
    with Store.create(path) as store:
        saved = full.into(store)
    with Store.open(path, read_only=True) as store:
        assert store.documents() == (saved.document,)
        assert store.recognised(saved.document.id) == full.document
        assert (store.path, store.read_only) == (path, True)


def test_a_store_is_made_when_it_is_not_there(path, paper):
    with Store.open_or_create(path) as store:
        paper().into(store)
    with Store.open_or_create(path) as store:
        assert len(store.documents()) == 1


@pytest.mark.parametrize("room", [(search, "index"), (keeping, "put")])
@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_an_error_in_the_middle_of_saving_leaves_nothing(store, full, monkeypatch, room, error):
    def fail(*_, **__):
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(*room, fail)
        with pytest.raises(error):
            full.into(store)
    assert empty(store)
    assert full.into(store).outcome is Outcome.NEW


def test_an_error_in_a_newer_version_leaves_the_older_current(store, paper, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError

    saved = paper("Brief", "Elf.", number="nr. 3").into(store)
    monkeypatch.setattr(search, "index", fail)
    with pytest.raises(RuntimeError):
        paper("Brief", "Twaalf.", number="nr. 3").into(store)
    assert store.documents() == (saved.document,)


def test_two_that_save_the_same_file_at_once(store, path, full, monkeypatch):
    """The second looked before the first had committed."""
    known = Store.known
    with Store.open(path) as other:
        monkeypatch.setattr(Store, "known", lambda *_: None)
        first = full.into(other)
        second = full.into(store)
        monkeypatch.setattr(Store, "known", known)
        assert (first.outcome, second.outcome) == (Outcome.NEW, Outcome.KNOWN)
        assert second.document == first.document
    assert len(store.documents(current_only=False)) == 1


def test_a_store_that_stays_busy_is_told_and_saved_later(store, path, full, monkeypatch):
    monkeypatch.setitem(opening._SETTINGS, "busy_timeout", 1)
    store._database.conn.execute("PRAGMA busy_timeout = 1")
    with Store.open(path) as other:
        with other._writing(), pytest.raises(StoreLockedError):
            full.into(store)
        other._database.conn.execute("BEGIN")
        other._database.conn.execute("SELECT * FROM settings").fetchall()
        with pytest.raises(StoreLockedError):  # at the commit, for the other is reading
            full.into(store)
        other._database.conn.execute("ROLLBACK")
    assert empty(store)
    assert full.into(store).outcome is Outcome.NEW


def test_a_store_can_be_opened_and_written_while_another_thread_imports(path, paper):
    Store.create(path).close()
    begun = threading.Event()

    def import_twenty():
        with Store.open(path) as store:
            for number in range(20):
                paper(f"Brief {number}").into(store)
                begun.set()

    thread = threading.Thread(target=import_twenty)
    thread.start()
    assert begun.wait(20)
    for number in range(5):
        with Store.open(path) as store:
            paper(f"Nota {number}").into(store)
    thread.join()
    with Store.open(path, read_only=True) as store:
        assert len(store.documents()) == 25


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("moment", "grown"), [("early", False), ("late", True)])
def test_a_kill_in_the_middle_of_an_import_loses_nothing_saved(
    path, moment, grown, read_only, look
):
    Store.create(path).close()
    done = subprocess.run(
        [sys.executable, HERE / "dying_importer.py", path, moment],
        env=os.environ | {"PYTHONPATH": str(HERE.parents[2])},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    size = path.stat().st_size
    with Store.open(path, read_only=read_only) as store:
        assert {record.title for record in store.documents()} == {"Brief 0", "Brief 1", "Brief 2"}
        assert [len(store.source_text(n).blocks) for n in (1, 2, 3)] == [2, 2, 2]
        assert {hit.document.title for hit in look(store, "sluis ")} == {
            "Brief 0",
            "Brief 1",
            "Brief 2",
        }
        assert store._database.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert (size > path.stat().st_size) is grown


def test_listings_ask_once_however_many_papers_there_are(store, paper, spring):
    """A question for each paper would make a dossier of thousands slow."""
    for number in range(5):
        paper(
            f"Brief {number}", topics=[HAVENS], stances=["Ja."], meeting=spring, number=str(number)
        ).into(store)
    asked = []
    store._database.conn.set_trace_callback(asked.append)
    for question in (store.documents, store.meetings, store.topics):
        question()
    assert len(asked) == 3
    asked.clear()
    store.positions()
    listing = [statement for statement in asked if "SELECT" in statement[:6]]
    assert len(listing) == 2, listing


def test_a_question_about_nothing(store):
    assert store.documents() == store.meetings() == store.topics() == store.positions() == ()
    assert store.decisions() == {}
    with pytest.raises(NoSuchRecordError):
        store.meeting(1)


def test_a_record_is_read_without_decoding_the_paper(store, full, monkeypatch):
    full.into(store)
    monkeypatch.setattr(texts, "facts_of", None)
    assert len(store.documents()) == 1
