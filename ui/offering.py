"""Which commands are offered now, and in which context menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from ui.meeting import topic_changes
from ui.meeting.topic_changes import Deed

if TYPE_CHECKING:
    from ui.window import Window

_NATIVE = QKeySequence.SequenceFormat.NativeText
_TOPIC_DEEDS = {
    "rename_topic": Deed.RENAME,
    "merge_topic": Deed.MERGE,
    "split_topic": Deed.SPLIT,
}
_MAKING = ("make_position", "make_commitment", "make_ally", "make_note", "copy_source")
#: What is not offered while the store is open for reading only.
_CHANGING = (
    *("import_files", "import_folder", "undo", "keep_copy", "new_meeting", "calendar"),
    *("make_position", "make_commitment", "make_ally", "make_note"),
)
_OF_A_MEETING = (
    *("export", "topics", "commitments", "papers", "draft", "next_topic", "previous_topic"),
    *("draft_text", "draft_redo", "draft_preview", "draft_check", "draft_changes"),
    *("draft_versions", "draft_templates", "draft_return"),
)


def put_in_menus(window: Window) -> None:
    """The commands that belong to a thing, in the context menu of its place."""
    commands = window.commands
    window.meeting.topics.offer([commands[name] for name in ("topic_history", *_TOPIC_DEEDS)])
    window.list.offer(
        [commands["compare"], commands["change_meeting"], *window.keeping.removal.of_meetings]
    )
    window.look.put_in_menus(commands)
    # The letter of the menu is not for a tip.
    named, keys = window.wording("window.action.board"), commands["board"].shortcut()
    window.across.ledger.view.setToolTip(f"{named} ({keys.toString(_NATIVE)})")
    window.reader.offer([commands[name] for name in _MAKING])


def enable(window: Window) -> None:
    """Offer the commands that can be given now."""
    ready = window.meeting.briefing is not None
    for name in _OF_A_MEETING:
        window.commands[name].setEnabled(ready)
    window.commands["topic_history"].setEnabled(ready and window.meeting.topics.topic is not None)
    possible = topic_changes.possible(window.meeting.topics.topic, window.topics)
    for name, deed in _TOPIC_DEEDS.items():
        window.commands[name].setEnabled(deed in possible)
    writable = not window.keeping.read_only
    window.meeting.topics.alike.set_writable(writable=writable)
    for name in _CHANGING:
        window.commands[name].setEnabled(writable)
    window.commands["change_meeting"].setEnabled(writable and window.planning.own_in_front)
    for name in (*_TOPIC_DEEDS, "draft_text"):
        window.commands[name].setEnabled(writable and window.commands[name].isEnabled())
