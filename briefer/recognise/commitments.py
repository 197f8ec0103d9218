"""Promises to parliament and announcements: by whom, to whom, by when, open or done."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from briefer.recognise.keeping import SAID, closed, keeps, kept_here, points_back, recalls, restated
from briefer.recognise.places import Zone
from briefer.recognise.promise_list import described, listed
from briefer.recognise.promises import Setting, promise_in
from briefer.recognise.register import registered
from briefer.recognise.speakers import cast_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.lexicon import Lexicon
    from briefer.model.document import Commitment
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.register import Row
    from briefer.recognise.sentences import Sentence

#: "Deze toezegging" is looked for within so many paragraphs.
_IN_SIGHT = 2
#: A cell that describes a promise without a verb has at least so many characters.
_DESCRIBED = 20
_READ = frozenset({Zone.BODY, Zone.LETTER, Zone.ANSWER})


def commitments(
    sentences: tuple[Sentence, ...],
    facts: PaperFacts,
    lexicon: Lexicon,
    *,
    table: Mapping[int, Row] = MappingProxyType({}),
) -> tuple[Commitment, ...]:
    """The commitments in order; one that the paper answers is marked fulfilled.

    A sentence that points back ("deze toezegging") closes the one before it.  A promise recalled
    and followed by text of its own is taken to be answered by that text, with a low confidence: a
    person must confirm it.  `table` holds the rows of tables of promises, by block.
    """
    setting = Setting(cast_of(sentences, facts, lexicon), facts, lexicon)
    found: list[Commitment] = []
    for index, sentence in enumerate(sentences):
        if sentence.passage.block in table:
            found += _in_table(sentence, table[sentence.passage.block], setting)
        elif sentence.place.zone is Zone.PROMISES:
            found += filter(None, [listed(sentence, setting)])
        elif sentence.place.zone in _READ:
            _read(sentences, index, setting, found)
    return tuple(found)


def _in_table(sentence: Sentence, row: Row, setting: Setting) -> list[Commitment]:
    """What a cell promises, with what the other cells of its row say of it."""
    promise = listed(sentence, setting) or promise_in(sentence, setting)
    if promise is None and len(sentence.text) >= _DESCRIBED:
        promise = described(sentence, setting)
    return [registered(promise, row, setting.facts, setting.lexicon)] if promise else []


def _read(
    sentences: tuple[Sentence, ...], index: int, setting: Setting, found: list[Commitment]
) -> None:
    """Take in one sentence: it keeps the promise before it, keeps one of its own, or makes one."""
    sentence = sentences[index]
    kept = keeps(sentence.text, setting.lexicon)
    if kept is not None and points_back(kept) and found and _just_told(found[-1], sentence):
        found[-1] = closed(found[-1], sentence, SAID)
        return
    promise = promise_in(sentence, setting)
    if kept is not None:
        promise = closed(promise, sentence, SAID) if promise else restated(sentence, kept, setting)
    elif promise is not None:
        promise = kept_here(promise, sentences, index, setting)
    if promise is not None:
        found.append(promise)


def _just_told(promise: Commitment, sentence: Sentence) -> bool:
    """Whether "deze toezegging" can be the one found last: under the same heading, in sight."""
    near = sentence.passage.paragraph - promise.passage.paragraph <= _IN_SIGHT
    return near and recalls(promise) and promise.topic == sentence.place.topic
