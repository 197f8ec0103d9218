"""Parliamentary numbers in every written form, brought to one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.model.document import Reference
from briefer.model.source import BlockRole, passage_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText

_DOSSIER = re.compile(r"^(\d{2})\s?(\d{3})[ -]*(.*)$")
_NUMBER = re.compile(r"\d+")


def references(source: SourceText, lexicon: Lexicon) -> tuple[Reference, ...]:
    """The numbers cited in a paper, footnotes included, each once, in order."""
    found: dict[str, Reference] = {}
    for block in source.blocks:
        if block.role is BlockRole.FURNITURE:
            continue
        for number, start, end in numbers_in(block.text, lexicon):
            passage = passage_of(source, block, start, end)
            found.setdefault(number, Reference(number, passage))
    return tuple(found.values())


def numbers_in(text: str, lexicon: Lexicon) -> Iterator[tuple[str, int, int]]:
    """Every number in a text in its one form, with where it stands."""
    hits = [
        (match.start(), match)
        for cue in lexicon.cues("references")
        for match in cue.pattern.finditer(text)
    ]
    for start, match in sorted(hits, key=lambda hit: hit[0]):
        groups = match.groupdict()
        if groups.get("zaak"):
            yield groups["zaak"], start, match.end()
            continue
        for number in _NUMBER.findall(groups["numbers"]):
            yield f"Kamerstuk {dossier(groups['dossier'])}, nr. {number}", start, match.end()


def dossier(written: str) -> str:
    """A dossier number in its one form: "35 830 X" is "35830 X"."""
    match = _DOSSIER.match(" ".join(written.split()))
    if match is None:
        return written
    return f"{match[1]}{match[2]} {match[3]}".strip()
