"""The rubriceringen as data."""

from __future__ import annotations

import pytest

from briefer import markings
from briefer.errors import ResourceError

DEP, SECRET = "Dep. VERTROUWELIJK", "Stg. GEHEIM"


@pytest.fixture
def anew():
    """What was read before is forgotten, before and after."""

    def forget():
        markings.levels.cache_clear()
        markings._written.cache_clear()

    forget()
    yield
    forget()


def test_they_come_the_lowest_first():
    assert markings.names()[0] == "Ongerubriceerd"
    secret = [level.state_secret for level in markings.levels()]
    assert secret == sorted(secret)


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Departementaal vertrouwelijk", DEP),
        ("DEP. VERTROUWELIJK", DEP),
        ("Dep.V.", DEP),
        ("Rubricering: Dep. vertrouwelijk", DEP),
        ("DEP. VERTROUWELIJK  Pagina 3 van 12", DEP),
        ("Dep. Vertrouwelijk – tot 1 januari 2035", DEP),
        ("NATO RESTRICTED", DEP),
        ("RESTREINT UE / EU RESTRICTED", DEP),
        ("Stg. Confidentieel", "Stg. CONFIDENTIEEL"),
        ("STAATSGEHEIM", SECRET),
        ("TRÈS SECRET UE/EU TOP SECRET", "Stg. ZEER GEHEIM"),
        ("NATO SECRET 4", SECRET),
        ("Ongerubriceerd", "Ongerubriceerd"),
        ("Het stuk is departementaal vertrouwelijk.", None),
        ("Vertrouwelijk overleg over de haven", None),
        ("Geheim agent", None),
        ("", None),
        ("3", None),
    ],
)
def test_a_line_is_a_marking_only_when_it_is_nothing_else(line, level):
    assert markings.read(line) == level


def test_the_highest_of_several_counts():
    assert markings.highest([None, DEP, "Ongerubriceerd"]) == DEP
    assert markings.highest([None, "Onbekend"]) == "Ongerubriceerd"


@pytest.mark.parametrize(
    ("level", "ceiling", "answer"),
    [
        (SECRET, None, True),
        (DEP, None, False),
        (DEP, "Ongerubriceerd", True),
        (SECRET, "Stg. ZEER GEHEIM", False),
        (SECRET, "Onbekend", True),
        (None, "Ongerubriceerd", False),
    ],
)
def test_above_the_ceiling(level, ceiling, answer):
    assert markings.above(level, ceiling) is answer


@pytest.mark.parametrize(
    ("content", "ask"),
    [
        ({}, markings.levels),
        ({}, lambda: markings.read("x")),
        ({"levels": [], "written": [{"as": "X", "words": ["x"]}]}, lambda: markings.read("x")),
        ({"levels": []}, markings.default_ceiling),
    ],
)
def test_a_file_that_lacks_something_is_refused(monkeypatch, anew, content, ask):
    monkeypatch.setattr(markings, "read_toml", lambda _: content)
    with pytest.raises(ResourceError):
        ask()


def test_the_highest_marking_goes_along_once():
    low, high = markings.names()[:2]
    assert markings.carried("Een zin.", (None, low, high)) == f"Een zin. [{high}]"
    assert markings.carried(f"Een zin. [{high}]", (high,)) == f"Een zin. [{high}]"
    assert markings.carried("Een zin.", (None,)) == "Een zin."
