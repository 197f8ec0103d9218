"""The command line: the only place besides the window where the core meets a person."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from briefer.cli.commands import build
from briefer.cli.session import Session
from briefer.cli.spoken import usage_sentence
from briefer.errors import BrieferError
from briefer.wording import language_of_locale, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.wording import Wording


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and stop with its status.

    Status 0: done; 1: a file failed or what was asked is not there; 2: the command is not right.
    """
    wording = load(language_of_locale())
    sys.exit(_status(list(sys.argv[1:] if arguments is None else arguments), wording))


def _status(arguments: list[str], wording: Wording) -> int:
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
    except BrieferError as error:
        click.echo(wording.error(error), err=True)
        return 1
    return status if isinstance(status, int) else 0
