"""How far a paper is, told to who listens; what a reading process says of it is not believed."""

from __future__ import annotations

import pytest

from briefer.reading.pace import checked, heard_by, tell


def test_a_long_paper_is_told_now_and_then_a_short_one_not() -> None:
    heard: list[tuple[int, int]] = []
    with heard_by(heard.append):
        for page in range(1, 10):
            tell(page, 9)
        for page in range(1, 26):
            tell(page, 25)
    tell(1, 25)
    assert heard == [(1, 25), (11, 25), (21, 25)]


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"page": 1},
        {"page": 0, "pages": 9},
        {"page": 10, "pages": 9},
        {"page": 1, "pages": 101},
        {"page": "1", "pages": 9},
        {"page": True, "pages": 9},
    ],
)
def test_what_is_no_page_of_a_paper_is_refused(told) -> None:
    assert checked({"page": 9, "pages": 100}, 100) == (9, 100)
    with pytest.raises(ValueError, match=r"^$"):
        checked(told, 100)
