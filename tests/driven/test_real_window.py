"""The main job in a real window: a process of its own, a display, keys and clicks from outside."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefer import wording
from tests.driven import job
from tests.driven.conftest import where
from tests.driven.hands import XHand
from tests.driven.person import Person
from tests.driven.test_main_job import check

XDOTOOL, XVFB = shutil.which("xdotool"), shutil.which("Xvfb")
HERE = Path(__file__).parent
TODAY = "2030-05-10"
#: So often is looked whether a step can be done.
LOOKS = 1500

pytestmark = pytest.mark.skipif(
    not (XDOTOOL and XVFB), reason="a display in memory (Xvfb) and xdotool are needed"
)


@pytest.fixture
def display(monkeypatch):
    """A display in memory, for the time of a test."""
    reading, writing = os.pipe()
    command = [XVFB, "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        monkeypatch.setenv("DISPLAY", f":{number}")
        yield f":{number}"
        server.terminate()


class Program:
    """The running program, and what is to be seen of it."""

    def __init__(self, process):
        self.process = process

    def look(self):
        self.process.stdin.write("look\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the program ended"
        return json.loads(line)


@pytest.fixture
def program(display, home):
    """Begins the program on an empty store; it is ended with the test, if it is still there."""
    begun = []

    def begin(language, store="store.db"):
        environment = os.environ | {"QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, str(HERE / "real_window.py"), str(home / store), language, TODAY]
        process = subprocess.Popen(
            command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        begun.append(process)
        return Program(process)

    yield begin
    for process in begun:
        process.kill()
        process.communicate()


def go_through(deed, person):
    """Each step when it can be done; how long that is, is counted in looks."""
    for until in deed:
        for _ in range(LOOKS):
            if until():
                break
        else:
            raise AssertionError(where(deed, person))


def sat_down(program, language, *, mouse):
    """Somebody before the window; a click on its edge gives it the keys, as no manager does."""
    person = Person(program.look, XHand(XDOTOOL), wording.load(language), mouse=mouse)
    title = {"kind": "", "place": [1, 300, 2, 2]}
    go_through(person.sees(person.words("window.intake.button"), "button"), person)
    person.hand.click(title)
    return person


@pytest.mark.parametrize(
    ("language", "mouse"), [("nl", False), ("en", True)], ids=["keys", "mouse"]
)
def test_the_main_job_in_a_real_window(program, home, language, mouse):
    person = sat_down(program(language), language, mouse=mouse)
    go_through(job.main_job(person, home / "Documents"), person)
    check(home, language)
