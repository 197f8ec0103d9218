"""What every command needs to know: which store, which day, which language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefer import safety
from briefer.places import default_store
from briefer.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefer.wording import Wording


F = TypeVar("F", bound="Callable[..., Any]")


@dataclass
class Session:
    """The choices of this call; `--store` and `--today` may stand before or after the command."""

    wording: Wording
    store_path: Path | None = None
    chosen_day: dt.date | None = None
    as_json: bool = field(default=False)

    @property
    def today(self) -> dt.date:
        """The day chosen, else the day of the clock."""
        return self.chosen_day or dt.datetime.now().astimezone().date()

    def clock(self) -> dt.datetime:
        """The moment by the clock, for what goes on record."""
        return dt.datetime.now().astimezone()

    @property
    def path(self) -> Path:
        """The store chosen, else the user's own."""
        return self.store_path or default_store()

    def reading(self) -> Store:
        """The store for reading only; an own store that is not there yet is made."""
        if self.store_path is None and not self.path.exists():
            Store.create(self.path).close()
        self.admit()
        return Store.open(self.path, read_only=True)

    def admit(self) -> None:
        """Ask for the passphrase of a store that has one."""
        if safety.locked(self.path):
            phrase = click.prompt(self.wording("safety.passphrase"), hide_input=True, err=True)
            safety.admit(self.path, phrase)

    def writing(self) -> Store:
        """The store for writing, made when there is none; a copy is made when one is due."""
        self.admit()
        return safety.open_to_write(self.path, self.clock)


pass_session = click.make_pass_decorator(Session)


class Day(click.ParamType[dt.date]):
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> dt.date:
        """The day, or a usage error."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(str(value), param, ctx)


class OneOf(click.ParamType[str]):
    """One of a few words; `words` may be a function where they take time to gather."""

    name = "choice"

    def __init__(self, words: Iterable[str] | Callable[[], Iterable[str]]) -> None:
        self._words = words

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str:
        """The word, or a usage error that names all."""
        words = [*map(str, self._words() if callable(self._words) else self._words)]
        if str(value) not in words:
            self.fail(", ".join(words), param, ctx)
        return str(value)


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(ctx: click.Context, _: click.Parameter, value: object) -> None:
        if value not in (None, False):
            setattr(ctx.ensure_object(Session), name, value)

    return callback


def everywhere(wording: Wording) -> Callable[[F], F]:
    """The options that every command takes: the store and the day."""

    def decorate(command: F) -> F:
        store = click.option(
            "--store",
            type=click.Path(path_type=Path, dir_okay=False),
            callback=_keep("store_path"),
            expose_value=False,
            help=wording("cli.default_store"),
            metavar=wording("cli.word.file"),
        )
        today = click.option(
            "--today",
            type=Day(),
            callback=_keep("chosen_day"),
            expose_value=False,
            help=wording("cli.today_option"),
            metavar=wording("cli.word.date"),
        )
        return store(today(command))

    return decorate


def json_option(wording: Wording) -> Callable[[F], F]:
    """`--json`, for every command that lists something."""
    return click.option(
        "--json",
        "as_json",
        is_flag=True,
        callback=_keep("as_json"),
        expose_value=False,
        help=wording("cli.json_option"),
    )
