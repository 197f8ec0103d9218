"""What is wiped for good is nowhere left in the file; the journal tells that it was there."""

from __future__ import annotations

import pytest

from briefer import errors
from briefer.model.document import Meeting
from briefer.model.draft import Draft, Marking, Part, Section
from briefer.model.review import Decider, Verdict
from briefer.store import Store, integrity, settings, wiping

WORD = "Geheimenis"


@pytest.fixture
def filled(store, paper, now):
    text = f"Nederland steunt {WORD} van harte."
    paper("Blijft", "Een sluis.").into(store)
    topics = [("Havens", "havens", ["havens"])]
    paper(f"Brief {WORD}", text, stances=[text], topics=topics).into(store)
    finding = store.positions()[0].id
    ruling = store.rule(finding, Verdict.CORRECTED, Decider("x", now), [("holder", WORD)])
    store.withdraw(ruling.id, Decider("x", now))
    return store


@pytest.fixture
def begun(spring, now):
    """Begins a draft on a meeting made by hand."""

    def begin(store):
        meeting = store.add_meeting(spring)
        marking = Marking("Ongerubriceerd", "hoofd", now.date(), None)
        sections = (Section("points", Part.POINTS),)
        draft = Draft(meeting, now.date(), "dossier", marking, sections=sections)
        return store.begin_draft(draft, Decider("x", now))

    return begin


def test_nothing_of_a_wiped_paper_is_left_in_the_file(filled, path):
    assert WORD.encode() in path.read_bytes()
    number = next(p.id for p in filled.documents() if WORD in p.title)
    filled.wipe_item(filled.remove_paper(number))
    content = path.read_bytes()
    assert WORD.encode() not in content
    assert WORD.casefold().encode() not in content
    assert [record.title for record in filled.documents()] == ["Blijft"]


def test_what_is_left_is_sound_and_the_journal_tells(filled, path):
    number = next(p.id for p in filled.documents() if WORD in p.title)
    filled.wipe_item(filled.remove_paper(number))
    assert filled.check().sound
    assert filled.journal()[-1].what == "paper_wiped"
    assert WORD not in repr(filled.journal())
    filled.close()
    assert integrity.check_file(path).sound


def test_records_cannot_be_taken_away_after_a_wiping_either(filled):
    number = next(p.id for p in filled.documents() if WORD in p.title)
    filled.wipe_item(filled.remove_paper(number))
    guards = filled._database.conn.execute(
        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'rulings'"
    )
    assert guards.fetchone()[0] == 2


def test_a_meeting_is_wiped_with_its_drafts(store, spring, begun):
    draft = begun(store)
    item = store.remove_meeting(draft.draft.meeting.id)
    store.wipe_item(item)
    assert store.meetings() == store.drafts(removed=True) == store.bin_items() == ()
    assert store.check().sound


def test_a_draft_is_wiped_with_all_its_states(store, begun, now):
    draft = begun(store)
    store.name_version(draft.id, "eerste", Decider("x", now))
    store.remove_draft(draft.id)
    store.remove_draft(draft.id)
    (item,) = store.bin_items()
    store.wipe_item(item.id)
    assert store.drafts(removed=True) == ()
    for table in ("draft_revisions", "draft_bases", "draft_versions"):
        assert store._database.table(table).count == 0
    assert store.check().sound


def test_a_merge_that_is_wiped_can_no_longer_be_undone(store, paper):
    paper("A", topics=[("Dijken", "dijken", ["dijken"])]).into(store)
    paper("B", topics=[("Sluizen", "sluizen", ["sluizen"])]).into(store)
    store.merge_topics(store.topics()[0].id, [store.topics()[1].id])
    store.wipe_item(store.bin_items()[0].id)
    assert len(store.topics()) == 1
    assert store.bin_items() == ()


def test_what_is_not_in_the_bin_cannot_be_wiped(filled, path):
    before = path.read_bytes()
    with pytest.raises(errors.NoSuchRecordError):
        filled.wipe_item(99)
    assert path.read_bytes() == before


def test_an_error_half_way_leaves_all_as_it_was(filled, monkeypatch, path, look):
    number = next(p.id for p in filled.documents() if WORD in p.title)
    item = filled.remove_paper(number)

    def fail(_):
        raise RuntimeError

    monkeypatch.setattr(wiping.topics, "tidy", fail)
    with pytest.raises(RuntimeError):
        filled.wipe_item(item)
    filled.restore_item(item)
    with Store.open(path, read_only=True) as again:
        assert look(again, WORD)
        assert again.check().sound


def test_a_paper_that_is_in_the_bin_but_not_in_the_store_is_told(filled):
    item = filled.remove_paper(1)
    filled._database.conn.execute("UPDATE bin SET subject_id = 77")
    with pytest.raises(errors.NoSuchRecordError):
        filled.wipe_item(item)


def test_wiping_again_and_again_leaves_an_index_that_can_be_asked(store, paper, monkeypatch, look):
    """Each optimizing adds a level; at two thousand SQLite would not read the index any more."""
    monkeypatch.setattr(wiping, "_MOST_LEVELS", 4)
    paper("Blijft", "Een sluis.").into(store)
    seen = []
    for number in range(12):
        paper(f"Brief {number}", "Een dijk.").into(store)
        store.wipe_item(store.remove_paper(store.documents()[-1].id))
        seen.append(wiping.search.levels(store._database))
    assert max(seen) < 8
    assert look(store, "sluis")
    assert not look(store, "dijk")
    assert store.check().sound


def test_an_index_with_many_levels_is_counted(database):
    record = bytes(4) + bytes([0x8F, 0x52, 1]) + bytes(8)
    database.conn.execute("UPDATE block_words_data SET block = ? WHERE id = 10", [record])
    assert wiping.search.levels(database) == 2002


def test_no_other_paper_gets_the_number_of_a_wiped_one(store, paper):
    """A draft that quotes the wiped one would open the other."""
    first = paper("Een", "Een sluis.").into(store).document.id
    store.wipe_item(store.remove_paper(first))
    assert paper("Twee", "Een dijk.").into(store).document.id != first
    assert store.check().sound


def test_no_other_meeting_gets_the_number_of_a_wiped_one(store, paper, spring):
    """It would be one made by hand and looked at, and papers put under the old one came there."""
    made = paper("Brief", "Een zin.")
    number, first = made.into(store).document.id, store.add_meeting(spring).id
    store.place_paper(number, first)
    item = store.remove_paper(number)
    store.wipe_item(store.remove_meeting(first))
    second = store.add_meeting(Meeting("EU", ("Visserij",), spring.start)).id
    store.restore_item(item)
    store.renew(number, made.document, recogniser="test 2")
    assert store.document(number).meeting_id is None
    assert second != first


def test_no_other_draft_gets_the_number_of_a_wiped_one(store, begun):
    first = begun(store).id
    store.remove_draft(first)
    store.wipe_item(store.bin_items()[0].id)
    assert begun(store).id != first


def test_where_a_wiped_paper_was_put_is_forgotten(store, paper, spring):
    made = paper("Brief", "Een zin.")
    number = made.into(store).document.id
    store.place_paper(number, store.add_meeting(spring).id)
    store.wipe_item(store.remove_paper(number))
    with store._reading() as database:
        assert settings.beginning(database, "placed:") == {}
