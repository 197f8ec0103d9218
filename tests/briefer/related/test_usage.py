"""What is left of a promise once the words any promise holds are taken out."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.related.usage import content_of, made_on, may_be_one_owner


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De minister van Defensie stuurt uw Kamer een overzicht van de sluizen.",
            ("overzicht", "sluizen")),
        ("In februari 2031 is toegezegd de Kamer te informeren over 5G (Kamerstuk 11 111, nr. 3).",
            ("5g",)),
        ("De minister stuurt de Tweede Kamer de tweede tranche.", ("tweede", "tranche")),
        ("Hiermee is aan de toezegging van 3 mei 2031 voldaan.", ()),
    ],
)  # fmt: skip
def test_only_what_it_is_about_is_left(archive, usage, text, words):
    assert content_of(archive.promise(text), usage).words == words


def test_the_term_is_left_out(archive, usage):
    promise = archive.promise(
        "Voor het kerstreces volgt een brief over de sluizen.",
        deadline=("voor het kerstreces", "2031-12-19"),
    )
    assert content_of(promise, usage).text == "sluizen"


def test_names_are_known_by_their_capitals_but_not_at_the_start(archive, usage):
    promise = archive.promise("Sluizen in Noordstad en de EDTs.")
    assert content_of(promise, usage).names == {"noordstad", "edts"}


def test_a_day_after_the_paper_is_not_the_day_of_the_promise(archive):
    assert made_on(archive.promise("…", "2031-02-01", made_on="2031-02-02")) is None
    assert made_on(archive.promise("…", "2031-02-01", made_on="2031-02-01")) == dt.date(2031, 2, 1)


@pytest.mark.parametrize(
    ("owner", "may"),
    [("kabinet", True), ("bewindspersoon", True), ("minister van Financiën", False)],
)
def test_the_cabinet_may_be_any_office(archive, usage, owner, may):
    one = archive.promise("…", by="minister van Defensie")
    assert may_be_one_owner(one, archive.promise("…", by=owner), usage) is may
