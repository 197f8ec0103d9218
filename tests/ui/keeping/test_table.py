from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from ui.keeping.desk import Deed
from ui.keeping.table import KeptTable
from ui.pieces.sorted_rows import Column


class Page(KeptTable):
    """Offers its button for what is chosen."""

    def __init__(self, wording):
        super().__init__((Column("keeping.column.name", lambda name, _: name),), wording)
        self.button = QPushButton("weg")
        self._lay_out(self.button)

    def _offer(self, *_):
        self.button.setEnabled(self.chosen != "vast")

    def ask(self):
        self._sure("Zeker?", "Ja", Deed.WIPE, self.chosen)


@pytest.fixture
def page(qtbot, dutch):
    made = Page(dutch)
    qtbot.addWidget(made)
    made.table.put(("los", "vast"), dutch)
    made.show()
    return made


def test_what_is_offered_follows_what_is_chosen(page):
    assert page.chosen is None
    page.table.selectRow(1)
    assert (page.chosen, page.button.isEnabled()) == ("vast", False)
    page.table.selectRow(0)
    assert (page.chosen, page.button.isEnabled()) == ("los", True)


def test_nothing_is_asked_for_before_somebody_is_sure(page):
    told = []
    page.asked.connect(lambda *what: told.append(what))
    page.table.selectRow(0)
    page.ask()
    assert (page.confirm.text.text(), told) == ("Zeker?", [])
    page.confirm.yes.click()
    assert told == [(Deed.WIPE, "los")]
