"""Taken apart at its spaces, a text has the words it has as a whole."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.related.pieces import Pieces
from briefer.related.usage import usage_of

USAGE = usage_of(load_lexicon())
TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
ASIDES = [aside.pattern for aside in USAGE.asides]
RUNS = (
    *("de", "De", "sluizen", "Sluizen,", "EU-top", "F-35", "5G", "«Noordstad»", "—", "'s", "x_Y"),
    *("3", "mei", "Mei", "2031", "mei-nota", "minister", "van", "Defensie", "Tweede", "Kamer", "ſ"),
)
texts = st.lists(st.sampled_from(RUNS) | st.text(max_size=4), max_size=9).flatmap(
    lambda runs: st.sampled_from((" ", "\n", "\u00a0", "\x1f", "")).map(lambda gap: gap.join(runs))
)


def name(token, place):
    return (place > 0 and token[0].isupper()) or any(c.isupper() or c.isdigit() for c in token[1:])


def plainly(text):
    """The words and names of a text, found in it as a whole."""
    words, names = [], set()
    for place, token in enumerate(TOKEN.findall(text)):
        word = token.casefold()
        if word in USAGE.idle or not (len(token) >= 3 or token.isupper() or token.isdigit()):
            continue
        words.append(word)
        if name(token, place):
            names.add(word)
    return tuple(words), names


@given(texts)
@example("— Sluizen en Sluizen")
@example("(Noordstad) en noordstad")
def test_a_text_in_pieces_has_the_words_and_names_of_the_whole(text):
    taken = USAGE.pieces.take(text)
    assert (taken.words, taken.names) == plainly(text)


@given(texts)
@example("op 3 mei 2031")
@example("de staatssecretaris van Defensie")
@example("de tweede kamer")
def test_what_is_passed_over_is_never_missed(text):
    if any(aside.search(text) for aside in ASIDES):
        assert USAGE.pieces.take(text).aside


def test_most_texts_have_nothing_to_pass_over():
    assert not USAGE.pieces.take("een overzicht van de sluizen in Noordstad").aside


def test_an_aside_of_which_nothing_is_known_may_be_anywhere():
    pieces = Pieces(frozenset(), [re.compile(r"\d+")])
    assert pieces.take("sluizen").aside
