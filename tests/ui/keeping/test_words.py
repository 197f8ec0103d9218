from __future__ import annotations

import ast
import datetime as dt
import re

import pytest

from briefer import wording
from briefer.custody import Facts
from briefer.errors import StoreForeignError, StoreInUseError, StoreReadOnlyError
from briefer.model.review import Verdict
from briefer.model.safekeeping import (
    Backup,
    BinItem,
    Binned,
    Checkup,
    Difference,
    Differing,
    Entry,
    Fault,
    Loss,
    Rescue,
    SecondPlace,
    Unsound,
)
from ui.keeping import words

AT = dt.datetime(2030, 5, 10, 9, 30).astimezone()
COPY = Backup(3, "000003.db", AT, "asked", "x", 1_234_567, 1)


def deeds_in(tree):
    """The names of deeds that this code writes down."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = 1 if name == "note_export" else 0
            if name in {"_note", "note", "note_export"} and len(node.args) > place:
                yield from (
                    found.value
                    for found in ast.walk(node.args[place])
                    if isinstance(found, ast.Constant) and isinstance(found.value, str)
                )


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_deed_that_is_written_down_has_its_words(request, language):
    texts = wording.load(language).texts
    root = request.config.rootpath
    files = [*(root / "briefer").rglob("*.py"), *(root / "ui").rglob("*.py")]
    found = {deed for f in files for deed in deeds_in(ast.parse(f.read_text(encoding="utf-8")))}
    named = {deed for deed in found if re.fullmatch(r"[a-z]+(_[a-z]+)+", deed)}
    named |= {f"finding_{verdict}" for verdict in Verdict} | {f"{sort}_wiped" for sort in Binned}
    named |= {"draft_begun", "draft_changed", "draft_named", "paper_restored", "topic_parted"}
    assert {"paper_imported", "draft_exported", "ceiling_set"} <= named
    assert {deed for deed in named if f"safety.what.{deed}" not in texts} == set()


def test_a_size_is_told_as_people_read_it(dutch, english):
    assert words.size(900, dutch) == "1 kB"
    assert words.size(1_234_567, dutch) == "1,2 MB"
    assert words.size(1_234_567, english) == "1.2 MB"


def test_the_facts_are_told_in_order(tmp_path, dutch):
    path = tmp_path / "dossier.db"
    found = Facts(path, True, "removable", 900, tmp_path, (COPY,), AT)
    told = dict(words.facts(found, dutch))
    assert told["Gegevensbestand"] == str(path)
    assert "stick" in told["Staat op"]
    assert told["Laatste kopie"] == "10 mei 2030, 09:30 · 1 kopie"
    empty = dict(words.facts(Facts(path, False, "local", 0, tmp_path), dutch))
    assert "geen bestand" in empty["Gegevensbestand"]
    assert empty["Laatste kopie"] == empty["Laatst gecontroleerd"] == "nog niet"


def test_the_second_place_tells_what_is_wrong_with_it(tmp_path, dutch):
    place = SecondPlace(tmp_path, tmp_path / "a", there=False)
    assert words.second_place(place, dutch).endswith("nu niet bereikbaar")
    late = SecondPlace(tmp_path, tmp_path / "a", there=True, missed=AT, same_disk=True)
    assert "sinds 10 mei 2030" in words.second_place(late, dutch)
    assert "zelfde schijf" in words.second_place(late, dutch)
    assert "kies een map" in words.second_place(None, dutch)


def test_only_what_differs_is_told_of_a_copy(dutch):
    same = Difference("topics", 3, 3)
    less = Difference("papers", 4, 3, lost=(Differing("Brief\u202e"),), lost_count=1)
    kept = dutch("restore.kept")
    assert words.differences((same,), dutch) == f"{dutch('keeping.same')}\n\n{kept}"
    told = words.differences((same, less), dutch)
    assert "Stukken: nu 4, in de kopie 3" in told
    assert "verdwijnt: Brief\u2426" in told
    assert "Onderwerpen" not in told
    assert told.endswith(kept)


def test_a_check_tells_what_is_wrong_and_what_to_do(dutch):
    assert "2 stukken" in words.checkup(Checkup((), 2, 9), dutch)
    many = tuple(Unsound(Fault.TEXT, "blocks", str(n), "Brief") for n in range(20))
    told = words.checkup(Checkup(many), dutch)
    assert told.count("“Brief”") < 20
    assert told.splitlines()[-1] == dutch("keeping.unsound_advice")


def test_a_rescue_lists_all_that_is_lost(dutch):
    lost = tuple(Loss("blocks", str(n), "Brief", altered=bool(n)) for n in range(3))
    told = words.rescue(Rescue((("documents", 2),), lost, 1), dutch)
    assert told.count("“Brief”") == 3
    assert "Gered: 1 stukken, 2 onderdelen" in told


def test_a_notice_says_what_to_do_in_the_window(tmp_path, words_of):
    busy = StoreInUseError(
        tmp_path / "a.db", who="b.smit", computer="ANDER", since="2030-05-10T09:30"
    )
    told = words.notice(busy, words_of)
    assert "b.smit" in told
    assert {"nl": "10 mei 2030, 09:30", "en": "10 May 2030, 09:30"}[words_of.language] in told
    assert "briefer unlock" not in told
    assert "a.db" in words.notice(StoreReadOnlyError(tmp_path / "a.db"), words_of)
    other = StoreForeignError(tmp_path / "a.db")
    assert words.notice(other, words_of) == words_of.error(other)


@pytest.fixture(params=wording.LANGUAGES)
def words_of(request):
    return wording.load(request.param)


def test_a_line_of_the_journal_reads_as_a_sentence(dutch):
    line = words.journal_line(
        Entry(
            7,
            AT,
            "a.visser",
            "topic_renamed",
            4,
            "",
            before=(("name", "Havens"),),
            after=(("name", "Zeehavens"),),
        ),
        dutch,
    )
    assert line.cells == (
        "7",
        "10 mei 2030, 09:30",
        "a.visser",
        "Onderwerp hernoemd – naam: Havens → Zeehavens",
    )
    assert "zeehavens" in line.found_by


def test_numbers_of_rows_are_not_told(dutch):
    entry = Entry(1, None, "", "topic_split", 4, "", after=(("name", "Kades"), ("number", 9)))
    line = words.journal_line(entry, dutch)
    assert line.what == "Onderwerp gesplitst – naam: Kades"
    assert line.who == line.when == dutch("keeping.unknown")


def test_a_draft_in_the_bin_goes_by_what_it_is(dutch):
    assert words.bin_name(BinItem(1, Binned.DRAFT, 2, "", "", None), dutch) == "concept"


def test_the_reason_of_a_copy_is_told(dutch):
    assert words.copy_reason(COPY, dutch) == "op verzoek"
