"""A listing on the terminal: lines for people, JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefer.cli.session import Session
    from briefer.wording import Wording


def show(
    session: Session,
    items: Iterable[Any],
    row: Callable[[Any], dict[str, Any]],
    line: Callable[[Any, Wording], str],
) -> None:
    """Print records, one a line, or all as one JSON list when that was asked."""
    found = list(items)
    if session.as_json:
        click.echo(json.dumps([row(item) for item in found], ensure_ascii=False, indent=2))
        return
    for item in found:
        click.echo(line(item, session.wording))
    if not found:
        click.echo(session.wording("cli.list.empty"), err=True)
