"""What a heading is for: a subject, or only the form of the paper (a party, an answer)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.lexicon import is_foreign
from briefer.recognise.references import numbers

if TYPE_CHECKING:
    import re

    from briefer.lexicon import Lexicon

__all__ = ["capitals", "is_foreign", "numbers_in", "role_of"]


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


def capitals(text: str) -> bool:
    """Whether a text is written in capitals, as titles are."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.9 * len(letters)
