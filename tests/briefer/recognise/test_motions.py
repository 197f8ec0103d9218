from __future__ import annotations

MOTION = """
    28 999 Bosbeleid

    Nr. 12 MOTIE VAN HET LID JANSEN C.S.

    Voorgesteld 3 mei 2031

    De Kamer,

    gehoord de beraadslaging,

    constaterende dat Nederland bomen wil planten;

    overwegende dat de regering voorstander is van meer bos;

    verzoekt de regering, zich in te zetten voor meer bomen;

    verzoekt de regering tevens, de Kamer voor de zomer te informeren,

    en gaat over tot de orde van de dag.

    Jansen

    De Vries
"""


def test_a_motion_keeps_what_it_asks_and_holds_no_position(document):
    found = document(MOTION)
    assert found.motion is not None
    assert [p.quote for p in found.motion.requests] == [
        "verzoekt de regering, zich in te zetten voor meer bomen;",
        "verzoekt de regering tevens, de Kamer voor de zomer te informeren,",
    ]
    assert (found.positions, found.commitments, found.allied_positions) == ((), (), ())
    assert (found.questions, found.topics) == ((), ())


def test_a_motion_knows_who_moves_it(document):
    found = document(MOTION)
    assert found.motion is not None
    assert found.motion.members == tuple(s.name for s in found.signatories)


def test_another_paper_is_no_motion(document):
    letter = "Geachte voorzitter,\n\nverzoekt de regering om bomen te planten,"
    assert document(letter).motion is None


def test_a_motion_without_a_request_asks_nothing(document):
    assert document(MOTION.replace("verzoekt", "prijst")).motion is None


def test_the_appraisal_of_a_motion_in_a_letter_is_a_position(document):
    found = document("""
        Geachte voorzitter,

        Hierbij geef ik een appreciatie van de moties die zijn ingediend.

        De motie van de leden Jansen en Zomer (Kamerstuk 28 999, nr. 12) ontraad ik.

        De motie-Winter (Kamerstuk 28 999, nr. 13) krijgt oordeel Kamer.

        De motie-Herfst (Kamerstuk 28 999, nr. 14) is aangenomen.
    """)
    assert [(p.stance, p.text[:18]) for p in found.positions] == [
        ("oppose", "De motie van de le"),
        ("support", "De motie-Winter (K"),
    ]
    assert found.motion is None
