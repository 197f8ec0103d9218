"""From a card, the list or a selection to the store and back, with a way to undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from briefer.errors import StoreReadOnlyError
from briefer.model.briefing import Answer, Ground
from briefer.model.document import Kind
from briefer.model.records import Link, State
from briefer.model.review import Decider, Verdict
from briefer.store import Store
from ui.review.deeds import Act, Rule
from ui.spots import spot_of


@pytest.fixture
def doubting_store(empty_store, make):
    """A store with an annotated agenda of which the only position is doubtful."""
    found = make.document()
    doubtful = replace(found.positions[0], confidence=0.5)
    agenda = replace(found, kind=Kind.GEANNOTEERDE_AGENDA, positions=(doubtful,))
    with Store.open(empty_store) as store:
        store.save(agenda, make.source(), b"de bytes", now=make.moment, recogniser="test")
    return empty_store


@pytest.fixture
def window(open_window, doubting_store, qtbot):
    made = open_window(doubting_store)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    return made


@pytest.fixture
def reviewing(window, qtbot):
    window.show_review()
    qtbot.waitUntil(lambda: window.review.check is not None)
    return window


@pytest.fixture
def reading(window, qtbot, make):
    """The paper is open in the reader."""
    window.desk.read(spot_of(make.position()))
    qtbot.waitUntil(lambda: bool(window.reader.marked()))
    return window


def stored(path, get):
    with Store.open(path, read_only=True) as store:
        return get(store)


def positions(path):
    return stored(path, lambda store: [(p.item.holder, p.verdict) for p in store.positions()])


def card_of(window, qtbot):
    """The first card of the first chapter with a position."""
    page = window.meeting.topics
    chapter = next(c for c in window.meeting.briefing.chapters if c.now)
    page._show_chapter(chapter)
    return page.cards.cards()[0]


def select(window, words):
    text = window.reader.text
    cursor = text.document().find(words)
    assert not cursor.isNull()
    text.setTextCursor(cursor)


def waiting(window):
    return next(row for row in window.list.meetings._rows.rows if row.record == "review")


def test_the_list_of_meetings_tells_how_much_waits(window):
    assert waiting(window).badges[0].text == "1 te controleren"


def test_a_doubt_is_settled_with_a_key_and_the_count_follows(reviewing, qtbot, doubting_store):
    qtbot.keyClick(reviewing.review, Qt.Key.Key_J)
    assert reviewing.review.check is None
    qtbot.waitUntil(lambda: reviewing.review.told.text() == "Nederlands standpunt: bevestigd.")
    assert positions(doubting_store) == [("Nederland", Verdict.CONFIRMED)]
    qtbot.waitUntil(lambda: not waiting(reviewing).badges)
    assert reviewing.middle.currentWidget() is reviewing.review


def test_undoing_brings_it_back_into_sight(reviewing, qtbot, doubting_store):
    qtbot.keyClick(reviewing.review, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: reviewing.deciding.can_undo)
    reviewing.commands["undo"].trigger()
    qtbot.waitUntil(lambda: reviewing.review.check is not None)
    assert positions(doubting_store) == [("Nederland", None)]
    assert not reviewing.deciding.can_undo
    reviewing.undo()


def test_undo_right_after_a_decision_takes_back_that_one(window, qtbot, doubting_store):
    before, way = [], lambda: before.append(1)
    window.deciding.line.note(way)
    with qtbot.waitSignal(window.desk.reviews.withdrawn) as told:
        window.desk.reviews.decide(Rule(1, Verdict.REJECTED))
        window.undo()
    assert told.args[0].verdict is Verdict.REJECTED
    assert before == []
    window.undo()
    assert before == [1]


def test_undo_after_a_decision_that_failed_takes_nothing_back(window, qtbot, monkeypatch):
    before = []
    window.deciding.line.note(lambda: before.append(1))
    monkeypatch.setattr(Store, "withdraw", before.append)
    with qtbot.waitSignal(window.desk.reviews.failed):
        window.desk.reviews.decide(Rule(999, Verdict.REJECTED))
        window.undo()
    assert before == []


def test_a_decision_of_long_ago_is_taken_back_from_the_list(
    open_window, doubting_store, qtbot, make
):
    with Store.open(doubting_store) as store:
        by = Decider("b.bakker", make.moment)
        store.rule(store.positions()[0].id, Verdict.REJECTED, by)
    window = open_window(doubting_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    window.show_review()
    qtbot.waitUntil(window.review.all.isVisible)
    assert window.review.all.text() == "1 besluit"
    window.review.all.click()
    window.review.decisions.step(1)
    qtbot.keyClick(window.review.decisions, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.review.check is not None)
    assert positions(doubting_store) == [("Nederland", None)]


def test_what_cannot_be_put_on_record_comes_back_and_is_told(reviewing, qtbot, monkeypatch):
    def refuse(*_):
        raise StoreReadOnlyError("s.db")

    monkeypatch.setattr(Store, "rule", refuse)
    qtbot.keyClick(reviewing.review, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: reviewing.review.check is not None)
    assert "s.db" in reviewing.message.text


def test_a_card_shows_the_doubt_and_its_menu_rejects(window, qtbot, doubting_store, dutch):
    card = card_of(window, qtbot)
    assert "twijfelachtig" in card.toolTip()
    menu = card.menu()
    names = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert names == [
        "Klopt",
        "Klopt niet",
        "Verbeteren…",
        "Ander onderwerp…",
        "Tonen in het stuk",
        "In de briefing",
        "Kopiëren met vindplaats",
    ]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: window.message.text == "Nederlands standpunt: verworpen.")
    assert positions(doubting_store) == []
    button = next(b for b in window.message.findChildren(QPushButton) if b.text())
    assert button.text() == "Ongedaan maken"
    button.click()
    qtbot.waitUntil(lambda: "ongedaan" in window.message.text)
    assert len(positions(doubting_store)) == 1


def test_a_key_on_a_card_corrects_in_the_page(window, qtbot, doubting_store):
    card = card_of(window, qtbot)
    qtbot.keyClick(card.findChild(QPushButton), Qt.Key.Key_E)
    form = window.meeting.topics.finding
    assert form.subject is not None
    form.editors["holder"].setText("kabinet")
    form.editors["holder"].edited.emit()
    form.keep.click()
    qtbot.waitUntil(lambda: window.message.text == "Nederlands standpunt: verbeterd.")
    assert positions(doubting_store) == [("kabinet", Verdict.CORRECTED)]
    # What was decided before is shown when it is corrected again.
    renewed = lambda: card_of(window, qtbot).subject.filed.verdict  # noqa: E731
    qtbot.waitUntil(lambda: renewed() is Verdict.CORRECTED)
    window.deciding.act(Act.CORRECT, card_of(window, qtbot).subject)
    qtbot.waitUntil(lambda: "houder: Nederland → kabinet" in form.history.text())


def test_a_card_is_brought_to_another_topic_and_the_keys_stay_at_the_cards(
    open_window, agenda_store, qtbot, dutch
):
    window = open_window(agenda_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    card, sort = card_of(window, qtbot), "Nederlands standpunt"
    asked = card.subject.filed
    qtbot.keyClick(card.findChild(QPushButton), Qt.Key.Key_O)
    form = window.meeting.topics.finding
    form.cancel.click()
    assert window.focusWidget() is card.findChild(QPushButton)
    window.deciding.act(Act.TOPIC, card.subject)
    form.editors["topic"].setCurrentIndex(0)
    form.keep.click()
    qtbot.waitUntil(lambda: window.message.text == dutch("topics.moved_loose", sort=sort))
    # As when its card is let go on a topic of the list.
    (topic,) = stored(agenda_store, lambda store: store.topics())
    window.meeting.topics.topics.moved.emit(asked.id, topic.id)
    said = dutch("topics.moved", sort=sort, topic=topic.name)
    qtbot.waitUntil(lambda: window.message.text == said)
    found = stored(agenda_store, lambda store: store.positions())
    assert [one.topic_id for one in found if one.id == asked.id] == [topic.id]


def test_a_proposed_answer_is_accepted_or_refused_at_the_card(window, qtbot, make):
    said = make.due(8).record
    due = make.due(7, evidence=said, proposed=True)
    answer = Answer(due.record, said.document, said, Ground.ALIKE, 0.5)
    chapter = make.chapter(commitments=(replace(due, answers=(answer,)),))
    deeds = []
    window.desk.reviews.decide = deeds.append
    window.meeting.topics._show_chapter(chapter)
    card = window.meeting.topics.cards.cards()[0]
    assert [action.text().partition("\t")[0] for action in card.menu().actions()][4:6] == [
        "Hiermee afgedaan",
        "Hiermee niet afgedaan",
    ]
    for key in (Qt.Key.Key_A, Qt.Key.Key_W):
        qtbot.keyClick(card.findChild(QPushButton), key)
    links = [deed.link for deed in deeds]
    assert links == [Link(7, 1, 8, Verdict.CONFIRMED), Link(7, 1, 8, Verdict.REJECTED)]


def test_a_card_without_a_proposal_asks_nothing_of_answers(window, qtbot):
    card = card_of(window, qtbot)
    window.desk.reviews.decide = None
    qtbot.keyClick(card.findChild(QPushButton), Qt.Key.Key_A)
    assert not any("afgedaan" in action.text() for action in card.menu().actions())


def test_a_selected_sentence_becomes_a_commitment(reading, qtbot, doubting_store):
    select(reading, "De zitting begon laat.")
    reading.commands["make_commitment"].trigger()
    form = reading.reader.form
    assert "De zitting begon laat." in form.quote.text()
    form.editors["state"].setCurrentIndex(3)
    form.keep.click()
    qtbot.waitUntil(lambda: reading.message.text == "Toezegging of aankondiging: toegevoegd.")
    found = stored(doubting_store, lambda store: store.commitments())
    assert [(c.item.text, c.verdict) for c in found] == [("De zitting begon laat.", Verdict.ADDED)]
    # Ctrl+Z in the paper takes it back, whatever page is in the middle, and says so.
    reading.show_tab(reading.meeting.tabs.indexOf(reading.meeting.draft))
    reading.reader.take_keys()
    reading.commands["undo"].trigger()
    qtbot.waitUntil(lambda: "toevoegen ongedaan gemaakt" in reading.message.text)
    assert not stored(doubting_store, lambda store: store.commitments())


def test_nothing_selected_or_too_much_is_told(reading, qtbot):
    reading.commands["make_note"].trigger()
    assert "binnen één alinea" in reading.message.text
    reading.message.hide()
    reading.reader.text.selectAll()
    reading.commands["make_position"].trigger()
    assert "binnen één alinea" in reading.message.text
    assert reading.reader.form.subject is None


def test_the_menu_of_the_reader_offers_to_make_a_finding(reading):
    select(reading, "De zitting begon laat.")
    texts = [action.text().replace("&", "") for action in reading.reader.menu().actions()]
    assert "Standpunt van selectie maken…" in texts
    assert "Notitie bij selectie maken…" in texts


def test_the_end_of_a_selection_is_trimmed(reading, make):
    document = reading.reader.text.document()
    cursor = document.find(make.sentence)
    cursor.setPosition(cursor.selectionStart() - 1)
    cursor.setPosition(cursor.position() + len(make.sentence) + 2, QTextCursor.MoveMode.KeepAnchor)
    reading.reader.text.setTextCursor(cursor)
    assert reading.reader.selected().quote == make.sentence


def test_a_state_given_by_hand_counts(reading, qtbot, doubting_store):
    select(reading, "De zitting begon laat.")
    reading.do_in_reader(1)
    form = reading.reader.form
    form.editors["state"].setCurrentIndex(1 + [*State].index(State.VOLDAAN))
    form.keep.click()
    qtbot.waitUntil(lambda: "toegevoegd" in reading.message.text)
    decided = stored(doubting_store, lambda store: store.decisions())
    assert [d.state for d in decided.values()] == [State.VOLDAAN]


def test_papers_recognised_again_show_what_changed(window, qtbot):
    # The text alone names no meeting: the one that was chosen is there no more.
    with qtbot.waitSignals([window.desk.reviews.renewal_ended, window.desk.contents_came]):
        window.desk.reviews.renew()
    assert not window.renewal.isVisible()
    assert window.message.text == ""
    assert [row.record for row in window.list.meetings._rows.rows if row.record] == [
        "start",
        "papers",
        "review",
        "ledger",
    ]


def test_a_list_that_cannot_be_made_is_told_once_and_not_asked_for_again(window, monkeypatch):
    asked, told = [], []
    monkeypatch.setattr(window.desk.reviews, "load", lambda: asked.append("list"))
    window.deciding.failed.connect(told.append)
    error = StoreReadOnlyError(window.desk.safekeeping.path)
    window.desk.reviews.unlisted.emit(error)
    assert (told, asked) == ([error], [])
