"""The log and the report tell what went wrong and where, never what a paper says."""

from __future__ import annotations

import logging
import os
import stat
from pathlib import Path

import pytest

from briefer import logbook
from briefer.errors import StoreFullError

SAYS = "Nederland steunt de kade van Sluis"


@pytest.fixture
def handler(tmp_path):
    """The handler of a log; what is written to it directly is in no other log."""
    root = logging.getLogger()
    kept = logbook.keep(tmp_path / "data")
    root.removeHandler(kept)
    yield kept
    kept.close()


@pytest.fixture
def log(handler):
    return Path(handler.baseFilename)


@pytest.fixture
def write(handler):
    def write_one(name, message, *arguments, error=None):
        info = (type(error), error, error.__traceback__) if error else None
        record = logging.LogRecord(name, logging.ERROR, "x.py", 1, message, arguments, info)
        handler.handle(record)

    return write_one


def fail():
    try:
        int(SAYS)
    except ValueError as error:
        raise StoreFullError(SAYS) from error


def test_an_error_is_told_without_its_words(log, write):
    with pytest.raises(StoreFullError) as caught:
        fail()
    write("briefer.x", "importing failed", error=caught.value)
    text = log.read_text(encoding="utf-8")
    assert "importing failed" in text
    assert "StoreFullError (store_full)" in text
    assert "builtins.ValueError" in text
    assert " fail" in text
    assert SAYS not in text


def test_what_others_say_is_left_out(log, write):
    write("somebody", "could not read %s", SAYS)
    text = log.read_text(encoding="utf-8")
    assert "somebody" in text
    assert SAYS not in text


def test_there_is_no_file_until_there_is_something_in_it(log):
    assert not log.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_it_is_its_owners_alone(log, write):
    write("ui", "a fault")
    modes = (stat.S_IMODE(log.stat().st_mode), stat.S_IMODE(log.parent.stat().st_mode))
    assert modes == (0o600, 0o700)


def test_it_does_not_grow_without_end(log, write):
    for _ in range(20_000):
        write("ui", "x" * 100)
    sizes = [file.stat().st_size for file in log.parent.iterdir()]
    assert len(sizes) == 4
    assert max(sizes) <= 500_000


def test_keeping_it_twice_keeps_one(tmp_path):
    root = logging.getLogger()
    first, second = logbook.keep(tmp_path), logbook.keep(tmp_path)
    assert (first in root.handlers, second in root.handlers) == (False, True)
    root.removeHandler(second)
    second.close()


def test_a_log_that_cannot_be_written_stops_nothing(log, write, capsys):
    log.parent.write_text("geen map", encoding="utf-8")
    write("ui", "a fault")
    assert capsys.readouterr().err == ""


def test_an_error_that_is_its_own_cause_is_told_once():
    error = ValueError()
    error.__context__ = error
    assert list(logbook.told(error)) == ["  builtins.ValueError"]


def test_the_report_has_versions_facts_and_the_end_of_the_log(log, write, monkeypatch):
    monkeypatch.setattr(logbook, "_LIBRARIES", ("lxml", "bestaat-niet"))
    write("ui", "a fault")
    text = logbook.report(log.parent, [("papers", 3)])
    assert "briefer: " in text
    assert "papers: 3" in text
    assert "bestaat-niet: -" in text
    assert text.rstrip().endswith("a fault")


def test_a_report_without_a_log(tmp_path):
    assert logbook.report(tmp_path, []).rstrip().endswith("-")
