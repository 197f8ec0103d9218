"""A promise is closed by what surely answers it, and by nothing that only looks so."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.briefing import Ground
from briefer.model.document import Certainty, Deadline, Kind
from briefer.model.records import Decision, State
from briefer.related.fulfilment import stand_of

TODAY = dt.date(2031, 9, 1)


@pytest.fixture
def stand(usage):
    def standing(*commitments, decisions=None, meetings=(), today=TODAY, papers=()):
        return stand_of(commitments, decisions or {}, meetings, today, usage, papers=papers)

    return standing


def only(dues):
    assert len(dues) == 1
    return dues[0]


SKIES = "De minister stuurt de Kamer een brief over de toekomst van het Open Skies verdrag."
START = "De minister stuurt de Kamer een brief over de toekomst van het New START verdrag."


@pytest.mark.parametrize("day", [None, "2031-01-20"])
def test_a_letter_on_another_treaty_closes_nothing(stand, archive, day):
    dues = stand(archive.promise(SKIES, made_on=day), archive.answer(START, made_on=day))
    states = {due.record.item.text: due.state for due in dues}
    assert states == {SKIES: State.OPENSTAAND, START: State.VOLDAAN}


@pytest.mark.parametrize("day", [None, "2031-01-20"])
def test_a_short_sentence_does_not_close_a_longer_one(stand, archive, day):
    long = "De minister stuurt de Kamer een brief over de toekomst van de havens in het noorden."
    short = "De minister stuurt de Kamer een brief over de havens."
    dues = stand(archive.promise(long, made_on=day), archive.answer(short, made_on=day))
    assert [due.state for due in dues if due.record.item.text == long] == [State.OPENSTAAND]


def test_a_sentence_about_nothing_closes_nothing(stand, archive):
    dues = stand(archive.promise(SKIES), archive.answer("Hiermee is aan de toezegging voldaan."))
    assert {due.state for due in dues} == {State.OPENSTAAND, State.VOLDAAN}
    assert not any(due.proposed for due in dues)


def test_two_promises_of_one_day_on_neighbouring_subjects_stay_apart(stand, archive):
    bridges = "De minister informeert de Kamer over de staat van de bruggen voor zwaar transport."
    tunnels = "De minister informeert de Kamer over de staat van de tunnels voor zwaar transport."
    dues = stand(
        archive.promise(bridges, made_on="2031-01-20"),
        archive.answer(tunnels, made_on="2031-01-20"),
    )
    (open_one,) = [due for due in dues if due.record.item.text == bridges]
    assert open_one.state is State.OPENSTAAND


def test_the_same_promise_of_the_same_day_is_closed_by_its_letter(stand, archive):
    promise = archive.promise(
        "Op 20 januari 2031 heeft de minister van Defensie toegezegd de Kamer voor 1 mei 2031 te "
        "informeren over de bevoorrading van de marineschepen.",
        made_on="2031-01-20",
        deadline=("voor 1 mei 2031", "2031-04-30"),
    )
    answer = archive.answer(
        "Hiermee is voldaan aan de toezegging van 20 januari 2031 om de Kamer te informeren over "
        "de bevoorrading van de marineschepen.",
        made_on="2031-01-20",
        by="kabinet",
    )
    due = only(stand(promise, answer))
    assert (due.state, due.evidence, due.proposed) == (State.VOLDAAN, answer, False)
    assert due.days_overdue is None


def test_without_a_day_the_words_and_the_owner_must_be_the_same(stand, archive):
    text = "De minister informeert de Kamer over de bevoorrading van de marineschepen."
    promise = archive.promise(text)
    assert only(stand(promise, archive.answer(text))).state is State.VOLDAAN
    other = stand(promise, archive.answer(text, by="minister van Buitenlandse Zaken"))
    assert [d.proposed for d in other if d.record == promise] == [True]


def test_an_answer_told_before_the_promise_is_none(stand, archive):
    text = "De minister informeert de Kamer over de bevoorrading van de marineschepen."
    dues = stand(archive.promise(text, "2031-06-02"), archive.answer(text, "2031-06-01"))
    assert State.OPENSTAAND in {due.state for due in dues}


def test_a_likely_answer_is_proposed_and_the_promise_stays_open(stand, archive):
    promise = archive.promise(
        "De minister informeert de Kamer over de bevoorrading van marineschepen in de herfst."
    )
    answer = archive.answer("Hiermee meld ik de bevoorrading van marineschepen op zee.")
    (due,) = [d for d in stand(promise, answer) if d.record == promise]
    assert (due.state, due.proposed, due.evidence) == (State.OPENSTAAND, True, answer)


def test_a_guess_in_the_same_paper_is_proposed(stand, archive):
    guess = archive.answer("De minister zegt een lijst van de oefenterreinen toe.", confidence=0.5)
    due = only(stand(guess))
    assert (due.state, due.proposed, due.evidence) == (State.OPENSTAAND, True, guess)


def test_a_paper_that_says_so_closes_its_own_promise(stand, archive):
    due = only(stand(archive.answer("Hiermee is de toezegging over oefenterreinen ingelost.")))
    assert (due.state, due.proposed) == (State.VOLDAAN, False)


def test_the_staffer_has_the_last_word(stand, archive):
    promise = archive.promise(SKIES)
    at = dt.datetime(2031, 3, 1, tzinfo=dt.UTC)
    decision = Decision(promise.id, State.INGETROKKEN, "vervallen", at)
    due = only(stand(promise, decisions={promise.id: decision}))
    assert (due.state, due.days_overdue, due.proposed) == (State.INGETROKKEN, None, False)


@pytest.mark.parametrize(("state", "kept"), [(State.OPENSTAAND, False), (State.VOLDAAN, True)])
def test_a_proposal_that_was_turned_down_is_gone(stand, archive, state, kept):
    guess = archive.answer("De minister zegt een lijst van de oefenterreinen toe.", confidence=0.5)
    decision = Decision(guess.id, state, "", dt.datetime(2031, 7, 1, tzinfo=dt.UTC))
    due = only(stand(guess, decisions={guess.id: decision}))
    assert (due.state, due.proposed, due.evidence is not None) == (state, False, kept)


def test_a_decision_on_a_retelling_counts_for_the_promise(stand, archive):
    text = "De minister van Defensie stuurt een overzicht van de oefenterreinen."
    first = archive.promise(text, made_on="2031-01-20")
    again = archive.promise(text, "2031-03-01", made_on="2031-01-20")
    decision = Decision(again.id, State.VOLDAAN, "", dt.datetime(2031, 4, 1, tzinfo=dt.UTC))
    assert only(stand(first, again, decisions={again.id: decision})).state is State.VOLDAAN


def test_a_postponed_promise_is_shown_once_with_its_latest_term(stand, archive):
    first = archive.promise(
        "De minister van Defensie stuurt voor 1 mei 2031 een overzicht van de oefenterreinen.",
        deadline=("voor 1 mei 2031", "2031-04-30"),
    )
    later = archive.promise(
        "De Kamer ontvangt uiterlijk 1 augustus 2031 het overzicht van de oefenterreinen.",
        "2031-04-20",
        by="kabinet",
        deadline=("uiterlijk 1 augustus 2031", "2031-08-01"),
    )
    due = only(stand(first, later))
    assert (due.record, due.retold, due.postponed) == (first, (later,), later)
    assert (due.due, due.days_overdue) == (dt.date(2031, 8, 1), 31)


def test_the_overdue_come_first_and_the_undated_last(stand, archive):
    texts = {
        "ahead": ("over de munitiedepots", ("voor 1 december 2031", "2031-11-30")),
        "undated": ("over de kazernes", None),
        "late": ("over de radarposten", ("voor 1 mei 2031", "2031-04-30")),
    }
    made = {k: archive.promise(f"Brief {t}.", deadline=d) for k, (t, d) in texts.items()}
    shown = [due.record for due in stand(*made.values())]
    assert shown == [made["late"], made["ahead"], made["undated"]]


def test_a_term_that_hangs_on_a_report_is_its_usual_day(stand, archive, sitting):
    paper = archive.paper("2031-02-01", meeting_id=1)
    promise = archive.promise(
        "In het verslag van de Top geeft de minister een overzicht van de oefenterreinen.",
        paper=paper,
        deadline=Deadline("in het verslag van de Top", anchor="verslag van de Top"),
    )
    meetings = (
        sitting(1, "NAVO", ["Defensie"], "2031-02-10"),
        sitting(2, "NAVO", ["Staatshoofden en regeringsleiders"], "2031-06-20", "2031-06-21"),
    )
    the_day_after = only(stand(promise, meetings=meetings, today=dt.date(2031, 6, 22)))
    assert (the_day_after.due, the_day_after.overdue) == (dt.date(2031, 7, 5), False)
    assert the_day_after.certainty is Certainty.LIKELY


def test_a_report_that_is_there_is_proposed_as_what_keeps_it(stand, archive, sitting):
    agenda = archive.paper("2031-02-01", Kind.GEANNOTEERDE_AGENDA, meeting_id=1)
    promise = archive.promise("Het verslag zal uw Kamer toegaan.", paper=agenda)
    report = archive.paper("2031-02-20", Kind.VERSLAG, meeting_id=1)
    meetings = (sitting(1, "NAVO", ["Defensie"], "2031-02-10"),)
    due = only(stand(promise, meetings=meetings, papers=(agenda, report)))
    assert (due.state, due.proposed, due.evidence) == (State.OPENSTAAND, True, None)
    [answer] = due.answers
    assert (answer.paper, answer.finding, answer.ground) == (report, None, Ground.PAPER_IS_IN)
    assert not answer.confirmed
    assert (due.due, due.overdue) == (dt.date(2031, 2, 24), False)


def test_an_answer_that_fits_two_promises_closes_neither(stand, archive):
    text = "De minister informeert de Kamer over de bevoorrading van de marineschepen."
    one = archive.promise(text, "2031-01-01", deadline=("in mei", "2031-01-31"))
    two = archive.promise(text, "2031-03-01", deadline=("in juni", "2031-06-30"))
    dues = stand(one, two, archive.answer(text))
    assert {due.state for due in dues} == {State.OPENSTAAND}
    assert {due.answers[0].ground for due in dues} == {Ground.AMBIGUOUS}
    assert all(due.proposed for due in dues)


def test_an_answer_tells_its_ground_and_its_score(stand, archive):
    text = "De minister van Defensie stuurt een overzicht van de oefenterreinen."
    promise = archive.promise(text, made_on="2031-01-20")
    answer = archive.answer(text, made_on="2031-01-20")
    [found] = only(stand(promise, answer)).answers
    assert (found.promise, found.finding) == (promise, answer)
    assert (found.ground, found.score, found.confirmed) == (Ground.SAME_DEBATE, 1.0, True)


def test_a_day_that_a_staffer_gave_goes_before_a_later_one_of_another_telling(archive, stand):
    text = "De minister stuurt de Kamer een overzicht van de havens in Vlissingen."
    given = Deadline("op 1 april", dt.date(2031, 4, 1), "staffer")
    later = Deadline("op 1 juni", dt.date(2031, 6, 1))
    promises = (
        archive.promise(text, "2031-01-05", deadline=given),
        archive.promise(text, "2031-02-05", deadline=later),
    )
    due = only(stand(*promises))
    assert len(due.retold) == 1
    assert due.due == dt.date(2031, 4, 1)
    assert due.deadline == given
