"""The views of a briefing that is written, and of all that comes in the place of its text."""

# ruff: noqa: SLF001  (a view is come to as a test does: by looking inside)

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefer import drafts
from briefer.model.returned import Cell, Form, Returned, ReturnKind, Shape
from tools.window_views import at_meeting, view
from ui.draft.cards import BlockCard
from ui.draft.deeds import Ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.draft import Block, Draft, Section
    from tools.window_views import Steps
    from ui.window import Window

_TABLE = """## Stand van zaken

Gebruik **alleen** na de eerste termijn.[^1]

| Lidstaat | Standpunt | Bron |
|---|---|---|
| Polen | voor een gezamenlijke aanschaf van munitie | Raad van 19 oktober |
| Zweden | *wacht op de begroting* | geannoteerde agenda |

- eerst de termijn noemen
- daarna de motie

[^1]: Ook met Financiën besproken."""


@view("draft-none")
def _none(window: Window) -> Steps:
    yield from at_meeting(window, 3)
    yield window.meeting.draft._empty.isVisible


def _drafted(window: Window) -> Steps:
    yield from at_meeting(window, 3)
    session = window.drafting.session
    if session.draft is None:
        window.drafting.begin(drafts.templates(window.wording)[0])
    yield lambda: session.draft is not None and not window.drafting.busy
    window.meeting.draft.bring_text()
    preview = window.meeting.draft.preview
    # It is made behind the scenes, and comes when it is there.
    yield lambda: preview.isHidden() or bool(preview.toPlainText().strip())


@view("draft")
def _draft(window: Window) -> Steps:
    yield from _drafted(window)


def _asked(ask: Ask) -> Callable[[Window], Steps]:
    def steps(window: Window) -> Steps:
        yield from _drafted(window)
        window.do_in_draft(ask)
        yield lambda: not window.drafting.busy

    return steps


_ASKED = (
    *(Ask.CHECK, Ask.CHANGES, Ask.VERSIONS, Ask.TEMPLATES, Ask.EXPORT),
    Ask.TEXT,
)
for _ask in _ASKED:
    view(f"draft-{_ask.name.lower()}")(_asked(_ask))


@view("draft-preview")
def _preview(window: Window) -> Steps:
    yield from _drafted(window)
    preview = window.meeting.draft.preview
    if preview.isHidden():
        window.do_in_draft(Ask.PREVIEW)
    yield lambda: bool(preview.toPlainText())


@view("draft-marking")
def _marking(window: Window) -> Steps:
    yield from _drafted(window)
    window.meeting.draft.head.marking_asked.emit()
    yield window.drafting.panels.marking.isVisible


@view("draft-compared")
def _compared(window: Window) -> Steps:
    """A version is named, something is written, and the two are compared."""
    yield from _drafted(window)
    panels, session = window.drafting.panels, window.drafting.session
    panels._name("Naar de directeur")
    yield lambda: not window.drafting.busy
    versions = panels.versions
    draft = session.draft
    if draft is not None:
        section = _first(draft, own=False)[0]
        session.do(partial(drafts.editing.add_text, section=section.id, text="Besproken."))
    yield lambda: not window.drafting.busy
    window.do_in_draft(Ask.VERSIONS)
    yield lambda: versions.after.currentData() == session.record.revision
    versions._compare()
    yield lambda: versions.result.count() > 0


def _first(draft: Draft, *, own: bool) -> tuple[Section, Block]:
    """The first section with own text, or with a quotation, and that block."""
    return next(
        (section, block)
        for section in draft.walk()
        for block in section.blocks
        if bool(block.quoted) is not own and block.on
    )


def _at_quotation(window: Window) -> BlockCard:
    """The card of the first quotation, in front."""
    draft, page = window.drafting.session.draft, window.meeting.draft
    section, block = _first(draft, own=False)  # type: ignore[arg-type]
    page.go_to(section.id, block.id)
    return next(card for card in page.column.findChildren(BlockCard) if card.block.id == block.id)


@view("draft-table")
def _table(window: Window) -> Steps:
    """Own text with a heading, a table, a list and a footnote, and the text beside it."""
    yield from _drafted(window)
    session, page = window.drafting.session, window.meeting.draft
    section = next(s for s in session.draft.walk() if s.id == page.outline.section)
    number = drafts.editing.new_id(session.draft)
    session.do(partial(drafts.editing.add_text, section=section.id, text=_TABLE))
    yield lambda: not window.drafting.busy
    page.go_to(section.id, number)


@view("draft-source")
def _source(window: Window) -> Steps:
    yield from _table(window)
    session = window.drafting.session
    window.drafting._ask_source(_first(session.draft, own=True)[1].id)
    yield window.meeting.draft.picker.isVisible


@view("draft-card-menu")
def _card_menu(window: Window) -> Steps:
    yield from _drafted(window)
    card = _at_quotation(window)
    card.more.click()
    yield lambda: True


@view("draft-card-kept")
def _card_kept(window: Window) -> Steps:
    """A quotation that is kept from the public: why is asked below it."""
    yield from _drafted(window)
    card = _at_quotation(window)
    card._ask_ground()
    yield card.ground.isVisible


@view("draft-new-menu")
def _new_menu(window: Window) -> Steps:
    yield from _drafted(window)
    button = window.meeting.draft.head.new
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    yield menu.isVisible


@view("draft-return")
def _return(window: Window) -> Steps:
    """What came back from Word: of each sort one thing."""
    yield from _table(window)
    session = window.drafting.session
    own = next(b.id for s in session.draft.walk() for b in s.blocks if b.text == _TABLE)
    section = next(iter(session.draft.walk()))
    quoted = next(iter(session.draft.statements)).quote
    row = Cell("Lidstaat, Standpunt, Bron", 2, "Standpunt", "Zweden")
    items = (
        Returned(
            ReturnKind.EDITED, own, "Gebruik **alleen** na de eerste termijn.[^1]",
            "Gebruik dit **alleen** in de tweede termijn.[^1]", author="J. de Vries",
        ),
        Returned(ReturnKind.ADDED, own, "", "Vraag ook naar de kosten.", author="J. de Vries"),
        Returned(ReturnKind.REMOVED, own, "daarna de motie", "", author="J. de Vries"),
        Returned(ReturnKind.QUOTATION, "", quoted, f"{quoted} (verkort)", author="J. de Vries"),
        Returned(ReturnKind.COMMENT, own, "eerst de termijn noemen", "Klopt dit nog?", "K. Smit"),
        Returned(ReturnKind.EDITED, own, "*wacht op de begroting*", "tegen", cell=row),
        Returned(ReturnKind.RENAMED, "", section.title, "Kern", section=section.id),
        Returned(ReturnKind.SOURCE_NOTE, "", "Kamerbrief, p. 2.", "Kamerbrief, p. 3."),
        Returned(
            ReturnKind.SHAPE, own, "eerst de termijn noemen", "eerst de termijn noemen",
            was=Shape(Form.BULLET, 1), now=Shape(Form.NUMBER, 1),
        ),
    )  # fmt: skip
    window.drafting.panels.returning._bring(Path("Annotatie Raad Buitenlandse Zaken.docx"), items)
    yield window.drafting.panels.returning.panel.isVisible
