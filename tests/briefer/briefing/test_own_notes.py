"""Footnotes of own text: changed, put in, taken out, and named so that no two are alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.own_notes import (
    has_note,
    note_added,
    note_changed,
    note_removed,
    with_free_names,
)

TEXT = (
    "Een[^1] en *twee*.[^b]\n\n| wie[^1] | wat |\n|---|---|\n| ww | w |\n\n"
    "[^1]: Zie *de* brief\nvan mei.\n[^b]: Kort."
)


def test_a_note_is_known_by_how_it_reads():
    assert has_note(TEXT, "Zie de brief van mei.")
    assert not has_note(TEXT, "Zie de brief.")


def test_other_words_come_in_its_place():
    found = note_changed(TEXT, "Zie de brief van mei.", "Zie de nota.")
    assert found == TEXT.replace("Zie *de* brief\nvan mei.", "Zie de nota.")
    assert note_changed(TEXT, "Iets anders.", "Zie de nota.") is None


@pytest.mark.parametrize(
    ("beside", "lead", "found"),
    [
        ("Een en *twee*.", "Een en twee", "Een[^1] en *twee*[^2].[^b]"),
        ("Een en *twee*.", "Onvindbaar", "Een[^1] en *twee*.[^b][^2]"),
        ("wat", "wat", "| wie[^1] | wat[^2] |"),
        ("w", "w", "| ww | w[^2] |"),
    ],
)
def test_a_new_note_comes_after_the_words_it_was_put_after(beside, lead, found):
    changed = note_added(TEXT, [beside], lead, "Nieuw.")
    assert found in changed
    assert changed.endswith("[^b]: Kort.\n\n[^2]: Nieuw.")
    assert note_added(TEXT, ["Weg."], lead, "Nieuw.") is None


def test_a_note_that_is_referred_to_elsewhere_keeps_its_words():
    once = note_removed(TEXT, ["Een en *twee*."], "Zie de brief van mei.")
    assert once == TEXT.replace("Een[^1]", "Een")
    twice = note_removed(once, ["wie"], "Zie de brief van mei.")
    assert twice == "Een en *twee*.[^b]\n\n| wie | wat |\n|---|---|\n| ww | w |\n\n[^b]: Kort."
    assert note_removed(twice, ["wie"], "Kort.") is None


def test_notes_that_come_in_get_names_that_are_free():
    assert with_free_names("Nu[^1][^2].\n\n[^1]: a\n\n[^2]: b", TEXT) == (
        "Nu[^2][^3].\n\n[^2]: a\n\n[^3]: b"
    )


WORDS = st.text(st.sampled_from("ab [^1]: \n*|-"), max_size=50)


@given(WORDS, WORDS)
def test_any_text_takes_a_note_that_reads_as_it_was_given(text, beside):
    changed = note_added(text, [beside], "", "Nieuw.")
    assert changed is None or "[^" in changed
    assert note_changed(text, beside, "Nieuw.") is None or has_note(text, beside)
