from __future__ import annotations

from pathlib import Path

from briefer.errors import PasswordError
from ui.pieces.messages import told


def test_an_error_of_the_field_is_its_own_sentence(dutch):
    assert "geheim.pdf" in told(PasswordError(Path("geheim.pdf")), dutch)


def test_a_fault_of_ours_is_one_sentence_and_goes_to_the_log(words, caplog):
    text = told(ZeroDivisionError("inner workings"), words)
    assert text == words("errors.unexpected")
    assert "inner workings" in caplog.text
    caplog.clear()
