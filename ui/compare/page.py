"""Meetings side by side: topics on rows, what changed marked; and one topic through the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefer.comparing import LEAST
from ui.compare.choice import MeetingChoice, beside
from ui.compare.rows import groups_of, headings_of, related_line, stages_of
from ui.compare.tree import CompareTree
from ui.display import one_line
from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import EmptyPlace, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.comparison import Comparison, TopicHistory
    from briefer.model.records import MeetingRecord
    from briefer.wording import Wording


class ComparePage(QWidget):
    """Two to four meetings in columns, or all times a topic was spoken of.

    Signals:
        asked(tuple): the numbers of the meetings to lay side by side.
        history_asked(int): the number of the topic to show through the years.
        history_asked_anew(int): the same of the one that is shown.
        export_asked(Comparison | TopicHistory): what is shown must become a file.
        opened(Spot): the source of a sentence is asked for.
        import_asked: papers of more meetings are to be imported.
    """

    asked = Signal(object)
    history_asked = Signal(int)
    history_asked_anew = Signal(int)
    export_asked = Signal(object)
    opened = Signal(object)
    import_asked = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._comparison: Comparison | None = None
        self._history: TopicHistory | None = None
        self._meetings: tuple[MeetingRecord, ...] = ()
        self.title = plain_label(role="meeting-title")
        self.legend = plain_label(role="remark")
        self.choose = QPushButton()
        self.choose.setCheckable(True)
        self.only = QCheckBox()
        self.timeline = QPushButton()
        self.timeline.setCheckable(True)
        self.fold = QPushButton()
        self.export = QPushButton()
        self.choice = MeetingChoice(wording)
        self.tree = CompareTree(wording)
        self.stages = CompareTree(wording)
        self._empty = EmptyPlace()
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.setFocusProxy(self.tree)
        self.set_wording(wording)

    def _build(self) -> None:
        row = FlowLayout()
        for widget in (self.choose, self.only, self.timeline, self.fold, self.export):
            row.addWidget(widget)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 14, 6)
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addLayout(row)
        head.addWidget(self.legend)
        for page in (self._empty, self.choice, self.tree, self.stages):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        body = QHBoxLayout()
        body.addWidget(self._stack)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        self.choose.toggled.connect(self._show)
        self.only.toggled.connect(self._fill)
        self.timeline.clicked.connect(self._ask_history)
        self.fold.clicked.connect(self._fold)
        self.export.clicked.connect(self._ask_export)
        self.choice.chosen.connect(self.ask)
        self._empty.asked.connect(self._begin)
        for tree in (self.tree, self.stages):
            tree.opened.connect(self.opened)
        self.tree.topic_changed.connect(self._enable)

    @property
    def shown(self) -> Comparison | None:
        """What is shown now: all lines, or only those that changed."""
        found = self._comparison
        return found.only_changed() if found and self.only.isChecked() else found

    @property
    def exported(self) -> Comparison | TopicHistory | None:
        """What becomes a file or goes to the printer: the columns, or the timeline in front."""
        return self._history if self.timeline.isChecked() else self.shown

    def show_meetings(self, meetings: Sequence[MeetingRecord]) -> None:
        """The meetings there are to choose from."""
        self._meetings = tuple(meetings)
        self.choice.show_meetings(meetings)
        self._show()

    def propose(self, numbers: Sequence[int]) -> None:
        """Begin with these meetings; one gets the meeting of its series before it beside it."""
        chosen = tuple(numbers)
        if len(chosen) == 1:
            chosen = beside(self._meetings, chosen[0])
        if not chosen and self._comparison is not None:
            self._show()
            return
        self.choice.tick(chosen)
        if self.choice.go.isEnabled():
            self.ask(chosen)
        else:
            self.choose.setChecked(True)

    def ask(self, numbers: Sequence[int]) -> None:
        """Have these laid side by side."""
        self.choose.setChecked(False)
        self.timeline.setChecked(False)
        self.asked.emit(tuple(numbers))

    def renew(self) -> None:
        """What is on record is otherwise: ask anew for what is shown."""
        if self._comparison is not None:
            self.asked.emit(tuple(record.id for record in self._comparison.meetings))
        if self._history is not None and self.timeline.isChecked():
            self.history_asked_anew.emit(self._history.topic.id)

    def show_comparison(self, comparison: Comparison) -> None:
        """Meetings, side by side."""
        self._comparison = comparison
        self.choice.tick([record.id for record in comparison.meetings])
        self._fill()

    def show_history(self, history: TopicHistory) -> None:
        """One topic through the years."""
        self._history = history
        self.timeline.setChecked(True)
        self._fill_history()
        self._show()
        self.stages.setFocus()

    def renew_history(self, history: TopicHistory | None) -> None:
        """The topic that is shown as it is now; without it the columns come back."""
        shown = self._history
        if history is None:
            self._history = None
            self.timeline.setChecked(False)
        elif shown is not None and shown.topic.id == history.topic.id and shown != history:
            self._history = history
            self._fill_history()
        self._show()

    def step(self, by: int) -> None:
        """The next or previous topic, or time it was spoken of."""
        (self.stages if self.timeline.isChecked() else self.tree).step(by)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.choose.setText(wording("compare.choose"))
        self.only.setText(wording("compare.only_changed"))
        self.export.setText(wording("compare.export"))
        self.tree.setAccessibleName(wording("compare.table"))
        self.tree.setAccessibleDescription(wording("compare.keys"))
        self.stages.setAccessibleName(wording("compare.timeline"))
        self.setAccessibleName(wording("compare.title"))
        self.choice.set_wording(wording)
        self._fill_history()
        self._fill()

    def _fill(self) -> None:
        shown = self.shown
        if shown is not None:
            self.tree.put(
                headings_of(shown, self._wording), groups_of(shown, self._wording), self._wording
            )
        self._show()

    def _fill_history(self) -> None:
        history = self._history
        if history is not None:
            name = one_line(history.topic.name)
            self.stages.put((name,), stages_of(history, self._wording), self._wording)

    def _show(self) -> None:
        """The page that is wanted: the choice, the columns, the timeline, or what to do."""
        wording, shown = self._wording, self.shown
        page: QWidget = self.tree
        if self.choose.isChecked() and self._enough:
            page = self.choice
        elif self.timeline.isChecked():
            page = self.stages
        elif shown is None or not shown.rows:
            self._say_empty(shown)
            page = self._empty
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        history = self._history if page is self.stages else None
        self.title.setText(one_line(history.topic.name) if history else wording("compare.title"))
        key = "compare.back" if page is self.stages else "compare.to_timeline"
        self.timeline.setText(wording(key))
        # It is read out as pressed or not: words that change with that would be heard twice.
        self.timeline.setAccessibleName(wording("compare.to_timeline"))
        related = related_line(history.related, wording) if history else ""
        self.legend.setText("\n".join(filter(None, (related, wording("compare.legend")))))
        self.legend.setVisible(page in {self.tree, self.stages})
        self._enable()

    @property
    def _enough(self) -> bool:
        """Whether there are meetings to lay side by side."""
        return len(self._meetings) >= LEAST

    def _begin(self) -> None:
        """The button of the empty place: choose, or have papers imported first."""
        if self._enough:
            self.choose.setChecked(True)
        else:
            self.import_asked.emit()

    def _say_empty(self, shown: Comparison | None) -> None:
        wording = self._wording
        if shown is None:
            key = "none" if self._enough else "too_few"
        else:
            key = "unchanged" if self.only.isChecked() else "silent"
        button = wording("compare.choose") if key in {"none", "silent"} else ""
        if key == "too_few":
            button = wording("planning.button.papers")
        self._empty.say(
            wording(f"compare.empty.{key}"), wording(f"compare.empty.{key}_text"), button
        )

    def _enable(self) -> None:
        group, shown = self.tree.group, self.shown
        there = bool(shown and shown.rows) and not self.choose.isChecked()
        self.choose.setEnabled(self._enough)
        on_topic = there and group is not None and group.topic_id is not None
        folded = self.tree.folded
        self.timeline.setEnabled(self.timeline.isChecked() or on_topic)
        self.export.setEnabled(there or self.timeline.isChecked())
        self.only.setEnabled(self._comparison is not None and not self.timeline.isChecked())
        self.fold.setEnabled(there and not self.timeline.isChecked())
        self.fold.setText(self._wording("compare.unfold" if folded else "compare.fold"))

    def _fold(self) -> None:
        if self.tree.folded:
            self.tree.expandAll()
        else:
            self.tree.collapseAll()
        self._enable()

    def _ask_history(self) -> None:
        """To the topic through the years, or back to the columns."""
        group = self.tree.group
        wanted = self.timeline.isChecked() and group is not None and group.topic_id is not None
        self.timeline.setChecked(False)
        if wanted and group is not None and group.topic_id is not None:
            self.history_asked.emit(group.topic_id)
            return
        self._show()
        self.tree.setFocus()

    def _ask_export(self) -> None:
        if self.exported is not None:
            self.export_asked.emit(self.exported)
