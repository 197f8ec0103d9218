from __future__ import annotations

from briefer.briefing import editing
from ui.draft.gone import Gone


def test_without_a_removed_draft_nothing_goes_first(draft):
    gone = Gone()
    assert not gone.goes_first(None)
    assert not gone.lie_beside(draft)
    assert gone.take() == 0


def test_it_goes_first_until_the_one_in_its_place_is_worked_on(draft):
    gone = Gone()
    gone.note(4)
    assert gone.goes_first(None)
    assert gone.lie_beside(draft)
    assert gone.goes_first(draft)
    assert not gone.goes_first(editing.add_section(draft, "Nieuw"))
    assert gone.take() == 4
    assert not gone.goes_first(draft)
