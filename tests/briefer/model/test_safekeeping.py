"""What keeps the store safe, as records."""

from __future__ import annotations

from briefer.model.safekeeping import Checkup, Fault, Unsound


def test_a_store_is_sound_when_nothing_is_wrong():
    assert Checkup(()).sound
    assert not Checkup((Unsound(Fault.TEXT),)).sound
