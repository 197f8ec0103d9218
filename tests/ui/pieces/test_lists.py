from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ui.pieces.list_rows import ROW
from ui.pieces.lists import (
    _SOFT_HYPHEN,
    Badge,
    BadgedDelegate,
    LaterRow,
    Row,
    RowList,
    _breakable,
)

ROWS = (
    Row("Komend"),
    Row("Havenraad", "a", "14 mei 2030", (Badge("over 4 dagen"), Badge("2 te laat", strong=True))),
    Row("Geweest"),
    Row("Sluizenraad", "b"),
)


@pytest.fixture
def rows(qtbot):
    made = RowList(lambda record: record)
    qtbot.addWidget(made)
    made.resize(200, 300)
    made.show()
    return made


def test_a_heading_cannot_be_chosen(rows):
    rows.show_rows(ROWS)
    rows.step(1)
    assert rows.record == "a"
    rows.step(1)
    assert rows.record == "b"
    rows.step(1)
    assert rows.record == "b"


def test_what_was_chosen_stays_chosen_when_the_rows_come_anew(rows, qtbot):
    rows.show_rows(ROWS)
    rows.choose("b")
    with qtbot.waitSignal(rows.chosen) as told:
        rows.show_rows((Row("Nieuw", "n"), *ROWS))
    assert told.args == ["b"]


def test_rows_that_only_change_their_words_tell_nobody(rows, qtbot):
    rows.show_rows(ROWS)
    rows.choose("b")
    with qtbot.assertNotEmitted(rows.chosen):
        rows.show_rows(ROWS, quietly=True)
    assert rows.record == "b"


def test_none_is_shown_as_chosen_and_it_stays_so_until_one_is(rows, qtbot):
    rows.show_rows(ROWS)
    rows.choose("a")
    rows.unmark()
    with qtbot.assertNotEmitted(rows.chosen):
        rows.show_rows(ROWS)
    assert rows.selectedIndexes() == []
    # The keys go on from where they were, and a click chooses as ever.
    rows.step(1)
    assert rows.record == "b"
    assert len(rows.selectedIndexes()) == 1


def test_choosing_the_row_where_one_is_keeps_what_was_selected_with_it(rows):
    """The meeting that was chosen last comes to the front; both are to be laid side by side."""
    rows.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
    rows.show_rows(ROWS)
    rows.choose("a")
    also = QItemSelectionModel.SelectionFlag.Select
    rows.selectionModel().setCurrentIndex(rows.model().index(3, 0), also)
    rows.choose("b", quietly=True)
    assert len(rows.selectedIndexes()) == 2
    rows.choose("a")
    assert len(rows.selectedIndexes()) == 1


def test_enter_on_a_row_is_as_a_click(rows, qtbot):
    rows.show_rows(ROWS)
    rows.choose("a")
    with qtbot.waitSignal(rows.pressed_again) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == ["a"]


def test_a_screen_reader_hears_the_whole_row():
    assert ROWS[1].spoken == "Havenraad, 14 mei 2030, over 4 dagen, 2 te laat"


def test_a_long_title_gets_the_height_it_needs(rows):
    rows.show_rows((Row("kort", 1), Row("een heel lange naam van een onderwerp " * 4, 2)))
    heights = [rows.sizeHintForIndex(rows.model().index(n, 0)).height() for n in range(2)]
    assert heights[1] > 2 * heights[0]


@pytest.mark.parametrize("row", ROWS)
def test_every_kind_of_row_can_be_drawn(rows, row):
    rows.show_rows((row,))
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(0)
    option = QStyleOptionViewItem()
    option.initFrom(rows)
    option.widget = rows
    painter = QPainter(picture)
    rows.itemDelegate().paint(painter, option, rows.model().index(0, 0))
    painter.end()
    assert rows.model().index(0, 0).data(ROW) == row
    assert len({picture.pixel(x, y) for x in range(60) for y in range(40)}) > 1


def test_rows_do_not_overlap_when_a_scroll_bar_comes(rows, qtbot):
    many = [Row("een naam van een vergadering die breed is", n, "dag") for n in range(30)]
    rows.show_rows(many[:2])
    rows.show_rows(many)

    def fits():
        places = [rows.visualRect(rows.model().index(n, 0)) for n in range(5)]
        hints = [rows.sizeHintForIndex(rows.model().index(n, 0)).height() for n in range(5)]
        return [place.height() for place in places] == hints

    qtbot.waitUntil(fits)


def test_thousands_of_rows_are_laid_out_a_few_at_a_time(qtbot):
    made = RowList(lambda record: record)
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show()
    made.show_rows([Row(f"rij {number}", number, "onder") for number in range(10_000)])
    assert made.layoutMode() is QListView.LayoutMode.Batched
    made.choose(9_999)
    qtbot.waitUntil(lambda: made.visualRect(made.currentIndex()).isValid())
    assert made.record == 9_999


def height_of(rows, row):
    rows.show_rows([row])
    return rows.visualRect(rows.model().index(0, 0)).height()


def test_a_badge_wider_than_the_list_goes_on_at_a_next_line(rows):
    rows.resize(150, 300)
    short = height_of(rows, Row("Havens", 1, badges=(Badge("1 dag"),)))
    long = height_of(rows, Row("Havens", 1, badges=(Badge("1 onderwerp zonder standpunt"),)))
    assert long >= short + QFontMetrics(rows.font()).height()


def test_a_word_wider_than_the_list_is_broken_and_others_are_not(rows):
    metrics = QFontMetrics(rows.font())
    text = "Munitieproductieafspraken en havens"
    room = metrics.horizontalAdvance("Munitieproductie")
    broken = _breakable(text, metrics, room)
    assert broken.replace(_SOFT_HYPHEN, "") == text
    assert broken.startswith("Mun" + _SOFT_HYPHEN)
    assert broken.endswith(" en havens")
    assert _breakable(text, metrics, metrics.horizontalAdvance(text)) == text


def test_of_thousands_of_rows_only_those_in_sight_are_made(qtbot):
    made = []

    def later(number):
        return LaterRow(number, lambda: made.append(number) or Row(f"Rij {number}", number))

    view = RowList(lambda record: record)
    qtbot.addWidget(view)
    view.resize(240, 300)
    rows = [later(number) for number in range(5000)]
    view.show_rows(rows)
    assert view.choose(0)
    assert len(made) < 1000
    assert (rows[7].title, rows[7].spoken, rows[7].badges, rows[7].tip) == (
        "Rij 7",
        "Rij 7",
        (),
        None,
    )
    assert made.count(7) == 1


def test_a_row_that_stays_is_not_measured_again_until_the_width_or_the_letters_are_others(
    rows, monkeypatch
):
    measured = []
    real = BadgedDelegate._laid_out

    def laid_out(self, row, font, width):
        measured.append(row.title)
        return real(self, row, font, width)

    rows.hide()
    monkeypatch.setattr(BadgedDelegate, "_laid_out", laid_out)
    high = {}

    def heights(shown):
        rows.show_rows(shown)
        measured.clear()
        for number, row in enumerate(shown):
            high[row.title] = rows.sizeHintForIndex(rows.model().index(number, 0)).height()
        return set(measured)

    heights(ROWS)
    assert heights((ROWS[1], Row("Dijkraad", "d"))) == {"Dijkraad"}
    before = dict(high)
    larger = rows.font()
    larger.setPointSize(2 * larger.pointSize())
    rows.setFont(larger)
    assert heights(ROWS[1:2]) == {ROWS[1].title}
    assert high[ROWS[1].title] > before[ROWS[1].title]
    rows.resize(90, 300)
    rows.show()
    assert heights(ROWS[1:2]) <= {ROWS[1].title}
    assert rows.sizeHintForIndex(rows.model().index(0, 0)).width() == rows.viewport().width()


def test_rows_that_say_the_same_stay_where_they_are(rows):
    seen = []
    rows.show_rows(ROWS)
    rows.model().modelReset.connect(lambda: seen.append(rows.rows[1].subtitle))
    rows.show_rows([replace(row) for row in ROWS], quietly=True)
    assert seen == []
    rows.show_rows([ROWS[0], replace(ROWS[1], subtitle="15 mei 2030"), *ROWS[2:]], quietly=True)
    assert seen == ["15 mei 2030"]


def test_of_two_rows_of_the_same_the_first_is_chosen(rows):
    rows.show_rows((Row("een", "a"), Row("ander", "a")))
    assert rows.choose("a")
    assert rows.currentIndex().row() == 0
    rows.add_row(Row("nog een", "n"))
    assert rows.choose("n")
    assert rows.currentIndex().row() == 2
    assert not rows.choose("weg")


def test_a_very_long_title_is_drawn_shortened_and_told_whole(rows):
    long = "de voortgang van de onderhandelingen <over> kabels " * 7
    rows.show_rows((Row(long, "a"), Row("kort", "b"), Row("kort", "c", tip="eigen")))
    index = rows.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == long
    assert index.data(Qt.ItemDataRole.ToolTipRole) == long.replace("<", "‹")
    assert [rows.model().index(n, 0).data(Qt.ItemDataRole.ToolTipRole) for n in (1, 2)] == [
        *(None, "eigen")
    ]
    drawn = rows.sizeHintForIndex(index).height()
    rows.show_rows((Row(index.data(ROW).heading, "a"),))
    assert rows.sizeHintForIndex(rows.model().index(0, 0)).height() == drawn


def test_a_word_with_a_hyphen_breaks_there_and_nowhere_else(rows):
    metrics = QFontMetrics(rows.font())
    room = metrics.horizontalAdvance("uitgaven-")
    assert _breakable("defensie-uitgaven", metrics, room) == "defensie-uitgaven"
