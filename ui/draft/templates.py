"""Templates of briefings: the present arrangement kept under a name, and another laid over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPushButton, QVBoxLayout

from ui.draft.lists import DraftList
from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import ROLE, Choice, badge, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefer.model.draft import Template
    from briefer.wording import Wording


class TemplatesPanel(DraftList):
    """All that can be done with templates, each by a button.

    Signals:
        saved(str, bool, bool): keep the arrangement under a name, for all councils, as the usual.
        applied(Template): lay this one over the draft.
        usual_set(Template): new drafts of this council begin with this one.
        renamed(Template, str): a saved one must have another name.
        removed(Template): a saved one must go.
    """

    saved = Signal(str, bool, bool)
    applied = Signal(object)
    usual_set = Signal(object)
    renamed = Signal(object, str)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.name, self.whose, self.usual = QLineEdit(), Choice(()), QCheckBox()
        self.save = QPushButton()
        self.hold(self.name, self.whose, self.usual, self.save)
        self._council = ""

    def show_templates(self, templates: Sequence[Template], council: str, wording: Wording) -> None:
        """Show the templates for a council, the one that new drafts begin with first."""
        typed = self.name.text()
        self._wording, self._council = wording, council
        self.begin(wording("draft_templates.title"), wording("draft.back"))
        self.name, self.usual = QLineEdit(typed), QCheckBox(wording("draft_templates.usual"))
        self.whose = Choice(
            [
                wording("draft_templates.for_council", council=council),
                wording("draft_templates.for_all"),
            ]
        )
        self.save = QPushButton(wording("draft_templates.save"))
        self.save.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)
        self.column.addWidget(plain_label(wording("draft_templates.keep"), "section"))
        self.column.addWidget(plain_label(wording("draft_templates.keep_told"), "remark"))
        self.add_field(wording("draft_templates.name"), self.name)
        self.add_field(wording("draft_templates.whose"), self.whose)
        self.column.addWidget(self.usual)
        self.column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(plain_label(wording("draft_templates.list"), "section"))
        for place, template in enumerate(templates):
            self.column.addWidget(self._card(template, usual=not place))
        self.column.addStretch(1)
        self.setFocusProxy(self.name)

    def _save(self) -> None:
        if self.name.text().strip():
            everywhere = bool(self.whose.currentIndex())
            self.saved.emit(self.name.text().strip(), everywhere, self.usual.isChecked())

    def _card(self, template: Template, *, usual: bool) -> QFrame:
        card = QFrame()
        card.setProperty(ROLE, "card")
        card.setAccessibleName(template.title)
        layout = QVBoxLayout(card)
        layout.addWidget(plain_label(template.title, "lead"))
        told = FlowLayout()
        told.addWidget(badge(self._whose(template)))
        if usual:
            told.addWidget(badge(self._wording("draft_templates.is_usual"), strong=True))
        layout.addLayout(told)
        row, name = FlowLayout(), QLineEdit(template.title)
        name.setAccessibleName(self._wording("draft_templates.name"))
        name.returnPressed.connect(lambda: self.renamed.emit(template, name.text().strip()))
        name.hide()
        for key, deed in self._deeds(template, name, usual=usual):
            button = QPushButton(self._wording(f"draft_templates.{key}"))
            button.setAccessibleName(f"{button.text()}: {template.title}")
            button.clicked.connect(deed)
            row.addWidget(button)
        layout.addLayout(row)
        layout.addWidget(name)
        return card

    def _whose(self, template: Template) -> str:
        if not template.saved:
            return self._wording("draft_templates.of_product")
        key = "draft_templates.for_council" if template.organisation else "draft_templates.for_all"
        values = {"council": self._council} if template.organisation else {}
        return self._wording(key, **values)

    def _deeds(
        self, template: Template, name: QLineEdit, *, usual: bool
    ) -> Iterator[tuple[str, Callable[[], object]]]:
        yield "apply", partial(self.applied.emit, template)
        if not usual:
            yield "make_usual", partial(self.usual_set.emit, template)
        if template.saved:
            yield "rename", partial(_ask_name, name)
            yield "remove", partial(self.removed.emit, template)


def _ask_name(field: QLineEdit) -> None:
    """Enter in the field gives the name."""
    field.show()
    field.setFocus()
    field.selectAll()
