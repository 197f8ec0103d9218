"""A finding of a card comes into the briefing: in, pinned, and told."""

from __future__ import annotations

import pytest

from briefer.briefing import editing
from briefer.model.review import Sort
from briefer.store import Store
from ui.draft.using import restored, used
from ui.findings import Subject


def block_of(draft, finding_id):
    keys = {
        one.key
        for one in draft.statements
        for filed in (one.position, one.ally, one.question)
        if filed is not None and filed.id == finding_id
    }
    return next(b for s in draft.walk() for b in s.blocks if b.quoted in keys)


@pytest.mark.parametrize("finding", [1, 2, 4])
def test_a_finding_is_put_back_and_pinned(draft, finding):
    without = editing.switch_block(draft, block_of(draft, finding).id, on=False)
    block = block_of(used(without, finding), finding)
    assert block.on
    assert block.pinned


def test_a_promise_is_found_by_its_finding(draft):
    changed = used(draft, 3)
    assert [b for s in changed.walk() for b in s.blocks if b.pinned]


def test_it_is_taken_back_whatever_else_was_done_since(draft):
    block = block_of(draft, 1).id
    other = block_of(draft, 2).id
    changed = editing.pin(used(editing.switch_block(draft, block, on=False), 1), other, pinned=True)
    back = restored(changed, {block: (False, False), "gone": (True, True)})
    assert (block_of(back, 1).on, block_of(back, 1).pinned) == (False, False)
    assert block_of(back, 2).pinned


def test_what_the_draft_does_not_quote_is_not_there(draft):
    assert used(draft, 99) is None


def test_a_card_brings_its_finding_into_a_new_briefing_and_says_so(
    open_window, agenda_store, qtbot, dutch
):
    window = open_window(agenda_store)
    topics = window.meeting.topics
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    with Store.open(agenda_store, read_only=True) as store:
        position = store.positions()[0]
    topics.use_asked.emit(Subject(Sort.POSITIONS, position))
    qtbot.waitUntil(lambda: window.message.text == dutch("planning.use.done"), timeout=10_000)
    assert block_of(window.drafting.session.draft, position.id).pinned
    # Undoing takes this back, not whatever was decided before it.
    window.undo()
    assert window.message.text == dutch("planning.use.undone")
    block = block_of(window.drafting.session.draft, position.id)
    assert (block.on, block.pinned) == (True, False)
    assert not window.deciding.can_undo
