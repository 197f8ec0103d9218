"""`drafts` and the templates they begin with: list, save, choose, rename, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from briefer import arranging, workflows
from briefer.cli.rows import iso
from briefer.cli.session import Session, everywhere, json_option, pass_session
from briefer.cli.showing import show
from briefer.cli.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.document import Meeting
    from briefer.model.draft import DraftRecord, Template
    from briefer.model.records import MeetingRecord
    from briefer.store import Store
    from briefer.wording import Wording


def draft_commands(wording: Wording) -> tuple[click.Command, ...]:
    """The commands in the language of `wording`."""
    makers = (_drafts, _templates, _save, _usual, _rename, _remove)
    return tuple(make(wording) for make in makers)


def template_named(
    store: Store, name: str, wording: Wording, meeting: Meeting | None = None
) -> Template:
    """The template that goes by this id or name: of a meeting's council, else of any.

    Raises:
        click.ClickException: there is none, or more than one.
    """
    known = arranging.templates_for(store, meeting, wording) if meeting else store.templates()
    exact = [one for one in known if one.id == name]
    found = exact or [one for one in known if one.title.casefold() == name.casefold()]
    # A council's own goes before one of the same name for all.
    if not found or (meeting is None and len(found) > 1):
        raise click.ClickException(wording("templates.none_such", asked=name))
    return found[0]


def _drafts(wording: Wording) -> click.Command:
    @spoken(wording, "drafts")
    @click.argument("meeting", nargs=-1, metavar=wording("cli.word.meeting"))
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, meeting: Sequence[str]) -> None:
        with session.reading() as store:
            number = _meeting(session, store, meeting).id if meeting else None
            found = store.drafts(meeting_id=number)
        show(session, found, _draft_row, _draft_line)

    return command


def _draft_row(record: DraftRecord) -> dict[str, Any]:
    draft = record.draft
    return {
        "id": record.id,
        "meeting": draft.meeting.id,
        "form": draft.template,
        "day": iso(draft.day),
        "marking": draft.marking.level,
        "who": record.who,
        "at": record.at.isoformat(),
    }


def _draft_line(record: DraftRecord, wording: Wording) -> str:
    draft = record.draft
    return wording(
        "templates.draft",
        number=record.id,
        form=draft.template,
        meeting=wording.meeting(draft.meeting.meeting),
        who=record.who,
        day=wording.day(record.at.date()),
    )


def _templates(wording: Wording) -> click.Command:
    @spoken(wording, "templates")
    @click.argument("meeting", nargs=-1, metavar=wording("cli.word.meeting"))
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, meeting: Sequence[str]) -> None:
        usual = ""
        with session.reading() as store:
            found: Sequence[Template] = store.templates()
            if meeting:
                council = _meeting(session, store, meeting).meeting
                found = arranging.templates_for(store, council, session.wording)
                usual = found[0].id
        show(
            session,
            found,
            lambda one: _template_row(one, usual),
            lambda one, words: _template_line(one, usual, words),
        )

    return command


def _template_row(template: Template, usual: str) -> dict[str, Any]:
    return {
        "id": template.id,
        "name": template.title,
        "form": template.form or template.id,
        "organisation": template.organisation,
        "formats": list(template.formats),
        "saved": template.saved,
        "default": template.id == usual,
    }


def _template_line(template: Template, usual: str, wording: Wording) -> str:
    council = " ".join((template.organisation, *template.formats)) or wording("templates.all")
    told = [template.id, template.title, council if template.saved else wording("templates.ours")]
    if template.id == usual:
        told.append(wording("templates.usual"))
    return "  ".join(told)


def _save(wording: Wording) -> click.Command:
    @spoken(wording, "save-template")
    @click.argument("draft", type=int, metavar=wording("cli.word.number"))
    @click.argument("name", metavar=wording("cli.word.name"))
    @click.option("--everywhere", "of_all", is_flag=True, help=wording("templates.option.all"))
    @click.option("--usual", is_flag=True, help=wording("templates.option.usual"))
    @click.option("--replace", "replacing", is_flag=True, help=wording("templates.option.replace"))
    @everywhere(wording)
    @pass_session
    def command(
        session: Session, draft: int, name: str, *, of_all: bool, usual: bool, replacing: bool
    ) -> None:
        with session.writing() as store:
            found = store.draft(draft).draft
            kept = arranging.save(store, found, name, everywhere=of_all, replacing=replacing)
            if usual:
                arranging.set_default(store, found.meeting.meeting, kept)
        click.echo(session.wording("templates.saved", name=kept.title, id=kept.id))

    return command


def _usual(wording: Wording) -> click.Command:
    @spoken(wording, "usual-template")
    @click.argument("meeting", nargs=-1, required=True, metavar=wording("cli.word.meeting"))
    @click.option(
        "--template-name",
        "name",
        metavar=wording("cli.word.name"),
        help=wording("templates.option.name"),
    )
    @everywhere(wording)
    @pass_session
    def command(session: Session, meeting: Sequence[str], name: str | None) -> None:
        words = session.wording
        with session.writing() as store:
            council = _meeting(session, store, meeting).meeting
            chosen = template_named(store, name, words, council) if name else None
            arranging.set_default(store, council, chosen)
            usual = arranging.default_for(store, council, words)
        click.echo(words("templates.usual_now", name=usual.title))

    return command


def _rename(wording: Wording) -> click.Command:
    @spoken(wording, "rename-template")
    @click.argument("template", metavar=wording("templates.word"))
    @click.argument("name", metavar=wording("cli.word.name"))
    @everywhere(wording)
    @pass_session
    def command(session: Session, template: str, name: str) -> None:
        with session.writing() as store:
            found = template_named(store, template, session.wording)
            kept = arranging.rename(store, found, name)
        click.echo(session.wording("templates.saved", name=kept.title, id=kept.id))

    return command


def _remove(wording: Wording) -> click.Command:
    @spoken(wording, "remove-template")
    @click.argument("template", metavar=wording("templates.word"))
    @everywhere(wording)
    @pass_session
    def command(session: Session, template: str) -> None:
        with session.writing() as store:
            gone = arranging.remove(store, template_named(store, template, session.wording))
        click.echo(session.wording("templates.removed", name=gone.title))

    return command


def _meeting(session: Session, store: Store, asked: Sequence[str]) -> MeetingRecord:
    return workflows.find_meeting(store, " ".join(asked), session.wording, session.today)
