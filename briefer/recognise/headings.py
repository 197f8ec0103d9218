"""What a heading is for: a subject, or only the form of the paper (a party, an answer)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.recognise.references import numbers

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_SHARE = 0.3


def role_of(text: str, lexicon: Lexicon) -> tuple[str, re.Match[str]] | None:
    """The role of a heading that names no subject ("party", "answer", …), and how it matched."""
    for cue in lexicon.cues("headings"):
        match = cue.search(text)
        if match is not None:
            return str(cue.fields["role"]), match
    return None


def numbers_in(match: re.Match[str], lexicon: Lexicon) -> tuple[int, ...]:
    """The questions' numbers in a heading: "3. Antwoord" has one, "Vraag 5 t/m 7" three."""
    groups = match.groupdict()
    written = groups.get("number") or groups.get("numbers") or groups.get("plain") or ""
    return tuple(numbers(written, lexicon))


def is_foreign(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is English rather than Dutch, by its common words."""
    words = _WORD.findall(text)
    english = sum(lexicon.words("english").find(word) is not None for word in words)
    dutch = sum(lexicon.words("dutch").find(word) is not None for word in words)
    return english > dutch and english >= _ENGLISH_SHARE * len(words)


def capitals(text: str) -> bool:
    """Whether a text is written in capitals, as titles are."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.9 * len(letters)
