from __future__ import annotations

import pytest

from briefer.model.document import Kind, Signatory
from briefer.model.review import DOUBT_BELOW
from briefer.recognise.confidence import CARRIED_ON, EXPLICIT, NORM, UNNAMED
from briefer.recognise.outline import Zone
from briefer.recognise.positions import positions


@pytest.fixture
def held(said, facts, lexicon):
    """The positions in some sentences."""

    def of(*texts, kind=Kind.VERSLAG, zone=Zone.BODY):
        return positions(said(*texts, zone=zone), facts(kind), lexicon)

    return of


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Nederland sprak zich uit tegen een nieuw fonds.", "want"),
        ("Het kabinet onthield zich van stemming.", "conditional"),
        ("Nederland stemde tegen de verordening.", "oppose"),
        ("Wij hebben ons verzet tegen deze heffing.", "oppose"),
        ("Nederland maakt deel uit van de blokkerende minderheid.", "oppose"),
        ("Het oordeel van het kabinet over de mededeling is negatief.", "oppose"),
        ("Het oordeel van het kabinet over de mededeling is positief.", "support"),
        ("Het kabinet heeft begrip voor deze zorgen.", "support"),
        ("Dat stelt het kabinet teleur.", "concern"),
        ("Ik vind dit te mager.", "concern"),
        ("Wat Nederland betreft moet dit sneller.", "want"),
        ("Dit is wat Nederland betreft een hoeksteen.", "important"),
        ("Het kabinet geeft de voorkeur aan een richtlijn.", "want"),
        ("Nederland heeft een studievoorbehoud gemaakt.", "conditional"),
        ("Nederland toonde zich teleurgesteld over de uitkomst.", "concern"),
        ("Het kabinet staat positief tegenover deze stap.", "support"),
        ("Nederland waarschuwde voor hogere kosten.", "concern"),
        ("Nederland hamerde op een snel besluit.", "urge"),
        ("Nederland heeft bepleit dat de termijn langer wordt.", "urge"),
        ("Het kabinet stemde in met de conclusies.", "support"),
        ("Het kabinet zet vraagtekens bij deze raming.", "concern"),
        ("Nederland heeft bedenkingen bij het tijdpad.", "concern"),
        ("Nederland kan leven met dit compromis.", "support"),
        ("Het kabinet acht een verbod niet wenselijk.", "oppose"),
        ("Ons land kan alleen instemmen als de bijdrage daalt.", "conditional"),
        ("Ons land kan niet instemmen met de begroting.", "oppose"),
        ("Den Haag kan niet akkoord gaan met dit voorstel.", "oppose"),
        ("Nederland heeft geen bezwaar tegen het voorstel.", "support"),
        ("Nederland heeft bezwaar tegen het voorstel.", "concern"),
        ("Het kabinet is niet tegen een verbod.", "support"),
        ("Het kabinet is tegen een verbod.", "oppose"),
        ("Nederland sluit een kleine wijziging niet uit.", "conditional"),
    ],
)
def test_a_stance_is_recognised_by_its_verb(held, text, stance):
    [found] = held(text)
    assert found.stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "Nederland levert drie schepen.",
        "De Commissie prees de aanpak in Nederland.",
        "Duitsland vroeg Nederland om steun.",
        "Het kabinet heeft in 2031 een nota uitgebracht.",
        "Hierbij bied ik u het verslag aan dat Nederland steunt.",
        "Meerdere lidstaten steunden het voorstel.",
        "Nederland werd opgeroepen meer te doen.",
        "De Kamer verzoekt de regering zich hiertegen uit te spreken.",
        "Hiermee beschouw ik de motie als uitgevoerd.",
        "De minister heeft toegezegd uw Kamer een overzicht te sturen.",
        "De heer Voorbeeld vroeg waarom we dit doen.",
        "Duitsland steunde de Nederlandse inzet.",
        "Nederland stelt geld beschikbaar voor noodhulp.",
        "Nederland levert acht schepen.",
    ],
)
def test_a_fact_or_anothers_stance_is_no_dutch_position(held, text):
    assert held(text) == ()


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Nederland kan instemmen, mits dit werkt, en steunt ook de rest.", "mits dit werkt"),
        ("Als A, B en C klaar zijn, stemt Nederland in.", "Als A, B en C klaar zijn"),
        ("Zolang dit duurt, is Nederland tegenstander.", "Zolang dit duurt"),
        ("Pas als dit werkt, wil Nederland instemmen.", "Pas als dit werkt"),
        ("Nederland steunt dit, zij het dat het duur is.", "zij het dat het duur is"),
        (
            "Nederland heeft als voorwaarde gesteld dat dit werkt.",
            "voorwaarde gesteld dat dit werkt",
        ),
        (
            "Nederland is, onder voorbehoud van goedkeuring, bereid bij te dragen.",
            "onder voorbehoud van goedkeuring",
        ),
    ],
)
def test_a_condition_is_the_whole_clause_and_no_more(held, text, condition):
    (found,) = held(text)
    assert (found.stance, found.condition) == ("conditional", condition)


def test_in_the_part_of_something_is_no_condition(held):
    (found,) = held("Als voorzitter van de Raad steunt Nederland, met Polen, dit voorstel.")
    assert (found.stance, found.condition) == ("support", None)


def test_a_condition_is_kept_apart(held):
    [found] = held("Nederland steunt dit, mits de kosten niet stijgen.")
    assert (found.stance, found.condition) == ("conditional", "mits de kosten niet stijgen")


def test_a_pronoun_carries_on_the_holder_of_the_sentence_before(held):
    _, second = held("De minister van Defensie steunt dit.", "Hij wees op de kosten.")
    assert (second.holder, second.confidence) == ("minister van Defensie", CARRIED_ON)


def test_a_pronoun_goes_on_from_a_sentence_without_a_position(held):
    first = "De minister van Defensie nam deel aan de Raad."
    [second] = held(first, "Hij benadrukte het belang van toezicht.")
    assert second.holder == "minister van Defensie"
    assert held("De Jordaanse minister opende.", "Hij benadrukte het toezicht.") == ()
    assert held("Ik sprak hem daarna.", "Hij benadrukte het toezicht.") == ()


def test_a_passive_without_anybody_goes_on_from_a_dutch_position(held):
    _, second = held("Nederland steunde dit.", "Daarbij werd het belang van toezicht benadrukt.")
    assert (second.holder, second.confidence) == ("Nederland", UNNAMED)
    assert held("Daarbij werd het belang van toezicht benadrukt.") == ()


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("De Nederlandse inzet blijft gericht op overleg.", "Nederland"),
        ("De inzet van het kabinet is gericht op overleg.", "kabinet"),
        ("Voor Nederland staat voorop dat de regels gelden.", "Nederland"),
        ("Dit is voor het kabinet onaanvaardbaar.", "kabinet"),
        ("Van Nederlandse zijde is gewezen op de kosten.", "Nederland"),
        ("De MP benadrukte de urgentie.", "minister-president"),
        ("Mede op aandringen van Nederland is de tekst aangescherpt.", "Nederland"),
        ("Het idee heeft de sympathie van Nederland.", "Nederland"),
        ("Het Koninkrijk steunde de resolutie.", "Koninkrijk der Nederlanden"),
    ],
)
def test_the_holder_is_who_the_words_name(held, text, holder):
    [found] = held(text)
    assert (found.holder, found.confidence) == (holder, EXPLICIT)


def test_i_and_the_minister_are_the_one_who_signed(said, facts, lexicon):
    signed = facts(signatories=(Signatory("A.B. Jansen", "minister van Defensie"),))
    texts = ("Ik vind dit van belang.", "De minister steunde dit.")
    found = positions(said(*texts), signed, lexicon)
    assert [one.holder for one in found] == ["minister van Defensie"] * 2


def test_where_a_committee_signs_i_is_the_minister_who_was_asked(held):
    asked = "De commissie heeft vragen voorgelegd aan de Minister van Defensie over de agenda."
    [found] = held(asked, "Ik vind dit van belang.")
    assert found.holder == "minister van Defensie"


def test_we_is_the_cabinet(held):
    assert held("Wij vinden dit van belang.")[0].holder == "kabinet"


@pytest.mark.parametrize(
    ("texts", "sure"),
    [
        (("Nederland steunt dit.",), True),
        (("Het kabinet overweegt dit te steunen.",), False),
        (("De Franse minister opende de lunch.", "Minister Jansen steunde dit."), False),
        (("Nederland bevordert het gebruik van deze regels.",), False),
    ],
)
def test_a_hedge_an_unknown_minister_and_a_weak_verb_are_doubtful(held, texts, sure):
    assert (held(*texts)[-1].confidence >= DOUBT_BELOW) is sure


def test_what_a_verb_of_saying_brings_decides_the_kind(held):
    assert held("Nederland gaf aan de ambitie te steunen.")[0].stance == "support"


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Het is zaak dat dit snel gebeurt.", NORM),
        ("Een besluit wordt nu niet zinvol geacht.", NORM),
        ("De regels moeten uitvoerbaar zijn.", UNNAMED),
    ],
)
def test_an_agenda_judges_in_its_own_voice(held, text, confidence):
    [found] = held(text, kind=Kind.GEANNOTEERDE_AGENDA)
    assert (found.holder, found.confidence) == ("kabinet", confidence)


@pytest.mark.parametrize(
    "text",
    [
        "Lidstaten moeten uiterlijk in 2031 aan de norm voldoen.",
        "De Commissie meent dat het van belang is dat dit gebeurt.",
        "De plannen worden vertaald naar wat elk land moet leveren.",
        "Voor Rusland is dat van belang.",
        "Is het van belang dat dit gebeurt?",
    ],
)
def test_what_others_must_or_mean_is_no_norm_of_the_cabinet(held, text):
    assert held(text, kind=Kind.GEANNOTEERDE_AGENDA) == ()


def test_in_a_communique_the_netherlands_is_one_of_those_who_speak(held):
    text = "De drie regeringsleiders onderstrepen het belang van recht."
    assert held(text) == ()
    assert held(text, kind=Kind.COMMUNIQUE)[0].holder == "Nederland"


def test_a_norm_is_the_cabinets_own_only_in_its_own_text(held):
    text = "Het is belangrijk dat dit snel gebeurt."
    assert held(text) == ()
    [found] = held(text, zone=Zone.ANSWER)
    assert found.holder == "kabinet"


def test_what_members_ask_holds_no_position(held):
    assert held("Nederland steunt dit.", zone=Zone.QUESTION) == ()


def test_what_a_motion_asks_is_no_position(document):
    found = document(
        "MOTIE VAN HET LID JANSEN\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n"
        "overwegende dat het kabinet bomen van groot belang acht voor de stad en het land,"
    )
    assert found.positions == ()


@pytest.mark.parametrize(
    "text",
    [
        "De Nederlandse inzet is neergelegd in de brief van 3 mei.",
        "De kabinetsappreciatie wordt u in juni toegezonden.",
        "In mei zal ik uw Kamer laten weten of Nederland meedoet.",
    ],
)
def test_where_the_line_is_to_be_found_is_no_position(text, held):
    assert not held(text, kind=Kind.GEANNOTEERDE_AGENDA)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ons land steunt het voorstel.", "Nederland"),
        ("Daarom wil Den Haag eerst een evaluatie.", "Nederland"),
        ("Onze regering hecht aan spoed.", "kabinet"),
        ("De Nederlandse overheid acht een verbod wenselijk.", "Nederland"),
        ("Regels voor kleine bedrijven moeten, zo stelde de minister, eenvoudig zijn.", "minister"),
        ("Noorwegen moet onder voorwaarden kunnen meedoen, vindt Nederland.", "Nederland"),
        ("De door Ierland bepleite tekst steunt Nederland onverminderd.", "Nederland"),
        ("Regeldruk moet van Nederland omlaag.", "Nederland"),
        ("Van onze kant is gezegd dat het op daden aankomt.", "Nederland"),
    ],
)
def test_the_netherlands_has_many_names_and_places_in_a_sentence(held, text, holder):
    [found] = held(text)
    assert found.holder == holder


@pytest.mark.parametrize(
    "text",
    [
        "De top in Den Haag was kort.",
        "Den Haag ontvangt de ministers in juni.",
        "Het lid Jansen vroeg mij om een terugkoppeling.",
        "Ja, daartoe ben ik bereid.",
    ],
)
def test_a_city_or_who_is_asked_takes_no_stance(held, text):
    assert held(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "De richtlijn moet binnen twee jaar zijn omgezet.",
        "Het verdrag moet door alle lidstaten worden geratificeerd.",
        "In oktober moet een plan gereed zijn.",
    ],
)
def test_what_must_be_by_a_rule_or_a_day_is_no_wish(held, text):
    assert held(text, kind=Kind.GEANNOTEERDE_AGENDA) == ()
    [wish] = held("De lasten moeten beperkt blijven.", kind=Kind.GEANNOTEERDE_AGENDA)
    assert wish.rule == "norms.moeten"
