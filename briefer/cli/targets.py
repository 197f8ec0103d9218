"""What every command that writes a file has: where to, and that nothing is replaced unasked."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from briefer import custody
from briefer.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from briefer.cli.session import Session
    from briefer.wording import Wording

F = TypeVar("F", bound="Callable[..., Any]")


def file_option(wording: Wording, *names: str, key: str, word: str = "file") -> Callable[[F], F]:
    """An option that names a file; `key` is of `cli.option`, `word` of `cli.word`."""
    return click.option(
        *names,
        type=click.Path(path_type=Path, dir_okay=False),
        metavar=wording(f"cli.word.{word}"),
        help=wording(f"cli.option.{key}"),
    )


def replace_option(wording: Wording) -> Callable[[F], F]:
    """`--replace`: an earlier file may be written over."""
    return click.option("--replace", is_flag=True, help=wording("cli.option.replace"))


def check_free(targets: Iterable[Path], wording: Wording, *, replace: bool) -> None:
    """See that nothing is written over unasked.

    Raises:
        click.ClickException: one of the files is there already and may not be replaced.
    """
    there = next((target for target in targets if target.exists()), None)
    if there is not None and not replace:
        raise click.ClickException(wording("cli.brief.exists", file=there.name))


def note_written(
    session: Session, what: str, files: Iterable[Path], subject_id: int | None = None
) -> None:
    """Write in the journal, as the window does, that something left the store as these files.

    Not while another has it open for writing: the files are there, and that is what was asked.
    """
    with suppress(StoreError), session.writing() as store:
        for file in files:
            custody.note_export(store, what, subject_id, file)
