"""Click in the user's language: its fixed words and its usage errors come from the wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.wording import Wording


class SpokenCommand(click.Command):
    """A command whose help is in one language; `wording` gives the words."""

    wording: Wording

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that says how to type the command."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=self.wording("cli.usage"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of options under its own heading."""
        options = (p for p in self.get_params(ctx) if isinstance(p, click.Option))
        records = [option.get_help_record(ctx) for option in options]
        rows = [record for record in records if record is not None]
        if rows:
            with formatter.section(self.wording("cli.options")):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The --help option, explained in the language of the rest."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.wording("cli.help_option")
        return option


class SpokenGroup(SpokenCommand, click.Group):
    """The program itself: the list of commands under its own heading."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands with their first sentence."""
        SpokenCommand.format_options(self, ctx, formatter)
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None:
                rows.append((name, command.get_short_help_str(limit=90)))
        with formatter.section(self.wording("cli.commands")):
            formatter.write_dl(rows)


def usage_sentence(error: click.UsageError, wording: Wording) -> str:
    """What is wrong with the command as typed, in one sentence, and where help is."""
    sentence = _cause(error, wording)
    if error.ctx is None:
        return sentence
    return f"{sentence}\n{wording('cli.try_help', command=error.ctx.command_path)}"


def _cause(error: click.UsageError, wording: Wording) -> str:
    if isinstance(error, click.MissingParameter):
        return wording("cli.usage_error.missing", name=_name(error).rstrip("."))
    if isinstance(error, click.NoSuchOption):
        return wording("cli.usage_error.no_option", name=error.option_name)
    if isinstance(error, click.BadParameter):
        kind = error.param.type.name if error.param is not None else ""
        key = f"cli.wanted.{kind.split()[0]}" if kind else ""
        wanted = wording(key) if key in wording.texts else error.message
        return wording("cli.usage_error.bad_value", name=_name(error), value=wanted)
    if "extra argument" in error.message:
        return wording("cli.usage_error.extra", name=error.message.partition("(")[2].rstrip(")"))
    if "No such command" in error.message:
        return wording("cli.usage_error.no_command", name=error.message.split("'")[1])
    return wording("cli.usage_error.other", cause=error.message)


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    if isinstance(error.param, click.Argument):
        return error.param.make_metavar(error.ctx) if error.ctx else error.param.human_readable_name
    return " / ".join(error.param.opts)


def spoken(wording: Wording, name: str) -> Callable[[Callable[..., Any]], SpokenCommand]:
    """The decorator that makes a command of `name` speak the language of `wording`."""
    kind: type[SpokenCommand] = type(f"Spoken_{name}", (SpokenCommand,), {"wording": wording})
    return click.command(
        name=name,
        cls=kind,
        help=wording(f"cli.help.{name}"),
        options_metavar=wording("cli.options_metavar"),
    )
