"""What was done last is taken back first, wherever in the window it was done."""

from __future__ import annotations

import datetime as dt
from functools import partial

from briefer.model.document import Meeting
from briefer.model.review import Verdict
from briefer.planning import named
from briefer.store import Store
from ui.meeting.topic_changes import Rename
from ui.review.deeds import Rule
from ui.undo_line import UndoLine

DAY = dt.date(2031, 3, 4)


def test_the_last_goes_first_and_a_button_takes_its_own():
    line, back = UndoLine(), []
    deeds = [partial(back.append, number) for number in range(4)]
    for deed in deeds:
        line.note(deed)
    line.undo()
    line.now(deeds[1])
    line.drop(deeds[2])
    assert (back, len(line)) == ([3, 1], 1)
    assert line.undo()
    assert not line.undo()
    assert back == [3, 1, 0]


def test_mixed_deeds_come_back_in_their_order_on_whatever_page(open_window, agenda_store, qtbot):
    with Store.open(agenda_store) as store:
        spare = store.add_meeting(Meeting("NAVO", ("Defensie",), DAY)).id
        first, second = (filed.id for filed in store.positions())
    window = open_window(agenda_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    desk, line, keeping = window.desk, window.deciding.line, window.desk.safekeeping
    topic = window.topics[0].id
    deeds = (
        partial(desk.reviews.decide, Rule(first, Verdict.CONFIRMED)),
        partial(desk.planning.make, [named("Havenraad", DAY, None, None)]),
        partial(desk.change_topic, Rename(topic, "Anders")),
        partial(keeping.remove_meeting, spare, "NAVO"),
        partial(desk.reviews.decide, Rule(second, Verdict.REJECTED)),
        partial(keeping.remove_paper, 1, "agenda"),
    )
    for number, deed in enumerate(deeds, 1):
        deed()
        qtbot.waitUntil(lambda number=number: len(line) == number)
    window.show_papers()
    told = []
    window.message.said.connect(lambda text, *_: told.append(text))
    for number in range(1, len(deeds) + 1):
        window.commands["undo"].trigger()
        qtbot.waitUntil(lambda number=number: len(told) == number)
    assert [word in text for word, text in zip(WORDS, told, strict=True)] == [True] * len(WORDS)
    with Store.open(agenda_store) as store:
        assert [filed.verdict for filed in store.positions()] == [None, None]
        assert [one.name for one in store.topics()] == ["Uitbreiding"]
        assert {one.meeting.organisation for one in store.meetings()} == {"EU", "NAVO"}


#: What each message speaks of, the last deed first.
WORDS = ("agenda", "standpunt", "NAVO", "onderwerp", "Havenraad", "standpunt")
