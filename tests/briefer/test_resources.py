"""Resources are found by name; what is missing or malformed is told."""

import pytest

from briefer import resources
from briefer.errors import ResourceError


def test_a_resource_that_is_not_there_is_told():
    with pytest.raises(ResourceError):
        resources.read_bytes("lexicon/nl/bestaat_niet.toml")


def test_a_file_that_is_no_toml_is_told(monkeypatch):
    monkeypatch.setattr(resources, "read_bytes", lambda _: b"= geen toml")

    with pytest.raises(ResourceError):
        resources.read_toml("x.toml")


def test_the_resources_of_a_folder_are_listed_by_name():
    names = list(resources.names("wording/nl", ".toml"))

    assert names == sorted(names)
    assert "wording/nl/errors.toml" in names
