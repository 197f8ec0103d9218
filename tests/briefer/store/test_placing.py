"""Where a person put a paper goes before what was recognised, as long as that is there."""

from __future__ import annotations

from briefer.store import placing


def test_a_paper_that_nobody_put_anywhere_is_where_it_was_recognised(store, paper):
    number = paper("Brief", "Een zin.").into(store).document.id
    with store._reading() as database:
        assert placing.placed(database, number, 4) == 4


def test_a_meeting_that_is_gone_does_not_keep_a_paper(store, paper, spring):
    number = paper("Brief", "Een zin.").into(store).document.id
    meeting = store.add_meeting(spring).id
    store.place_paper(number, meeting)
    store.place_paper(number, None)
    store.remove_meeting(meeting)
    with store._writing() as database:
        placing.place(database, number, meeting)
        assert placing.placed(database, number, None) is None
