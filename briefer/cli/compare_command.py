"""`briefer compare`: meetings side by side, shown or written as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import comparing, workflows
from briefer.cli.session import Session, everywhere, pass_session
from briefer.cli.spoken import spoken
from briefer.cli.targets import check_free, file_option, note_written, replace_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.wording import Wording


def compare(wording: Wording) -> click.Command:
    """The command in the language of `wording`."""

    @spoken(wording, "compare")
    @click.argument("meetings", nargs=-1, required=True, metavar=wording("cli.word.meetings"))
    @file_option(wording, "-o", "--output", key="comparison", word="word_file")
    @replace_option(wording)
    @everywhere(wording)
    @pass_session
    def command(
        session: Session, meetings: Sequence[str], output: Path | None, *, replace: bool
    ) -> None:
        _write(session, meetings, output, replace=replace)

    return command


def _write(
    session: Session, meetings: Sequence[str], output: Path | None, *, replace: bool
) -> None:
    wording, today = session.wording, session.today
    with session.reading() as store:
        found = [workflows.find_meeting(store, asked, wording, today) for asked in meetings]
        comparison = comparing.side_by_side(store, [record.id for record in found])
    target = output or Path(comparing.suggested_name(comparison, wording, today))
    check_free([target], wording, replace=replace)
    written = comparing.write(comparison, wording, target, today)
    note_written(session, "comparison_exported", [written])
    click.echo(wording("cli.compare.written", path=written))
