"""Between the panel with templates, the desk and the draft: kept, laid over, renamed, removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefer import arranging, drafts
from briefer.errors import NameTakenError
from ui.draft.templates import TemplatesPanel
from ui.pieces.messages import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.model.document import Meeting
    from briefer.model.draft import Draft, Template
    from briefer.store import Store
    from ui.draft.editing import DraftEditing


class Arranging(QObject):
    """Knows which templates the meeting on screen can begin with.

    Signals:
        changed: there are other templates, or another is the usual one.
    """

    changed = Signal()

    def __init__(self, editing: DraftEditing) -> None:
        super().__init__(editing)
        self._editing = editing
        self._meeting: Meeting | None = None
        self._found: tuple[Template, ...] = ()
        self._done: Callable[[], object] | None = None
        self.panel = TemplatesPanel()
        editing.page.add_list(self.panel)
        panel, desk = self.panel, editing.desk
        panel.left.connect(editing.page.back_asked)
        panel.saved.connect(self._save)
        panel.applied.connect(self._apply)
        panel.usual_set.connect(self._set_usual)
        panel.renamed.connect(self._rename)
        panel.removed.connect(self._remove)
        desk.templates_came.connect(self._show)

    @property
    def templates(self) -> tuple[Template, ...]:
        """What a draft can begin with, the usual one first."""
        return self._found or drafts.templates(self._editing.wording)

    def look(self, meeting: Meeting) -> None:
        """Ask what drafts of this meeting can begin with."""
        self._meeting = meeting
        self._editing.desk.ask_templates(meeting, self._editing.wording)

    def renew(self) -> None:
        """Those of the product have other names in another language."""
        self._found = ()
        if self._meeting is not None:
            self.look(self._meeting)

    def bring(self) -> None:
        """Show the templates."""
        self._fill()
        self._editing.page.bring(self.panel)

    def _fill(self) -> None:
        if self._meeting is not None:
            council = self._editing.wording.meeting_name(self._meeting)
            self.panel.show_templates(self.templates, council, self._editing.wording)

    def _show(self, templates: Sequence[Template]) -> None:
        self._found = tuple(templates)
        done, self._done = self._done, None
        if done is not None:
            done()
        if self._editing.page.lists.currentWidget() is self.panel:
            self._fill()
            self.panel.setFocus()
        self.changed.emit()

    def _save(self, name: str, everywhere: bool, usual: bool, *, replacing: bool = False) -> None:
        draft, editing = self._editing.session.draft, self._editing
        if draft is None:
            return

        def refused(error: Exception) -> None:
            if not isinstance(error, NameTakenError):
                self._tell(error)
                return
            again = partial(self._save, name, everywhere, usual, replacing=True)
            replace = (editing.wording("draft_templates.replace"), again)
            editing.page.message.say(told(error, editing.wording), [replace])

        editing.page.message.hide()

        def work(store: Store) -> None:
            kept = arranging.save(store, draft, name, everywhere=everywhere, replacing=replacing)
            if usual:
                arranging.set_default(store, draft.meeting.meeting, kept)

        editing.desk.arrange(work, draft.meeting.meeting, editing.wording, refused)

    def _apply(self, template: Template) -> None:
        """A deed like any other, to be undone."""

        def laid(draft: Draft) -> Draft:
            return arranging.applied(draft, template)

        self._editing.session.do(laid)
        self._editing.page.bring_text()

    def _set_usual(self, template: Template) -> None:
        meeting = self._meeting
        if meeting is not None:
            self._arrange(lambda store: arranging.set_default(store, meeting, template))

    def _rename(self, template: Template, name: str) -> None:
        if name != template.title:
            self._arrange(lambda store: arranging.rename(store, template, name))

    def _remove(self, template: Template) -> None:
        def work(store: Store) -> None:
            arranging.remove(store, template)

        self._arrange(work, partial(self._say_removed, template))

    def _say_removed(self, template: Template) -> None:
        wording = self._editing.wording
        text = wording("draft_templates.removed", name=template.title)
        back = partial(self._put_back, template)
        self._editing.page.message.say(text, [(wording("draft.undo"), back)])

    def _put_back(self, template: Template) -> None:
        self._editing.page.message.hide()
        self._arrange(lambda store: arranging.put_back(store, template))

    def _arrange(
        self, work: Callable[[Store], object], done: Callable[[], object] | None = None
    ) -> None:
        if self._meeting is not None:
            self._done = done
            desk = self._editing.desk
            desk.arrange(work, self._meeting, self._editing.wording, self._tell)

    def _tell(self, error: Exception) -> None:
        self._editing.tell(error)
