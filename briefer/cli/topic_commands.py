"""The commands with which a staffer puts topics right: list, merge, rename and split."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefer import dossiers
from briefer.cli import lines, rows
from briefer.cli.session import Session, everywhere, json_option, pass_session
from briefer.cli.showing import show
from briefer.cli.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.store import Store
    from briefer.wording import Wording


def topic_commands(wording: Wording) -> tuple[click.Command, ...]:
    """`topics`, `merge-topics`, `rename-topic` and `split-topic`."""
    return (_topics(wording), _merge(wording), _rename(wording), _split(wording))


def _topics(wording: Wording) -> click.Command:
    @spoken(wording, "topics")
    @click.option("--alike", is_flag=True, help=wording("namesakes.option"))
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, *, alike: bool) -> None:
        with session.reading() as store:
            if alike:
                found = dossiers.all_namesakes(store, session.today)
                show(session, found, rows.namesake_row, lines.namesake)
            else:
                show(session, store.topics(), rows.topic_row, lines.topic)

    return command


def _merge(wording: Wording) -> click.Command:
    @spoken(wording, "merge-topics")
    @click.argument("keep", type=int, metavar=wording("cli.word.number"))
    @click.argument("others", nargs=-1, required=True, type=int, metavar=wording("cli.word.others"))
    @everywhere(wording)
    @pass_session
    def command(session: Session, keep: int, others: Sequence[int]) -> None:
        with session.writing() as store:
            store.merge_topics(keep, others)
            _tell(session, store, keep)

    return command


def _rename(wording: Wording) -> click.Command:
    @spoken(wording, "rename-topic")
    @click.argument("topic", type=int, metavar=wording("cli.word.number"))
    @click.argument("name", metavar=wording("cli.word.name"))
    @everywhere(wording)
    @pass_session
    def command(session: Session, topic: int, name: str) -> None:
        with session.writing() as store:
            store.rename_topic(topic, name)
            _tell(session, store, topic)

    return command


def _split(wording: Wording) -> click.Command:
    @spoken(wording, "split-topic")
    @click.argument("topic", type=int, metavar=wording("cli.word.number"))
    @click.argument("name", metavar=wording("cli.word.name"))
    @click.argument("headings", nargs=-1, required=True, metavar=wording("cli.word.headings"))
    @everywhere(wording)
    @pass_session
    def command(session: Session, topic: int, name: str, headings: Sequence[str]) -> None:
        with session.writing() as store:
            new = store.split_topic(topic, headings, name)
        click.echo(lines.topic(new, session.wording))

    return command


def _tell(session: Session, store: Store, number: int) -> None:
    """Show one topic as it has become."""
    topic = next(known for known in store.topics() if known.id == number)
    click.echo(lines.topic(topic, session.wording))
