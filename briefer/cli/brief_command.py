"""`briefer brief`: what is on record about a meeting, written as a file."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefer import drafts, workflows
from briefer.cli import lines
from briefer.cli.session import Session, everywhere, json_option, pass_session
from briefer.cli.spoken import spoken
from briefer.cli.targets import check_free, file_option, replace_option
from briefer.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.wording import Wording


@dataclass(frozen=True, slots=True)
class Wish:
    """How the file is to be: where, in which template of parts, in which form, how marked."""

    output: Path | None
    replace: bool
    marking: str | None
    parts: str
    template: Path | None
    reading: bool
    keep_earlier: bool


def brief(wording: Wording) -> click.Command:
    """The command in the language of `wording`."""

    @spoken(wording, "brief")
    @click.argument("meeting", nargs=-1, required=True, metavar=wording("cli.word.meeting"))
    @file_option(wording, "-o", "--output", key="output", word="word_file")
    @replace_option(wording)
    @click.option("--keep-earlier", is_flag=True, help=wording("cli.option.keep_earlier"))
    @click.option(
        "--marking",
        metavar=wording("cli.word.text"),
        help=wording("cli.option.marking"),
    )
    @click.option(
        "--parts",
        type=click.Choice([template.id for template in drafts.templates(wording)]),
        default=drafts.full(wording).id,
        help=wording("cli.option.parts"),
    )
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
    output = drafts.output_as(template=wish.template, reading=wish.reading)
    output = replace(output, keep_earlier=wish.keep_earlier)
    parts = next(t for t in drafts.templates(wording) if t.id == wish.parts)
    with session.reading() as store:
        record = workflows.find_meeting(store, asked, wording, session.today)
        briefing = workflows.prepare(store, record.id, session.today, marking=wish.marking)
    draft = drafts.begin(briefing, parts)
    target = wish.output or Path(drafts.suggested_name(draft, wording))
    check_free([target], wording, replace=wish.replace or wish.keep_earlier)
    written = drafts.write(draft, wording, target, output)
    _note(session, record.id, written.suffix)
    if session.as_json:
        answer = {"path": str(written), "meeting": record.id, "gaps": list(briefing.gaps)}
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
        return
    click.echo(wording("cli.brief.written", path=written))
    click.echo(wording("cli.brief.contents"))
    click.echo(lines.contents(briefing, wording))


def _note(session: Session, meeting_id: int, kind: str) -> None:
    """Put on record that a briefing left the store; not while another has it open for writing."""
    with suppress(StoreError), session.writing() as store:
        store.note("meeting_briefed", meeting_id, after={"kind": kind})
