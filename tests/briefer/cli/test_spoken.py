"""Help and usage errors in the language of the user."""

import pytest

from briefer import cli
from briefer.wording import load

COMMANDS = (
    "import",
    "inspect",
    "meetings",
    "documents",
    "search",
    "commitments",
    "brief",
    "topics",
    "merge-topics",
    "rename-topic",
    "split-topic",
    "review",
    "confirm",
    "reject",
    "correct",
    "add-finding",
    "accept-answer",
    "refuse-answer",
    "undo",
    "history",
    "recognise-again",
    "gui",
)
ENGLISH = ("Usage:", "Options:", "Commands:", "Show this message")


def run(capsys, language, *arguments):
    status = cli._status(list(arguments), load(language))
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.mark.parametrize("command", COMMANDS)
def test_dutch_help_holds_no_english(capsys, command):
    status, out, _ = run(capsys, "nl", command, "--help")

    assert status == 0
    assert "Gebruik:" in out
    assert not any(word in out for word in ENGLISH)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained_in_the_list(capsys, command):
    for language in ("nl", "en"):
        assert command in run(capsys, language, "--help")[1]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["brief"], "ontbreekt"),
        (["meetings", "--morgen"], "--morgen"),
        (["vergaderen"], "vergaderen"),
        (["meetings", "--today", "gisteren"], "JJJJ-MM-DD"),
        (["rename-topic", "abc", "naam"], "nummer"),
        (["meetings", "te", "veel"], "te veel"),
    ],
)
def test_a_command_that_is_not_right_is_explained_in_one_sentence(capsys, arguments, told):
    status, _, err = run(capsys, "nl", *arguments)

    assert status == 2
    assert told in err
    assert "--help" in err


@pytest.mark.parametrize("command", COMMANDS)
def test_dutch_help_names_what_to_fill_in_in_dutch(capsys, command):
    out = run(capsys, "nl", command, "--help")[1]

    assert not any(word in out for word in ("INTEGER", "TEXT", "MEETING", "PATHS", "default:"))


def test_the_day_may_stand_before_or_after_the_command(capsys, tmp_path):
    missing = str(tmp_path / "weg.db")

    before = run(capsys, "en", "--store", missing, "--today", "2030-01-01", "meetings")
    after = run(capsys, "en", "meetings", "--store", missing, "--today", "2030-01-01")

    assert before == after
    assert before[0] == 1
