"""Own text in pieces: one found again, a new one put where it belongs, rows taken out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.markdown_pieces import (
    cells_of,
    pieces,
    put_after,
    runs_on,
    spot_after,
    unwrapped,
    with_other_words,
    without_rows,
)

TEXT = (
    "Eerst **dit**.\n\n- een\n- twee\n\n| wie | wat |\n|---|---|\n| Raad | a\\|b |\n| Kamer | c |"
    "\n\nEinde."
)
WORDS = st.text(st.sampled_from("ab *_#-1.|[]^: \n"), max_size=60)


def test_a_bar_behind_a_backslash_stands_in_a_cell():
    assert cells_of("| Raad | a\\|b |") == ["Raad", "a\\|b"]


@pytest.mark.parametrize(
    ("after", "new", "found"),
    [
        ("Eerst **dit**.", "Dan dat.", "dit**.\n\nDan dat.\n\n- een\n- twee"),
        ("- een", "- half", "- een\n- half\n- twee\n\n|"),
        ("- twee", "Los.", "- twee\n\nLos.\n\n| wie"),
        ("wie", "| Hof | d |", "|---|---|\n| Hof | d |\n| Raad"),
        ("| Raad | a\\|b |", "| Hof | d |", "b |\n| Hof | d |\n| Kamer"),
        ("Raad", "Onder de tabel.", "| Kamer | c |\n\nOnder de tabel.\n\nEinde."),
        ("Einde.", "Slot.", "Einde.\n\nSlot."),
    ],
)
def test_what_is_new_comes_after_what_it_follows(after, new, found):
    assert found in put_after(TEXT, [after], new)


def test_the_nearest_that_is_still_there_is_followed():
    assert "- twee\n- drie" in put_after(TEXT, ["- weg", "- twee", "- een"], "- drie")


def test_what_has_no_place_is_not_put_anywhere():
    assert put_after(TEXT, ["Weg."], "Nieuw.") is None
    assert put_after(TEXT, ["- een"], "| a | b |") is None


def test_rows_are_taken_out_one_by_one_or_with_the_whole_table():
    assert without_rows(TEXT, "| Raad | a\\|b |") == TEXT.replace("| Raad | a\\|b |\n", "")
    whole = "| wie | wat |\n|---|---|\n| Raad | a\\|b |\n| Kamer | c |"
    assert without_rows(TEXT, whole) == "Eerst **dit**.\n\n- een\n- twee\n\nEinde."
    assert without_rows(TEXT, "| Hof | d |") is None


@pytest.mark.parametrize(
    ("piece", "lead", "before"),
    [
        ("- Wij **steunen** dit.", "Wij steunen", "- Wij **steunen**"),
        ("Wij[^1] gaan.", "Wij", "Wij[^1]"),
        ("Wij gaan.", "", ""),
        ("## Kop en meer", "Kop", "## Kop"),
    ],
)
def test_the_spot_after_words_comes_after_what_closes_there(piece, lead, before):
    assert spot_after(piece, lead) == len(before)


def test_words_that_are_not_there_have_no_spot():
    assert spot_after("Wij gaan.", "Zij") is None
    assert spot_after("Wij", "Wij gaan") is None


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("Wij gaan nu weg.", "Wij[^1] gaan nu weg.[^2]"),
        ("Allen gaan weg.", "Allen gaan weg.[^1][^2]"),
        ("Wij", "Wij[^1][^2]"),
    ],
)
def test_notes_stay_behind_the_words_they_were_behind(after, found):
    assert with_other_words("Wij[^1] gaan weg.[^2]", "Wij gaan weg.", after) == found


def test_a_note_in_a_cell_outlives_other_words_in_it():
    text = "| a[^1] | b |\n|---|---|\n| c[^2] | d |"
    assert with_other_words(text, "c", "zee") == text.replace("c[^2]", "zee[^2]")


@given(WORDS, WORDS, WORDS)
def test_any_text_keeps_all_it_had_when_something_is_put_in(text, words, new):
    changed = put_after(text, [words], f"x{new}")
    assert changed is None or "".join(text.split()) in "".join(
        changed.replace(f"x{new}", "", 1).split()
    )


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("- een\n    - diep\n        - dieper\n- twee", "- een", "- diep\n    - dieper\n- twee"),
        ("- een\n    - diep\n- twee", "- twee", "- een\n    - diep"),
        ("- nul\n- een\n    - diep", "- een", "- nul\n    - diep"),
        ("- een\n    - diep\n      meer", "- een", "- diep\n  meer"),
    ],
)
def test_what_stood_below_an_item_that_goes_stays_an_item(text, gone, left):
    assert with_other_words(text, gone, "") == left


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Kop\nonder", ["# Kop", "onder"]),
        ("Zo was het in\n2021. Nu niet.", ["Zo was het in\n2021. Nu niet."]),
        ("1. een\n- geen punt\n2. twee", ["1. een\n- geen punt", "2. twee"]),
        ("1. een\n    - diep\n2. twee", ["1. een", "    - diep", "2. twee"]),
        ("Let op:\n- een", ["Let op:", "- een"]),
        ("Let op:\n| geen | tabel |", ["Let op:\n| geen | tabel |"]),
        ("een\n[^1]: noot\nmeer", ["een", "[^1]: noot\nmeer"]),
    ],
)
def test_a_piece_is_what_markdown_makes_one_of(text, found):
    assert [piece.text for piece in pieces(text)] == found


def test_a_heading_that_is_edited_leaves_the_line_below_it():
    assert with_other_words("# Kop\nonder", "Kop", "Kap") == "# Kap\nonder"


def test_whoever_counts_by_hand_keeps_his_numbers():
    assert with_other_words("1. een\n2. twee", "1. twee", "1. drie") == "1. een\n2. drie"


def test_a_text_is_unwrapped_piece_by_piece_and_only_where_it_runs_on():
    text = "een\ntwee\n\n- drie\n  vier\n- vijf\n\n[^1]: noot\nmeer"
    assert unwrapped(text) == "een twee\n\n- drie vier\n- vijf\n\n[^1]: noot meer"
    assert runs_on(text)
    assert not runs_on("een\n\n- twee\n- drie\n\n[^1]: noot\nmeer")
