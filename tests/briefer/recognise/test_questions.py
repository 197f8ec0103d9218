from __future__ import annotations


def asked(document):
    return [(q.number, q.party, q.question_text, q.answer_text) for q in document.questions]


def test_a_question_has_number_party_text_and_answer(document):
    found = document("""
        Inbreng schriftelijk overleg Milieuraad

        Vragen en opmerkingen van de leden van de VVD-fractie

        De leden van de VVD-fractie vragen naar de kosten van het plan.

        1. Antwoord van het kabinet

        De kosten zijn gelijk gebleven.

        De leden van de VVD-fractie vragen ook naar de baten van het plan.

        2. Antwoord van het kabinet

        De baten zijn hoog.

        En zij stijgen.
    """)
    first = "De leden van de VVD-fractie vragen naar de kosten van het plan."
    second = "De leden van de VVD-fractie vragen ook naar de baten van het plan."
    assert asked(found) == [
        (1, "VVD", first, "De kosten zijn gelijk gebleven."),
        (2, "VVD", second, "De baten zijn hoog.\nEn zij stijgen."),
    ]


def test_questions_answered_in_one_are_given_for_every_number(document):
    found = document("""
        Antwoord van minister Voorbeeld (Defensie) (ontvangen 3 april 2031)

        Vraag 1

        Klopt het bericht?

        Antwoord 1

        Ja.

        Vraag 2 en 3

        Wat gaat u doen? En wanneer?

        Antwoord op vragen 2 en 3

        Niets, en dat meteen.
    """)
    both = ("", "Wat gaat u doen? En wanneer?", "Niets, en dat meteen.")
    assert asked(found) == [(1, "", "Klopt het bericht?", "Ja."), (2, *both), (3, *both)]


def test_bare_numbers_above_questions_of_members(document):
    found = document("""
        Betreft: Beantwoording vragen van de leden Jansen en De Vries over een oefening

        Geachte voorzitter,

        Hierbij bied ik u de antwoorden aan.

        De minister van Defensie,

        A.B. Voorbeeld

        1

        Klopt het bericht?

        Antwoord

        Ja, dat klopt.

        2

        Wie doen mee?

        Antwoord

        Tien landen doen mee.
    """)
    assert asked(found) == [
        (1, "", "Klopt het bericht?", "Ja, dat klopt."),
        (2, "", "Wie doen mee?", "Tien landen doen mee."),
    ]
    assert found.topics == ()


def test_where_all_are_answered_in_one_part_each_party_gets_its_own_answer(document):
    found = document("""
        VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

        I Vragen en opmerkingen vanuit de fracties

        Inbreng van de leden van de VVD-fractie

        De leden van de VVD-fractie vragen wat de inzet is bij plastic.

        Vragen en opmerkingen van het lid van de PvdD-fractie

        Het lid van de PvdD-fractie vraagt naar de dieren in het water.

        II Antwoord/Reactie van de minister

        De leden van de VVD-fractie vragen wat de inzet is. De inzet is een verbod op plastic.

        Het kabinet hecht aan een snel besluit.

        Het lid van de PvdD-fractie vraagt naar de dieren. Nederland steunt hun bescherming.
    """)
    first, second = found.questions
    assert (first.party, second.party) == ("VVD", "PvdD")
    assert "De inzet is een verbod op plastic." in first.answer_text
    assert "Het kabinet hecht aan een snel besluit." in first.answer_text
    assert "Nederland steunt hun bescherming." in second.answer_text
    assert {p.text for p in found.positions} >= {
        "Het kabinet hecht aan een snel besluit.",
        "Nederland steunt hun bescherming.",
    }
    assert not any("vraagt naar" in p.text for p in found.positions)


def test_a_question_that_has_no_answer_yet_is_kept_without_one(document):
    found = document("""
        Inbreng schriftelijk overleg Milieuraad

        Vragen en opmerkingen van de leden van de SP-fractie

        De leden van de SP-fractie vragen naar de kosten van het plan.
    """)
    assert asked(found) == [
        (1, "SP", "De leden van de SP-fractie vragen naar de kosten van het plan.", "")
    ]


def consultation(*answers):
    asked = (
        "De leden van de VVD-fractie vragen wat de raketten gaan kosten.",
        "Voorts vragen deze leden hoe het staat met de satellieten boven Delft.",
    )
    told = "\n\n".join(answers)
    return (
        "I Vragen en opmerkingen vanuit de fracties\n\n"
        "Vragen en opmerkingen van de leden van de VVD-fractie\n\n" + "\n\n".join(asked) + "\n\n"
        "II Antwoord / Reactie van de Minister\n\n"
        f"Vragen en opmerkingen van de leden van de VVD-fractie\n\n{told}"
    )


def test_answers_that_go_through_the_questions_one_by_one_are_told_apart(document):
    costs = "Over de kosten van de raketten bericht de minister volgend jaar, zoals altijd. " * 3
    above = "De satellieten draaien nog boven Delft, tot genoegen van velen in die stad. " * 3
    found = asked(document(consultation(costs, above)))
    assert [(number, told.strip()) for number, _, _, told in found] == [
        (1, costs.strip()),
        (2, above.strip()),
    ]


def test_answers_in_another_order_stay_together(document):
    costs = "Over de kosten van de raketten bericht de minister volgend jaar, zoals altijd. " * 3
    above = "De satellieten draaien nog boven Delft, tot genoegen van velen in die stad. " * 3
    assert len(asked(document(consultation(above, costs)))) == 1
    assert len(asked(document(consultation(f"{above}\n\n{costs}", "Dat is alles. " * 20)))) == 1
