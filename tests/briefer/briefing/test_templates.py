"""The templates that come with the product."""

from __future__ import annotations

import pytest

from briefer.briefing import templates as module
from briefer.briefing.templates import full, is_list, templates
from briefer.errors import ResourceError
from briefer.model.draft import Part
from briefer.wording import LANGUAGES, load


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_full_one_and_shorter_ones(language):
    found = templates(load(language))
    assert found[0] == full(load(language))
    assert {t.id for t in found} == {"dossier", "annotatie", "spreekpunten", "toezeggingen"}


def test_each_names_its_sources_last():
    assert all(t.parts[-1] is Part.SOURCES for t in templates(load("nl")))


def test_what_is_off_is_among_the_parts():
    for template in templates(load("nl")):
        assert template.off <= {*template.parts, *template.summary, *template.topic}


def test_a_part_that_does_not_exist_is_refused(monkeypatch):
    monkeypatch.setattr(module, "read_toml", lambda _: {"title": {"nl": "X"}, "parts": ["slot"]})
    module._template.cache_clear()
    with pytest.raises(ResourceError, match="slot"):
        module._template("briefing/templates/x.toml", "nl")


def test_only_the_list_of_promises_lies_on_its_side():
    assert [t.id for t in templates(load("nl")) if is_list(t.id)] == ["toezeggingen"]
    assert not is_list("van een ander")
