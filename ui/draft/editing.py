"""Between the page with a draft, its session and the desk: what is done, kept, shown and told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefer import drafts
from briefer.errors import DraftElsewhereError, NoSuchRecordError
from ui.draft.deeds import Ask
from ui.draft.gone import Gone
from ui.draft.panels import DraftPanels
from ui.draft.session import DraftSession, Keeping
from ui.draft.unkept import Unkept
from ui.pieces.messages import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QSettings

    from briefer.model.briefing import Briefing
    from briefer.model.draft import Draft, DraftRecord, Issue, Template
    from briefer.wording import Wording
    from ui.draft.desk import DraftDesk
    from ui.draft.page import DraftPage

#: The preview and the check follow so long after a change.
_PREVIEW_MS, _CHECK_MS = 250, 900
#: So long leaving a draft waits for what is not in the store yet.
PATIENCE_MS = 8000
_PREVIEW = "draft/preview"
editing = drafts.editing


class DraftEditing(QObject):
    """One page, one draft at a time.

    Signals:
        opened(Spot): a source is asked for.
        exported(Path): the file is there.
    """

    opened = Signal(object)
    exported = Signal(object)

    def __init__(
        self, desk: DraftDesk, page: DraftPage, wording: Wording, memory: QSettings
    ) -> None:
        # With the page goes all this, its timers too, on the thread of the window.
        super().__init__(page)
        self.desk, self.page = desk, page
        self.session = DraftSession(desk, self)
        self.wording, self._memory = wording, memory
        wish = memory.value(_PREVIEW)
        page.wish = None if wish is None else bool(int(str(wish)))
        self._meeting = 0
        self._marking: str | None = None
        self._records: tuple[DraftRecord, ...] = ()
        self.listed = False
        self._pending: Ask | None = None
        self._gone = Gone()
        self.checked = False
        self.issues: tuple[Issue, ...] = ()
        self._previewing = self._timer(_PREVIEW_MS, self._preview)
        self._checking = self._timer(_CHECK_MS, self.check)
        self._connect_page()
        self._connect_desk()
        self.panels = DraftPanels(self, memory)
        self.unkept = Unkept(self)
        self.panels.exporting.told_export.connect(self.exported)
        self.panels.arranging.changed.connect(self._show_templates)

    def _timer(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _connect_page(self) -> None:
        page, session = self.page, self.session
        page.begin_asked.connect(self.begin)
        page.head.begin_asked.connect(self.begin)
        page.head.draft_chosen.connect(self.choose)
        page.head.remove_asked.connect(self._remove)
        page.head.asked.connect(self.do)
        page.outline.switched.connect(self._switch)
        page.outline.renamed.connect(self._rename)
        page.outline.moved.connect(self._reorder)
        page.outline.block_dropped.connect(self._put_in)
        page.section_chosen.connect(self._previewing.start)
        page.preview_wanted.connect(self._previewing.start)
        page.back_asked.connect(self._back)
        column = page.column
        column.done.connect(self._do_to_cards)
        column.opened.connect(self.opened)
        column.typed.connect(session.type_text)
        column.typed.connect(self._typed)
        column.left.connect(session.flush)
        column.undo_asked.connect(session.undo)
        column.redo_asked.connect(session.redo)
        column.added.connect(self._add)
        column.source_asked.connect(self._ask_source)
        page.picker.picked.connect(self._rest_on)
        page.preview.link_asked.connect(self._tell_link)

    def _connect_desk(self) -> None:
        desk, session = self.desk, self.session
        desk.listed.connect(self._show_list)
        desk.opened.connect(self._take)
        desk.removed.connect(self._removed)
        desk.previewed.connect(self.page.preview.show_page)
        desk.checked.connect(self._show_issues)
        desk.failed.connect(self.tell)
        session.changed.connect(self._changed)
        session.keeping_changed.connect(self.page.head.show_keeping)
        session.kept.connect(self._kept)
        session.failed.connect(self._not_kept)

    # --- which draft ------------------------------------------------------------------------

    def show_briefing(self, briefing: Briefing) -> None:
        """Another meeting, or the same with what changed: its drafts are asked for."""
        self._marking = briefing.marking
        if briefing.meeting.id != self._meeting:
            if not self._leave():
                self.unkept.wait_with(briefing)
                return
            self._meeting, self.listed, self._pending = briefing.meeting.id, False, None
            self._gone = Gone()
            self.session.leave()
        elif self.session.draft is not None:
            self._checking.start()
            self.panels.look()
        self.desk.list(briefing.meeting.id)
        self.panels.arranging.look(briefing.meeting.meeting)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self.wording = wording
        self.panels.arranging.renew()
        self.page.set_wording(wording)
        self.page.show_drafts(self._records, drafts.templates(wording))
        self.page.head.show_issues(self.issues)
        self.page.bring_text()
        self._changed()
        self.panels.look()

    def begin(self, template: Template) -> None:
        """Begin a draft of the meeting that is shown."""
        if self._meeting and self._leave():
            self.desk.begin(self._meeting, template, self._marking)

    def settle(self) -> bool:
        """Keep what was typed; tells whether all is in the store."""
        return self.session.settle(PATIENCE_MS)

    def may_close(self) -> bool:
        """Keep what was typed; what cannot be kept is told first, and may be copied."""
        return self.settle() or self.unkept.is_known()

    def allow(self, *, changing: bool) -> None:
        """Whether the store can be written."""
        self.unkept.allow(changing=changing)

    def _leave(self) -> bool:
        return not self.session.waiting or self.settle()

    def choose(self, draft_id: int) -> None:
        """Work on another draft of this meeting."""
        if self._leave():
            self.desk.open(draft_id)

    def _remove(self) -> None:
        record = self.session.record
        if record is not None and self._leave():
            self.desk.remove(record)

    def _removed(self, draft_id: int) -> None:
        if self.session.record is not None and self.session.record.id == draft_id:
            self.session.leave()
        self._gone.note(draft_id)
        undo = (self.wording("draft.undo"), lambda: self.desk.give_back(self._gone.take()))
        self.page.message.say(self.wording("draft.removed"), [undo])

    def _show_list(self, meeting_id: int, records: Sequence[DraftRecord]) -> None:
        if meeting_id != self._meeting:
            return
        self._records, self.listed = tuple(records), True
        shown = self.page.message.text
        self.page.show_drafts(records, self.panels.arranging.templates)
        if shown and not records:
            self.page.message.show()
        here = self.session.record
        if here is None and records:
            self._take(records[0])
            if self._gone.lie_beside(self.session.draft):
                self.page.message.show()
        elif here is not None and self.session.draft is not None:
            self.page.head.show_draft(here, self.session.draft.marking)
        elif self._pending is not None:
            self._begin_for(self._pending)

    def _show_templates(self) -> None:
        self.page.show_drafts(self._records, self.panels.arranging.templates)
        if self.session.record is not None and self.session.draft is not None:
            self.page.head.show_draft(self.session.record, self.session.draft.marking)

    def _take(self, record: DraftRecord) -> None:
        if record.draft.meeting.id == self._meeting and self._makes_room(record):
            self.page.message.hide()
            self.page.bring_text()
            self.issues, self.checked = (), False
            self.session.take(record)
            self.panels.look()
            pending, self._pending = self._pending, None
            if pending is not None:
                self.do(pending)

    def _makes_room(self, record: DraftRecord) -> bool:
        """What was typed since a draft was asked for is newer; of another one it is kept first."""
        here = self.session.record
        same = here is not None and here.id == record.id
        return not self.session.waiting or (not same and self.settle())

    # --- deeds ------------------------------------------------------------------------------

    def do(self, ask: Ask | int) -> None:
        """What was asked by a button above the draft or by a key of the window."""
        deeds = {
            Ask.UNDO: self.session.undo,
            Ask.REDO: self.session.redo,
            Ask.PREVIEW: self._toggle_preview,
            Ask.TEXT: self._add_here,
        }
        deed = deeds.get(Ask(ask))
        if Ask(ask) is Ask.EXPORT and self.session.draft is None:
            self._begin_for(Ask.EXPORT)
        elif Ask(ask) is Ask.UNDO and self._gone.goes_first(self.session.draft):
            self.desk.give_back(self._gone.take())
        elif deed is None:
            self.panels.do(ask)
        elif self.session.draft is not None:
            deed()

    def _begin_for(self, ask: Ask) -> None:
        """Without a draft there is nothing to export: one is begun, then it goes on."""
        self._pending = ask
        if self.listed and not self._records and self._meeting:
            self.begin(self.panels.arranging.templates[0])

    def _do_to_cards(self, change: Callable[[Draft], Draft]) -> None:
        """A deed at a card; where it makes own text, that is ready to be typed in."""
        before = self.session.draft
        self.session.do(change)
        now = self.session.draft
        if before is not None and now is not None and now.count > before.count:
            self.page.column.focus_block(editing.new_id(before))

    def _switch(self, section: str, on: bool) -> None:
        self.session.do(partial(editing.switch_section, section=section, on=on))

    def _rename(self, section: str, title: str) -> None:
        self.session.do(partial(editing.rename, section=section, title=title))

    def _reorder(self, section: str, place: int) -> None:
        self.session.do(partial(editing.reorder, section=section, place=place))
        self.page.outline.choose(section)

    def _put_in(self, block: str, section: str) -> None:
        """A card was dropped on a heading of the outline: it comes at the end there."""
        self.session.do(partial(_moved_to_end, block=block, section=section))

    def _add(self, section: str, place: int) -> None:
        """Own text in a section, at a place or at the end (-1), ready to be typed in."""
        draft = self.session.draft
        found = next((s for s in draft.walk() if s.id == section), None) if draft else None
        if draft is None or found is None:
            return
        self.page.bring_text()
        number = editing.new_id(draft)
        at = place if place >= 0 else None
        self.session.do(partial(editing.add_text, section=section, place=at))
        self.page.column.focus_block(number)

    def _add_here(self) -> None:
        self._add(self.page.outline.section, -1)

    def _ask_source(self, block: str) -> None:
        if self.session.draft is not None:
            self.page.picker.ask(block, self.session.draft.statements)
            self.page.arrange()

    def _rest_on(self, block: str, key: str) -> None:
        def rested(draft: Draft) -> Draft:
            own = next(b for s in draft.walk() for b in s.blocks if b.id == block)
            sources = tuple(dict.fromkeys((*own.sources, key)))
            return editing.rest_on(draft, block, sources)

        self.session.do(rested)
        self.page.column.focus_block(block)

    def _toggle_preview(self) -> None:
        self._memory.setValue(_PREVIEW, int(self.page.toggle_preview()))

    # --- what is shown ----------------------------------------------------------------------

    def _changed(self) -> None:
        record, draft = self.session.record, self.session.draft
        if record is None or draft is None:
            self.page.show_nothing()
            return
        self.page.show_draft(record, draft, self.issues)
        self._previewing.start()
        self._checking.start()

    def _typed(self) -> None:
        self._previewing.start()
        self._checking.start()

    def _kept(self, record: DraftRecord) -> None:
        if self.session.draft is not None:
            self.page.head.show_draft(record, self.session.draft.marking)

    def _preview(self) -> None:
        if self.session.draft is not None and self.page.preview.isVisible():
            self.desk.preview(self.session.draft, self.wording, self.page.outline.section)

    def check(self) -> None:
        """Ask what there is to look at before the draft goes out."""
        record, draft = self.session.record, self.session.draft
        if record is not None and draft is not None:
            self.desk.check(record.id, draft, self.wording)

    def _show_issues(self, draft_id: int, issues: Sequence[Issue]) -> None:
        record, draft = self.session.record, self.session.draft
        if record is None or draft is None or record.id != draft_id:
            return
        self.issues, self.checked = tuple(issues), True
        self.page.head.show_issues(issues)
        self.page.outline.show_draft(draft, issues)

    def _back(self) -> None:
        self.page.bring_text()
        self.page.outline.setFocus()

    # --- what is told -----------------------------------------------------------------------

    def tell(self, error: Exception) -> None:
        """What went wrong, above the draft."""
        if isinstance(error, NoSuchRecordError) and self._meeting:
            self.desk.list(self._meeting)
        self.page.message.say(told(error, self.wording), stays=True)

    def _tell_link(self, address: str) -> None:
        text = self.wording("draft.preview.link", address=address)
        self.page.message.say(text, stays=True)

    def _not_kept(self, error: Exception) -> None:
        """Nothing is lost: it waits, or stands beside the draft's own line."""
        actions = [self.unkept.way_to_copy]
        if isinstance(error, DraftElsewhereError):
            actions = [
                (self.wording("draft.elsewhere.mine"), self._go_on_with_mine),
                (self.wording("draft.elsewhere.theirs"), self._go_on_with_theirs),
            ]
        self.page.message.say(told(error, self.wording), actions)

    def _go_on_with_mine(self) -> None:
        self.page.message.hide()
        self.session.flush()
        if self.session.aside is not None:
            self.session.restore(self.session.aside)

    def _go_on_with_theirs(self) -> None:
        self.page.message.hide()
        if self.session.record is not None and self._leave():
            self.desk.open(self.session.record.id)

    @property
    def meeting(self) -> int:
        """The meeting whose drafts are shown."""
        return self._meeting

    @property
    def busy(self) -> bool:
        """Whether something is not in the store."""
        return self.session.keeping is not Keeping.KEPT


def _moved_to_end(draft: Draft, block: str, section: str) -> Draft:
    found = next(s for s in draft.walk() if s.id == section)
    others = [one for one in found.blocks if one.id != block]
    return editing.move(draft, block, section, len(others))
