"""Asks, above the topics, how a topic must change; stands in nobody's way and can be left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from ui.display import one_line
from ui.meeting.topic_changes import Change, Deed, Merge, Rename, Split
from ui.pieces.asking import AskingForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.model.records import TopicRecord
    from briefer.wording import Wording

_VALUE = Qt.ItemDataRole.UserRole
_CHOICES_HEIGHT = 132
#: The words for each deed: the heading, the field, the list and the button.
_WORDS = {
    Deed.RENAME: ("rename", "name", "", "rename_button"),
    Deed.MERGE: ("merge", "find", "others", "merge_button"),
    Deed.SPLIT: ("split", "new_name", "headings", "split_button"),
}


class TopicForm(AskingForm):
    """A name to type, or topics or headings to choose from; Enter does it, Esc leaves it.

    Signals:
        decided(Change): what must be done.
        left: it was closed, with or without a decision.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._deed = Deed.RENAME
        self._topic: TopicRecord | None = None
        self.field = QLineEdit()
        self.choices = QListWidget()
        self.choices.setMaximumHeight(_CHOICES_HEIGHT)
        self.choices.setWordWrap(True)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lay_out(self.field, self.choices)
        self.field.textEdited.connect(self._edited)
        self.choices.itemChanged.connect(self._checked)
        self.choices.currentRowChanged.connect(self._enable)
        self.set_wording(wording)

    @property
    def topic(self) -> TopicRecord | None:
        """The topic that is asked about; None when nothing is asked."""
        return self._topic

    def ask(self, deed: Deed, topic: TopicRecord, others: Sequence[TopicRecord]) -> None:
        """Ask how this topic must change; `others` are those it can be merged with."""
        self._deed, self._topic = deed, topic
        self.field.setText(topic.name if deed is Deed.RENAME else "")
        self._fill(others)
        self._say(topic)
        self._enable()
        self.show()
        (self.choices if deed is Deed.SPLIT else self.field).setFocus()
        self.field.selectAll()

    def choose(self, topic_id: int) -> None:
        """Choose the topic to merge with, so that Enter does it; another can still be chosen."""
        for item in self._all():
            if item.data(_VALUE) == topic_id:
                self.choices.setCurrentItem(item)

    def leave(self) -> None:
        """Ask no more."""
        self._topic = None
        super().leave()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what is filled in stays."""
        self._wording = wording
        self.keep.setText(wording("window.topic.rename_button"))
        self.cancel.setText(wording("window.topic.cancel"))
        if self._topic is not None:
            self._say(self._topic)

    def _say(self, topic: TopicRecord) -> None:
        title, field, choices, confirm = _WORDS[self._deed]
        text = self._wording(f"window.topic.{title}", topic=one_line(topic.name))
        self.title.setText(text)
        self.setAccessibleName(text)
        self.field.setAccessibleName(self._wording(f"window.topic.{field}"))
        self.field.setPlaceholderText(self._wording(f"window.topic.{field}"))
        self.keep.setText(self._wording(f"window.topic.{confirm}"))
        self.choices.setVisible(bool(choices))
        if choices:
            self.choices.setAccessibleName(self._wording(f"window.topic.{choices}"))

    def _fill(self, others: Sequence[TopicRecord]) -> None:
        self.choices.blockSignals(True)
        self.choices.clear()
        for item in self._items(others):
            self.choices.addItem(item)
        if self._deed is Deed.SPLIT:
            self.choices.setCurrentRow(0)
        self.choices.blockSignals(False)

    def _items(self, others: Sequence[TopicRecord]) -> Iterator[QListWidgetItem]:
        if self._topic is None or self._deed is Deed.RENAME:
            return
        if self._deed is Deed.MERGE:
            for other in others:
                if other.id != self._topic.id:
                    yield _item(other.name, other.id)
            return
        for heading in self._topic.headings:
            item = _item(heading, heading)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            yield item

    def _all(self) -> list[QListWidgetItem]:
        return [self.choices.item(number) for number in range(self.choices.count())]

    def _headings(self) -> tuple[str, ...]:
        checked = (i for i in self._all() if i.checkState() is Qt.CheckState.Checked)
        return tuple(item.data(_VALUE) for item in checked)

    def _change(self) -> Change | None:
        """What is filled in; None as long as it is not enough."""
        name, topic = " ".join(self.field.text().split()), self._topic
        if topic is None:
            return None
        if self._deed is Deed.MERGE:
            item = self.choices.currentItem()
            chosen = item is not None and not item.isHidden()
            return Merge(topic.id, item.data(_VALUE)) if chosen else None
        if not name:
            return None
        if self._deed is Deed.RENAME:
            return Rename(topic.id, name)
        headings = self._headings()
        # One heading must stay: a topic without any is no topic.
        enough = 0 < len(headings) < len(topic.headings)
        return Split(topic.id, headings, name) if enough else None

    def _edited(self, text: str) -> None:
        if self._deed is Deed.MERGE:
            self._narrow(text.casefold().split())
        self._enable()

    def _narrow(self, words: list[str]) -> None:
        """Only the topics with these words; one that is left alone is chosen."""
        for item in self._all():
            item.setHidden(not all(word in item.text().casefold() for word in words))
        left = [item for item in self._all() if not item.isHidden()]
        if len(left) == 1:
            self.choices.setCurrentItem(left[0])

    def _checked(self, _: QListWidgetItem) -> None:
        # The first heading is as good a name as any, until a name was typed.
        if not self.field.isModified():
            self.field.setText(next(iter(self._headings()), ""))
        self._enable()

    def _enable(self) -> None:
        self.keep.setEnabled(self._change() is not None)

    def _decide(self) -> None:
        change = self._change()
        if change is not None:
            self.leave()
            self.decided.emit(change)


def _item(text: str, value: object) -> QListWidgetItem:
    item = QListWidgetItem(one_line(text))
    item.setData(_VALUE, value)
    return item
