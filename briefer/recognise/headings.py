"""What a heading is for: a subject, or only the form of the paper (a party, an answer)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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


def number_in(match: re.Match[str]) -> int | None:
    """The question's number in a heading such as "3. Antwoord van het kabinet"."""
    groups = match.groupdict()
    digits = groups.get("number") or groups.get("after")
    return int(digits) if digits else None


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
