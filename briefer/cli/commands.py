"""The commands of `briefer`, built in the user's language; each is one call on the corridor."""

from __future__ import annotations

import datetime as dt
import importlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefer import __version__, searching, workflows
from briefer.cli import lines, rows
from briefer.cli.brief_command import brief
from briefer.cli.commitments_command import commitments
from briefer.cli.compare_command import compare
from briefer.cli.draft_commands import draft_commands
from briefer.cli.meetings_command import meetings
from briefer.cli.review_commands import review_commands
from briefer.cli.safety_commands import safety_commands
from briefer.cli.session import Session, everywhere, json_option, pass_session
from briefer.cli.showing import show
from briefer.cli.spoken import SpokenGroup, spoken
from briefer.cli.topic_commands import topic_commands
from briefer.inspection import inspected
from briefer.model.intake import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.wording import Wording


def build(wording: Wording) -> click.Group:
    """The whole program, its help in the language of `wording`."""
    kind = type("Briefer", (SpokenGroup,), {"wording": wording})

    @click.group(
        cls=kind,
        help=wording("cli.help.briefer"),
        options_metavar=wording("cli.options_metavar"),
        subcommand_metavar=wording("cli.command_metavar"),
    )
    @click.version_option(__version__, help=wording("cli.version_option"))
    @everywhere(wording)
    def program() -> None:
        pass

    for make in (
        _import,
        _inspect,
        meetings,
        _documents,
        _search,
        commitments,
        brief,
        compare,
        _gui,
    ):
        program.add_command(make(wording))
    for command in (
        *draft_commands(wording),
        *topic_commands(wording),
        *review_commands(wording),
        *safety_commands(wording),
    ):
        program.add_command(command)
    return program


def _import(wording: Wording) -> click.Command:
    @spoken(wording, "import")
    @click.argument(
        "paths",
        nargs=-1,
        required=True,
        type=click.Path(path_type=Path),
        metavar=wording("cli.word.paths"),
    )
    @everywhere(wording)
    @pass_session
    def command(session: Session, paths: Sequence[Path]) -> None:
        failed = _run_import(session, paths)
        if failed:
            click.get_current_context().exit(1)

    return command


def _run_import(session: Session, paths: Sequence[Path]) -> int:
    """Import and report file by file; gives the number of files that failed."""
    wording = session.wording
    bar: Any = click.progressbar(
        length=1, label=wording("cli.import.progress"), file=sys.stderr, show_pos=True
    )
    visible = sys.stderr.isatty()

    def progress(line: workflows.ImportLine) -> None:
        if visible:
            bar.length = line.total
            click.echo("\r\033[K", nl=False, err=True)
        click.echo(lines.imported(line, wording))
        if visible:
            bar.update(1)

    with session.writing() as store, workflows.readers() as readers:
        report = workflows.import_files(
            store,
            paths,
            readers=readers,
            now=dt.datetime.now(dt.UTC),
            progress=progress,
            cancelled=lambda: False,
        )
    if visible:
        click.echo("\r\033[K", nl=False, err=True)
    sorts = counted(report.lines)
    click.echo(" ".join(wording.count(f"imported.{sort}", n) for sort, n in sorts.items()))
    return sorts.get("failed", 0)


def _inspect(wording: Wording) -> click.Command:
    @spoken(wording, "inspect")
    @click.argument("file", type=click.Path(path_type=Path), metavar=wording("cli.word.file"))
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, file: Path) -> None:
        found = workflows.inspect(file)
        if session.as_json:
            click.echo(json.dumps(inspected(found), ensure_ascii=False, indent=2))
        else:
            click.echo(lines.inspected(found, session.wording))

    return command


def _documents(wording: Wording) -> click.Command:
    @spoken(wording, "documents")
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session) -> None:
        with session.reading() as store:
            found = store.documents(current_only=False)
        show(session, found, rows.document_row, lines.document)

    return command


def _search(wording: Wording) -> click.Command:
    @spoken(wording, "search")
    @click.argument("query", nargs=-1, required=True, metavar=wording("cli.word.query"))
    @click.option(
        "--limit",
        default=50,
        type=click.IntRange(min=1),
        metavar=wording("cli.word.number"),
        help=wording("cli.limit_option"),
    )
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, query: Sequence[str], limit: int) -> None:
        with session.reading() as store:
            answer = searching.search(
                store,
                " ".join(query),
                language=session.wording.language,
                today=session.today,
                limit=limit,
            )
        show(session, answer.hits, rows.hit_row, lines.hit)

    return command


def _gui(wording: Wording) -> click.Command:
    @spoken(wording, "gui")
    @everywhere(wording)
    @pass_session
    def command(session: Session) -> None:
        if not _has_display():
            raise click.ClickException(wording("cli.no_display"))
        # The core never imports the window; this door is opened by name.
        window = importlib.import_module("ui.app")
        status: int = window.main(
            store=session.path, today=session.chosen_day, language=session.wording.language
        )
        click.get_current_context().exit(status)

    return command


def _has_display() -> bool:
    """Whether a window can come up; on Linux Qt ends the program when there is no display."""
    if not sys.platform.startswith("linux"):
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))
