"""The buttons above own text give Markdown its form, and take it away again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.draft.markup import (
    BUTTONS,
    Marked,
    bold,
    bullets,
    footnote,
    heading,
    italic,
    link,
    numbers,
    table,
)


def marked(text):
    """The text between the bars is selected."""
    before, inside, after = text.split("|")
    return Marked(before + inside + after, len(before), len(before + inside))


def shown(made):
    return f"{made.text[: made.start]}|{made.text[made.start : made.end]}|{made.text[made.end :]}"


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (bold, "een |nieuw| plan", "een **|nieuw|** plan"),
        (bold, "een |nieuw |plan", "een **|nieuw|** plan"),
        (bold, "een **|nieuw|** plan", "een |nieuw| plan"),
        (bold, "een *|nieuw|* plan", "een ***|nieuw|*** plan"),
        (bold, "||", "**||**"),
        (italic, "een |nieuw| plan", "een *|nieuw|* plan"),
        (italic, "een **|nieuw|** plan", "een ***|nieuw|*** plan"),
        (italic, "een ***|nieuw|*** plan", "een **|nieuw|** plan"),
        (bullets, "|een\ntwee|", "|- een\n- twee|"),
        (bullets, "|- een\n- twee|", "|een\ntwee|"),
        (bullets, "tekst\n|een\ntwee|", "tekst\n\n|- een\n- twee|"),
        (bullets, "- een\ntw||ee", "- een\n- twee||"),
        (numbers, "|- een\n- twee|", "|1. een\n2. twee|"),
        (heading, "kop||", "# kop||"),
        (heading, "# kop||", "## kop||"),
        (heading, "### kop||", "kop||"),
        (link, "zie |hier|", "zie [hier](https://||)"),
        (footnote, "een zin|| en meer", "een zin[^1] en meer\n\n[^1]: ||"),
        (footnote, "[^1] en|| meer\n\n[^1]: a", "[^1] en[^2] meer\n\n[^1]: a\n\n[^2]: ||"),
        (table, "tekst||", "tekst\n\n| ".replace("|", "¦") + "||" + " |  |\n|---|---|\n|  |  |\n"),
    ],
)
def test_a_button_gives_the_selection_its_form(change, before, after):
    made = change(marked(before))
    if change is table:
        assert made.text == "tekst\n\n|  |  |\n|---|---|\n|  |  |\n"
    else:
        assert shown(made) == after


@given(st.text("ab *\n#-|1.[^]", max_size=30), st.data())
def test_whatever_is_selected_no_word_is_lost(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for _, _, change in BUTTONS:
        made = change(Marked(text, start, end))
        assert 0 <= made.start <= made.end <= len(made.text)
        assert [c for c in made.text if c in "ab"] == [c for c in text if c in "ab"]


def test_no_two_buttons_share_a_name_or_a_key():
    names, keys, _ = zip(*BUTTONS, strict=True)
    assert len(set(names)) == len(set(keys)) == len(BUTTONS)
