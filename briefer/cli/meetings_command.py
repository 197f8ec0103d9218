"""`meetings`: what is coming and what has been; made by hand or from a calendar, taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import planning, workflows
from briefer.cli import lines, rows
from briefer.cli.session import Day, Session, everywhere, json_option, pass_session
from briefer.cli.showing import show
from briefer.cli.spoken import spoken
from briefer.wording import shown

if TYPE_CHECKING:
    import datetime as dt

    from briefer.model.planned import Proposal
    from briefer.wording import Wording


def meetings(wording: Wording) -> click.Command:
    """The command `meetings`."""
    say, day = wording, Day()

    @spoken(wording, "meetings")
    @click.option("--upcoming", is_flag=True, help=say("cli.option.upcoming"))
    @click.option("--past", is_flag=True, help=say("cli.option.past"))
    @click.option("--add", metavar=say("cli.word.name"), help=say("cli.option.add"))
    @click.option(
        "--from", "first", type=day, metavar=say("cli.word.day"), help=say("cli.option.from")
    )
    @click.option("--until", type=day, metavar=say("cli.word.day"), help=say("cli.option.until"))
    @click.option("--place", metavar=say("cli.word.name"), help=say("cli.option.place"))
    @click.option(
        "--from-ics",
        "calendar",
        type=click.Path(path_type=Path),
        metavar=say("cli.word.file"),
        help=say("cli.option.from_ics"),
    )
    @click.option(
        "--remove", type=int, metavar=say("cli.word.number"), help=say("cli.option.remove")
    )
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(
        session: Session,
        *,
        upcoming: bool,
        past: bool,
        add: str | None,
        first: dt.date | None,
        until: dt.date | None,
        place: str | None,
        calendar: Path | None,
        remove: int | None,
    ) -> None:
        if add is not None:
            _add(session, planning.named(add, first, until, place))
        elif calendar is not None:
            _from_calendar(session, calendar)
        elif remove is not None:
            _remove(session, remove)
        else:
            _list(session, upcoming=upcoming, past=past)

    return command


def _list(session: Session, *, upcoming: bool, past: bool) -> None:
    with session.reading() as store:
        found = workflows.overview(store, session.today)
    both = upcoming == past
    listed = [m for m in found if both or m.upcoming == upcoming]
    show(session, listed, rows.meeting_row, lines.meeting)


def _add(session: Session, proposal: Proposal) -> None:
    wording = session.wording
    with session.writing() as store:
        known = store.meeting_like(proposal.meeting)
        (made,) = planning.make(store, [proposal])
    key = "cli.meetings.there" if known else "cli.meetings.made"
    click.echo(wording(key, number=made.id, name=shown(wording.meeting(made.meeting))))


def _from_calendar(session: Session, calendar: Path) -> None:
    """Make the meetings of a calendar that are recognised; tell of the others why not."""
    with session.writing() as store:
        proposals = planning.from_calendar(store, calendar, session.today)
        wanted = [one for one in proposals if planning.wanted(one)]
        made = dict(zip(wanted, planning.make(store, wanted), strict=True))
    for proposal in proposals:
        record = made.get(proposal) or proposal.known
        name = shown(session.wording.meeting(proposal.meeting))
        number = record.id if record else "–"
        click.echo(session.wording(f"cli.meetings.{_outcome(proposal)}", number=number, name=name))
    if not proposals:
        click.echo(session.wording("planning.choice.none"))


def _outcome(proposal: Proposal) -> str:
    if proposal.known is not None:
        return "there"
    if proposal.cancelled:
        return "cancelled"
    return "made" if proposal.recognised else "unknown"


def _remove(session: Session, number: int) -> None:
    with session.writing() as store:
        name = session.wording.meeting(store.meeting(number).meeting)
        store.remove_meeting(number)
    click.echo(session.wording("cli.meetings.removed", name=shown(name)))
