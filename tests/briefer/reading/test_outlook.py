"""A message of Outlook gives the papers attached to it, or its own text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.outlook_file import PROPERTIES, compound, message
from briefer.errors import DamagedFileError, NoPapersError, NotAPaperError, ReadingError
from briefer.reading import outlook
from briefer.reading.containers import Inner, inside, may_hold_papers
from briefer.reading.isolation import Readers
from briefer.reading.kinds import kind_of

LONG = b"De brug is open.\n" * 400
FORWARDED = message("Doorgestuurd", "Zie bijlage.", {"brief.txt": LONG}, inner=True)


def opened(tree):
    return list(inside(compound(tree), "bericht.msg"))


def test_every_paper_attached_comes_out_and_nothing_else():
    files = {"brief é.txt": LONG, "logo.png": b"x", "nota.txt": b"Kort."}
    assert opened(message("Stukken", "Bijgaand.", files)) == [
        Inner("brief é.txt", LONG),
        Inner("nota.txt", b"Kort."),
    ]


def test_a_message_within_a_message_is_opened_too():
    files = {"m.msg": FORWARDED, "nota.txt": b"Kort."}
    assert [one.name for one in opened(message("Stukken", "Bijgaand.", files))] == [
        "Doorgestuurd › brief.txt",
        "nota.txt",
    ]


def test_the_text_of_a_message_within_that_has_no_papers_is_a_paper():
    inner = message("Antwoord", "Ja, akkoord é.", inner=True)
    assert opened(message("Stukken", "Bijgaand.", {"m.msg": inner})) == [
        Inner("Antwoord", "Ja, akkoord é.".encode())
    ]


def test_a_message_without_papers_is_read_itself():
    assert opened(message("Vraag", "Komt de brief é vandaag?")) == [
        Inner("", "Komt de brief é vandaag?".encode())
    ]


def test_the_web_page_of_a_message_goes_before_its_text():
    page = b"<html><meta charset=utf-8><p>Als pagina</p></html>"
    tree = {**message("Vraag", "Als tekst"), "__substg1.0_10130102": page}
    assert opened(tree) == [Inner("", page)]


def test_a_text_of_another_encoding_is_read_in_it():
    tree = {**message("Vraag", ""), "__substg1.0_1000001E": "Ελλάς".encode("cp1253")}
    tree[PROPERTIES] = tree[PROPERTIES].replace((1252).to_bytes(4, "little"), b"\xe5\4\0\0")
    assert opened(tree) == [Inner("", "Ελλάς".encode())]


def test_the_name_of_a_file_is_in_the_encoding_of_its_message():
    tree = message("Stukken", "", {"x.txt": LONG})
    tree[PROPERTIES] = tree[PROPERTIES].replace((1252).to_bytes(4, "little"), b"\xe5\4\0\0")
    (name,) = (name for name in tree if name.startswith("__attach"))
    del tree[name]["__substg1.0_3707001F"]
    tree[name]["__substg1.0_3707001E"] = "Ελλάς.txt".encode("cp1253")
    assert [one.name for one in opened(tree)] == ["Ελλάς.txt"]


def test_a_message_with_nothing_in_it_is_told():
    with pytest.raises(NoPapersError):
        opened(message("Leeg", " "))


def test_a_zip_attached_is_opened_and_a_damaged_one_leaves_the_others():
    files = {"half.zip": b"PK\3\4half", "brief.txt": LONG}
    first, second = opened(message("Stukken", "", files))
    assert isinstance(first.error, ReadingError)
    assert second.content == LONG


def test_messages_in_messages_stop_at_a_depth():
    tree = message("Diepst", "Tekst.", inner=True)
    for number in range(6):
        tree = message(f"Laag {number}", "", {"m.msg": tree}, inner=number < 5)
    assert opened(tree) == [Inner("Laag 4 › Laag 3 › m.msg", b"")]


def test_another_compound_file_is_no_message():
    other = compound({"WordDocument": LONG, "map": {"__substg1.0_1000001E": b"x"}})
    assert may_hold_papers(other)
    assert inside(other, "oud.doc") is None
    assert not outlook.is_outlook(b"tekst")


def test_a_message_deeper_than_papers_may_lie_is_named():
    with pytest.raises(NotAPaperError) as error:
        kind_of(compound(message("Diep", "Tekst")), "diep.msg")
    assert error.value.details == {"found": ".msg"}


def test_a_message_that_is_cut_off_is_told():
    with pytest.raises(DamagedFileError):
        list(inside(compound(message("Stukken", "Bijgaand."))[:-512], "half.msg") or ())


def test_a_message_without_its_properties_is_damaged_and_no_old_document():
    tree = {**message("Stukken", "Bijgaand.")}
    del tree[PROPERTIES]
    with pytest.raises(DamagedFileError):
        opened(tree)


def test_an_old_document_that_is_damaged_is_no_message():
    other = compound({"WordDocument": LONG, "map": {"__substg1.0_1000001E": b"x"}})
    assert not outlook.is_outlook(other[:-512])


def test_it_is_opened_in_the_reading_process():
    with Readers(20) as readers:
        found = readers.papers_in(compound(message("A", "", {"m.msg": FORWARDED})), "a.msg")
        assert found == (Inner("Doorgestuurd › brief.txt", LONG),)


@given(st.binary(max_size=64), st.integers(0, 5000))
def test_any_damage_is_answered(noise, place):
    whole = compound(message("Stukken", "Bijgaand.", {"brief.txt": LONG, "m.msg": FORWARDED}))
    damaged = whole[:place] + noise + whole[place + len(noise) :]
    try:
        for one in inside(damaged, "a.msg") or ():
            assert isinstance(one.content, bytes)
    except ReadingError:
        pass
