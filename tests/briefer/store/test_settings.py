"""Rows of the settings: one value by its name, or all whose names begin alike."""

from __future__ import annotations

from briefer.store import settings


def test_a_value_is_kept_under_its_name_and_the_last_one_counts(store):
    with store._writing() as database:
        assert settings.value(database, "colour") is None
        settings.put(database, "colour", "blue")
        settings.put(database, "colour", "green")
        assert settings.value(database, "colour") == "green"


def test_what_is_removed_is_gone(store):
    with store._writing() as database:
        settings.put(database, "colour", "blue")
        settings.remove(database, "colour")
        assert settings.value(database, "colour") is None


def test_names_that_begin_alike_are_given_in_order(store):
    with store._writing() as database:
        for name in ("pin:2", "pin:1", "pins", "opin:1"):
            settings.put(database, name, name.upper())
        assert settings.beginning(database, "pin:") == {"pin:1": "PIN:1", "pin:2": "PIN:2"}
