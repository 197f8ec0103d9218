"""What waits is known again, whatever the order it comes in."""

from __future__ import annotations

import pytest

from briefer.model.checklist import Evidence, evidence_of_rule


@pytest.mark.parametrize(
    ("rule", "evidence"),
    [
        ("verbs.pleiten", Evidence("verbs", "pleiten")),
        ("a.b.c", Evidence("a", "b.c")),
        ("staffer", None),
        ("", None),
    ],
)
def test_a_rule_names_its_file_and_entry(rule, evidence):
    assert evidence_of_rule(rule) == evidence
