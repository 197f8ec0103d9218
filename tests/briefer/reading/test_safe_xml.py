"""XML from strangers."""

from __future__ import annotations

import pytest

from briefer.errors import DamagedFileError, ForbiddenPartError, TooManyError
from briefer.reading import safe_xml
from briefer.reading.safe_xml import parsed


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_every_encoding(encoding: str) -> None:
    with pytest.raises(ForbiddenPartError):
        parsed("<!DOCTYPE a><a/>".encode(encoding), "a.xml", "XML")


def test_too_many_elements_are_refused_before_they_are_made(monkeypatch) -> None:
    monkeypatch.setattr(safe_xml, "MOST_ELEMENTS", 3)
    with pytest.raises(TooManyError):
        parsed(b"<a><b/><b/><b/></a>", "a.xml", "XML")


def test_what_is_not_well_formed_is_damaged() -> None:
    with pytest.raises(DamagedFileError):
        parsed(b"<a><b></a>", "a.xml", "XML")
