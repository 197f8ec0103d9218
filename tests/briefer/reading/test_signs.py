"""Signs that are not to be seen, and names from strangers."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.reading import read_bytes
from briefer.reading.signs import cleaned, deceives, garbage_share, own_name, shown_name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("annex\u202excod.exe", "annexxcod.exe"),
        ("be\u200bdrag\ufeff", "bedrag"),
        ("nul\0 en \x07bel", "nul en bel"),
        ("\uf0b7 punt", "• punt"),
        ("ge\ue123heim\U000e0041", "geheim"),
        ("half \ud800 teken", "half  teken"),
        ("gewone tekst: é, €, «x», 10\u00a0%", "gewone tekst: é, €, «x», 10\u00a0%"),
    ],
)
def test_what_is_not_to_be_seen_is_left_out(text: str, shown: str) -> None:
    assert cleaned(text) == shown


@given(st.text())
def test_no_unseen_sign_is_left(text: str) -> None:
    left = {unicodedata.category(sign) for sign in cleaned(text)} & {"Cc", "Co", "Cs"}
    assert not left or set(cleaned(text)) & set("\t\n\r\x0b\x0c")


def test_only_what_can_deceive_is_told() -> None:
    assert deceives("a\u202eb")
    assert not deceives("a\u200bb\ufeff")


def test_a_paper_is_read_without_them_and_says_so() -> None:
    source = read_bytes("Het be\u202edrag is hoog.\n".encode(), "a.txt")
    assert source.blocks[0].text == "Het bedrag is hoog."
    assert source.blocks[0].fragments[0].raw == "Het bedrag is hoog."
    assert [warning.key for warning in source.warnings] == ["signs_left_out"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "etc › passwd"),
        ("C:\\stukken\\brief.pdf", "C › stukken › brief.pdf"),
        ("brief\n\x1b[31m.pdf", "brief [31m.pdf"),
        ("annex\u202excod.exe", "annexxcod.exe"),
        ("", "…"),
        ("..", "…"),
    ],
)
def test_a_name_from_a_stranger_is_one_line_and_no_path(name: str, shown: str) -> None:
    assert shown_name(name) == shown


@given(st.text())
def test_any_name_becomes_one_that_can_be_shown(name: str) -> None:
    shown = shown_name(name)
    assert shown
    assert len(shown) <= 120
    assert not set(shown) & set('/\\:*?"<>|\n\0')


def test_a_name_of_the_users_own_is_shown_as_it_is_but_on_one_line() -> None:
    assert own_name("NAVO: brief\nannex\u202excod\udc80.exe") == "NAVO: brief annexxcod.exe"


def test_a_long_name_keeps_its_suffix() -> None:
    assert shown_name("a" * 300 + ".pdf").endswith("….pdf")


def test_garbage_is_measured() -> None:
    assert garbage_share("\x01\x02\ue000a") == 0.75
    assert garbage_share("  ") == 0
