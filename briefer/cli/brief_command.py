"""`briefer brief`: what is on record about a meeting, written as a file."""

from __future__ import annotations

import importlib
import json
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefer import arranging, custody, drafts, workflows
from briefer.cli import lines
from briefer.cli.draft_commands import template_named
from briefer.cli.session import Session, everywhere, json_option, pass_session
from briefer.cli.spoken import spoken
from briefer.cli.targets import check_free, file_option, note_written, replace_option
from briefer.model.draft import Marking
from briefer.model.review import Decider
from briefer.places import user_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.drafts import Output
    from briefer.model.draft import DraftRecord, Template
    from briefer.model.records import MeetingRecord
    from briefer.store import Store
    from briefer.wording import Wording

#: Files in which drawings are pictures.
_WITH_PICTURES = {".docx", ".pdf"}


@dataclass(frozen=True, slots=True)
class Wish:
    """How the file is to be: where, from which draft, in which form, how marked."""

    output: Path | None
    replace: bool
    marking: str | None
    form: str | None
    template_name: str | None
    template: Path | None
    reading: bool
    keep_earlier: bool
    draft: bool
    public: bool


def brief(wording: Wording) -> click.Command:
    """The command in the language of `wording`."""

    @spoken(wording, "brief")
    @click.argument("meeting", nargs=-1, required=True, metavar=wording("cli.word.meeting"))
    @file_option(wording, "-o", "--output", key="output", word="word_file")
    @replace_option(wording)
    @click.option("--keep-earlier", is_flag=True, help=wording("cli.option.keep_earlier"))
    @click.option("--draft", is_flag=True, help=wording("templates.option.draft"))
    @click.option(
        "--form",
        "--parts",
        "form",
        type=click.Choice([template.id for template in drafts.templates(wording)]),
        help=wording("cli.option.form"),
    )
    @click.option(
        "--template-name", metavar=wording("cli.word.name"), help=wording("templates.option.use")
    )
    @click.option("--marking", metavar=wording("cli.word.text"), help=wording("cli.option.marking"))
    @click.option("--public", is_flag=True, help=wording("templates.option.public"))
    @file_option(wording, "--template", key="template", word="word_file")
    @click.option("--reading", is_flag=True, help=wording("cli.option.reading"))
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, /, meeting: Sequence[str], **wish: Any) -> None:  # noqa: ANN401
        _write(session, " ".join(meeting), Wish(**wish))

    return command


def _write(session: Session, asked: str, wish: Wish) -> None:
    wording = session.wording
    with session.reading() as store:
        record = workflows.find_meeting(store, asked, wording, session.today)
    if wish.draft:
        _write_kept(session, record, wish)
        return
    with session.reading() as store:
        template = _template(store, record, wish, wording)
        briefing = workflows.prepare(store, record.id, session.today, marking=wish.marking)
        draft = drafts.laid_out(briefing, template)
        target = wish.output or Path(drafts.suggested_name(draft, wording))
        custody.hold_to_ceiling(store, draft.marking.level, target)
    check_free([target], wording, replace=wish.replace or wish.keep_earlier)
    written = drafts.write(draft, wording, target, _output(wish, target))
    note_written(session, "meeting_briefed", [written], record.id)
    if session.as_json:
        _tell_json(written, record, briefing.gaps)
        return
    click.echo(wording("cli.brief.written", path=written))
    click.echo(wording("cli.brief.contents"))
    click.echo(lines.contents(briefing, wording))


def _tell_json(
    written: Path, record: MeetingRecord, gaps: Sequence[str], draft: int | None = None
) -> None:
    answer = {"path": str(written), "meeting": record.id, "draft": draft, "gaps": list(gaps)}
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def _template(store: Store, record: MeetingRecord, wish: Wish, wording: Wording) -> Template:
    """What was asked for, else what drafts of the council begin with."""
    if wish.template_name:
        return template_named(store, wish.template_name, wording, record.meeting)
    if wish.form:
        return _form(wish.form, wording)
    return arranging.default_for(store, record.meeting, wording)


def _form(name: str, wording: Wording) -> Template:
    return next(one for one in drafts.templates(wording) if one.id == name)


def _output(wish: Wish, target: Path) -> Output:
    """The form of the file; the window's own drawing and printing are opened by name."""
    qt: Any = None
    if target.suffix.lower() in _WITH_PICTURES:
        # Where Qt cannot be loaded drawings are told in words.
        with suppress(ImportError):
            qt = importlib.import_module("ui.without_window")
    output = drafts.output_as(
        template=wish.template,
        reading=wish.reading,
        public=wish.public,
        raster=qt and qt.raster,
        printer=qt and qt.printer,
    )
    return replace(output, keep_earlier=wish.keep_earlier)


# --- from the draft that is kept ---------------------------------------------------------------


def _write_kept(session: Session, meeting: MeetingRecord, wish: Wish) -> None:
    wording = session.wording
    with session.writing() as store:
        record, begun = _kept(session, store, meeting, wish)
        form = _form(wish.form or record.draft.template, wording)
        shown = drafts.in_form(record.draft, form)
        target = wish.output or Path(drafts.suggested_name(shown, wording))
        custody.hold_to_ceiling(store, record.draft.marking.level, target)
        check_free([target], wording, replace=wish.replace or wish.keep_earlier)
        written = drafts.write_kept(record, wording, target, _output(wish, target), form)
        found = drafts.check(store, record.draft, session.today, wording)
        custody.note_export(store, "draft_exported", record.id, written)
    if session.as_json:
        gaps = [t.heading for t in record.draft.walk() if t.gap]
        _tell_json(written, meeting, gaps, record.id)
        return
    click.echo(wording("cli.brief.written", path=written))
    key = "templates.begun" if begun else "templates.kept"
    click.echo(wording(key, number=record.id))
    if found:
        click.echo(wording.count("templates.issues", len(found)))


def _kept(
    session: Session, store: Store, meeting: MeetingRecord, wish: Wish
) -> tuple[DraftRecord, bool]:
    """The draft to write, and whether it was begun for this; bearing the marking asked for."""
    wording, decider = session.wording, Decider(user_name(), session.clock())
    found = _latest(store, meeting, wish, wording)
    if found is None:
        template = _template(store, meeting, wish, wording)
        begun = drafts.new(
            store, meeting.id, template, decider, marking=wish.marking, day=session.today
        )
        return begun, True
    marking = found.draft.marking
    if wish.marking is None or wish.marking == marking.level:
        return found, False
    level = Marking(wish.marking, decider.who, session.today, marking.until)
    marked = drafts.editing.mark(found.draft, level)
    return store.save_draft(found.id, marked, decider, base=found.revision), False


def _latest(
    store: Store, meeting: MeetingRecord, wish: Wish, wording: Wording
) -> DraftRecord | None:
    """The draft of a meeting changed last: of the form asked for, else one that can be in it."""
    kept = store.drafts(meeting_id=meeting.id)
    if wish.form is None:
        return next(iter(kept), None)
    of_form = (one for one in kept if one.draft.template == wish.form)
    fitting = (
        one
        for one in kept
        if any(form.id == wish.form for form in drafts.forms_of(one.draft, wording))
    )
    return next(of_form, None) or next(fitting, None)
