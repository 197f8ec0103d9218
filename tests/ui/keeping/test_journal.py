from __future__ import annotations

import datetime as dt

from briefer.model.safekeeping import Entry
from ui.keeping.desk import Deed

AT = dt.datetime(2030, 5, 10, 9, 30).astimezone()
PHRASE = "vier woorden achter elkaar"


def test_the_journal_is_narrowed_by_words_and_written(keeping_page, dutch):
    page = keeping_page
    lines = [Entry(1, AT, "a.visser", "paper_imported", 4, "Brief over havens")]
    lines.append(Entry(2, AT, "b.smit", "ceiling_set", after=(("level", "Geheim"),)))
    page.journal.set_wording(dutch)
    page.journal.show_journal(lines)
    assert [line.number for line in page.journal.shown] == [2, 1]
    page.journal.field.setText("HAVENS visser")
    page.journal.narrow()
    page.journal.export.click()
    ((deed, rows),) = page.asks
    assert deed is Deed.TABLE
    assert rows[1:] == (
        ("1", "10 mei 2030, 09:30", "a.visser", "Stuk ingelezen: “Brief over havens”"),
    )
    page.journal.field.setText("iets dat er niet is")
    page.journal.narrow()
    assert not page.journal.export.isEnabled()
    assert page.journal.count.text() == dutch("keeping.lines.narrowed")
    page.journal.show_journal([])
    assert page.journal.count.text() == dutch("keeping.lines.none")
