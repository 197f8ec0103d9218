"""The meeting a paper is about, and the others it mentions."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefer.model.document import Kind, Meeting, same_meeting
from briefer.model.source import BlockRole
from briefer.recognise.dates import FoundDate, find_dates
from briefer.recognise.headings import capitals
from briefer.recognise.lines import body_blocks
from briefer.recognise.masthead import given_title
from briefer.recognise.site import site_name
from briefer.recognise.topics import names_the_paper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

#: The paper's own meeting is named in the title or in the first paragraphs.
_FIRST = 12
#: A line of fewer words is a letterhead, not a sentence.
_WORDS = 8
#: A mentioned meeting's name stands at most so many characters before its day.
_REACH = 110
#: "plaats" follows the days within so many characters.
_AFTER = 30
#: The days of a meeting are told in so many paragraphs.
_BEGINNING = 2
#: Meetings that a title joins are held within so many days, and one does not last longer.
_SOON = dt.timedelta(days=7)
_OF_A_MEETING = frozenset({Kind.VERSLAG, Kind.GEANNOTEERDE_AGENDA, Kind.COMMUNIQUE})
_OF_A_TALK = frozenset({Kind.SCHRIFTELIJK_OVERLEG, Kind.COMMISSIEDEBAT})
_ABOUT_ONE = _OF_A_MEETING | _OF_A_TALK
_ONLY_MENTION = frozenset({Kind.MOTIE, Kind.FICHE, Kind.ANTWOORD_KAMERVRAGEN})


@dataclass(frozen=True, slots=True)
class _Body:
    """An organisation in its formats, and where a text names it first."""

    organisation: str
    formats: tuple[str, ...]
    start: int


def meeting_of(
    source: SourceText, title: str, kind: Kind, date: dt.date | None, lexicon: Lexicon
) -> Meeting | None:
    """The meeting a paper is about; None when it is about none.

    The title decides on body and days; what it lacks comes from the first paragraphs.  A year that
    is not written is that of the paper's own date, else of the first full date in the text.  A
    motion, a file note on a proposal or an answer to questions only mentions meetings; a
    consultation is about the first meeting that it names together with its day, a letter only when
    that is still to come.
    """
    if kind in _ONLY_MENTION:
        return None
    blocks = body_blocks(source)
    near = date or _first_day(blocks, lexicon)
    told = [b.text for b in blocks[:_FIRST] if len(b.text.split()) > _WORDS]
    names = _names(source, title, kind, lexicon)
    borrow = kind in _OF_A_MEETING
    named = given_title(source, lexicon) is not None
    found = (
        (None if named else _in_the_text(told, kind, near, lexicon))
        or next(_all_named(names, told, near, lexicon, borrow=borrow), None)
        or _in_the_text(told, kind, near, lexicon)
        or (_to_come(told, date, lexicon) if date else None)
        or (_undated(names, told[:2], near, lexicon) if kind in _ABOUT_ONE else None)
    )
    if found is not None and found.organisation == "NAVO" and not found.formats:
        found = replace(found, formats=_of_the_ministers([*names, *told], lexicon))
    if found is not None:
        sentences = [text for text in told if text.endswith(".")]
        found = _over_all_days(found, sentences[:_BEGINNING], near, lexicon)
    return found and replace(found, place=_place([*names, *told[:4]], lexicon))


def named_in(text: str, lexicon: Lexicon) -> Meeting | None:
    """The organisation in its formats that a line names, without days; None when it names none."""
    found = _body(text, None, lexicon)
    return (
        Meeting(found.organisation, found.formats, place=_place([text], lexicon)) if found else None
    )


def bodies(lexicon: Lexicon) -> tuple[Meeting, ...]:
    """Every organisation in each format that is known by name, without days."""
    found = (
        Meeting(str(cue.fields["organisation"]), tuple(str(form).split(" + ")) if form else ())
        for cue in lexicon.cues("meetings")
        for form in [cue.fields.get("format")]
    )
    return tuple(dict.fromkeys(found))


def _in_the_text(
    told: Sequence[str], kind: Kind, near: dt.date | None, lexicon: Lexicon
) -> Meeting | None:
    """The meeting that the first paragraphs of a report, an agenda or a talk tell of."""
    if kind not in _ABOUT_ONE:
        return None
    named = _all_named(told, [], near, lexicon, borrow=False) if kind in _OF_A_MEETING else iter(())
    return next(named, None) or next(_first_named(told, near, lexicon), None)


def _to_come(told: Sequence[str], date: dt.date, lexicon: Lexicon) -> Meeting | None:
    """The first meeting that the first sentences name and that is still to come."""
    first = [text for text in told if text.endswith(".")][:2]
    coming = [*_first_named(first, date, lexicon), *_taking_place(first, date, lexicon)]
    return next((m for m in coming if m.last and m.last >= date), None)


def _taking_place(texts: Sequence[str], near: dt.date, lexicon: Lexicon) -> Iterator[Meeting]:
    """Meetings of which another sentence gives the days ("De week vindt op 3 en 4 mei plaats")."""
    happens = lexicon.cue("titles.vindt_plaats")
    for text in texts:
        body = _body(text, near, lexicon)
        if body is None or not body.formats:
            continue
        for day in find_dates(text, lexicon, near=near):
            told = re.split(r"[.;]\s", text[body.start : day.start])[-1]
            if happens.search(told + text[day.start : day.end + _AFTER]):
                yield Meeting(body.organisation, body.formats, day.first, day.last)


def _names(source: SourceText, title: str, kind: Kind, lexicon: Lexicon) -> tuple[str, ...]:
    """What the paper is called: its title, what its web page calls it, headings that name it.

    The file in which a letter is published is no name of it.
    """
    if kind not in _ABOUT_ONE:
        return tuple(filter(None, [given_title(source, lexicon)]))
    names = (title, *filter(None, [site_name(source, lexicon)]))
    headings = _headings(body_blocks(source), lexicon) if kind in _OF_A_MEETING else ()
    return names + headings


def _headings(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[str, ...]:
    headings = (b.text for b in blocks if b.role is BlockRole.HEADING)
    return tuple(text for text in headings if names_the_paper(text, lexicon))


def _all_named(
    texts: Sequence[str],
    more: Sequence[str],
    near: dt.date | None,
    lexicon: Lexicon,
    *,
    borrow: bool,
) -> Iterator[Meeting]:
    """The meetings that texts name, with the days found there or where more tells of the same.

    With `borrow` any day that more tells will do.
    """
    for text in texts:
        body = _body(text, near, lexicon)
        if body is None:
            continue
        same = [t for t in more if (b := _body(t, near, lexicon)) and b.formats == body.formats]
        days = (_day(t, near, lexicon) for t in (text, *same, *(more if borrow else ())))
        if day := next(filter(None, days), None):
            found = Meeting(body.organisation, body.formats, day.first, day.last)
            yield _with_the_next(found, text, near, lexicon)


def _with_the_next(found: Meeting, text: str, near: dt.date | None, lexicon: Lexicon) -> Meeting:
    """A meeting with those that a title joins to it, each with a day of its own soon after."""
    dates = find_dates(text, lexicon) or find_dates(text, lexicon, near=near)
    for before, date in pairwise(dates):
        joint = text[before.end : date.start]
        more = [b for b in _bodies(joint, lexicon) if b.organisation == found.organisation]
        soon = found.last is not None and found.last < date.first <= found.last + _SOON
        if not (more and soon and lexicon.cue("titles.en_een_tweede").search(joint)):
            continue
        formats = dict.fromkeys((*found.formats, *(name for b in more for name in b.formats)))
        found = replace(found, formats=tuple(formats), end=date.last)
    return found


def _over_all_days(
    found: Meeting, told: Sequence[str], near: dt.date | None, lexicon: Lexicon
) -> Meeting:
    """A meeting of which the title gives one day with all days that the first paragraphs give."""
    if found.start is None or found.start != found.last:
        return found
    same = (t for t in told if (b := _body(t, near, lexicon)) and b.formats == found.formats)
    days = ((text, _day(text, near, lexicon)) for text in same)
    whole = (
        _with_the_next(replace(found, start=day.first, end=day.last), text, near, lexicon)
        for text, day in days
        if day and day.first <= found.start <= day.last <= day.first + _SOON
    )
    return next((m for m in whole if m.start != m.end), found)


def _first_named(texts: Sequence[str], near: dt.date | None, lexicon: Lexicon) -> Iterator[Meeting]:
    return (found for text in texts for found in _mentioned(text, near, lexicon))


def _undated(
    names: Sequence[str], told: Sequence[str], near: dt.date | None, lexicon: Lexicon
) -> Meeting | None:
    """The body that names tell, or in a format of its own the first paragraphs, without a day."""
    bodies = [_body(text, near, lexicon) for text in names]
    formed = (body for text in told if (body := _body(text, near, lexicon)) and body.formats)
    found = next(filter(None, bodies), None) or next(formed, None)
    return Meeting(found.organisation, found.formats) if found else None


def _of_the_ministers(texts: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The format in which the ministers who are named first meet."""
    matches = (lexicon.cue("titles.minister_van").search(text) for text in texts)
    return next(((m["vorm"].title(),) for m in matches if m), ())


def _first_day(blocks: Sequence[Block], lexicon: Lexicon) -> dt.date | None:
    dates = (date for block in blocks for date in find_dates(block.text, lexicon))
    return next((date.first for date in dates if date.year_written), None)


def _day(text: str, near: dt.date | None, lexicon: Lexicon) -> FoundDate | None:
    """The first day in a text that is not that of a letter, a motion or a debate."""
    dates = find_dates(text, lexicon) or find_dates(text, lexicon, near=near)
    return next((date for date in dates if not _of_a_paper(text, date, lexicon)), None)


def _of_a_paper(text: str, date: FoundDate, lexicon: Lexicon) -> bool:
    """Whether a day is that of a letter or a motion, by the words before it."""
    return lexicon.cue("titles.dagtekening_erbij").search(text[: date.start]) is not None


def _body(text: str, near: dt.date | None, lexicon: Lexicon) -> _Body | None:
    """The organisation that a text names first, in the formats it names up to the first day."""
    found = _bodies(text, lexicon)
    if not found:
        return _unlisted(text, lexicon)
    first = min(found, key=lambda body: body.start)
    dates = find_dates(text, lexicon, near=near)
    until = next((d.end for d in dates if d.start > first.start), len(text))
    other = lexicon.cue("titles.tweede_stuk").pattern.search(text, first.start)
    until = min(until, other.start() if other else until)
    formats = (
        name
        for body in found
        if body.organisation == first.organisation and body.start < until
        for name in body.formats
    )
    return _Body(first.organisation, tuple(dict.fromkeys(formats)), first.start)


def _bodies(text: str, lexicon: Lexicon) -> list[_Body]:
    """Every body that a text names; a longer name hides the shorter within it."""
    found: list[_Body] = []
    taken: list[tuple[int, int, str, bool]] = []
    for cue in lexicon.cues("meetings"):
        organisation, form = str(cue.fields["organisation"]), cue.fields.get("format")
        # The search is quick to tell that a word it needs is missing.
        for match in cue.pattern.finditer(text) if cue.search(text) else ():
            if any(_hides(span, match, organisation, form) for span in taken):
                continue
            taken.append((*match.span(), organisation, form is not None))
            formats = tuple(str(form).split(" + ")) if form else ()
            found.append(_Body(organisation, formats, match.start()))
    return found


def _hides(
    span: tuple[int, int, str, bool], match: re.Match[str], organisation: str, form: object
) -> bool:
    """Whether a name lies in one already found; NATO's formats share the word that names NATO."""
    start, end, known, has_form = span
    if match.end() <= start or end <= match.start():
        return False
    return not (known == organisation == "NAVO" and has_form and form)


def _unlisted(text: str, lexicon: Lexicon) -> _Body | None:
    match = lexicon.cue("titles.raad_voor").search(text)
    return _Body("EU", (match["naam"].strip(),), match.start()) if match else None


def _place(texts: Sequence[str], lexicon: Lexicon) -> str | None:
    """Where the meeting is held; nowhere when its participants only see each other on a screen."""
    if any(lexicon.cue("titles.videoconferentie").search(text) for text in texts):
        return None
    cues = (lexicon.cue("titles.plaats"), lexicon.cue("titles.te_plaats"))
    matches = (cue.search(text) for text in texts for cue in cues)
    return next((match["plaats"] for match in matches if match), None)


def mentions(source: SourceText, own: Meeting | None, lexicon: Lexicon) -> tuple[Meeting, ...]:
    """The other meetings that a paper mentions with their day, each once."""
    near = own.start if own else None
    found: list[Meeting] = []
    for block in body_blocks(source):
        if capitals(block.text):
            continue
        for meeting in _mentioned(block.text, near, lexicon):
            if not any(same_meeting(meeting, known) for known in [own, *found] if known):
                found.append(meeting)
    return tuple(found)


def _mentioned(text: str, near: dt.date | None, lexicon: Lexicon) -> Iterator[Meeting]:
    for found in find_dates(text, lexicon, near=near):
        if _of_a_paper(text, found, lexicon):
            continue
        before = text[max(0, found.start - _REACH) : found.start]
        clause = re.split(r"[.;()]\s", before)[-1]
        body = _body(clause, near, lexicon)
        if body is not None:
            yield Meeting(body.organisation, body.formats, found.first, found.last)
