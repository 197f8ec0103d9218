"""Long work knows when the keys have waited long enough."""

from __future__ import annotations

from ui.pieces import turn
from ui.pieces.turn import Turn


def test_a_turn_is_over_after_its_time_and_not_before(qtbot, monkeypatch):
    monkeypatch.setattr(turn, "MOST_MS", 60_000)
    begun = Turn()
    assert not begun.is_over()
    monkeypatch.setattr(turn, "MOST_MS", 5)
    qtbot.waitUntil(begun.is_over)
