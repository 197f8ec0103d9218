"""A draft becomes the file that was ordered."""

from __future__ import annotations

import zipfile
from dataclasses import replace

import pytest

from briefer import drafts
from briefer.errors import BrieferError
from ui.draft.file import Order, Sort, write

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("sort", Sort)
def test_each_sort_of_file_is_written(sort, draft, words, tmp_path):
    target = tmp_path / f"briefing{sort.value}"
    assert write(draft, words, target, Order(sort)) == target
    assert target.stat().st_size > 500


def test_the_timelines_are_pictures_in_a_word_file(draft, dutch, tmp_path):
    target = write(draft, dutch, tmp_path / "b.docx", Order())
    with zipfile.ZipFile(target) as archive:
        assert [name for name in archive.namelist() if name.endswith(".png")]


@pytest.mark.parametrize("sort", [Sort.HTML, Sort.MARKDOWN, Sort.JSON])
def test_the_public_version_leaves_out_what_is_not_public(sort, draft, dutch, tmp_path):
    editing = drafts.editing
    written = editing.add_text(editing.add_text(draft, "delegation", "Openbaar."), "delegation")
    written = editing.publish(editing.write(written, "own2", "Geheimpje."), "own2", public=False)
    target = tmp_path / f"b{sort.value}"
    assert b"Geheimpje" in write(written, dutch, target, Order(sort)).read_bytes()
    content = write(written, dutch, target, Order(sort, public=True)).read_bytes()
    assert b"Geheimpje" not in content
    assert b"Openbaar" in content


@pytest.mark.parametrize("sort", [Sort.PDF, Sort.WORD])
def test_what_cannot_be_written_is_told_and_nothing_is_harmed(sort, draft, dutch, tmp_path):
    target = tmp_path / "geen map" / f"b{sort.value}"
    with pytest.raises(BrieferError):
        write(draft, dutch, target, replace(Order(), sort=sort))
    assert not target.exists()
