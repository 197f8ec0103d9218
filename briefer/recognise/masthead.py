"""Title, date, number and signatories: what stands around the text."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefer.model.document import Signatory
from briefer.model.source import BlockRole, passage_of
from briefer.recognise.dates import find_dates
from briefer.recognise.headings import capitals, role_of
from briefer.recognise.references import dossier
from briefer.recognise.topics import names_the_paper

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

#: Title, date and number stand among the first blocks.
OPENING = 25
_PLACEHOLDER = re.compile(r"^\[.*\]$")
_NAME = re.compile(
    r"^(?:[A-Z][\w.’'-]*|[a-z]{2,3}|’t|'t)(?: (?:[A-Z][\w.’'-]*|[a-z]{1,4}|’t|'t))*$"
)
_NAME_LENGTH = 60
_TITLE_LENGTH = 250


def body_blocks(source: SourceText) -> tuple[Block, ...]:
    """The blocks a reader reads as text, in order."""
    left_out = {BlockRole.FURNITURE, BlockRole.FOOTNOTE}
    return tuple(block for block in source.blocks if block.role not in left_out)


def _with_next(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Every block with the one after it."""
    return zip_longest(blocks, blocks[1:])


def title(source: SourceText, lexicon: Lexicon) -> str:
    """The paper's own title, in one line and not in capitals.

    In order: a heading that names the paper; the "Betreft" line; the sentence of a written
    consultation that says what it is about; a line that names a motion, a debate or answers; what
    the letter says it presents; the first heading that is no letterhead; the file's name.
    """
    blocks = body_blocks(source)
    opening = blocks[:OPENING]
    headings = [block.text for block in blocks if block.role is BlockRole.HEADING]
    named = (_without_label(t, lexicon) for t in headings if names_the_paper(t, lexicon))
    found = (
        next(named, None)
        or _labelled(opening, lexicon)
        or _told(opening, lexicon)
        or next((t for t in map(_text, opening) if _names_itself(t, lexicon)), None)
        or _presented(opening, lexicon)
        or next((t for t in _headings(opening) if role_of(t, lexicon) is None), None)
        or source.file.name
    )
    return _sentence_case(_bare(found, lexicon), lexicon)


def _text(block: Block) -> str:
    return block.text


def _headings(blocks: Sequence[Block]) -> Iterator[str]:
    return (block.text for block in blocks if block.role is BlockRole.HEADING)


def _labelled(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    """What stands after "Betreft", on the same line or in the next block."""
    for block, following in _with_next(blocks):
        match = lexicon.cue("letter.betreft").search(block.text)
        if match:
            return (match["titel"] or (following.text if following else "")).strip()
    return None


def _told(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    cue = lexicon.cue("titles.over")
    matches = (cue.search(block.text) for block in blocks)
    return next((_capital(match["titel"].strip()) for match in matches if match), None)


def _names_itself(text: str, lexicon: Lexicon) -> bool:
    plain = _bare(text, lexicon)
    cues = (cue for cue in lexicon.cues("kinds") if cue.fields.get("names"))
    return len(plain) <= _TITLE_LENGTH and any(
        match is not None and match.start() == 0 for match in (cue.search(plain) for cue in cues)
    )


def _presented(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    cue = lexicon.cue("titles.aanbieding")
    matches = (cue.search(block.text) for block in blocks)
    return next((_capital(f"{m['soort']} {m['rest']}") for m in matches if m), None)


def _bare(text: str, lexicon: Lexicon) -> str:
    """A title without the number before it and the day of adoption behind it."""
    text = lexicon.cue("letter.vaststelling").pattern.sub("", text)
    number = lexicon.cue("letter.stuknummer").search(text)
    return text[number.end() :].strip() or text if number else text


def _without_label(text: str, lexicon: Lexicon) -> str:
    match = lexicon.cue("letter.betreft").search(text)
    return (match["titel"] or text) if match else text


def _sentence_case(text: str, lexicon: Lexicon) -> str:
    if not capitals(text):
        return text
    names = {word.casefold(): word for word in _proper_words(lexicon)}
    words = [names.get(word.casefold(), word.lower()) for word in re.split(r"(\W+)", text)]
    shown = "".join(words)
    for phrase in sorted(names, key=len, reverse=True):
        if " " in phrase:
            shown = re.sub(re.escape(phrase), names[phrase], shown, flags=re.IGNORECASE)
    return _capital(_names_of_members(shown, lexicon))


def _names_of_members(text: str, lexicon: Lexicon) -> str:
    """Gives the names of members their capitals, which a title in capitals does not tell."""
    match = lexicon.cue("titles.leden").search(text)
    if match is None:
        return text
    small = {word for entry in lexicon.words("particles") for word in entry.words}
    joints = {*lexicon.words("particles").entries[0].words, ""}
    words = match["namen"].split()
    before = ["", *words]
    shown = " ".join(
        word if word in joints or (word in small and before[i] not in joints) else word.title()
        for i, word in enumerate(words)
    )
    return text[: match.start("namen")] + shown + text[match.end("namen") :]


def _proper_words(lexicon: Lexicon) -> Iterator[str]:
    for entry in (*lexicon.words("proper"), *lexicon.words("ministries")):
        yield from entry.words
    for cue in lexicon.cues("meetings"):
        yield from filter(None, (cue.fields.get("format"), cue.fields["organisation"]))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def document_date(source: SourceText, lexicon: Lexicon) -> dt.date | None:
    """The date the paper bears: after "Den Haag", "Datum" or "Vastgesteld"; never a meeting's."""
    blocks = body_blocks(source)
    for block, following in _with_next(blocks):
        label = lexicon.cue("letter.dagtekening").search(block.text)
        if label is None:
            continue
        text = block.text[label.end() :].strip() or (following.text if following else "")
        found = find_dates(text, lexicon)
        if found and found[0].year_written and found[0].start == 0:
            return found[0].last
    return None


def own_number(source: SourceText, lexicon: Lexicon) -> str | None:
    """The paper's own Kamerstuk number, from the dossier line and "Nr." of a publication."""
    found: str | None = None
    for block in body_blocks(source)[:OPENING]:
        if match := lexicon.cue("letter.dossier").search(block.text):
            found = dossier(match["dossier"])
        match = lexicon.cue("letter.stuknummer").search(block.text)
        if match and found:
            return f"Kamerstuk {found}, nr. {match['nummer']}"
    return None


def signatories(source: SourceText, lexicon: Lexicon) -> tuple[Signatory, ...]:
    """Who signed: an office followed by a name, on one line or on the next; no placeholders."""
    blocks = body_blocks(source)
    found: dict[str, Signatory] = {}
    for block, following in _with_next(blocks):
        signed = _on_one_line(block, lexicon) or _on_two(block, following, lexicon)
        if signed is not None:
            name, role = signed
            found.setdefault(name, Signatory(name, role, passage_of(source, block)))
    return tuple(found.values())


def _on_one_line(block: Block, lexicon: Lexicon) -> tuple[str, str] | None:
    match = lexicon.cue("letter.ondertekening_met_naam").search(block.text)
    if match is None:
        return None
    office = block.text[: match.end("ministerie")]
    return match["naam"], _office(office, lexicon)


def _on_two(block: Block, following: Block | None, lexicon: Lexicon) -> tuple[str, str] | None:
    signs = lexicon.cue("letter.ondertekening").search(block.text)
    if signs is None or following is None or _PLACEHOLDER.match(following.text):
        return None
    if len(following.text) > _NAME_LENGTH or not _NAME.match(following.text):
        return None
    if lexicon.cue("letter.ondertekening").search(following.text):
        return None
    return following.text, _office(block.text, lexicon)


def _office(text: str, lexicon: Lexicon) -> str:
    plain = lexicon.cue("letter.voor_het_ambt").pattern.sub("", text.strip(" ,"), count=1)
    shown = _sentence_case(plain, lexicon) if capitals(plain) else plain
    return shown[:1].lower() + shown[1:]
