"""Where a command writes, and that nothing is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefer.cli.targets import check_free, file_option, replace_option
from briefer.wording import load


@pytest.fixture
def wording():
    return load("nl")


def test_a_file_that_is_there_is_named_and_kept(tmp_path, wording):
    there = tmp_path / "oud.docx"
    there.write_text("oud", encoding="utf-8")
    with pytest.raises(click.ClickException, match=r"oud\.docx"):
        check_free([tmp_path / "nieuw.docx", there], wording, replace=False)


def test_what_is_free_or_may_be_replaced_is_written(tmp_path, wording):
    there = tmp_path / "oud.docx"
    there.write_text("oud", encoding="utf-8")
    check_free([tmp_path / "nieuw.docx"], wording, replace=False)
    check_free([there], wording, replace=True)


def test_the_options_give_a_path_and_a_yes(wording):
    @click.command()
    @file_option(wording, "-o", "--output", key="output", word="word_file")
    @replace_option(wording)
    def command(output, replace):
        assert isinstance(output, Path)
        click.echo(f"{output.name} {replace}")

    assert CliRunner().invoke(command, ["-o", "a.docx", "--replace"]).output == "a.docx True\n"
