"""The chair's list at the end of a debate: every line that names a deed is a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.recognise.promises import made, speaks_to_parliament, term_of
from briefer.recognise.speakers import Side, subjects

if TYPE_CHECKING:
    from briefer.model.document import Commitment
    from briefer.recognise.promises import Setting
    from briefer.recognise.sentences import Sentence


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
