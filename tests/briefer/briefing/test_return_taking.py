"""What came back from Word goes where it belongs, and nowhere when that place is gone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.markdown_pieces import with_other_words
from briefer.briefing.markdown_text import of_paragraph
from briefer.briefing.prose import prose
from briefer.briefing.return_taking import (
    can_be_taken,
    place_of,
    take_back,
    was_taken,
)
from briefer.errors import NoSuchRecordError
from briefer.model.manuscript import Table
from briefer.model.returned import Returned, ReturnKind
from briefer.wording import load

NL = load("nl")
OWN = (
    "Wij **steunen** dit plan.[^1]\n\n- eerste punt\n- tweede punt\n\nEinde.\n\n[^1]: Zie de brief."
)


@pytest.fixture
def written(draft):
    return editing.add_text(draft, "summary.points", OWN)


def text_of(draft, block="own1"):
    return next(b.text for s in draft.walk() for b in s.blocks if b.id == block)


def returned(kind, before="", after="", block="own1", author=""):
    return Returned(kind, block, before, after, author)


def test_an_edited_paragraph_is_changed_and_keeps_its_note(written):
    item = returned(ReturnKind.EDITED, "Wij **steunen** dit plan.", "Wij steunen dit plan niet.")
    found = text_of(take_back(written, item))
    assert found == OWN.replace("Wij **steunen** dit plan.", "Wij steunen dit plan niet.")


def test_an_item_is_changed_among_its_neighbours(written):
    item = returned(ReturnKind.EDITED, "- tweede punt", "- ander punt")
    assert text_of(take_back(written, item)) == OWN.replace("tweede", "ander")


def test_a_removed_item_leaves_the_list_whole(written):
    item = returned(ReturnKind.REMOVED, "eerste punt")
    assert text_of(take_back(written, item)) == OWN.replace("- eerste punt\n", "")


def test_own_text_of_which_all_was_removed_goes(draft):
    own = editing.add_text(draft, "summary.points", "Weg hiermee.")
    left = take_back(own, returned(ReturnKind.REMOVED, "Weg hiermee."))
    assert not next(s for s in left.walk() if s.id == "summary.points").blocks


def test_an_added_paragraph_comes_at_the_end_of_the_text_it_follows(draft):
    own = editing.add_text(draft, "summary.points", "Eerst dit.")
    one = take_back(own, returned(ReturnKind.ADDED, "", "Dan dat."))
    two = take_back(one, returned(ReturnKind.ADDED, "", "- en een punt"))
    three = take_back(two, returned(ReturnKind.ADDED, "", "- en nog een"))
    assert text_of(three) == "Eerst dit.\n\nDan dat.\n\n- en een punt\n- en nog een"


def test_an_added_paragraph_without_a_place_comes_where_it_is_told_to(draft):
    item = returned(ReturnKind.ADDED, "", "Los hiervan.", block="")
    assert not can_be_taken(draft, item)
    found = take_back(draft, item, "annexes")
    assert next(s for s in found.walk() if s.id == "annexes").blocks[0].text == "Los hiervan."


def test_a_paragraph_that_was_changed_meanwhile_is_not_overwritten(written):
    item = returned(ReturnKind.EDITED, "Wij steunden dit plan.", "Wij steunen niets.")
    assert not can_be_taken(written, item)
    with pytest.raises(NoSuchRecordError):
        take_back(written, item)


def test_own_text_that_is_gone_takes_nothing(written):
    item = returned(ReturnKind.EDITED, "Einde.", "Slot.", block="own9")
    assert not can_be_taken(written, item)


def quotation(draft):
    section, block = next((s, b) for s in draft.walk() for b in s.blocks if b.quoted)
    return section, block, draft.by_key[block.quoted]


def test_an_altered_quotation_becomes_own_words_that_rest_on_it(draft):
    _, block, statement = quotation(draft)
    before = f"Nederland: {statement.quote} [te controleren]"
    after = "Nederland: Iets anders. [te controleren]"
    found = take_back(draft, returned(ReturnKind.QUOTATION, before, after, block=""))
    own = next(b for s in found.walk() for b in s.blocks if b.text)
    assert (own.text, own.sources) == ("Iets anders.", (block.quoted,))
    assert not next(b for s in found.walk() for b in s.blocks if b.id == block.id).on


def test_words_of_the_program_have_no_place(draft):
    item = returned(ReturnKind.QUOTATION, "Bronnen", "Lijst", block="")
    assert place_of(draft, item) is None
    assert not can_be_taken(draft, item)


def test_a_comment_becomes_a_note_that_is_left_out_of_the_text(draft):
    section, block, statement = quotation(draft)
    item = returned(ReturnKind.COMMENT, statement.quote, "Klopt dit?", block="", author="B. Bakker")
    found = next(s for s in take_back(draft, item).walk() if s.id == section.id)
    note = found.blocks[found.blocks.index(block) + 1]
    assert (note.text, note.on) == ("B. Bakker: Klopt dit?", False)
    assert compose(take_back(draft, item), NL) == compose(draft, NL)


def test_a_heading_is_known_by_its_words(draft):
    own = editing.add_text(draft, "summary.points", "## Onze lijn\n\nWij stemmen in.")
    item = returned(ReturnKind.EDITED, "Onze lijn", "De lijn", block="")
    assert text_of(take_back(own, item)) == "## De lijn\n\nWij stemmen in."


def test_a_cell_of_a_table_is_changed(draft):
    own = editing.add_text(draft, "summary.points", "| wie | wat |\n|---|---|\n| Raad | besluit |")
    item = returned(ReturnKind.EDITED, "besluit", "besluit niet")
    assert text_of(take_back(own, item)).endswith("| Raad | besluit niet |")


def test_a_nested_item_stays_nested(draft):
    text = "- een\n    - onder een\n- twee"
    own = editing.add_text(draft, "summary.points", text)
    item = returned(ReturnKind.EDITED, "    - onder een", "- hieronder")
    assert text_of(take_back(own, item)) == text.replace("onder een", "hieronder")


WORDS = st.text(st.sampled_from("abc de*_#-1.|>[]^ \n"), max_size=60)


@given(WORDS, WORDS)
def test_any_text_is_changed_in_one_piece_or_not_at_all(text, before):
    changed = with_other_words(text, before, "nieuw")
    assert changed is None or "nieuw" in changed


@given(st.lists(st.sampled_from(["Alinea.", "**Vet** woord.", "- punt", "1. een", "> citaat"])))
def test_what_was_written_is_found_again(parts):
    numbered = [f"{part} {number}" for number, part in enumerate(parts)]
    text = "\n\n".join(numbered)
    for paragraph in prose(text, block="b", level=1):
        assert with_other_words(text, of_paragraph(paragraph), "nieuw") is not None


def test_it_is_known_whether_something_was_taken_over(written):
    statement = quotation(written)[2]
    items = (
        returned(ReturnKind.EDITED, "Einde.", "Slot."),
        returned(ReturnKind.REMOVED, "eerste punt"),
        returned(ReturnKind.ADDED, "", "Nog iets."),
        returned(ReturnKind.QUOTATION, statement.quote, "Anders.", block=""),
        returned(ReturnKind.COMMENT, statement.quote, "Klopt dit?", block=""),
    )
    for item in items:
        assert not was_taken(written, item)
        assert was_taken(take_back(written, item), item)


def test_a_quotation_that_was_taken_out_is_known_to_be(draft):
    _, block, statement = quotation(draft)
    item = returned(ReturnKind.REMOVED, statement.quote, block=block.id)
    assert not was_taken(draft, item)
    assert was_taken(take_back(draft, item), item)


@pytest.mark.parametrize(("after", "read"), [("x | y", "x | y"), ("een\ntwee", "een\ntwee")])
def test_a_cell_holds_whatever_was_typed_in_it(draft, after, read):
    table = "| Land | Lijn |\n|---|---|\n| Hier | steun |"
    own = editing.add_text(draft, "summary.points", table)
    found = text_of(take_back(own, returned(ReturnKind.EDITED, "steun", after)))
    (made,) = (e for e in prose(found, block="b", level=1) if isinstance(e, Table))
    assert [[p.text for p in cell] for cell in made.rows[-1]] == [["Hier"], [read]]
