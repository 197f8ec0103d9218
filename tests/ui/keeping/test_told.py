from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from briefer.copies import Restored
from briefer.model.safekeeping import BinItem, Binned, Checkup, Rescue
from ui.keeping.desk import Deed, Done, Which
from ui.keeping.told import told_of

ITEM = BinItem(8, Binned.PAPER, 4, "Brief", "", None)
MADE = SimpleNamespace(number=3)


@pytest.mark.parametrize(
    ("done", "part"),
    [
        (Done(Deed.COPY, None, MADE), "3"),
        (Done(Deed.RESTORE, Which(3), Restored(MADE, Path("a.db.damaged"))), "a.db.damaged"),
        (Done(Deed.RESCUE, Path("b.db"), Rescue((), (), 1)), "b.db"),
        (Done(Deed.SAVE_AS, Path("b.db")), "b.db"),
        (Done(Deed.GO_ON, Path("b.db")), "b.db"),
        (Done(Deed.REPORT, Path("b.txt")), "b.txt"),
        (Done(Deed.TABLE, Path("b.csv")), "b.csv"),
        (Done(Deed.DISCARD, 3), "3"),
        (Done(Deed.PUT_BACK, 8, ITEM), "Brief"),
        (Done(Deed.PAPER, "Brief", 8), "Brief"),
        (Done(Deed.PAPERS, (1, 2), (8, 9)), "2 "),
        (Done(Deed.ALL_BACK, (8, 9), ()), "2 "),
        (Done(Deed.MEETING, "Raad", 9), "Raad"),
        (Done(Deed.CEILING, "Geheim"), "Geheim"),
        (Done(Deed.WIPE, (ITEM,), 2), "2"),
    ],
)
def test_what_was_done_is_told_with_what_it_was_about(words, done, part):
    assert part in told_of(done, words).message


@pytest.mark.parametrize("deed", [Deed.FREE, Deed.REOPEN, Deed.SECOND])
def test_every_other_deed_has_its_sentence(words, deed):
    assert told_of(Done(deed), words).message


def test_a_check_stands_on_the_page(words):
    said = told_of(Done(Deed.CHECK, None, Checkup((), 2, 9)), words)
    assert said.message == ""
    assert said.report


def test_what_stays_readable_without_the_passphrase_is_named(words):
    said = told_of(Done(Deed.LOCK, about=True, result=(Path("a.db.v3"),)), words)
    assert "a.db.v3" in said.report
    assert "a.db.v3" not in told_of(Done(Deed.LOCK, about=False, result=()), words).report


def test_a_preview_shows_by_itself(words):
    assert told_of(Done(Deed.PREVIEW, 3, ()), words).message == ""
