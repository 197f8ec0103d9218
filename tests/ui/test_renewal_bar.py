"""Recognising again is told quietly, and can wait."""

from __future__ import annotations

from briefer.workflows import RenewalLine
from ui.renewal_bar import RenewalBar


def test_it_is_in_sight_only_while_papers_are_done(qtbot, make, words):
    bar = RenewalBar(words)
    qtbot.addWidget(bar)
    assert not bar.isVisible()
    bar.show_line(RenewalLine(make.record(), 2, 5))
    assert bar.isVisible()
    assert "2" in bar.text.text()
    assert (bar.progress.value(), bar.progress.maximum()) == (2, 5)
    bar.end()
    assert not bar.isVisible()


def test_it_can_wait(qtbot, make, dutch, english):
    bar = RenewalBar(dutch)
    qtbot.addWidget(bar)
    bar.show_line(RenewalLine(make.record(), 1, 2))
    with qtbot.waitSignal(bar.cancelled):
        bar.cancel.click()
    assert not bar.cancel.isEnabled()
    bar.set_wording(english)
    assert bar.text.text().startswith("Papers are recognised again")
    bar.end()
    assert bar.cancel.isEnabled()
