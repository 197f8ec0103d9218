"""`briefer commitments`: what is owed, shown or written as a calendar, a sheet or a text."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from briefer import owing, workflows
from briefer.cli import lines, rows
from briefer.cli.session import Session, everywhere, json_option, pass_session
from briefer.cli.showing import show
from briefer.cli.spoken import spoken
from briefer.cli.targets import check_free, file_option, note_written, replace_option
from briefer.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefer.model.briefing import DueCommitment
    from briefer.model.owed import Handed, Owed
    from briefer.wording import Wording


def commitments(wording: Wording) -> click.Command:
    """The command in the language of `wording`."""

    @spoken(wording, "commitments")
    @click.option("--open", "only_open", is_flag=True, help=wording("cli.option.open"))
    @click.option("--overdue", is_flag=True, help=wording("cli.option.overdue"))
    @click.option(
        "--meeting",
        "asked",
        metavar=wording("cli.word.meeting"),
        help=wording("cli.option.meeting"),
    )
    @file_option(wording, "--ics", key="promises_ics")
    @file_option(wording, "--csv", key="promises_csv")
    @file_option(wording, "-o", "--output", key="promises_text")
    @replace_option(wording)
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(
        session: Session,
        *,
        only_open: bool,
        overdue: bool,
        asked: str | None,
        replace: bool,
        ics: Path | None,
        csv: Path | None,
        output: Path | None,
    ) -> None:
        targets = {owing.AGENDA: ics, owing.SHEET: csv, "": output}
        files = [_named(target, kind) for kind, target in targets.items() if target is not None]
        with session.reading() as store:
            meeting = _meeting_id(session, store, asked)
            found = workflows.commitments(store, session.today, meeting_id=meeting)
            chosen = _chosen(found, only_open=only_open, overdue=overdue)
            promises = owing.placed(store, chosen) if files else ()
            handed = owing.to_hand(store, promises, session.today) if ics is not None else ()
        if files:
            _write(session, promises, files, handed, replace=replace)
        else:
            show(session, chosen, rows.commitment_row, lines.commitment)

    return command


def _named(target: Path, kind: str) -> Path:
    """A file asked for as a calendar or a sheet is one, whatever its name ends in."""
    suffix = kind or target.suffix or owing.TEXT
    same = target.suffix.lower() == suffix.lower()
    return target if same else target.with_name(target.name + suffix)


def _chosen(
    found: Iterable[DueCommitment], *, only_open: bool, overdue: bool
) -> list[DueCommitment]:
    return [
        due for due in found if (due.overdue or not overdue) and (due.state.owed or not only_open)
    ]


def _meeting_id(session: Session, store: workflows.Store, asked: str | None) -> int | None:
    if asked is None:
        return None
    return workflows.find_meeting(store, asked, session.wording, session.today).id


def _write(
    session: Session,
    promises: tuple[Owed, ...],
    files: list[Path],
    handed: tuple[Handed, ...],
    *,
    replace: bool,
) -> None:
    """All files, or none when one of them is there already and may not be replaced."""
    wording = session.wording
    check_free(files, wording, replace=replace)
    there: list[Path] = []
    try:
        for target in files:
            there.append(owing.write(promises, wording, target, session.today, handed))
            click.echo(wording("cli.promises.written", path=there[-1]))
    finally:
        note_written(session, "commitments_exported", there)
        if any(path.suffix.lower() == owing.AGENDA for path in there):
            with suppress(StoreError), session.writing() as store:
                owing.note_handed(store, handed)
