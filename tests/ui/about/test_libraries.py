from __future__ import annotations

from importlib.metadata import version

import pytest

from tools import gather_licences
from ui.about.libraries import libraries, licence_of, text_of
from ui.about.page import OWN

BY_NAME = {one.name: one for one in libraries()}


def test_every_library_that_is_installed_with_briefer_is_told():
    """Those that requirements.txt pins, and Python itself."""
    assert set(BY_NAME) == {*gather_licences.names(), "Python"}
    assert BY_NAME["lxml"].version == version("lxml")


def test_what_is_installed_is_read_once_for_all_languages():
    assert libraries() is libraries()


@pytest.mark.parametrize("name", BY_NAME)
def test_each_has_its_licence_whole_to_be_read_without_a_network(name):
    text = licence_of(BY_NAME[name])
    assert len(text) > 900
    if name not in {*gather_licences.OF_QT, "Python"}:
        assert text == gather_licences.text_of(name).strip()


def test_of_qt_both_texts_that_its_licence_asks_for_are_there():
    text = licence_of(BY_NAME["PySide6-Essentials"])
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "TERMS AND CONDITIONS" in text


def test_the_licence_of_briefer_is_that_of_its_files():
    kept = (gather_licences.ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text_of(OWN) == kept.strip()
