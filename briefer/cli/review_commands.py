"""The commands with which a staffer looks over what was recognised, and decides about it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from briefer import workflows
from briefer.cli import review_lines
from briefer.cli.session import Day, OneOf, Session, everywhere, json_option, pass_session
from briefer.cli.showing import show
from briefer.cli.spoken import spoken
from briefer.errors import NoPassageError
from briefer.model.document import CommitmentType, Deadline, Strength
from briefer.model.records import Link, State
from briefer.model.review import Decider, Selection, Sort, Verdict
from briefer.model.source import passage_of
from briefer.places import user_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.model.checklist import Check
    from briefer.store import Store
    from briefer.wording import Wording

SORTS = {
    "position": Sort.POSITIONS,
    "allied": Sort.ALLIED_POSITIONS,
    "commitment": Sort.COMMITMENTS,
    "question": Sort.QUESTIONS,
    "note": Sort.NOTES,
    "answer": Sort.ANSWERS,
}
_BY_HAND = ("position", "allied", "commitment", "note")
_TEXTS = ("holder", "stance", "condition", "actor", "by", "to", "party", "remark")
#: What may be left empty: then there is none.
_OPTIONAL = frozenset({"condition", "to"})
#: The rule that a term given by hand names.
_BY_STAFFER = "staffer"


def review_commands(wording: Wording) -> tuple[click.Command, ...]:
    """Everything about looking over: list, decide, add, undo, history, recognise again."""
    return (
        _review(wording),
        _decide(wording, "confirm", Verdict.CONFIRMED),
        _decide(wording, "reject", Verdict.REJECTED),
        _correct(wording),
        _add(wording),
        _judge(wording, "accept-answer", Verdict.CONFIRMED),
        _judge(wording, "refuse-answer", Verdict.REJECTED),
        _undo(wording),
        _history(wording),
        _again(wording),
    )


def _review(wording: Wording) -> click.Command:
    @spoken(wording, "review")
    @click.option("--sort", type=OneOf(SORTS), help=wording("cli.option.sort"))
    @click.option(
        "--meeting",
        "asked",
        metavar=wording("cli.word.meeting"),
        help=wording("cli.option.meeting"),
    )
    @click.option("--decided", is_flag=True, help=wording("cli.option.decided"))
    @click.option("--lapsed", is_flag=True, help=wording("cli.option.lapsed"))
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(
        session: Session, *, sort: str | None, asked: str | None, decided: bool, lapsed: bool
    ) -> None:
        if decided or lapsed:
            with session.reading() as store:
                told = store.lapsed() if lapsed else store.decided()
            show(session, told, review_lines.decided_row, review_lines.decided)
            return
        found = _checks(session, sort, asked)
        show(session, found, review_lines.check_row, review_lines.check)

    return command


def _checks(session: Session, sort: str | None, asked: str | None) -> list[Check]:
    with session.reading() as store:
        found = workflows.checklist(store, session.today)
        meeting = (
            workflows.find_meeting(store, asked, session.wording, session.today).id
            if asked
            else None
        )
    return [
        check
        for check in found
        if (sort is None or check.sort is SORTS[sort])
        and (meeting is None or check.filed.document.meeting_id == meeting)
    ]


def _decide(wording: Wording, name: str, verdict: Verdict) -> click.Command:
    @spoken(wording, name)
    @click.argument(
        "findings", nargs=-1, required=True, type=int, metavar=wording("cli.word.findings")
    )
    @_why(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, findings: Sequence[int], why: str) -> None:
        decider = _decider(why)
        with session.writing() as store:
            for number in findings:
                store.rule(number, verdict, decider)
            _tell(session, store, len(findings))

    return command


def _why(wording: Wording) -> Callable[[Any], Any]:
    return click.option(
        "--why", default="", metavar=wording("cli.word.text"), help=wording("cli.option.why")
    )


def _decider(why: str) -> Decider:
    return Decider(user_name(), dt.datetime.now(dt.UTC), why)


def _tell(session: Session, store: Store, count: int) -> None:
    click.echo(session.wording.count("cli.review.checked", count))
    click.echo(session.wording.count("cli.review.left", store.count_doubtful()))


def fields(wording: Wording) -> Callable[[Any], Any]:
    """The options that say what must stand in the fields of a finding."""
    types: dict[str, Any] = {
        "due": Day(),
        "due_text": str,
        "type": OneOf([*CommitmentType]),
        "state": OneOf([*State]),
        "topic": click.IntRange(min=0),
        "stance": OneOf(workflows.stances),
        "strength": OneOf([*Strength]),
    }

    def decorate(command: Any) -> Any:  # noqa: ANN401 - click's decorators are loose
        for name in reversed((*_TEXTS, "strength", "due", "due_text", "type", "state", "topic")):
            command = click.option(
                f"--{name.replace('_', '-')}",
                name,
                type=types.get(name, str),
                metavar=_metavar(name, wording),
                help=wording(f"cli.option.{name}"),
            )(command)
        return command

    return decorate


def _metavar(name: str, wording: Wording) -> str:
    kinds = {"due": "date", "topic": "number"}
    return wording(f"cli.word.{kinds.get(name, 'text')}")


def changes_of(given: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    """What was given as changes of a finding; an empty text where none is needed is none."""
    changes = {name: given[name] for name in _TEXTS if given.get(name) is not None}
    for name in _OPTIONAL & set(changes):
        changes[name] = changes[name].strip() or None
    if given.get("due") or given.get("due_text"):
        changes["deadline"] = Deadline(given["due_text"] or "", given["due"], _BY_STAFFER)
    if given.get("strength"):
        changes["strength"] = Strength(given["strength"])
    if given.get("type"):
        changes["type"] = CommitmentType(given["type"])
    if given.get("state"):
        changes["state"] = State(given["state"])
    if given.get("topic") is not None:
        changes["topic"] = given["topic"] or None
    return tuple(changes.items())


def _correct(wording: Wording) -> click.Command:
    @spoken(wording, "correct")
    @click.argument("finding", type=int, metavar=wording("cli.word.finding"))
    @fields(wording)
    @_why(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, /, finding: int, why: str, **given: object) -> None:
        changes = changes_of(given)
        if not changes:
            raise click.ClickException(session.wording("cli.review.nothing_to_correct"))
        with session.writing() as store:
            store.rule(finding, Verdict.CORRECTED, _decider(why), changes)
            _tell(session, store, 1)

    return command


def _add(wording: Wording) -> click.Command:
    @spoken(wording, "add-finding")
    @click.argument("document", type=int, metavar=wording("cli.word.finding"))
    @click.argument("sort", type=OneOf(_BY_HAND), metavar=wording("cli.word.sort"))
    @click.argument("quote", metavar=wording("cli.word.quote"))
    @fields(wording)
    @_why(wording)
    @everywhere(wording)
    @pass_session
    def command(
        session: Session, /, document: int, sort: str, quote: str, why: str, **given: object
    ) -> None:
        with session.writing() as store:
            selection = _selected(store, document, SORTS[sort], quote, changes_of(given))
            number, _ = store.add_finding(selection, _decider(why))
        click.echo(session.wording("cli.review.added", finding=number))

    return command


def _selected(
    store: Store, document: int, sort: Sort, quote: str, changes: tuple[tuple[str, Any], ...]
) -> Selection:
    """The first place in a paper where these words stand.

    Raises:
        NoPassageError: they stand nowhere in it.
    """
    source, wanted = store.source_text(document), quote.strip()
    block = next((block for block in source.blocks if wanted and wanted in block.text), None)
    if block is None:
        raise NoPassageError
    start = block.text.index(wanted)
    passage = passage_of(source, block, start, start + len(wanted))
    return Selection(document, sort, passage, changes)


def _judge(wording: Wording, name: str, verdict: Verdict) -> click.Command:
    @spoken(wording, name)
    @click.argument("promise", type=int, metavar=wording("cli.word.finding"))
    @_why(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, promise: int, why: str) -> None:
        with session.writing() as store:
            link = _proposal(store, session, promise, verdict)
            if link is None:
                told = session.wording("cli.review.no_proposal", finding=promise)
                raise click.ClickException(told)
            store.rule_answer(link, _decider(why))
            _tell(session, store, 1)

    return command


def _proposal(store: Store, session: Session, promise: int, verdict: Verdict) -> Link | None:
    """The answer that is proposed for a promise now."""
    for check in workflows.checklist(store, session.today):
        answer = check.answer
        if answer is not None and check.filed.id == promise:
            said = answer.finding.id if answer.finding else None
            return Link(promise, answer.paper.id, said, verdict)
    return None


def _undo(wording: Wording) -> click.Command:
    @spoken(wording, "undo")
    @click.argument("finding", type=int, metavar=wording("cli.word.finding"))
    @click.option("--decision", is_flag=True, help=wording("cli.option.decision"))
    @_why(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, finding: int, why: str, *, decision: bool) -> None:
        with session.writing() as store:
            number = finding if decision else _last_ruling(store, session, finding)
            store.withdraw(number, _decider(why))
            _tell(session, store, 1)

    return command


def _last_ruling(store: Store, session: Session, finding: int) -> int:
    """The decision on a finding that stands."""
    standing = [
        ruling
        for ruling in store.history(finding)
        if not ruling.withdrawn and ruling.verdict is not Verdict.WITHDRAWN
    ]
    if not standing:
        raise click.ClickException(session.wording("cli.review.nothing_to_undo", finding=finding))
    return standing[-1].id


def _history(wording: Wording) -> click.Command:
    @spoken(wording, "history")
    @click.argument("finding", type=int, metavar=wording("cli.word.finding"))
    @json_option(wording)
    @everywhere(wording)
    @pass_session
    def command(session: Session, finding: int) -> None:
        with session.reading() as store:
            found = store.history(finding)
        show(session, found, review_lines.ruling_row, review_lines.ruling)

    return command


def _again(wording: Wording) -> click.Command:
    @spoken(wording, "recognise-again")
    @click.option("--all", "everything", is_flag=True, help=wording("cli.option.all"))
    @everywhere(wording)
    @pass_session
    def command(session: Session, *, everything: bool) -> None:
        failed = _run_again(session, everything=everything)
        if failed:
            click.get_current_context().exit(1)

    return command


def _run_again(session: Session, *, everything: bool) -> int:
    """Recognise again and report paper by paper; gives the number that failed."""
    wording = session.wording

    def progress(line: workflows.RenewalLine) -> None:
        if line.error is not None:
            click.echo(wording("cli.again.failed", error=wording.error(line.error)))
        else:
            click.echo(wording("cli.again.line", file=line.document.name))

    with session.writing() as store:
        report = workflows.recognise_again(
            store, progress=progress, cancelled=lambda: False, everything=everything
        )
    failed = sum(line.error is not None for line in report.lines)
    if report.lines:
        done = len(report.lines) - failed
        click.echo(wording.count("cli.again.done", done, failed=failed))
    else:
        click.echo(wording("cli.again.none"))
    return failed
