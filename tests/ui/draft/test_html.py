"""The page that a draft becomes, for Qt to show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from ui.draft.html import Closed, Drawn, document_of

pytestmark = pytest.mark.usefixtures("qapp")

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text x="1" y="9">a</text></svg>'
PAGE = f"<html><head><style>p {{ color: #1a1a1a }}</style></head><body><p>Tekst</p>{SVG}</body>"


def test_drawings_become_pictures_and_colours_are_left_to_the_palette():
    drawn = Drawn(PAGE)
    assert "svg" not in drawn.html
    assert "color" not in drawn.html
    ((name, picture),) = drawn.pictures.items()
    assert name in drawn.html
    assert (picture.width(), picture.height()) == (40, 20)


def test_a_picture_is_in_the_document():
    document = document_of(PAGE)
    kind = QTextDocument.ResourceType.ImageResource
    assert document.resource(kind, QUrl("drawing:0")).width() == 40
    assert "Tekst" in document.toPlainText()


def test_a_drawing_stands_below_its_label():
    document = document_of(f'<p class="label">Wanneer</p><figure>{SVG}</figure>')
    assert document.begin().text() == "Wanneer"
    assert document.blockCount() == 2


def test_the_columns_of_a_table_are_as_wide_as_the_page_asks():
    cells = '<th scope="col" style="width: 70%">Een</th><th style="width: 30%">Twee</th>'
    document = document_of(f"<table><tr>{cells}</tr></table>")
    (table,) = document.rootFrame().childFrames()
    wide = table.format().columnWidthConstraints()
    assert [one.rawValue() for one in wide] == [70, 30]


def test_nothing_is_read_from_a_disk_or_a_network(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim", encoding="utf-8")
    document = Closed()
    document.setHtml(f'<img src="{secret.as_uri()}"><img src="https://example.org/a.png">')
    for address in (secret.as_uri(), "https://example.org/a.png"):
        for kind in (QTextDocument.ResourceType.ImageResource, 1):
            assert not document.resource(int(getattr(kind, "value", kind)), QUrl(address))
