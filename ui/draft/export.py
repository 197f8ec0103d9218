"""What file a draft becomes: everything that can be chosen, with the check before it goes out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.draft.file import Order, Place, Sort
from ui.draft.lists import DraftList, add_issues
from ui.draft.words import marking_words
from ui.pieces.whole_label import WholeLabel
from ui.pieces.widgets import ROLE, Choice, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.draft import Draft, Issue, Template
    from briefer.wording import Wording

#: How the pages look, besides in a house's template.
_PLAIN, _READING = 0, 1
#: So many points are shown with the export; the rest is a click away.
_POINTS = 12
#: So many letters of a choice are in sight at least.
_LETTERS = 10


class ExportPanel(DraftList):
    """Asks for a name when something else is chosen, and writes only when told.

    Signals:
        place_asked(Place, Order): where would this come, under which name?
        ordered(Path, Order): this file is wanted.
        folder_asked, template_asked, marking_asked: another one must be chosen.
        chosen(str, str): the section and the block that a point of the check is about.
        check_asked: all points of the check.
    """

    place_asked = Signal(object, object)
    ordered = Signal(object, object)
    folder_asked = Signal()
    template_asked = Signal()
    marking_asked = Signal()
    chosen = Signal(str, str)
    check_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._order = Order()
        self._place = Place(Path(), "")
        self._template: Path | None = None
        self._forms: tuple[Template, ...] = ()
        self._named = False
        self.form, self.sort, self.extent, self.look = (Choice(()) for _ in range(4))
        self.marking, self.folder, self.name = WholeLabel(), WholeLabel(), QLineEdit()
        self.keep, self.go = QCheckBox(), QPushButton()
        self.hold(self.form, self.sort, self.extent, self.look, self.marking, self.folder)
        self.hold(self.name, self.keep, self.go)
        self._points = QVBoxLayout()

    @property
    def order(self) -> Order:
        """What is chosen now."""
        return self._order

    # --- what is shown ----------------------------------------------------------------------

    def show_order(
        self, draft: Draft, forms: Sequence[Template], order: Order, wording: Wording
    ) -> None:
        """Show what can be chosen, beginning with this order."""
        self._wording, self._order, self._named = wording, order, False
        self._forms = tuple(forms)
        self._template = order.template or self._template
        self.begin(wording("draft_export.title"), wording("draft.back"))
        self._make_fields()
        holder = QWidget()
        fields = QFormLayout(holder)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key, field, button in self._rows():
            self._add_row(fields, wording(f"draft_export.{key}"), field, button)
        self.column.addWidget(holder)
        self.column.addWidget(self.keep)
        self.column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self._points = QVBoxLayout()
        self.column.addLayout(self._points)
        self.column.addStretch(1)
        self.show_marking(draft)
        self.setFocusProxy(self.form)
        self._ask_place()

    def show_marking(self, draft: Draft) -> None:
        """The rubricering that stands on every page."""
        self.marking.setText(marking_words(draft.marking, self._wording))

    def show_template(self, template: Path) -> None:
        """A house's template was chosen: it is used."""
        self._template = template
        self._fill_looks()
        self.look.setCurrentIndex(self.look.count() - 1)
        self._changed()

    def know_template(self, template: Path) -> None:
        """A house's template that can be chosen, for it was chosen before."""
        self._template = template

    def show_place(self, place: Place) -> None:
        """Where it will come, unless another name is being typed."""
        self._place = place
        self.folder.setText(str(place.folder))
        if not self.name.hasFocus() or not self._named:
            blocker = QSignalBlocker(self.name)
            self.name.setText(place.name)
            # The day and the form come first in it.
            self.name.setCursorPosition(0)
            del blocker
        self.keep.setVisible(place.taken)
        self.go.setEnabled(bool(self.name.text().strip()))

    def show_points(self, issues: Sequence[Issue], draft: Draft, *, checked: bool = True) -> None:
        """What there is to look at before it goes out; nothing bars the export."""
        wording = self._wording
        emptied(self._points)
        if not checked:
            self._points.addWidget(plain_label(wording("draft_export.checking"), "remark"))
            return
        title = wording.count("draft.issues.title", len(issues))
        self._points.addWidget(plain_label(title, "section"))
        if not issues:
            self._points.addWidget(plain_label(wording("draft.issues.none")))
        add_issues(self._points, issues, draft, wording, self.chosen.emit, most=_POINTS)
        if len(issues) > _POINTS:
            every = QPushButton(wording("draft_export.all_points"))
            every.clicked.connect(self.check_asked)
            self._points.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)

    def show_busy(self, *, busy: bool) -> None:
        """Whether the file is being written."""
        self.go.setEnabled(not busy)
        self.go.setText(self._wording("draft_export.busy" if busy else "draft_export.go"))

    # --- fields -----------------------------------------------------------------------------

    def _make_fields(self) -> None:
        wording, order = self._wording, self._order
        self.form = Choice([form.title for form in self._forms])
        self.sort = Choice([wording(f"draft_export.{s.name.lower()}") for s in Sort])
        self.extent = Choice([wording("draft_export.whole"), wording("draft_export.public")])
        self.look = Choice(())
        self.marking, self.folder = WholeLabel(), WholeLabel()
        self.name, self.keep = QLineEdit(), QCheckBox(wording("draft_export.keep"))
        self.keep.setChecked(True)
        self.keep.hide()
        self.go = QPushButton()
        self.go.setProperty(ROLE, "primary")
        self.show_busy(busy=False)
        self.go.setEnabled(False)
        ids = [form.id for form in self._forms]
        self.form.setCurrentIndex(ids.index(order.form.id) if order.form is not None else 0)
        self.sort.setCurrentIndex(list(Sort).index(order.sort))
        self.extent.setCurrentIndex(int(order.public))
        self._fill_looks()
        for choice in (self.form, self.sort, self.extent, self.look):
            # As narrow as the page may be; the whole text is in the list that folds out.
            choice.setSizeAdjustPolicy(
                Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(_LETTERS)
            choice.currentIndexChanged.connect(self._changed)
        self.name.textEdited.connect(self._name_typed)
        self.name.editingFinished.connect(self._ask_place)
        self.name.returnPressed.connect(self._write)
        self.go.clicked.connect(self._write)

    def _fill_looks(self) -> None:
        wording = self._wording
        blocker = QSignalBlocker(self.look)
        self.look.clear()
        self.look.addItems([wording("draft_export.plain"), wording("draft_export.reading")])
        if self._template is not None:
            self.look.addItem(wording("draft_export.house", name=self._template.name))
        last = self.look.count() - 1
        here = _READING if self._order.reading else last if self._order.template else _PLAIN
        self.look.setCurrentIndex(here)
        self.look.setEnabled(self._order.sort.paged)
        del blocker

    def _rows(self) -> tuple[tuple[str, QWidget, QPushButton | None], ...]:
        """The fields in their order, with the button beside each."""
        wording = self._wording
        other = {
            "look": ("draft_export.choose_template", self.template_asked),
            "marking": ("draft_export.set_marking", self.marking_asked),
            "folder": ("draft_export.choose_folder", self.folder_asked),
        }
        buttons = {}
        for name, (key, signal) in other.items():
            buttons[name] = QPushButton(wording(key))
            buttons[name].clicked.connect(signal)
        fields = ("form", "sort", "extent", "look", "marking", "folder", "name")
        return tuple((name, getattr(self, name), buttons.get(name)) for name in fields)

    def _add_row(
        self, fields: QFormLayout, name: str, field: QWidget, button: QPushButton | None
    ) -> None:
        label = plain_label(name, "lead")
        label.setWordWrap(False)
        label.setBuddy(field)
        field.setAccessibleName(name)
        row = QHBoxLayout()
        # All but its width as it was: a text of several lines has its height by its width.
        policy = field.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        field.setSizePolicy(policy)
        row.addWidget(field, 1)
        if button is not None:
            row.addWidget(button)
            button.setAccessibleDescription(name)
        fields.addRow(label, row)

    # --- what is chosen ---------------------------------------------------------------------

    def _changed(self) -> None:
        """Something else is chosen: perhaps another name, perhaps a look that does not matter."""
        sort = list(Sort)[self.sort.currentIndex()]
        former, look = self._order.sort, self.look.currentIndex()
        self._order = replace(
            self._order,
            sort=sort,
            form=self._chosen_form(),
            public=bool(self.extent.currentIndex()),
            reading=look == _READING,
            template=self._template if look > _READING else None,
        )
        self.look.setEnabled(sort.paged)
        if self._named and former is not sort:
            self.name.setText(self.name.text().removesuffix(former.value) + sort.value)
        self._ask_place()

    def _chosen_form(self) -> Template | None:
        """Another form than the draft's own, which comes first."""
        place = self.form.currentIndex()
        return self._forms[place] if place > 0 else None

    def _name_typed(self, name: str) -> None:
        self._named = bool(name.strip())
        self.go.setEnabled(self._named)

    def _ask_place(self) -> None:
        self.place_asked.emit(Place(self._place.folder, self._typed_name()), self._order)

    def ask_place_in(self, folder: Path) -> None:
        """Another folder."""
        self._place = replace(self._place, folder=folder)
        self._ask_place()

    def _typed_name(self) -> str:
        """The name that a person gave, with the end that the sort of file has."""
        name, suffix = self.name.text().strip(), self._order.sort.value
        if not self._named or not name:
            return ""
        return name if name.lower().endswith(suffix) else f"{name}{suffix}"

    def _write(self) -> None:
        if self.go.isEnabled() and self.name.text().strip():
            name = self._typed_name() or self.name.text().strip()
            order = replace(self._order, keep_earlier=self.keep.isChecked())
            self.ordered.emit(self._place.folder / name, order)
