"""A finding as it reads on screen: what was recognised, how sure, why; pure, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefer.model.checklist import evidence_of_rule
from briefer.model.document import Deadline, Question
from briefer.model.review import CORRECTABLE, Sort, Verdict, degree_of
from ui import telling
from ui.display import one_line
from ui.pieces.lists import Badge

if TYPE_CHECKING:
    from briefer.model.briefing import Answer
    from briefer.model.records import Filed
    from briefer.model.review import Ruling
    from briefer.model.source import Passage
    from briefer.wording import Wording

#: The fields of each sort in the order in which a person fills them in.
ORDER = (
    "holder",
    "actor",
    "by",
    "to",
    "party",
    "stance",
    "condition",
    "strength",
    "remark",
    "deadline",
    "type",
    "state",
    "topic",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked about: a finding of a sort, or a passage to make one of.

    `answer` is what is proposed as answering a promise.
    """

    sort: Sort
    filed: Filed[Any] | None = None
    answer: Answer | None = None
    document_id: int = 0
    passage: Passage | None = None

    @property
    def text(self) -> str:
        """The words of the paper."""
        if self.filed is not None:
            return text_of(self.filed)
        return self.passage.quote if self.passage else ""

    @property
    def topic_id(self) -> int | None:
        """The topic it is filed under now."""
        return self.filed.topic_id if self.filed else None


def fields_of(sort: Sort) -> tuple[str, ...]:
    """The fields of a sort that a person may correct, in order."""
    return tuple(name for name in ORDER if name in CORRECTABLE[sort])


def badges_of(filed: Filed[Any], wording: Wording) -> tuple[Badge, ...]:
    """What must be seen of a finding at a glance: that it is to be checked, or was."""
    if filed.doubtful:
        return (Badge(wording("window.badge.to_check"), strong=True),)
    if filed.verdict in {Verdict.CORRECTED, Verdict.ADDED, Verdict.CONFIRMED}:
        return (Badge(wording(f"domain.verdict.{filed.verdict}")),)
    return ()


def reason_of(filed: Filed[Any], wording: Wording) -> str:
    """How sure the recogniser is, and by which rule it took the finding."""
    confidence = getattr(filed.item, "confidence", None)
    evidence = evidence_of_rule(getattr(filed.item, "rule", ""))
    if confidence is None or evidence is None:
        return ""
    degree = wording(f"domain.degree.{degree_of(confidence)}")
    return f"{wording('window.review.degree', degree=degree)} – {wording.evidence(evidence)}"


def facts_of(
    sort: Sort, filed: Filed[Any], topic: str, wording: Wording
) -> tuple[tuple[str, str], ...]:
    """What was recognised besides the words: the name of each field and its value."""
    values = {"topic": topic or wording("window.form.no_topic")}
    for name in fields_of(sort):
        if hasattr(filed.item, name) and name != "topic":
            values[name] = value_of(name, getattr(filed.item, name), wording)
    return tuple(
        (wording(f"domain.field.{name}"), one_line(values[name]))
        for name in fields_of(sort)
        if name in values
    )


def value_of(name: str, value: object, wording: Wording) -> str:
    """One value in words."""
    if isinstance(value, Deadline):
        return wording.day(value.day) if value.day else value.text
    return wording.value(name, value)


def text_of(filed: Filed[Any]) -> str:
    """The words of the paper."""
    item = filed.item
    return item.question_text if isinstance(item, Question) else str(item.text)


def ruling_line(ruling: Ruling, wording: Wording) -> str:
    """One decision on record in a line: when, who, what, what changed and why."""
    told = telling.named(ruling, wording)
    changes = [] if told else changes_of(ruling, wording)
    what = told or wording(f"domain.verdict.{ruling.verdict}")
    if ruling.withdrawn:
        what = wording("window.form.withdrawn", verdict=what)
    parts = (wording.day(ruling.at.date()), ruling.who, what, *changes, ruling.why)
    return one_line(" · ".join(filter(None, parts)))


def changes_of(ruling: Ruling, wording: Wording) -> list[str]:
    """Each field that changed, from what to what."""
    return [
        wording(
            "window.form.changed",
            field=wording(f"domain.field.{name}"),
            before=wording.value(name, dict(ruling.before).get(name)),
            after=wording.value(name, value),
        )
        for name, value in ruling.after
    ]
