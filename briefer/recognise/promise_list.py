"""Lists of promises, read out by the chair or set in a table: every line is a promise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.recognise.promises import made, speaks_to_parliament, term_of
from briefer.recognise.speakers import Side, subjects

if TYPE_CHECKING:
    from briefer.model.document import Commitment
    from briefer.recognise.promises import Setting
    from briefer.recognise.sentences import Sentence


#: A description without a verb ("Overzicht van de oefeningen") may be of something else.
_NOMINAL = 0.6


def listed(sentence: Sentence, setting: Setting) -> Commitment | None:
    """The promise a line of the list records; None for what the chair says around it."""
    text, lexicon = sentence.text, setting.lexicon
    around = any(cue.search(text) for cue in lexicon.cues("list_talk"))
    cue = next((cue for cue in lexicon.cues("promise_list") if cue.search(text)), None)
    if around or cue is None:
        return None
    present = subjects(text, setting.cast, lexicon)
    if present and present[0].side is Side.OTHER and not speaks_to_parliament(text, lexicon):
        return None
    owner = next((one for one in present if one.side is Side.DUTCH and not one.pronoun), None)
    return made(sentence, cue, owner, term_of(text, setting), setting)


def described(sentence: Sentence, setting: Setting) -> Commitment:
    """The promise that a table describes without saying what will be done."""
    cue = setting.lexicon.cue("register.toezeggingen")
    found = made(sentence, cue, None, term_of(sentence.text, setting), setting)
    return replace(found, confidence=_NOMINAL)
