"""One answer of every kind of thing; any text is a legal question; nobody waits for a dead one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefer.model.document import Kind, Meeting
from briefer.model.search import Query, Thing
from briefer.store import Store
from briefer.store.looking import Stopped
from briefer.typed import understood


@pytest.fixture
def filled(store, full):
    full.into(store)
    return store


def asked(store, text, **more):
    values = {"names": repr, "today": dt.date(2030, 6, 1), "limit": 5} | more
    return store.look(understood(text).query, **values)


def things(answer):
    return list(dict.fromkeys(hit.thing for hit in answer.hits))


def test_kinds_of_thing_come_in_one_order(filled):
    found = things(asked(filled, "in:stukken in:toezeggingen in:vergaderingen in:standpunten"))
    assert found == [Thing.MEETINGS, Thing.PAPERS, Thing.COMMITMENTS, Thing.POSITIONS]


def test_nothing_asked_is_nothing_found(filled):
    assert filled.look(Query(), names=repr, today=dt.date(2030, 1, 1), limit=5).hits == ()
    assert asked(filled, "-kade").hits == ()


def test_of_what_is_more_than_asked_it_is_told(store, paper):
    paper("Brief", *(f"Kade {n}." for n in range(4))).into(store)
    assert Thing.SENTENCES in asked(store, "kade", limit=3).more
    assert asked(store, "kade", limit=4).more == frozenset()


@pytest.fixture
def spread(store, paper):
    """Three letters of three years, for two councils, and one about no meeting."""
    councils = ("NAVO", "EU", "NAVO")
    for year, council in zip((2020, 2021, 2022), councils, strict=True):
        met = Meeting(council, ("Defensie",), dt.date(year, 5, 3))
        paper(f"Brief {year}", "De kade.", meeting=met, date=dt.date(year, 5, 1)).into(store)
    paper("Los stuk", "De kade.", kind=Kind.MOTIE).into(store)
    return store


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("van:2021", ["Brief 2022", "Brief 2021"]),
        ("tot:2021-05-01", ["Brief 2021", "Brief 2020"]),
        ("van:2-5-2020 tot:4/2022", ["Brief 2021"]),
        ("jaar:2020", ["Brief 2020"]),
        ("raad:navo", ["Brief 2022", "Brief 2020"]),
        ("council:EU from:2021 until:2021", ["Brief 2021"]),
        ("raad:EU jaar:2020", []),
        ("soort:motie", ["Los stuk"]),
    ],
)
def test_papers_and_what_stands_in_them_are_narrowed_alike(spread, query, expected):
    papers = asked(spread, f"in:stukken {query}").hits
    paragraphs = asked(spread, f"in:alineas kade {query}").hits
    assert [hit.text for hit in papers] == expected
    assert [hit.document.title for hit in paragraphs] == expected


def test_meetings_are_narrowed_by_council_and_period(spread):
    found = asked(spread, "in:vergaderingen raad:navo van:2021").hits
    assert [hit.meeting.meeting.start.year for hit in found] == [2022]


def test_an_answer_nobody_waits_for_is_broken_off(filled, monkeypatch):
    monkeypatch.setattr("briefer.store.answering._STEPS", 1)
    with pytest.raises(Stopped):
        asked(filled, "kade", stopped=lambda: True)
    assert asked(filled, "kade").hits


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.text('ab"*:^()-+{} ANDORNT_\0\ud800é') | st.text('kadejrvntpi:2 0"-'))
@example("36 200-XIV")
@example("NEAR(a b)")
@example("exact : x")
@example('partij:"')
@example("van:9999-99 tot:0000")
@example("ᄀ²½")
@example("x " * 5000)
@example("-" * 400)
def test_any_text_is_a_legal_question(filled, query):
    for hit in asked(filled, query).hits:
        assert all(0 <= a < b <= len(hit.text) for a, b in hit.ranges)


def test_what_another_connection_changed_is_in_the_next_answer(path, paper):
    with Store.create(path) as one:
        paper("Brief", "De kade.").into(one)
        with Store.open(path, read_only=True) as other:
            assert len(asked(other, "in:stukken brief").hits) == 1
            paper("Brief twee", "De kade.").into(one)
            assert len(asked(other, "in:stukken brief").hits) == 2
