"""The rubriceringen as data."""

from __future__ import annotations

import pytest

from briefer.briefing import markings
from briefer.errors import ResourceError


def test_they_come_the_lowest_first():
    assert markings.names()[0] == "Ongerubriceerd"
    secret = [level.state_secret for level in markings.levels()]
    assert secret == sorted(secret)


def test_a_file_without_levels_is_refused(monkeypatch):
    monkeypatch.setattr(markings, "read_toml", lambda _: {})
    markings.levels.cache_clear()
    with pytest.raises(ResourceError):
        markings.levels()
