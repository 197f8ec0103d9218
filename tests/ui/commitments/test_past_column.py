from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from briefer.model.records import Past
from briefer.model.review import Sort, Verdict
from ui.commitments.past_column import PastColumn, about, happened
from ui.display import moment


@pytest.fixture
def ruled(make):
    def made(number=1, **changes):
        return make.ruling(number, sort=Sort.COMMITMENTS, **changes)

    return made


def test_each_decision_tells_what_who_when_why_and_what_was_before(ruled, dutch):
    ruling = ruled(
        verdict=Verdict.CONFIRMED,
        before=(("state", "ingetrokken"),),
        after=(("state", "voldaan"),),
        why="zie de brief",
    )
    past = Past(ruling, standing=True)
    assert happened(past, None, dutch) == "Voldaan"
    assert about(past, dutch).splitlines() == [
        f"{moment(ruling.at, dutch)} · a.visser",
        "Was: ingetrokken",
        "Reden: zie de brief",
    ]


def test_before_the_first_decision_it_was_as_the_papers_have_it(ruled, dutch):
    first = ruled(
        verdict=Verdict.CONFIRMED, before=(("state", None),), after=(("state", "voldaan"),)
    )
    assert dutch("promises.before_papers") in about(Past(first), dutch)
    term = ruled(
        verdict=Verdict.CORRECTED, before=(("deadline", None),), after=(("deadline", None),)
    )
    assert len(about(Past(term), dutch).splitlines()) == 1


def test_a_correction_tells_every_field_and_a_judged_answer_its_words(ruled, make, dutch):
    corrected = ruled(
        verdict=Verdict.CORRECTED,
        before=(("by", "kabinet"), ("to", None)),
        after=(("by", "minister"), ("to", "Tweede Kamer")),
    )
    assert happened(Past(corrected), None, dutch) == (
        "Verbeterd; toegezegd door: kabinet → minister; toegezegd aan: – → Tweede Kamer"
    )
    judged = make.ruling(sort=Sort.ANSWERS, verdict=Verdict.REJECTED)
    assert "“Hierbij de brief.”" in about(Past(judged, answer="Hierbij de brief."), dutch)


def test_what_was_taken_back_and_taking_it_back_are_both_told(ruled, dutch):
    first = ruled(1, verdict=Verdict.CONFIRMED, after=(("state", "voldaan"),))
    gone = Past(replace(first, withdrawn=True))
    back = Past(ruled(2, verdict=Verdict.WITHDRAWN), withdraws=1)
    assert dutch("promises.gone") in about(gone, dutch)
    assert happened(back, gone, dutch) == "Ongedaan gemaakt: Voldaan"
    assert happened(back, None, dutch) == "Ongedaan gemaakt"


def test_the_latest_is_on_top_and_only_what_stands_can_be_taken_back(qtbot, ruled, words):
    column = PastColumn()
    qtbot.addWidget(column)
    column.show_past((), words)
    assert column.findChild(QLabel).text() == words("commitments.detail.unruled")
    older = ruled(1, verdict=Verdict.CONFIRMED, after=(("state", "voldaan"),))
    newer = ruled(2, verdict=Verdict.CONFIRMED, after=(("state", "ingetrokken"),))
    column.show_past((Past(older), Past(newer, standing=True)), words)
    told = [label.text() for label in column.findChildren(QLabel) if not label.isHidden()]
    assert told[0] == words("promises.past.ingetrokken")
    (button,) = column.findChildren(QPushButton)
    with qtbot.waitSignal(column.taken_back) as asked:
        button.click()
    assert asked.args == [newer]
