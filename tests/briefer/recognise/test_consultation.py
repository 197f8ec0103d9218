from __future__ import annotations

import pytest

from briefer.recognise.consultation import form_of


@pytest.fixture
def form(paper, lexicon):
    """The form of a paper, with the paper's blocks."""

    def of(text):
        return form_of(paper(text), lexicon)

    return of


def test_answers_under_a_heading_of_their_own_mark_a_paper(form):
    found = form("Vragen van de SP-fractie\n\nKlopt dat?\n\nAntwoord\n\nJa, dat klopt.")
    assert (found.marked, found.unmarked, found.together, found.consults) == (
        True,
        False,
        False,
        True,
    )


def test_a_paper_that_says_it_was_answered_has_answers_without_a_heading(form):
    found = form("Bij brief van 3 mei 2031 zijn de vragen beantwoord.\n\nKlopt dat?\n\nJa.")
    assert (found.marked, found.unmarked, found.numbered) == (False, True, True)


def test_one_answer_heading_after_several_parties_is_for_all(form):
    asked = "De leden van de {}-fractie vragen dit.\n\n"
    both = asked.format("SP") + asked.format("VVD")
    assert form(f"{both}Reactie van de minister\n\nDat is zo.").together
    assert not form(f"{asked.format('SP')}Reactie van de minister\n\nDat is zo.").together


def test_an_inbreng_is_neither(form):
    found = form("Vragen van de SP-fractie\n\nKlopt dat?\n\nII Antwoord/Reactie van de minister")
    assert (found.marked, found.unmarked, found.consults) == (False, False, True)


def test_the_lines_of_a_table_of_contents_are_no_headings(form):
    text = "Inhoudsopgave\n\nVragen van de SP-fractie\n\nII Antwoord/Reactie van de minister\n\n"
    found = form(text + "Vragen van de SP-fractie\n\nKlopt dat?")
    assert found.contents == {1, 2}
    assert found.roles == {3: "party"}


def test_a_contents_without_repetition_ends_where_text_begins(form):
    found = form("Inhoudsopgave\n\nAntwoord\n\nDit is een zin.\n\nAntwoord\n\nJa.")
    assert found.contents == {1}


def test_many_plural_headings_are_turns_and_no_parts(form):
    found = form("\n\n".join(["Klopt dat?", "Antwoorden van de minister", "Ja."] * 3))
    assert set(found.roles.values()) == {"answer"}
    assert found.marked


def test_what_comes_next_is_known(form):
    found = form("Klopt dat?\n\nAntwoord\n\nJa.\n\nVragen van de SP-fractie\n\nEn nu?")
    assert found.next_role(0) == "answer"
    assert found.next_role(1) is None
    assert found.leads_to(1) == "party"
    assert found.leads_to(3) is None


def test_a_letter_has_no_turns(form):
    found = form("Geachte voorzitter,\n\nHierbij informeer ik u over de Raad.")
    assert (found.roles, found.marked, found.unmarked, found.consults) == ({}, False, False, False)
