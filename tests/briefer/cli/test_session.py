"""The choices of one call: store, day and language."""

import datetime as dt

import click
import pytest

from briefer.cli import session
from briefer.store import Store
from briefer.wording import load


def test_without_a_choice_the_own_store_is_made_on_first_reading(monkeypatch, tmp_path):
    own = tmp_path / "briefer.db"
    monkeypatch.setattr(session, "default_store", lambda: own)

    with session.Session(load("nl")).reading() as store:
        assert store.read_only

    assert own.exists()


def test_a_chosen_store_is_never_made_by_reading(tmp_path):
    with pytest.raises(Exception, match="store_missing"):
        session.Session(load("nl"), store_path=tmp_path / "weg.db").reading()


def test_writing_makes_the_chosen_store(tmp_path):
    path = tmp_path / "nieuw.db"

    with session.Session(load("nl"), store_path=path).writing() as store:
        assert isinstance(store, Store)

    assert path.exists()


def test_the_chosen_day_is_today():
    day = dt.date(2021, 6, 10)

    assert session.Session(load("nl"), chosen_day=day).today == day


def test_a_day_is_written_as_year_month_day():
    assert session.Day().convert("2031-05-20", None, None) == dt.date(2031, 5, 20)
    with pytest.raises(click.BadParameter):
        session.Day().convert("20-5-2031", None, None)
