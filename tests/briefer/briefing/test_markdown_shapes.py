"""A paragraph of own text with another shape: what Markdown cannot hold is not put in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.markdown_shapes import has_shape, reshaped
from briefer.briefing.prose import prose
from briefer.model.manuscript import Paragraph
from briefer.model.returned import Form, Returned, ReturnKind, Shape

TEXT = "Kop\nmeer\n\n- een\n    - twee\n- drie"


def shaped(words, after, now):
    return Returned(ReturnKind.SHAPE, "", "", after, beside=(words,), was=Shape(), now=now)


def test_a_paragraph_stands_apart_from_what_is_of_another_shape():
    plain = shaped("- drie", "drie", Shape())
    assert reshaped(TEXT, plain) == "Kop\nmeer\n\n- een\n    - twee\n\ndrie"
    heading = shaped("Kop\nmeer", "## Kop meer", Shape(Form.HEADING, 4))
    assert reshaped(TEXT, heading) == TEXT.replace("Kop\nmeer", "## Kop meer")
    assert has_shape(reshaped(TEXT, heading), heading)
    assert not has_shape(TEXT, heading)


def test_an_item_without_one_above_it_cannot_be_deeper():
    assert reshaped(TEXT, shaped("- een", "    - een", Shape(Form.BULLET, 2))) is None


def test_words_that_are_not_there_any_more_take_no_shape():
    assert reshaped(TEXT, shaped("vier", "# vier", Shape(Form.HEADING, 3))) is None


@given(st.lists(st.sampled_from(["a", "- b", "    - c", "1. d", "# e", "", "> f"]), min_size=1))
def test_nothing_else_becomes_otherwise(lines):
    text = "\n".join([*lines, "", "woord"])
    made = reshaped(text, shaped("woord", "- woord", Shape(Form.BULLET, 1)))
    if made is not None:
        before, after = (
            [e.text for e in prose(one, block="", level=0) if isinstance(e, Paragraph)]
            for one in (text, made)
        )
        assert after == before
