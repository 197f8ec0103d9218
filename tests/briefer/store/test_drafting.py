"""Drafts through the store's face: the bin and the journal know of them."""

from __future__ import annotations

import pytest

from briefer.model.draft import Draft, Marking, Part, Section
from briefer.model.review import Decider
from briefer.model.safekeeping import Binned


@pytest.fixture
def begun(store, spring, now):
    meeting = store.add_meeting(spring)
    marking = Marking("Ongerubriceerd", "hoofd", now.date(), None)
    sections = (Section("points", Part.POINTS),)
    draft = Draft(meeting, now.date(), "dossier", marking, sections=sections)
    return store.begin_draft(draft, Decider("a.visser", now))


def test_a_removed_draft_lies_in_the_bin_once_and_comes_back(store, begun):
    store.remove_draft(begun.id)
    store.remove_draft(begun.id)
    (item,) = store.bin_items()
    assert (item.sort, item.subject_id) == (Binned.DRAFT, begun.id)
    store.restore_item(item.id)
    assert [draft.id for draft in store.drafts()] == [begun.id]
    store.remove_draft(begun.id)
    store.return_draft(begun.id)
    assert store.bin_items() == ()


def test_each_deed_stands_in_the_journal(store, begun, now):
    store.save_draft(begun.id, begun.draft, Decider("b", now), base=begun.revision)
    store.name_version(begun.id, "naar de minister", Decider("b", now))
    store.remove_draft(begun.id)
    lines = store.journal()
    assert [line.what for line in lines] == [
        "meeting_made",
        "draft_begun",
        "draft_changed",
        "draft_named",
        "draft_removed",
    ]
    assert lines[3].name == "naar de minister"
