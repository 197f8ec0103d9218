"""What would go, come back and be otherwise is told of every sort of thing, by name."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefer.errors import StoreDamagedError
from briefer.model.document import Meeting
from briefer.model.draft import Draft, Marking, Part, Section
from briefer.model.records import State
from briefer.model.review import Decider, Verdict
from briefer.model.safekeeping import Differing
from briefer.store import Store, contrasting

BY = Decider("a.visser", dt.datetime(2030, 6, 21, 9, tzinfo=dt.UTC), "Zo is het.")
SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("*.sql"))
MARKING = Marking("Dep. VERTROUWELIJK", "hoofd", dt.date(2030, 6, 1), dt.date(2031, 6, 1))


@pytest.fixture
def pair(path, full, tmp_path):
    """A store with one of each, open, and a copy of it as it was before what a test does."""
    then = tmp_path / "then.db"
    with Store.create(path) as store:
        full.into(store)
        store.begin_draft(draft_of(store), BY)
        store.copy_to(then)
        yield store, then


def draft_of(store):
    meeting = store.meetings()[0]
    return Draft(
        meeting=meeting,
        day=dt.date(2030, 6, 20),
        template="dossier",
        marking=MARKING,
        sections=(Section("points", Part.POINTS),),
        meetings=((meeting.id, meeting.meeting),),
    )


def otherwise(pair):
    store, then = pair
    return {one.sort: one for one in contrasting.contrast(store.path, then) if not one.same}


def test_an_untouched_copy_is_the_same(pair):
    assert otherwise(pair) == {}


def test_papers_go_and_come_back_by_name(pair, paper):
    store, _ = pair
    paper("Later", "Een sluis.").into(store)
    store.remove_paper(1)
    found = otherwise(pair)
    assert found["papers"].lost == (Differing("Later"),)
    assert found["papers"].back == (Differing("Verslag"),)
    assert found["bin"].lost == (Differing("Verslag"),)
    assert found["journal"].lost_count == 2


def test_a_meeting_that_was_changed_will_be_as_it_was(pair, spring):
    store, _ = pair
    store.change_meeting(1, Meeting("NAVO", ("Defensie",), dt.date(2030, 7, 1)))
    (changed,) = otherwise(pair)["meetings"].changed
    assert changed.meeting.start == dt.date(2030, 7, 1)


def test_a_renamed_topic_tells_both_names(pair):
    store, _ = pair
    topic = store.topics()[0]
    store.rename_topic(topic.id, "Anders")
    assert otherwise(pair)["topics"].changed == (
        Differing("Anders", now="Anders", then=topic.name),
    )


def test_a_decision_made_since_goes_by_its_sentence(pair):
    store, _ = pair
    position = store.positions()[0]
    store.rule(position.id, Verdict.REJECTED, BY)
    found = otherwise(pair)
    assert found["decisions"].lost == (Differing(position.item.passage.quote),)
    assert "commitments" not in found


def test_the_state_of_a_commitment_tells_now_and_then(pair, tmp_path):
    store, _ = pair
    promise = store.commitments()[0]
    store.decide(promise.id, State.VOLDAAN, "Gedaan.", now=BY.at)
    (first,) = otherwise(pair)["commitments"].changed
    assert (first.name, first.now, first.then) == (promise.item.passage.quote, "voldaan", "")
    later = tmp_path / "later.db"
    store.copy_to(later)
    store.decide(promise.id, State.INGETROKKEN, "Toch niet.", now=BY.at)
    (second,) = otherwise((store, later))["commitments"].changed
    assert (second.now, second.then) == ("ingetrokken", "voldaan")


def test_a_draft_that_was_written_in_and_its_named_state_are_told(pair):
    store, _ = pair
    record = store.drafts()[0]
    store.save_draft(record.id, record.draft, BY, base=record.revision)
    store.name_version(record.id, "Naar de minister", BY)
    found = otherwise(pair)
    assert found["drafts"].changed[0].meeting == record.draft.meeting.meeting
    assert found["versions"].lost == (Differing("Naar de minister"),)
    assert found["texts"].lost_count == 1


def test_another_ceiling_is_told(pair):
    store, _ = pair
    store.set_ceiling("Ongerubriceerd")
    assert otherwise(pair)["ceiling"].changed == (Differing(now="Ongerubriceerd"),)


def test_no_more_than_a_few_are_named_and_all_are_counted(pair, paper):
    store, _ = pair
    for number in range(9):
        paper(f"Stuk {number}", f"Een sluis bij kade {number}.").into(store)
    papers = otherwise(pair)["papers"]
    assert len(papers.lost) == contrasting.MOST_NAMES
    assert papers.lost_count == 9


def test_a_store_that_cannot_be_opened_has_nothing_to_lose(pair, tmp_path):
    _, then = pair
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"")
    found = {one.sort: one for one in contrasting.contrast(broken, then)}
    assert (found["papers"].now, found["papers"].back_count) == (0, 1)


def test_a_copy_that_cannot_be_read_is_an_error(pair, tmp_path):
    store, _ = pair
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"")
    with pytest.raises(StoreDamagedError):
        contrasting.contrast(store.path, broken)


@pytest.mark.parametrize("dump", SCHEMAS, ids=lambda dump: dump.stem)
def test_a_copy_of_an_older_briefer_is_compared_as_far_as_it_goes(pair, tmp_path, dump):
    store, _ = pair
    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
        papers = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    found = {one.sort: one for one in contrasting.contrast(store.path, old)}
    assert (found["papers"].now, found["papers"].then) == (1, papers)
    assert found["journal"].lost_count
