"""Who asks in a written consultation, and where a paragraph is a question or an introduction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.recognise.headings import numbers_in
from briefer.recognise.parties import joined, parties_in

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon

#: Those who ask are named at the beginning of a paper.
_OPENING = 40
_SENTENCES = re.compile(r"(?<=[.?!])\s+(?=[A-Z«“\"])")


def members_speak(text: str, lexicon: Lexicon) -> bool:
    """Whether members are the subject of a sentence, so that it is not the cabinet's."""
    return lexicon.cue("asking.leden_spreken").search(text) is not None


def members_speak_in(text: str, lexicon: Lexicon) -> bool:
    """Whether members are the subject of some sentence of a paragraph, or it ends by asking."""
    return members_speak(text, lexicon) or (
        lexicon.cue("asking.leden_verderop").search(text) is not None
    )


def cites_a_member(text: str, lexicon: Lexicon) -> bool:
    """Whether a minister says what a member asked or thought ("De heer Jansen vroeg of …")."""
    return lexicon.cue("asking.lid_aangehaald").search(text) is not None


def only_members_speak(text: str, lexicon: Lexicon) -> bool:
    """Whether a whole paragraph repeats what members ask, and so holds nothing of the answer."""
    first, *rest = _SENTENCES.split(text)
    carried = lexicon.cue("asking.leden_vervolgen")
    return members_speak(first, lexicon) and all(
        sentence.endswith("?") or members_speak(sentence, lexicon) or carried.search(sentence)
        for sentence in rest
    )


def answered_party(text: str, lexicon: Lexicon) -> str:
    """The parties that the first sentence of an answer names ("De vraag van de leden van …")."""
    return asking_party(_SENTENCES.split(text)[0], lexicon)


def asks(text: str, lexicon: Lexicon) -> bool:
    """Whether something is asked, with a question mark or in so many words."""
    return lexicon.cue("asking.vraagt").search(text) is not None


def introduces(text: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph only opens a party's questions ("hebben nog enkele vragen")."""
    opens = lexicon.cue("asking.inleiding").search(text) is not None
    return opens and not asks(text, lexicon)


def asking_party(text: str, lexicon: Lexicon) -> str:
    """The parties that are the subject of a paragraph, as one text; empty when none is named."""
    match = lexicon.cue("asking.namens_fractie").search(text)
    return joined(parties_in(match[0], lexicon)) if match else ""


def asked_by(texts: tuple[str, ...], lexicon: Lexicon) -> str:
    """The parties of the members whose questions a paper answers, told at its beginning."""
    matches = (lexicon.cue("asking.gesteld_door").search(text) for text in texts[:_OPENING])
    named = (joined(parties_in(match["wie"], lexicon)) for match in matches if match)
    return next(filter(None, named), "")


def introduced(texts: tuple[str, ...], lexicon: Lexicon) -> str:
    """The parties of those whom a web page introduces as asking, above their questions."""
    matches = (lexicon.cue("asking.indiener").search(text) for text in texts[:_OPENING])
    who = (match["wie"] or match["kaart"] for match in matches if match)
    return next((joined(parties_in(names, lexicon)) for names in who), "")


def question_line(text: str, lexicon: Lexicon) -> tuple[tuple[int, ...], int] | None:
    """The numbers of "Vraag 3: …" and where the words begin, when label and words share a line."""
    match = lexicon.cue("asking.vraagregel").search(text)
    return (numbers_in(match, lexicon), match.end()) if match else None


def numbered_line(text: str, lexicon: Lexicon) -> tuple[tuple[int, ...], int] | None:
    """The same for "3. … ?"."""
    match = lexicon.cue("asking.nummerregel").search(text)
    return (numbers_in(match, lexicon), match.end()) if match else None


def answer_line(text: str, lexicon: Lexicon) -> tuple[tuple[int, ...], int] | None:
    """The same for "Antwoord op vraag 3: …"."""
    match = lexicon.cue("asking.antwoordregel").search(text)
    return (numbers_in(match, lexicon), match.end()) if match else None
