"""Title, date and number: what stands above the text."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.dates import find_dates
from briefer.recognise.headings import role_of
from briefer.recognise.lines import body_blocks, lines_of
from briefer.recognise.names import capital, sentence_case
from briefer.recognise.references import dossier
from briefer.recognise.site import site_date, site_name
from briefer.recognise.topics import names_the_paper

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

#: Title, date and number stand among the first blocks.
OPENING = 25
_TITLE_LENGTH = 250
#: A line that begins with a day is the rest of a sentence.
_OF_A_DAY = re.compile(r"^\d{1,2} [a-z]")


def title(source: SourceText, lexicon: Lexicon) -> str:
    """The paper's own title, in one line and not in capitals.

    In order: what it is called; whose letter it is and on which file; the first heading that is no
    letterhead; the file's name.
    """
    opening = body_blocks(source)[:OPENING]
    found = (
        given_title(source, lexicon)
        or _of_a_letter(opening, lexicon)
        or next((t for t in _headings(opening) if role_of(t, lexicon) is None), None)
        or source.file.name
    )
    return sentence_case(bare(found, lexicon), lexicon)


def given_title(source: SourceText, lexicon: Lexicon) -> str | None:
    """What a paper is called; None when nothing in it or around it gives it a name.

    In order: a heading that names the paper; the "Betreft" line; what its web page calls it; a
    line that names a motion, a debate or answers; the sentence of a written consultation that says
    what it is about; what the letter says it presents.
    """
    blocks = body_blocks(source)
    opening = blocks[:OPENING]
    headings = [block.text for block in blocks if block.role is BlockRole.HEADING]
    named = (
        _in_full(_without_label(text, lexicon), opening, lexicon)
        for text in headings
        if names_the_paper(text, lexicon) and not _is_label(text, lexicon)
    )
    itself = (_in_full(t, opening, lexicon) for t in _texts(opening) if names_itself(t, lexicon))
    letters = (t for t in _texts(opening) if lexicon.cue("titles.kamerbrief").search(t))
    return (
        next(named, None)
        or _labelled(opening, lexicon)
        or site_name(source, lexicon)
        or next(letters, None)
        or next(itself, None)
        or _told(opening, lexicon)
        or _presented(opening, lexicon)
    )


def _in_full(name: str, opening: Sequence[Block], lexicon: Lexicon) -> str:
    """A consultation or debate with what it is about, which its first sentence tells."""
    about = _told(opening, lexicon)
    if about is None or not _is_general(name, lexicon):
        return name
    return f"{sentence_case(bare(name, lexicon), lexicon)} over {_lower(about)}"


def _is_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading is the rest of a sentence, or begins with what its web page calls it."""
    named = lexicon.cue("site.naam_van_de_site").search(text)
    return named is not None or _OF_A_DAY.match(text) is not None


def _is_general(name: str, lexicon: Lexicon) -> bool:
    return lexicon.cue("titles.algemeen").search(bare(name, lexicon)) is not None


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    """The blocks, and where they are longer, their lines."""
    for block in blocks:
        yield block.text
        if len(block.fragments) > 1:
            yield from (line.text for line in lines_of([block]))


def _headings(blocks: Sequence[Block]) -> Iterator[str]:
    return (block.text for block in blocks if block.role is BlockRole.HEADING)


def _labelled(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    """What stands after "Betreft", on the same line or in the next block."""
    texts = list(_texts(blocks))
    for text, following in zip_longest(texts, texts[1:], fillvalue=""):
        match = lexicon.cue("letter.betreft").search(text.strip(" |"))
        if match:
            return (match["titel"] or following).strip(" |") or None
    return None


def _told(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    """What a consultation or debate is about: an annotated agenda before a report."""
    cues = (lexicon.cue("titles.over_agenda"), lexicon.cue("titles.over_verslag"))
    matches = (cue.search(block.text) for cue in cues for block in blocks)
    return next((capital(match["titel"].strip()) for match in matches if match), None)


def names_itself(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is how the paper calls itself: a motion, the report of a debate, answers."""
    plain = bare(text, lexicon)
    cues = (cue for cue in lexicon.cues("kinds") if cue.fields.get("names"))
    return len(plain) <= _TITLE_LENGTH and any(
        match is not None and match.start() == 0 for match in (cue.search(plain) for cue in cues)
    )


def _presented(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    cue = lexicon.cue("titles.aanbieding")
    matches = (cue.search(block.text) for block in blocks)
    return next((capital(f"{m['soort']} {m['rest']}") for m in matches if m), None)


def _of_a_letter(blocks: Sequence[Block], lexicon: Lexicon) -> str | None:
    """Whose letter it is and on which file, where nothing else names it."""
    texts = [bare(text, lexicon) for text in _texts(blocks)]
    sender = next((t for t in texts if lexicon.cue("letter.afzender").search(t)), None)
    if sender is None:
        return None
    files = (lexicon.cue("letter.dossiernaam").search(text) for text in _texts(blocks))
    name = next((match["naam"] for match in files if match), None)
    letter = sentence_case(sender, lexicon)
    return f"{name}: {_lower(letter)}" if name else letter


def bare(text: str, lexicon: Lexicon) -> str:
    """A title without the number before it and the day of adoption behind it."""
    text = lexicon.cue("letter.vaststelling").pattern.sub("", text)
    text = lexicon.cue("letter.documentnummer").pattern.sub("", text.strip(" |"))
    number = lexicon.cue("letter.stuknummer").search(text)
    return text[number.end() :].strip() or text if number else text


def _without_label(text: str, lexicon: Lexicon) -> str:
    match = lexicon.cue("letter.betreft").search(text)
    return (match["titel"] or text) if match else text


def document_date(source: SourceText, lexicon: Lexicon) -> dt.date | None:
    """The date the paper bears: after "Den Haag", "Datum" or "Vastgesteld"; never a meeting's.

    A paper without one has the day that its web page gives it, else the one beside a place alone.
    """
    blocks = body_blocks(source)
    texts = [block.text for block in blocks]
    lines = [line.text for line in lines_of(blocks[:OPENING])]
    return (
        _dated(texts, lexicon)
        or _dated(lines, lexicon)
        or site_date(source, lexicon)
        or _dated(lines, lexicon, "plaats_en_dag")
    )


def _dated(texts: Sequence[str], lexicon: Lexicon, way: str = "dagtekening") -> dt.date | None:
    cue = lexicon.cue(f"letter.{way}")
    for text, following in zip_longest(texts, texts[1:], fillvalue=""):
        label = cue.search(text.strip(" |"))
        if label is None:
            continue
        day = text.strip(" |")[label.end() :].strip() or following.strip(" |")
        found = find_dates(day, lexicon)
        if found and found[0].year_written and found[0].start == 0:
            return found[0].last
    return None


def own_number(source: SourceText, lexicon: Lexicon) -> str | None:
    """The paper's own Kamerstuk number, from the dossier line and "Nr." of a publication."""
    found: str | None = None
    for line in lines_of(body_blocks(source)[:OPENING]):
        if match := lexicon.cue("letter.dossier").search(line.text):
            found = dossier(match["dossier"])
        match = lexicon.cue("letter.stuknummer").search(line.text)
        if match and found:
            return f"Kamerstuk {found}, nr. {match['nummer']}"
    return None
