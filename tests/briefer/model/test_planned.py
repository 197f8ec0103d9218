from __future__ import annotations

from briefer.model.planned import TakenIn


def test_a_file_came_in_or_failed_or_was_skipped():
    files = [
        TakenIn("a.txt", outcome="new"),
        TakenIn("b.txt", error="empty_file"),
        TakenIn("c.png", error="skipped_file"),
    ]
    assert [(one.failed, one.skipped) for one in files] == [
        *((False, False), (True, False), (False, True))
    ]
