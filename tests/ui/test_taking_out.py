"""Words with their source for another program, papers as the files they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui import taking_out


def test_a_finding_goes_out_with_its_source_and_marking(make, dutch):
    filed = make.position(document=make.record(number="28676-1", marking="Dep. VERTROUWELIJK"))
    words = taking_out.words_of(filed, dutch)
    assert words.startswith(make.sentence)
    assert "verslag" in words.casefold()
    assert words.endswith("[Dep. VERTROUWELIJK]")


def test_a_question_goes_out_with_its_answer(make, dutch, draft):
    question = next(s.question for s in draft.statements if s.question is not None)
    words = taking_out.words_of(question, dutch)
    assert words.startswith("De zitting begon laat.")
    assert make.sentence in words


def test_word_gets_paragraphs_in_which_nothing_is_markup(qtbot):
    data = taking_out.as_mime("een <b>zin</b>\ntwee & drie")
    assert data.text() == "een <b>zin</b>\ntwee & drie"
    assert data.html() == "<p>een &lt;b&gt;zin&lt;/b&gt;</p><p>twee &amp; drie</p>"


def test_copying_puts_both_on_the_clipboard(qtbot):
    taking_out.copy("een zin")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml()
    assert data.text() == "een zin"


def test_a_paper_in_one_line_names_title_kind_day_and_marking(make, dutch):
    line = taking_out.line_of(make.record(marking="Dep. VERTROUWELIJK"), dutch)
    assert line == "Verslag van de havenraad, Verslag, 4 maart 2030 [Dep. VERTROUWELIJK]"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("verslag.pdf", "verslag.pdf"),
        ("../../etc/x.pdf", "_.._etc_x.pdf"),
        ('a:b"?.pdf', "a_b__.pdf"),
        ("a\u202efdp.exe", "a_fdp.exe"),
        ("...", "1.txt"),
    ],
)
def test_the_name_of_a_file_is_safe(make, name, expected):
    assert taking_out.file_name(make.record(name=name)) == expected


@pytest.fixture
def out():
    made = taking_out.PapersOut(lambda number, came: came(f"bytes {number}".encode()))
    yield made
    made.close()


def test_papers_of_one_name_are_two_files_and_go_with_the_window(out, make):
    told = []
    out.fetch([make.record(1), make.record(2)], told.extend)
    assert [path.read_bytes() for path in told] == [b"bytes 1", b"bytes 2"]
    assert {path.name for path in told} == {"verslag.txt"}
    out.close()
    assert not any(Path(path).exists() for path in told)


def test_papers_are_dragged_only_while_the_mouse_is_held(out, make, qtbot, monkeypatch):
    source = QWidget()
    qtbot.addWidget(source)
    dragged = []
    monkeypatch.setattr(taking_out, "drag", lambda _, data: dragged.append(data.urls()))
    buttons = taking_out.Qt.MouseButton
    monkeypatch.setattr(taking_out.QGuiApplication, "mouseButtons", lambda: buttons.NoButton)
    out.drag(source, [make.record()])
    assert dragged == []
    monkeypatch.setattr(taking_out.QGuiApplication, "mouseButtons", lambda: buttons.LeftButton)
    out.drag(source, [make.record()])
    assert [url.fileName() for (url,) in dragged] == ["verslag.txt"]
