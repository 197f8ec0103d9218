"""Headings that name a subject, reduced to what they name so that papers can be laid together."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from briefer.model.document import Kind, Topic
from briefer.model.source import passage_of
from briefer.recognise.headings import capitals, role_of

if TYPE_CHECKING:
    from briefer.lexicon import Cue, Lexicon
    from briefer.model.source import Block, SourceText

_NUMBERING = re.compile(
    r"^(?:[•●▪◦‣–-]\s+)?(?:[Aa]genda(?:punt|item)(?:en)?(?:\s+\d{1,2}[a-z]?\s*[:.–-]?|\s*[:–])\s+)?"
    r"(?:(?:\d{1,2}[a-z]?(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[a-z]?[.)]|[IVX]{2,5}|[A-Za-z][.)])\s+)?"
)
#: How the subject is treated, behind it on the same line.
_TREATMENT = re.compile(r"\s+=\s.*$")
_PARTS = re.compile(r"\s+(?i:en)\s+|\s+&\s+|\s*[,/;:–()]\s*|\s+-\s+")
_SPACED_NUMBER = re.compile(r"(?<=[a-z])[\s-]+(?=\d)")
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]{3,80})\)$")
_LETTERS = re.compile(r"[^\W_]+")
_LONGEST = 160


def topic_of(
    source: SourceText,
    block: Block,
    lexicon: Lexicon,
    *,
    end: int,
    party: str | None,
    begun: bool = False,
    alone: bool = False,
) -> Topic | None:
    """The subject that a heading names, or None when it is only form, a title or a name.

    The heading is the block's text up to `end`.  Once the text has `begun`, a heading that names a
    kind of paper and a meeting is a subject: what is on the agenda is often another paper.
    One that stands `alone` is a subject though it looks like the treatment of one.
    """
    text = block.text[:end]
    heading = without_treatment(heading_text(text), lexicon)
    if len(heading) > _LONGEST or not _LETTERS.search(heading):
        return None
    known = alone and is_treatment(text, lexicon)
    if not known and _is_no_subject(text, heading, lexicon, begun=begun):
        return None
    return Topic(
        heading=heading,
        key=key_of(heading, lexicon),
        parts=parts_of(heading, lexicon),
        passage=passage_of(source, block, 0, end),
        party=party,
    )


def _is_no_subject(text: str, heading: str, lexicon: Lexicon, *, begun: bool) -> bool:
    """Whether a heading is form, the paper's own title, or where and when it was made."""
    return (
        _is_form(text, lexicon)
        or _is_form(heading, lexicon, numbered=heading != text)
        or _is_own_title(text, lexicon, begun=begun)
        or _is_dateline(text, lexicon)
    )


def heading_text(text: str) -> str:
    """A heading without its numbering, its treatment and its closing colon."""
    return _TREATMENT.sub("", _NUMBERING.sub("", text)).strip(" :") or text.strip(" :")


def without_treatment(heading: str, lexicon: Lexicon) -> str:
    """A heading without how its subject is treated, between brackets behind it."""
    match = _BRACKETS.search(heading)
    if match is None or match.start() == 0 or not is_treatment(match["inside"], lexicon):
        return heading
    return heading[: match.start()].rstrip()


def is_treatment(text: str, lexicon: Lexicon) -> bool:
    """Whether a line only says how the subject above it is treated."""
    found = role_of(text, lexicon)
    return found is not None and found[0] == "treatment"


def _is_form(text: str, lexicon: Lexicon, *, numbered: bool = False) -> bool:
    """Whether a heading is form; behind a number of its own what looks like treatment is none."""
    found = role_of(text, lexicon)
    return found is not None and not (numbered and found[0] == "treatment")


def names_the_paper(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading is the paper's title: in capitals, or naming its kind and a meeting."""
    if capitals(text):
        return any(cue.search(text) for cue in lexicon.cues("kinds") if _is_title(cue))
    return _kind_and_meeting(text, lexicon)


def _kind_and_meeting(text: str, lexicon: Lexicon) -> bool:
    kind = any(cue.search(text) for cue in lexicon.cues("kinds") if _is_title(cue))
    return kind and any(cue.search(text) for cue in lexicon.cues("meetings"))


def _is_own_title(text: str, lexicon: Lexicon, *, begun: bool) -> bool:
    if begun:
        return capitals(text) and _kind_and_meeting(text, lexicon)
    return names_the_paper(text, lexicon) or any(
        _names_itself(cue) and cue.search(text) for cue in lexicon.cues("kinds")
    )


def _is_dateline(text: str, lexicon: Lexicon) -> bool:
    """Whether a line only tells where and when a statement was made."""
    return lexicon.cue("letter.plaats_en_dag").search(text) is not None


def _names_itself(cue: Cue) -> bool:
    """Whether a cue is a line by which a paper names itself: a debate, a statement."""
    where, value = cue.fields["where"], cue.fields["value"]
    return bool(where == "line" or (where == "opening" and value == Kind.COMMUNIQUE))


def _is_title(cue: Cue) -> bool:
    """Whether a cue tells of a kind that has a title of its own; a letter has none."""
    return bool(cue.fields["where"] == "title" and cue.fields["value"] != Kind.KAMERBRIEF)


def key_of(heading: str, lexicon: Lexicon) -> str:
    """What a heading names, by which headings of other papers belong to the same subject.

    "NAVO 2030", "NAVO2030" and "NAVO2030 en voorbereiding Top" give one key.
    """
    return " ".join(sorted(parts_of(heading, lexicon))) or _folded(heading)


def parts_of(heading: str, lexicon: Lexicon) -> frozenset[str]:
    """The subjects a heading is made of, the procedural ones left out.

    Where every part is procedural, what follows the procedural word is the subject: "Stand van
    zaken Moldavië" is about Moldavië.
    """
    pieces = [piece for piece in map(_folded, _PARTS.split(heading_text(heading))) if piece]
    words = [_folded(word) for entry in lexicon.words("procedural") for word in entry.words]
    named = [piece for piece in pieces if not _leading(piece, words)]
    rests = [piece.removeprefix(_leading(piece, words)).strip() for piece in pieces]
    return frozenset(named or [rest for rest in rests if rest] or pieces)


def _leading(piece: str, words: list[str]) -> str:
    """The procedural word that a part begins with, the longest; empty when it has none."""
    leading = [word for word in words if piece == word or piece.startswith(f"{word} ")]
    return max(leading, key=len, default="")


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _SPACED_NUMBER.sub("", " ".join(_LETTERS.findall(plain)))
