from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from briefer.errors import StoreReadOnlyError
from ui.keeping.notice import NoticeBar


def test_the_notice_stays_while_nothing_can_be_changed_and_says_what_to_do(
    qtbot, dutch, english, tmp_path
):
    bar = NoticeBar(dutch)
    qtbot.addWidget(bar)
    done = []
    assert bar.isHidden()
    bar.say(
        StoreReadOnlyError(tmp_path / "a.db"), [("keeping.button.save_as", lambda: done.append(1))]
    )
    assert "alleen-lezen" in bar.text.text()
    (button,) = (b for b in bar.findChildren(QPushButton) if b.text())
    button.click()
    assert done == [1]
    bar.set_wording(english)
    assert "read-only" in bar.text.text()
    bar.say(None)
    assert bar.isHidden()
