"""The commands that keep the store safe: checks, copies, the journal, the bin, the report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import copies, markings, safety
from briefer.cli import safety_lines as lines
from briefer.cli.session import OneOf, Session, everywhere, json_option, pass_session
from briefer.cli.showing import show
from briefer.cli.spoken import spoken
from briefer.cli.targets import file_option
from briefer.custody import SHORTEST_PASSPHRASE, differences, write_table
from briefer.places import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.wording import Wording


def safety_commands(wording: Wording) -> tuple[click.Command, ...]:
    """Everything about keeping the store safe."""
    makers: tuple[Callable[[Wording], click.Command], ...] = (
        _check,
        _rescue,
        _backups,
        _restore,
        _journal,
        _bin,
        _remove,
        _put_back,
        _wipe,
        _ceiling,
        _unlock,
        _passphrase,
        _report,
    )
    return tuple(make(wording) for make in makers)


def _path(wording: Wording, name: str = "file") -> Callable[..., Callable[..., None]]:
    return click.argument(
        name, type=click.Path(path_type=Path, dir_okay=False), metavar=wording("cli.word.file")
    )


def _check(wording: Wording) -> click.Command:
    @spoken(wording, "check-store")
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session) -> None:
        session.admit()
        found = safety.check(session.path)
        if session.as_json:
            click.echo(json.dumps(lines.checkup_row(found), ensure_ascii=False, indent=2))
        else:
            click.echo(lines.checkup(found, session.wording))
        click.get_current_context().exit(0 if found.sound else 1)

    return command


def _rescue(wording: Wording) -> click.Command:
    @spoken(wording, "rescue")
    @_path(wording, "damaged")
    @_path(wording, "new")
    @everywhere(wording)
    @pass_session
    def command(session: Session, damaged: Path, new: Path) -> None:
        found = safety.rescue(damaged, new, session.clock)
        click.echo(lines.rescue(found, session.wording))

    return command


def _backups(wording: Wording) -> click.Command:
    @spoken(wording, "backups")
    @click.option("--make", is_flag=True, help=wording("cli.option.make_backup"))
    @click.option(
        "--remove",
        type=int,
        metavar=wording("cli.word.number"),
        help=wording("cli.option.remove_backup"),
    )
    @click.option(
        "--second",
        type=click.Path(path_type=Path, file_okay=False),
        metavar=wording("copies.option.folder"),
        help=wording("copies.option.second"),
    )
    @click.option("--no-second", is_flag=True, help=wording("copies.option.no_second"))
    @_in_second(wording)
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(
        session: Session,
        *,
        make: bool,
        remove: int | None,
        second: Path | None,
        no_second: bool,
        in_second: bool,
    ) -> None:
        session.admit()
        if second is not None or no_second:
            with session.writing() as store:
                copies.set_second_place(store, second, session.clock())
        if make:
            safety.make_backup(session.path, session.clock)
        if remove is not None:
            copies.discard(session.path, remove, session.clock())
        listed = copies.second_backups if in_second else copies.listed
        show(session, listed(session.path), lines.backup_row, lines.backup)
        if not session.as_json:
            _tell_second(session)

    return command


def _in_second(wording: Wording) -> Callable[..., Callable[..., None]]:
    return click.option("--in-second", is_flag=True, help=wording("copies.option.in_second"))


def _tell_second(session: Session) -> None:
    """How the second place stands; beside the list, not in it."""
    place = copies.known_second_place(session.path)
    click.echo(lines.second_place(place, session.wording), err=True)


def _restore(wording: Wording) -> click.Command:
    @spoken(wording, "restore")
    @click.argument("number", type=int, metavar=wording("cli.word.number"))
    @_in_second(wording)
    @_yes(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, number: int, *, in_second: bool, yes: bool) -> None:
        session.admit()
        found = copies.preview(session.path, number, second=in_second)
        for line in differences(found, session.wording) or [session.wording("keeping.same")]:
            click.echo(line)
        click.echo(session.wording("restore.kept"))
        _sure(session.wording, "safety.sure.restore", yes=yes)
        done = copies.restore(session.path, number, session.clock, second=in_second)
        click.echo(session.wording("safety.restored", number=number))
        if done.aside is not None:
            click.echo(session.wording("safety.set_aside", file=done.aside.name))

    return command


def _yes(wording: Wording) -> Callable[..., Callable[..., None]]:
    return click.option("--yes", is_flag=True, help=wording("cli.option.yes"))


def _sure(wording: Wording, key: str, *, yes: bool) -> None:
    if not yes:
        click.confirm(wording(key), abort=True)


def _journal(wording: Wording) -> click.Command:
    @spoken(wording, "journal")
    @file_option(wording, "--csv", "table", key="csv")
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, table: Path | None) -> None:
        with session.reading() as store:
            found = store.journal()
        if table is None:
            show(session, found, lines.entry_row, lines.entry)
        else:
            write_table(lines.journal_table(found), table)
            click.echo(session.wording("safety.written", path=table))

    return command


def _bin(wording: Wording) -> click.Command:
    @spoken(wording, "bin")
    @click.option("--empty", is_flag=True, help=wording("cli.option.empty_bin"))
    @_yes(wording)
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, *, empty: bool, yes: bool) -> None:
        if empty:
            _empty(session, yes=yes)
        with session.reading() as store:
            found = store.bin_items()
        show(session, found, lines.bin_row, lines.bin_item)

    return command


def _empty(session: Session, *, yes: bool) -> None:
    with session.writing() as store:
        gone = safety.expired(store, session.clock())
        if gone:
            _sure(session.wording, "safety.sure.wipe", yes=yes)
            for number in gone:
                store.wipe_item(number)


def _remove(wording: Wording) -> click.Command:
    @spoken(wording, "remove")
    @click.argument("sort", type=OneOf(("paper", "meeting", "draft")))
    @click.argument("number", type=int, metavar=wording("cli.word.number"))
    @everywhere(wording)
    @pass_session
    def command(session: Session, sort: str, number: int) -> None:
        with session.writing() as store:
            deeds = {
                "paper": store.remove_paper,
                "meeting": store.remove_meeting,
                "draft": store.remove_draft,
            }
            deeds[sort](number)
            item = store.bin_items()[0]
        click.echo(session.wording("safety.removed", item=item.id, days=safety.BIN_DAYS))

    return command


def _put_back(wording: Wording) -> click.Command:
    @spoken(wording, "put-back")
    @click.argument("item", type=int, metavar=wording("cli.word.number"))
    @everywhere(wording)
    @pass_session
    def command(session: Session, item: int) -> None:
        with session.writing() as store:
            found = store.restore_item(item)
        click.echo(lines.bin_item(found, session.wording))

    return command


def _wipe(wording: Wording) -> click.Command:
    @spoken(wording, "wipe")
    @click.argument("items", nargs=-1, required=True, type=int, metavar=wording("cli.word.others"))
    @_yes(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, items: Sequence[int], *, yes: bool) -> None:
        _sure(session.wording, "safety.sure.wipe", yes=yes)
        with session.writing() as store:
            for item in items:
                store.wipe_item(item)
        second = copies.second_backups(session.path)
        count = len(copies.listed(session.path)) + len(second)
        click.echo(session.wording.count("safety.wiped", len(items)))
        if count:
            folder = "; ".join(map(str, copies.folders(session.path)))
            click.echo(session.wording("safety.still_in_copies", copies=count, folder=folder))

    return command


def _ceiling(wording: Wording) -> click.Command:
    @spoken(wording, "ceiling")
    @click.argument(
        "level", required=False, type=OneOf(markings.names), metavar=wording("cli.word.text")
    )
    @everywhere(wording)
    @pass_session
    def command(session: Session, level: str | None) -> None:
        if level is not None:
            with session.writing() as store:
                store.set_ceiling(level)
        with session.reading() as store:
            now = store.ceiling() or markings.default_ceiling()
        click.echo(session.wording("safety.ceiling", level=now))

    return command


def _unlock(wording: Wording) -> click.Command:
    @spoken(wording, "unlock")
    @_yes(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, *, yes: bool) -> None:
        owner = safety.owner(session.path)
        if owner is None:
            click.echo(session.wording("safety.not_locked"))
            return
        click.echo(session.wording("safety.owner", who=owner.who, computer=owner.computer))
        _sure(session.wording, "safety.sure.unlock", yes=yes)
        safety.take_over(session.path)
        click.echo(session.wording("safety.unlocked"))

    return command


def _passphrase(wording: Wording) -> click.Command:
    @spoken(wording, "passphrase")
    @click.option("--remove", is_flag=True, help=wording("cli.option.remove_passphrase"))
    @everywhere(wording)
    @pass_session
    def command(session: Session, *, remove: bool) -> None:
        session.admit()
        phrase = None if remove else _new_passphrase(session.wording)
        left = safety.set_passphrase(session.path, phrase, session.clock)
        done = "safety.passphrase_removed" if remove else "safety.passphrase_set"
        click.echo(session.wording(done))
        for file in () if remove else left:
            click.echo(session.wording("safety.still_readable", file=file.name))

    return command


def _new_passphrase(wording: Wording) -> str:
    phrase = str(click.prompt(wording("safety.new_passphrase"), hide_input=True, err=True))
    again = click.prompt(wording("safety.passphrase_again"), hide_input=True, err=True)
    if phrase != again or len(phrase) < SHORTEST_PASSPHRASE:
        raise click.ClickException(wording("safety.passphrase_refused", least=SHORTEST_PASSPHRASE))
    return phrase


def _report(wording: Wording) -> click.Command:
    @spoken(wording, "report")
    @_path(wording, "target")
    @everywhere(wording)
    @pass_session
    def command(session: Session, target: Path) -> None:
        safety.save_report(session.path, data_folder(), target)
        click.echo(session.wording("safety.written", path=target))

    return command
