"""Kept questions have one name each; of recent ones the last stands first and few are kept."""

from __future__ import annotations

from briefer.model.search import SavedSearch
from briefer.store import searches


def test_a_question_of_the_same_name_gives_way(database):
    searches.save(database, SavedSearch("b", "een"))
    searches.save(database, SavedSearch("A", "twee"))
    searches.save(database, SavedSearch("b", "drie"))
    assert searches.saved(database) == (SavedSearch("A", "twee"), SavedSearch("b", "drie"))


def test_a_name_that_is_not_there_changes_nothing(database):
    searches.save(database, SavedSearch("b", "een"))
    searches.rename(database, "c", "d")
    searches.remove(database, "c")
    assert searches.saved(database) == (SavedSearch("b", "een"),)


def test_what_was_asked_again_stands_first_and_once(database):
    for text in ("kade", "haven", "KADE"):
        searches.remember(database, text)
    assert searches.recent(database) == ("KADE", "haven")


def test_few_are_kept(database):
    for number in range(40):
        searches.remember(database, f"vraag {number}")
    assert len(searches.recent(database)) == 15
    assert searches.recent(database)[0] == "vraag 39"


def test_what_was_forgotten_leaves_no_row(database):
    searches.remember(database, "kade\ud800")
    searches.forget(database)
    rows = database.conn.execute("SELECT name FROM settings WHERE name LIKE 'searches%'")
    assert rows.fetchall() == []
