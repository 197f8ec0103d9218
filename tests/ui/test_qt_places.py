from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCharFormat, QTextDocument

from ui.qt_places import characters, formatted, units

ANY = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=40)


@given(ANY)
def test_units_are_those_of_qts_own_documents(text):
    document = QTextDocument()
    document.setPlainText(text)
    # The end of the block is one of its own.
    assert units(text) == document.characterCount() - 1


@given(ANY, st.integers(0, 40))
def test_a_place_and_the_characters_before_it_are_one(text, number):
    before = text[:number]
    assert characters(text, units(before)) == len(before)


def test_half_a_sign_is_counted_and_never_stops_anything():
    assert units("a\ud83d") == 2
    assert characters("\U0001f6a2 haven", 1) == 0
    assert characters("\U0001f6a2 haven", 2) == 1


def test_a_form_stands_where_it_is_said():
    form = QTextCharFormat()
    form.setFontUnderline(True)
    made = formatted(3, 4, form)
    assert (made.start, made.length, made.format.fontUnderline()) == (3, 4, True)
