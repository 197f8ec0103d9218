"""What became out of date and what there is to look at: lists in the place of the text."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefer import drafts
from briefer.model.comparison import Change as Became
from ui.carrying import MarkedLabel, quotation
from ui.draft.words import (
    altered_words,
    change_words,
    issue_words,
    place_name,
    source_of,
    spot_of_statement,
)
from ui.pieces.links import WholeLink
from ui.pieces.widgets import ROLE, LinkButton, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefer.model.comparison import Piece
    from briefer.model.draft import Change, Draft, Issue, Statement
    from briefer.wording import Wording

#: So many are laid out at once; taking over or solving some brings the next.
MOST = 60
_TAGS = {Became.KEPT: "{}", Became.ADDED: "<u><b>{}</b></u>", Became.DROPPED: "<s>{}</s>"}


class DraftList(QScrollArea):
    """A heading, a button back to the text, and things one below the other.

    Signals:
        left: back to the text.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # In text twice the size a button may be wider than its column.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(14, 8, 14, 20)
        self.setWidget(inside)

    def hold(self, *fields: QWidget) -> None:
        """Until it is filled these stand in it, unseen: without a parent they would never go."""
        for field in fields:
            field.hide()
            self.column.addWidget(field)

    def begin(self, title: str, back: str) -> None:
        """Everything anew."""
        emptied(self.column)
        self.setAccessibleName(title)
        link = LinkButton(f"← {back}", self.left.emit)
        self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(plain_label(title, "topic-title"))
        self.setFocusProxy(link)

    def add_field(self, name: str, field: QWidget) -> None:
        """A field below its name."""
        label = plain_label(name, "lead")
        label.setBuddy(field)
        field.setAccessibleName(name)
        for widget in (label, field):
            self.column.addWidget(widget)


class ChangesList(DraftList):
    """What is on record now and the draft has otherwise.

    Signals:
        taken(tuple): these changes must be made in the draft.
        opened(Spot): a source is asked for.
    """

    taken = Signal(object)
    opened = Signal(object)

    def show_changes(self, changes: Sequence[Change], draft: Draft, wording: Wording) -> None:
        """Show what changed, one by one."""
        none, title = wording("draft.changes.none"), "draft.changes.title"
        said = wording.count(title, len(changes)) if changes else none
        self.begin(said, wording("draft.back"))
        if changes:
            every = QPushButton(wording("draft.changes.all"))
            every.clicked.connect(partial(self.taken.emit, tuple(changes)))
            self.column.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
        for change in changes[:MOST]:
            self.column.addWidget(self._card(change, draft, wording))
        self.column.addStretch(1)

    def _card(self, change: Change, draft: Draft, wording: Wording) -> QFrame:
        card = QFrame()
        card.setProperty(ROLE, "card")
        layout = QVBoxLayout(card)
        words = change_words(change, draft, wording)
        card.setAccessibleName(words)
        layout.addWidget(plain_label(words, "lead"))
        before, now = change.before, change.now
        if before is not None and now is not None and before.quote != now.quote:
            layout.addWidget(marked_label(drafts.difference(before.quote, now.quote)))
        else:
            shown = now or before
            if shown is not None:
                layout.addWidget(quotation(shown.quote, shown.document))
        for line in altered_words(change, wording):
            layout.addWidget(plain_label(line))
        for key, statement in (("draft.changes.was", before), ("draft.changes.now", now)):
            if statement is not None:
                layout.addWidget(self._source(key, statement, wording))
        take = QPushButton(wording("draft.changes.take"))
        take.setAccessibleName(f"{wording('draft.changes.take')}: {words}")
        take.clicked.connect(partial(self.taken.emit, (change,)))
        layout.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _source(self, key: str, statement: Statement, wording: Wording) -> WholeLink:
        text = wording(key, source=source_of(statement, wording))
        return WholeLink(text, partial(self.opened.emit, spot_of_statement(statement)))


class IssuesList(DraftList):
    """What there is to look at before the draft goes out.

    Signals:
        chosen(str, str): the section and the block it is about.
    """

    chosen = Signal(str, str)

    def show_issues(self, issues: Sequence[Issue], draft: Draft, wording: Wording) -> None:
        """Show what there is to look at, by kind, the most serious first."""
        self.begin(wording.count("draft.issues.title", len(issues)), wording("draft.back"))
        if not issues:
            self.column.addWidget(plain_label(wording("draft.issues.none")))
        add_issues(self.column, issues, draft, wording, self.chosen.emit)
        self.column.addStretch(1)


def add_issues(
    column: QVBoxLayout,
    issues: Sequence[Issue],
    draft: Draft,
    wording: Wording,
    go: Callable[[str, str], object],
    *,
    most: int | None = None,
) -> None:
    """Add what there is to look at, by kind, each with which of how many it is.

    Args:
        column: where they come.
        issues: all there are.
        draft: what they are about.
        wording: the language.
        go: called with a section and a block.
        most: so many of all are shown; without it, so many of each kind as fit.
    """
    left = len(issues) if most is None else most
    for kind, found in _by_kind(issues).items():
        shown = found[: min(left, MOST)]
        left -= len(shown)
        if not shown:
            return
        name = wording(f"draft.kind.{kind}")
        column.addWidget(plain_label(f"{name} ({len(found)})", "section"))
        for number, issue in enumerate(shown, 1):
            which = _which(number, len(found), wording)
            told = " · ".join(filter(None, (which, place_name(draft, issue.section, wording))))
            words = issue_words(issue, wording)
            link = WholeLink(words, partial(go, issue.section, issue.block))
            link.say(words, " — ".join(filter(None, (words, told))))
            column.addWidget(link)
            if told:
                column.addWidget(plain_label(told, "remark"))


def _which(number: int, total: int, wording: Wording) -> str:
    return wording("draft.issues.which", number=number, total=total) if total > 1 else ""


def _by_kind(issues: Iterable[Issue]) -> dict[str, list[Issue]]:
    found: dict[str, list[Issue]] = {}
    for issue in issues:
        found.setdefault(str(issue.kind), []).append(issue)
    return found


def marked_label(pieces: Iterable[Piece]) -> QLabel:
    """Words that were added underlined and bold, words that were dropped struck through."""
    label = MarkedLabel("")
    label.setTextFormat(Qt.TextFormat.RichText)
    words = "".join(_TAGS[piece.change].format(escape(piece.text)) for piece in pieces)
    label.setText(words.replace("\n", "<br>"))
    return label
