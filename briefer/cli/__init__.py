"""The command line: the only place besides the window where the core meets a person."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

import click

from briefer.cli.commands import build
from briefer.cli.session import Session
from briefer.cli.spoken import usage_sentence
from briefer.errors import BrieferError
from briefer.logbook import keep
from briefer.places import data_folder
from briefer.safety import keep_private
from briefer.wording import language_of_locale, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.wording import Wording

_log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and stop with its status.

    Status 0: done; 1: a file failed or what was asked is not there; 2: the command is not right.
    """
    keep_private()
    keep(data_folder())
    wording = load(language_of_locale())
    sys.exit(_status(list(sys.argv[1:] if arguments is None else arguments), wording))


def _status(arguments: list[str], wording: Wording) -> int:
    try:
        return _run(arguments, wording)
    except BrieferError as error:
        click.echo(wording.error(error), err=True)
    except BrokenPipeError:
        # Whoever read our answer has read enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception:  # noqa: BLE001 - the edge: whatever it is, it is told in one sentence
        _log.exception("unexpected")
        click.echo(f"{wording.error(BrieferError())} {wording('cli.reported')}", err=True)
    return 1


def _run(arguments: list[str], wording: Wording) -> int:
    program = build(wording)
    try:
        status = program.main(
            arguments, prog_name="briefer", standalone_mode=False, obj=Session(wording)
        )
    except click.UsageError as error:
        click.echo(usage_sentence(error, wording), err=True)
        return 2
    except click.ClickException as error:
        click.echo(error.message, err=True)
        return 1
    except click.Abort:
        click.echo(wording("cli.usage_error.aborted"), err=True)
        return 1
    return status if isinstance(status, int) else 0
