"""What a staffer types leads to what he means: a set of questions with the answer expected."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import searching
from briefer.errors import EmptyNameError
from briefer.model.document import Kind
from briefer.model.search import SavedSearch, Thing
from briefer.store import Store
from tests.taking_in import taken_in

DAY = dt.date(2030, 6, 1)
MOMENT = dt.datetime(2030, 6, 1, 9, tzinfo=dt.UTC)

PAPERS = {
    "agenda.txt": """GEANNOTEERDE AGENDA RAAD BUITENLANDSE ZAKEN VAN 7 JUNI 2030

Zeehavens

De Raad spreekt over de veiligheid van zeehavens en over kabels op de bodem van de zee.
Nederland steunt het voorstel om zeehavens beter te beveiligen.
Duitsland steunt het voorstel niet.
""",
    "verslag.txt": """VERSLAG RAAD BUITENLANDSE ZAKEN VAN 4 MAART 2029

Zeehavens

Nederland pleitte voor strengere regels voor zeehavens.
De minister van Buitenlandse Zaken zegt de Kamer toe voor de zomer te berichten over zeehavens.

Visserij

De Raad besprak de visserij op de Noordzee.
""",
    "brief.txt": """28 676 NAVO

Nr. 367 BRIEF VAN DE MINISTER VAN DEFENSIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 februari 2030

Betreft Kabels op de zeebodem

Het kabinet vindt de bescherming van kabels van groot belang.

Er lopen veel kabels langs de kust.
""",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A store with an agenda, an older report and a letter."""
    folder = tmp_path_factory.mktemp("papers")
    made = folder / "store.db"
    with Store.create(made) as store:
        for name, text in PAPERS.items():
            taken_in(store, folder, name, text, now=MOMENT)
    return made


@pytest.fixture
def store(path):
    with Store.open(path, read_only=True) as opened:
        yield opened


def found(store, text, language="nl", limit=10):
    return searching.search(store, text, language=language, today=DAY, limit=limit).hits


#: The question, and of which kind and beginning with what the first hit is to be.
EXPECTED = [
    ("rbz", Thing.MEETINGS, ""),
    ("raad buitenlandse zaken", Thing.MEETINGS, ""),
    ("28676-367", Thing.PAPERS, "Kabels"),
    ("kabels op de zeebodem", Thing.PAPERS, "Kabels op de zeebodem"),
    ("visserij", Thing.TOPICS, "Visserij"),
    ("zeehavens", Thing.TOPICS, "Zeehavens"),
    ("zeehavens beveiligen", Thing.POSITIONS, "Nederland steunt"),
    ("strengere regels", Thing.POSITIONS, "Nederland pleitte"),
    ("berichten zeehavens", Thing.COMMITMENTS, "De minister van Buitenlandse Zaken"),
    ("houder:kabinet", Thing.POSITIONS, "Het kabinet"),
    ("kabels kust", Thing.SENTENCES, "Er lopen veel kabels"),
    ("in:derden voorstel", Thing.ALLIED_POSITIONS, "Duitsland"),
    ("in:standpunten zeehavens", Thing.POSITIONS, "Nederland steunt"),
    ("in:standpunten zeehavens tot:2029", Thing.POSITIONS, "Nederland pleitte"),
    ("in:positions council:rbz year:2029", Thing.POSITIONS, "Nederland pleitte"),
    ("toezegging zeehavens", Thing.COMMITMENTS, "De minister van Buitenlandse Zaken"),
    ("zeehavens promises", Thing.COMMITMENTS, "De minister van Buitenlandse Zaken"),
    ("standpunt zeehavens", Thing.POSITIONS, "Nederland"),
    ("onderwerp visserij", Thing.TOPICS, "Visserij"),
    ("vergadering rbz", Thing.MEETINGS, ""),
    ("stuk kabels", Thing.PAPERS, "Kabels"),
    ("toezegging visserij", Thing.TOPICS, "Visserij"),
]


@pytest.mark.parametrize(("query", "thing", "text"), EXPECTED)
def test_the_first_hit_is_what_was_meant(store, query, thing, text):
    first = found(store, query)[0]
    assert first.thing is thing
    assert first.text.startswith(text)


def test_what_has_the_very_words_is_found_beside_what_is_of_their_kind(store):
    hits = found(store, "voorstel standpunt") + found(store, "onderwerp zeehavens", limit=1)
    assert {hit.thing for hit in hits} == {Thing.POSITIONS, Thing.TOPICS}
    every = found(store, "tekst zeehavens", limit=100)
    alone = found(store, "in:alinea zeehavens", limit=100)
    assert [hit.text for hit in every] == [hit.text for hit in alone]


def test_meetings_have_their_names_and_initials_in_the_language_of_the_window(store):
    assert found(store, "foreign affairs council", "en")[0].thing is Thing.MEETINGS
    assert found(store, "fac 2029", "en")[0].meeting.meeting.start.year == 2029
    assert all(hit.thing is not Thing.MEETINGS for hit in found(store, "foreign affairs council"))


@pytest.mark.parametrize(("asked", "language"), [("4 maart 2029", "en"), ("4 march 2029", "nl")])
def test_a_meeting_is_found_by_its_day_in_either_language(store, asked, language):
    meetings = [one for one in found(store, asked, language) if one.thing is Thing.MEETINGS]
    assert [one.meeting.meeting.start for one in meetings] == [dt.date(2029, 3, 4)]


def test_what_can_be_chosen_is_what_there_is(store):
    choices = searching.choices(store, "nl")
    assert Kind.GEANNOTEERDE_AGENDA in choices.kinds
    assert choices.councils == ("Raad Buitenlandse Zaken",)
    assert set(choices.years) >= {2029, 2030}
    # Whoever narrows to a minister is not offered the country or the cabinet.
    assert choices.holders == ("minister van Buitenlandse Zaken",)
    assert searching.choices(store, "en").councils == ("Foreign Affairs Council",)


def test_every_council_that_can_be_chosen_finds_its_meetings(store):
    for language in ("nl", "en"):
        for council in searching.choices(store, language).councils:
            hits = found(store, f'raad:"{council}" in:vergaderingen', language)
            assert len(hits) == 2


def test_a_question_is_kept_under_a_name_on_one_line(path):
    with Store.open(path) as store:
        searching.keep(store, " Haven\nen zee ", " zeehavens ")
        assert store.saved_searches() == (SavedSearch("Haven en zee", "zeehavens"),)
        searching.rename(store, "Haven en zee", "Zee")
        assert [one.name for one in searching.choices(store, "nl").saved] == ["Zee"]
        with pytest.raises(EmptyNameError):
            searching.keep(store, " … ", "zee")
        store.remove_search("Zee")
