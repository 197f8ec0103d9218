"""Which lines make one paragraph, and what is a heading."""

import textwrap

from briefer.model.source import BlockRole
from briefer.reading.blocks import blocks
from briefer.reading.plain import lines_of


def shape(text):
    return [(b.role, b.text) for b in blocks(lines_of(textwrap.dedent(text).strip("\n"))[0])]


def test_a_heading_right_above_its_paragraph_is_a_block_of_its_own():
    found = shape(
        """
        Sahel
        De leden van de fractie hebben met belangstelling kennisgenomen van de brief
        en hebben daarover nog enkele vragen.
        """
    )

    assert found[0] == (BlockRole.HEADING, "Sahel")
    assert found[1][0] is BlockRole.PARAGRAPH


def test_a_heading_right_below_a_finished_paragraph_is_a_block_of_its_own():
    found = shape(
        """
        Nederland sprak hiervoor steun uit, evenals voor het bredere thema van veiligheid.
        Klimaat

        De ministers spraken daarna over het klimaat.
        """
    )

    assert found[1] == (BlockRole.HEADING, "Klimaat")


def test_a_paragraph_goes_on_after_the_white_of_a_page_break():
    found = shape(
        """
        Binnen het bondgenootschap wordt al langer gesproken over deze kwestie, en
        ook over de rol van de



        landen in de regio.
        """
    )

    assert [role for role, _ in found] == [BlockRole.PARAGRAPH]


def test_an_enumeration_inside_a_sentence_stays_in_its_paragraph():
    found = shape(
        """
        Hieronder wordt verstaan: 1) gegevens en alles wat daarbij hoort, 2) ruimte,
        3) snelle wapens en 4) alles wat hier verder nog onder te vatten zou zijn.
        """
    )

    assert len(found) == 1


def test_bullets_are_items():
    found = shape(
        """
        De punten zijn:

        • De eerste zaak is het geld.
        • De tweede zaak is de tijd.
        """
    )

    assert [role for role, _ in found[1:]] == [BlockRole.ITEM, BlockRole.ITEM]


def test_a_title_in_capitals_over_two_lines_is_one_heading():
    found = shape(
        """
        VERSLAG VAN DE BIJEENKOMST VAN DE MINISTERS
        VAN ENERGIE OP 3 MEI 2031

        De ministers kwamen bijeen.
        """
    )

    assert found[0][0] is BlockRole.HEADING
    assert found[0][1].endswith("MINISTERS VAN ENERGIE OP 3 MEI 2031")


def test_a_last_line_is_no_heading_of_nothing():
    assert shape("Alleen dit")[0][0] is BlockRole.PARAGRAPH


def test_a_page_without_white_lines_has_a_block_for_every_line_that_ends_early():
    found = shape(
        """
        Den Haag, 3 mei 2031
        Hierbij ontvangt u de geannoteerde agenda van de Raad voor Toerisme van 9 mei te
        Luxemburg, mede namens de Minister van Natuur.
        De Minister van Toerisme,
        A. Jansen
        Stranden en duinen
        De Raad spreekt naar verwachting over de bescherming van stranden en duinen, en dat
        de Commissie hierover een voorstel doet, is voor alle lidstaten van groot belang nu.
        Wandelpaden
        Nederland steunt het voorstel voor lange paden, dat de Commissie eerder dit jaar en
        op verzoek van de lidstaten deed.
        """
    )

    headings = [text for role, text in found if role is BlockRole.HEADING]
    assert headings == ["Den Haag, 3 mei 2031", "Stranden en duinen", "Wandelpaden"]


def test_a_speakers_name_below_a_full_line_is_a_block_of_its_own():
    found = shape(
        """
        Dit overleg voeren wij vooruitlopend op de bijeenkomst van de ministers van volgende
        week in Luxemburg, en daar wordt weer heel veel van verwacht door alle deelnemers.
        Minister Voorbeeld:
        Ja, dat vind ik ook.
        """
    )

    assert [text for _, text in found[1:]] == ["Minister Voorbeeld:", "Ja, dat vind ik ook."]


def test_lines_longer_than_any_column_are_paragraphs_of_their_own():
    long = "De Raad sprak over de duinen, de stranden en de wegen langs de kust van de Noordzee. "
    found = shape(f"{long * 3}\nWandelpaden\n{long * 4}\n{long * 4}")

    assert [role for role, _ in found] == [
        BlockRole.PARAGRAPH,
        BlockRole.HEADING,
        BlockRole.PARAGRAPH,
        BlockRole.PARAGRAPH,
    ]


def test_a_title_in_capitals_ends_where_small_letters_begin():
    found = shape(
        """
        VERSLAG VAN DE RAAD VOOR WANDELPADEN VAN 3 MEI 2031
        Wandelpadenveiligheidsoverleg
        De ministers spraken over de paden in de bergen en over wat daar te zien is, en
        over de kosten ervan.
        """
    )

    assert [text for _, text in found[:2]] == [
        "VERSLAG VAN DE RAAD VOOR WANDELPADEN VAN 3 MEI 2031",
        "Wandelpadenveiligheidsoverleg",
    ]


WIDE = """
Over de haven spraken de ministers lang, en zij kwamen daarbij tot het oordeel dat de kade hersteld
moet worden voordat de winter begint; daarvoor is in het budget van dit jaar geen plaats gevonden en
daarom wordt in het voorjaar opnieuw gesproken, waarbij ook de kosten van het dok aan de orde komen.
De bewindslieden vroegen om een raming, die in de zomer wordt verwacht van het bureau dat die maakt.
"""


def test_a_run_broken_at_another_width_keeps_its_sentence_whole():
    narrow = """
Hoewel het kabinet begrip heeft voor de zorgen over
de haven en over de veiligheid van het verkeer, is
een bijdrage aan het herstel van de kade, naast de
steun die het eerder gaf, niet aan de orde voor de
Zeeuwse wateren.
"""
    found = shape(WIDE + narrow + WIDE)
    assert any(text.endswith("niet aan de orde voor de Zeeuwse wateren.") for _, text in found)


def test_short_lines_between_wide_ones_stay_apart():
    found = shape(WIDE + "\nHerstel van de kade\nSteun aan het dok\nVeilige vaart\n" + WIDE)
    assert "Steun aan het dok" in [text for _, text in found]
