"""Names set back in their own letters."""

from __future__ import annotations

import pytest

from briefer.recognise.names import capital, sentence_case


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("VERSLAG NAVO-TOP IN NEDERLAND", "Verslag NAVO-Top in Nederland"),
        ("BRIEF OVER MOLDAVIË", "Brief over Moldavië"),
        ("MOTIE VAN DE LEDEN DE WIT EN ZOMER C.S.", "Motie van de leden De Wit en Zomer c.s."),
        ("MINISTER VAN BUITENLANDSE ZAKEN", "Minister van Buitenlandse Zaken"),
        ("Een titel in gewone letters", "Een titel in gewone letters"),
    ],
)
def test_a_line_in_capitals_is_set_back(lexicon, written, shown):
    assert sentence_case(written, lexicon) == shown


def test_only_the_first_letter_becomes_a_capital():
    assert capital("het bos") == "Het bos"
    assert capital("") == ""
