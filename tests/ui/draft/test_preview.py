"""The text as it will be read: nothing is fetched, links are told and not followed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl

from briefer import drafts
from ui.draft.html import Closed
from ui.draft.preview import DraftPreview
from ui.theme.colours import Theme, palette_of


@pytest.fixture
def preview(qtbot, dutch):
    made = DraftPreview(dutch)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_page_is_shown(preview):
    preview.show_page("<h1>Kop</h1><p>Nederland steunt het plan.</p>")
    assert "Nederland steunt het plan." in preview.toPlainText()


def test_a_page_without_text_says_why(preview, dutch):
    preview.show_page("<body></body>")
    assert preview.toPlainText() == dutch("draft.preview.nothing")


def test_an_address_is_told_and_not_followed(preview, qtbot):
    preview.show_page('<a href="https://example.org/x">hier</a>')
    with qtbot.waitSignal(preview.link_asked) as told:
        preview.anchorClicked.emit(QUrl("https://example.org/x"))
    assert told.args == ["https://example.org/x"]
    assert preview.source().isEmpty()


def test_a_link_within_the_page_stays_in_the_page(preview, qtbot):
    preview.show_page('<a href="#einde">daar</a>' + "<p>regel</p>" * 80 + '<p id="einde">eind</p>')
    with qtbot.assertNotEmitted(preview.link_asked):
        preview.anchorClicked.emit(QUrl("#einde"))


def test_no_file_is_read(preview, tmp_path):
    secret = tmp_path / "a.txt"
    secret.write_text("geheim", encoding="utf-8")
    assert preview.loadResource(1, QUrl.fromLocalFile(str(secret))) is None


def test_it_has_a_name(preview, words):
    preview.set_wording(words)
    assert preview.accessibleName() == words("draft.preview.name")


def test_own_text_is_rendered_and_what_it_smuggles_in_is_inert(preview, draft, dutch, monkeypatch):
    text = (
        "## Onze lijn\n\nWij **steunen** dit.[^1]\n\n- een punt\n\n"
        "| wie | wat |\n|---|---|\n| Raad | besluit |\n\n"
        "[koppeling](https://example.org) <script>alert(1)</script> "
        '<img src="https://example.org/a.png"> ![spion](https://example.org/b.png)\n\n'
        "[^1]: Zie de brief."
    )
    asked = []
    monkeypatch.setattr(Closed, "loadResource", lambda _, __, name: asked.append(name))
    own = drafts.editing.add_text(draft, "summary.points", text)
    preview.show_page(drafts.preview(own, dutch, "summary.points"))
    shown = preview.toPlainText()
    for words in (
        "Onze lijn",
        "Wij steunen dit.",
        "een punt",
        "besluit",
        "koppeling",
        "Zie de brief.",
    ):
        assert words in shown
    assert "<script>alert(1)</script>" in shown
    assert "<img src=" in shown
    assert [str(name) for name in asked if "example" in str(name)] == []
    cells = [f for f in preview.document().rootFrame().childFrames() if f.inherits("QTextTable")]
    assert cells


def test_the_lines_of_a_table_are_seen_on_a_dark_ground(preview, qapp):
    before = qapp.palette()
    qapp.setPalette(palette_of(Theme.CONTRAST))
    preview.show_page("<table><tr><td>een</td></tr></table>")
    qapp.setPalette(before)
    (table,) = (f for f in preview.document().rootFrame().childFrames())
    cell = table.cellAt(0, 0).format().toTableCellFormat()
    assert cell.leftBorderBrush().color() == palette_of(Theme.CONTRAST).mid().color()
