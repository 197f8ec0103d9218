"""The corridor of drafts: beginning, keeping up to date, checking and writing a briefing."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer import markings
from briefer.briefing import arrangement, editing
from briefer.briefing.assemble import assemble
from briefer.briefing.checking import in_order, issues
from briefer.briefing.compose import compose
from briefer.briefing.composition import anchor_of
from briefer.briefing.drafting import begin
from briefer.briefing.forms import forms_of, in_form
from briefer.briefing.length import NEUTRAL, Sheet, pages_of
from briefer.briefing.markdown_pieces import runs_on
from briefer.briefing.return_taking import can_be_taken, place_of, take_back, was_taken
from briefer.briefing.return_trip import came_back, origin_of
from briefer.briefing.return_written import paragraphs
from briefer.briefing.statements import own_condition
from briefer.briefing.templates import full, pages_for, templates, title_of
from briefer.briefing.upkeep import changes, take_over
from briefer.briefing.web import to_html
from briefer.dossiers import dossier_of, namesakes_of
from briefer.errors import NoSuchRecordError, NotOurBriefingError, StaleBriefingError
from briefer.files import put_in_place
from briefer.model.comparison import SectionChange
from briefer.model.draft import Issue, IssueKind, Part
from briefer.model.manuscript import Heading, Paragraph, Table
from briefer.related.contradiction import contradictions
from briefer.related.difference import difference
from briefer.wording import load
from briefer.writing import (
    AS_IT_IS,
    SUFFIXES,
    Output,
    free_name,
    house_form,
    output_as,
    sheet,
    write_manuscript,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from briefer.model.briefing import Briefing
    from briefer.model.draft import Change, Draft, DraftRecord, Template
    from briefer.model.manuscript import Element, Manuscript
    from briefer.model.records import FiledPosition
    from briefer.model.returned import Returned
    from briefer.model.review import Decider
    from briefer.store import Store
    from briefer.wording import Wording

#: How a file names the state of the draft it was written from.
_ORIGIN = re.compile(
    r"briefer:(\d{1,9}):(\d{1,9}):(nl|en):(public|all):(\w{0,40}):([0-9a-f]{16})"
    r"(?::([1-9]\d{2,3}x[1-9]\d{2,3}(?:x\d{1,3}){2}(?:x[1-9]\d{0,2}){3}))?"
)
UNMARKED = markings.names()[0]

__all__ = [
    "AS_IT_IS",
    "SUFFIXES",
    "Output",
    "begin",
    "can_be_taken",
    "difference",
    "editing",
    "forms_of",
    "free_name",
    "full",
    "house_form",
    "in_form",
    "markings",
    "output_as",
    "own_condition",
    "place_of",
    "put_in_place",
    "runs_on",
    "take_back",
    "templates",
    "was_taken",
    "write_manuscript",
]


def new(
    store: Store,
    meeting_id: int,
    template: Template,
    decider: Decider,
    *,
    marking: str | None = None,
    day: dt.date | None = None,
) -> DraftRecord:
    """Begin a draft on a meeting with all that is on record, and keep it.

    Without a `marking` it gets the highest of its papers; without a `day` it is of the day on
    which it is begun.

    Raises:
        NoSuchRecordError: there is no such meeting.
    """
    today = day or decider.at.date()
    return store.begin_draft(_begun(store, meeting_id, template, today, marking), decider)


def _begun(
    store: Store, meeting_id: int, template: Template, today: dt.date, marking: str | None
) -> Draft:
    return laid_out(prepared(store, meeting_id, today, marking=marking), template)


def laid_out(briefing: Briefing, template: Template) -> Draft:
    """A draft that quotes all the briefing holds, as a template of the product or a saved one."""
    if not template.saved:
        return begin(briefing, template)
    built_in = {one.id: one for one in templates(load("nl"))}
    form = built_in.get(template.form, full(load("nl")))
    return arrangement.applied(begin(briefing, form), template)


def prepared(
    store: Store, meeting_id: int, today: dt.date, *, marking: str | None = None
) -> Briefing:
    """The briefing for a meeting as the store has it; unmarked it bears its papers' marking.

    Raises:
        NoSuchRecordError: there is no such meeting.
    """
    dossier = dossier_of(store, meeting_id, today)
    papers = [*dossier.own, *(found.document for found in dossier.related)]
    papers += [due.record.document for due in dossier.commitments]
    proposed = markings.highest(paper.marking for paper in papers)
    return assemble(dossier, today, marking or proposed)


def proposed_marking(draft: Draft) -> str:
    """The highest marking among the papers of a draft; a person may choose a higher one."""
    papers = [*draft.papers, *(found.document for found in draft.related)]
    papers += [statement.document for statement in draft.statements]
    return markings.highest(paper.marking for paper in papers)


def fresh(store: Store, draft: Draft, today: dt.date, wording: Wording) -> Draft:
    """What a draft on the same meeting with the same template would be today.

    Raises:
        NoSuchRecordError: the meeting is no longer there.
    """
    template = _template(draft, wording)
    made = _begun(store, draft.meeting.id, template, today, draft.marking.level)
    # A topic that comes in later is laid out as the others are.
    parts = tuple(part for part in template.parts if part is not Part.TEXT)
    return arrangement.applied(made, replace(arrangement.taken(draft), parts=parts, chapters=()))


def _template(draft: Draft, wording: Wording) -> Template:
    known = {template.id: template for template in templates(wording)}
    return known.get(draft.template, full(wording))


def out_of_date(store: Store, draft: Draft, today: dt.date, wording: Wording) -> tuple[Change, ...]:
    """What became out of date in a draft, item by item."""
    return changes(draft, fresh(store, draft, today, wording))


def taken_over(
    store: Store, draft: Draft, chosen: Iterable[Change], today: dt.date, wording: Wording
) -> Draft:
    """The draft with these changes made; it is not kept yet."""
    return take_over(draft, chosen, fresh(store, draft, today, wording))


def check(store: Store, draft: Draft, today: dt.date, wording: Wording) -> tuple[Issue, ...]:
    """What there is to look at before this draft goes to a minister, the most serious first."""
    now = fresh(store, draft, today, wording)
    clashes = [clash for said in _by_topic(now).values() for clash in contradictions(said)]
    found = issues(draft, now, clashes, markings.names(), proposed_marking(now))
    alike = _same_topics(store, draft, today, wording)
    return in_order((*found, *alike, *_too_long(draft, wording)))


def _same_topics(store: Store, draft: Draft, today: dt.date, wording: Wording) -> Iterator[Issue]:
    """What a topic in the text may have been called at an earlier meeting."""
    alike = namesakes_of(store, draft.meeting.id, today)
    topics = draft.of(Part.TOPICS)
    for section in topics.sections if topics is not None and topics.on else ():
        for told in alike.get(section.topic_id or 0, ()) if section.on else ():
            detail = f"“{told.topic.name}” ({wording.meeting(told.meeting)})"
            yield Issue(IssueKind.SAME_TOPIC, section.id, detail=detail)


def _too_long(draft: Draft, wording: Wording) -> Iterator[Issue]:
    """That a form of so many pages is probably longer, with what can be cut already cut."""
    most = pages_for(draft.template)
    if most and pages_of(compose(draft, wording).elements) > most:
        yield Issue(IssueKind.TOO_LONG, detail=str(most))


def _by_topic(draft: Draft) -> Mapping[int | None, list[FiledPosition]]:
    said: dict[int | None, list[FiledPosition]] = {}
    for statement in draft.statements:
        if statement.position is not None:
            said.setdefault(statement.position.topic_id, []).append(statement.position)
    return said


def preview(draft: Draft, wording: Wording, section: str = "", *, public: bool = False) -> str:
    """The text as it will be read, or what stands under the heading of one section, as HTML.

    A section that is off, or has nothing to say, gives a page without text.
    """
    manuscript = compose(draft, wording, public=public)
    if section:
        found = next((s for s in draft.walk() if s.id == section), None)
        elements = _under(manuscript.elements, anchor_of(found)) if found is not None else ()
        manuscript = replace(manuscript, elements=elements)
    return to_html(manuscript, wording).decode("utf-8")


def _under(elements: Sequence[Element], anchor: str) -> tuple[Element, ...]:
    """A heading with what stands under it; the front stands before any heading."""
    headings = [(n, e) for n, e in enumerate(elements) if isinstance(e, Heading)]
    if anchor == Part.FRONT:
        return tuple(elements[: headings[0][0] if headings else None])
    start = next(((n, e.level) for n, e in headings if e.anchor == anchor), None)
    if start is None:
        return ()
    ends = (n for n, e in headings if n > start[0] and e.level <= start[1])
    return tuple(elements[start[0] : next(ends, None)])


def compared(before: Draft, after: Draft, wording: Wording) -> tuple[SectionChange, ...]:
    """The sections that read otherwise in a later state of a draft, in its order."""
    old, new = _sections_of(before, wording), _sections_of(after, wording)
    nothing = ("", "")
    found = []
    for anchor in (*new, *(anchor for anchor in old if anchor not in new)):
        (was, text_before), (title, text_after) = (d.get(anchor, nothing) for d in (old, new))
        if (was, text_before) != (title, text_after):
            found.append(SectionChange(title or was, difference(text_before, text_after)))
    return tuple(found)


def _sections_of(draft: Draft, wording: Wording) -> Mapping[str, tuple[str, str]]:
    """The heading and the text of each section by its anchor; sections below are of their own."""
    lines: dict[str, tuple[str, list[str]]] = {}
    here: list[str] = []
    for element in compose(draft, wording).elements:
        if isinstance(element, Heading):
            here = lines.setdefault(element.anchor, (element.text, []))[1]
        else:
            here.extend(_lines_of(element))
    return {anchor: (title, "\n".join(text)) for anchor, (title, text) in lines.items()}


def _lines_of(element: Element) -> tuple[str, ...]:
    if isinstance(element, Paragraph):
        return (element.text,)
    if isinstance(element, Table):
        return tuple(" | ".join(p.text for cell in row for p in cell) for row in element.rows)
    return ()


def title(draft: Draft, wording: Wording) -> str:
    """What a file of the draft is called inside: its form and its meeting."""
    return f"{title_of(draft.template, wording)} {wording.meeting(draft.meeting.meeting)}"


def suggested_name(
    draft: Draft, wording: Wording, folder: Path | None = None, suffix: str = ".docx"
) -> str:
    """A file name of day, form, meeting and version that is still free in `folder`."""
    meeting = draft.meeting.meeting
    return free_name(
        "briefing.file_name",
        wording,
        meeting.start or draft.day,
        wording.meeting_name(meeting),
        folder=folder,
        suffix=suffix,
        form=_template(draft, wording).title,
    )


def write(draft: Draft, wording: Wording, target: Path, output: Output = AS_IT_IS) -> Path:
    """Write a draft as a file of the kind that its name ends in, whole or not at all.

    Raises:
        TargetNameError: the name ends in none of `SUFFIXES`.
        TemplateError: the house's template cannot be used.
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    text = compose(draft, wording, public=output.public, sheet=sheet(output))
    return write_manuscript(text, wording, target, output)


def write_kept(
    record: DraftRecord,
    wording: Wording,
    target: Path,
    output: Output = AS_IT_IS,
    form: Template | None = None,
) -> Path:
    """Write a draft of the store so that the file can come back; raises what `write` raises.

    With a `form` of `forms_of` only what that form holds.
    """
    draft = in_form(record.draft, form) if form is not None else record.draft
    room = sheet(output)
    manuscript = compose(draft, wording, public=output.public, sheet=room)
    origin = _Origin(
        record.id,
        record.revision,
        wording.language,
        output.public,
        draft.template,
        _digest(manuscript),
        room,
    )
    return write_manuscript(replace(manuscript, origin=str(origin)), wording, target, output)


def _digest(manuscript: Manuscript) -> str:
    """By what a text is known again, word for word."""
    words = "\n".join(paragraph.text for paragraph in paragraphs(manuscript))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def returned(store: Store, path: Path) -> tuple[DraftRecord, tuple[Returned, ...]]:
    """What a colleague changed in a Word file that was written from a draft, and which draft.

    Nothing is taken over; it is held against the state of the draft that was written.

    Raises:
        NotOurBriefingError: it is not a Word file that Briefer wrote from a draft of this store.
        StaleBriefingError: the draft would not be written so any more: it is of another store, or
            of another version of the program.
    """
    try:
        content = path.read_bytes()
        origin = _Origin.read(origin_of(content))
        written = _as_written(store, origin, path)
        return store.draft(origin.draft), came_back(written, content)
    except OSError as error:
        raise NotOurBriefingError(path, cause=type(error).__name__) from error
    except StaleBriefingError:
        raise
    except (NotOurBriefingError, NoSuchRecordError) as error:
        raise NotOurBriefingError(path) from error


def _as_written(store: Store, origin: _Origin, path: Path) -> Manuscript:
    """The text of the state that a file was written from, if it would still read the same."""
    draft, wording = store.draft_at(origin.draft, origin.revision), load(origin.language)
    form = next((form for form in templates(wording) if form.id == origin.form), None)
    if form is not None:
        draft = in_form(draft, form)
    written = compose(draft, wording, public=origin.public, sheet=origin.sheet)
    if _digest(written) != origin.digest:
        raise StaleBriefingError(path)
    return written


@dataclass(frozen=True, slots=True)
class _Origin:
    """From which state of which draft a file was written, and how."""

    draft: int
    revision: int
    language: str
    public: bool
    form: str
    digest: str
    sheet: Sheet = NEUTRAL

    def __str__(self) -> str:
        extent = "public" if self.public else "all"
        state = f"{self.draft}:{self.revision}:{self.language}:{extent}"
        room = f":{self.sheet}" if self.sheet != NEUTRAL else ""
        return f"briefer:{state}:{self.form}:{self.digest}{room}"

    @classmethod
    def read(cls, text: str) -> _Origin:
        """The origin that a file names; raises NotOurBriefingError for any other text."""
        match = _ORIGIN.fullmatch(text)
        if match is None:
            raise NotOurBriefingError
        number, revision, language, extent, form, digest, room = match.groups()
        sheet = Sheet(*map(int, room.split("x"))) if room else NEUTRAL
        return cls(int(number), int(revision), language, extent == "public", form, digest, sheet)
