from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QPalette, QTextCursor

from briefer import wording
from briefer.model.source import Block, BlockRole, Fragment, SourceFile, SourceText
from ui.display import shown
from ui.reader.paper_text import LONGEST_RUN, laid_out
from ui.spots import Range

DUTCH = wording.load("nl")
TEXT = st.text(st.characters(exclude_categories=("Cs",)), min_size=1)


def paper(*texts, role=BlockRole.PARAGRAPH):
    blocks = tuple(
        Block(n, role, text, (Fragment(0, len(text), text, page=1),))
        for n, text in enumerate(texts)
    )
    return laid_out(
        SourceText(SourceFile("00", "x", "txt", 1), blocks, 1), DUTCH, QFont(), QPalette()
    )


def selected(laid, range_):
    start, end = laid.place_of(range_)
    cursor = QTextCursor(laid.document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@given(st.lists(TEXT, min_size=1, max_size=4), st.data())
def test_every_range_of_every_block_is_found_again(qapp, texts, data):
    laid = paper(*texts)
    block = data.draw(st.integers(0, len(texts) - 1))
    text = texts[block]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = selected(laid, Range(block, start, end))
    # Qt gives a hard space back as a space.
    assert found.replace("\xa0", " ") == shown(text[start:end]).replace("\xa0", " ")


def test_characters_outside_the_first_plane_do_not_shift_the_mark(qapp):
    laid = paper("𝔸𝔹 en 😀 dan het standpunt.")
    assert selected(laid, Range(0, 12, 15)) == "het"


def test_a_very_long_run_is_broken_and_its_ranges_still_fit(qapp):
    text = "a" * (3 * LONGEST_RUN) + " einde"
    laid = paper(text)
    longest = max(
        len(run) for run in laid.document.toRawText().replace("\u2029", "\u2028").split("\u2028")
    )
    assert longest <= LONGEST_RUN + len(" einde")
    assert selected(laid, Range(0, len(text) - 5, len(text))) == "einde"


def test_markup_is_text(qapp):
    laid = paper("<b>vet</b> <img src=x>")
    assert "<b>vet</b> <img src=x>" in laid.document.toPlainText()


def test_running_heads_are_left_out_and_pages_named(qapp, make):
    laid = laid_out(make.source(), DUTCH, QFont(), QPalette())
    text = laid.document.toPlainText()
    assert "Pagina 1 van 2" not in text
    assert text.index("Bladzijde 1") < text.index("Havens") < text.index("Bladzijde 2")
    assert laid.place_of(Range(2, 0, 3)) is None


@pytest.mark.parametrize(
    ("role", "weight"),
    [(BlockRole.HEADING, QFont.Weight.DemiBold), (BlockRole.PARAGRAPH, QFont.Weight.Normal)],
)
def test_headings_are_bold(qapp, role, weight):
    laid = paper("Havens", role=role)
    cursor = QTextCursor(laid.document)
    cursor.setPosition(laid.place_of(Range(0, 0, 6))[1])
    assert cursor.charFormat().fontWeight() == weight


@pytest.mark.parametrize("text", ["1 Zie ook het verslag.", "Zie ook het verslag."])
def test_the_mark_of_a_footnote_stands_there_once(qapp, text):
    file = SourceFile("00", "x", "txt", 1)
    fragments = (Fragment(0, len(text), text, page=1),)
    block = Block(0, BlockRole.FOOTNOTE, text, fragments, mark="1")
    laid = laid_out(SourceText(file, (block,), 1), DUTCH, QFont(), QPalette())
    assert "1 Zie ook het verslag." in laid.document.toPlainText()
    assert "1 1" not in laid.document.toPlainText()
