"""What can be wrong with a window as it stands: looked for in the widgets, whatever page is shown.

Each function takes a widget that is on the screen and yields a sentence for each fault it finds.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise
from string import Formatter
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from briefer.naming import known_in
from ui.pieces import tab_order
from ui.pieces.menu_letters import letter_of
from ui.theme.colours import contrast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: Widgets that Qt makes inside its own.
_INNER = ("qt_spinbox_lineedit", "qt_toolbar_ext_button", "ScrollLeftButton", "ScrollRightButton")
#: Lists below a field: the arrows of the field go through them.
_BY_ARROWS = ("LineList",)
#: What lies side by side for its meaning, and scrolls that way.
_ACROSS = ("CommitmentBoard",)
_INPUTS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit,
           QAbstractItemView, QTabBar)  # fmt: skip
_DUMB_ROLES = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Pane,
    QAccessible.Role.Window,
    QAccessible.Role.Border,
}
_SLACK, _LESS = 1, 0.2
_WORDED = (*_INPUTS, QHeaderView, QMenu, QMenuBar)
_ROWS = 40
_MOST_CONTROLS = 400
_SAMPLED = QSize(700, 40)


def shown(top: QWidget, kind: type[QWidget] = QWidget) -> list[QWidget]:
    """The widgets of a kind that are on the screen in it, itself included."""
    found = [top, *top.findChildren(QWidget)]
    return [
        one for one in found if isinstance(one, kind) and one.isVisibleTo(top) and _is_of(one, top)
    ]


def _is_of(one: QWidget, top: QWidget) -> bool:
    return one is top or one.window() is top.window()


def named(widget: QWidget) -> str:
    """A widget as a person can find it."""
    text = _asked(widget, "text")
    parents: list[str] = []
    one = widget.parentWidget()
    while one is not None and len(parents) < 3:  # noqa: PLR2004
        if type(one) is not QWidget:
            parents.append(type(one).__name__)
        one = one.parentWidget()
    return (
        f"{type(widget).__name__} {(text or widget.accessibleName())[:40]!r} in {'/'.join(parents)}"
    )


# --- room ----------------------------------------------------------------------------------------


def cut_off(top: QWidget) -> Iterator[str]:
    """Words for which there is no room."""
    for widget in shown(top):
        if not widget.isVisible() or not widget.size().isValid():
            continue
        if isinstance(widget.parentWidget(), QTabBar | QAbstractSpinBox | QComboBox | QLineEdit):
            continue
        too_small = _wants(widget)
        if too_small:
            yield f"cut off ({too_small}): {named(widget)}"
        yield from _outside(widget, top)
        yield from _beyond(widget)


def _wants(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _label_wants(widget)
    if isinstance(widget, QComboBox):
        return _choice_wants(widget)
    if isinstance(widget, QHeaderView):
        return _header_wants(widget)
    if isinstance(widget, QAbstractButton | QTabBar | QLineEdit | QAbstractSpinBox):
        return _control_wants(widget)
    return ""


def _label_wants(label: QLabel) -> str:
    if not label.text():
        return ""
    width, height = label.width(), label.height()
    if label.wordWrap():
        needed = label.heightForWidth(width)
        least = label.minimumSizeHint().width()
        if needed > height + _SLACK:
            return f"{height} high, {needed} needed"
        return f"{width} wide, {least} needed" if least > width + _SLACK else ""
    wanted = label.sizeHint()
    if wanted.height() > height + _SLACK:
        return f"{height} high, {wanted.height()} needed"
    if wanted.width() > width + _SLACK and not label.toolTip():
        return f"{width} wide, {wanted.width()} needed"
    return ""


def _control_wants(widget: QWidget) -> str:
    wanted = widget.minimumSizeHint()
    if isinstance(widget, QAbstractButton) and not widget.toolTip():
        wanted = wanted.expandedTo(widget.sizeHint() if widget.text() else wanted)
    if widget.height() + _SLACK < wanted.height():
        return f"{widget.height()} high, {wanted.height()} needed"
    if isinstance(widget, QTabBar) and widget.usesScrollButtons():
        return ""
    if widget.width() + _SLACK < wanted.width():
        return f"{widget.width()} wide, {wanted.width()} needed"
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        needed = QFontMetrics(widget.font()).horizontalAdvance(widget.placeholderText())
        if needed > widget.width() - 8 and not widget.toolTip():
            return f"{widget.width()} wide, {needed} needed for its hint"
    return ""


def _choice_wants(choice: QComboBox) -> str:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    field = choice.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, choice
    )
    needed = QFontMetrics(choice.font()).horizontalAdvance(choice.currentText())
    if needed > field.width() + _SLACK and not choice.toolTip():
        return f"{field.width()} wide, {needed} needed for {choice.currentText()!r}"
    needed = QFontMetrics(choice.font()).height()
    return f"{field.height()} high, {needed} needed" if needed > field.height() + 2 else ""


def _header_wants(header: QHeaderView) -> str:
    if header.orientation() == Qt.Orientation.Vertical or header.model() is None:
        return ""
    for number in range(header.count()):
        if header.isSectionHidden(number):
            continue
        wanted = header.sectionSizeFromContents(number).width()
        told = header.model().headerData(number, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if wanted > header.sectionSize(number) + _SLACK and not told:
            text = header.model().headerData(number, header.orientation())
            return f"column {text!r} {header.sectionSize(number)} wide, {wanted} needed"
    return ""


def _outside(widget: QWidget, top: QWidget) -> Iterator[str]:
    """Whether it sticks out of what holds it, where nothing scrolls."""
    parent = widget.parentWidget()
    if widget is top or parent is None or not isinstance(widget, (*_INPUTS, QLabel)):
        return
    if _scrolls(parent) or isinstance(parent, QTabBar | QScrollBar | QSplitterHandle):
        return
    if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(widget.geometry()):
        yield f"sticks out: {named(widget)} {widget.geometry()} of {parent.size()}"


def _beyond(widget: QWidget) -> Iterator[str]:
    """Whether something in it is wider than it: words are read by going down, never sideways."""
    if not isinstance(widget, QScrollArea) or widget.widget() is None:
        return
    off = widget.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    sideways = widget.horizontalScrollBar().maximum()
    if sideways > _SLACK and not off and type(widget).__name__ not in _ACROSS:
        yield f"scrolls sideways, {sideways} too wide: {named(widget)}"
    inside, room = widget.widget().width(), widget.viewport().width()
    if off and inside > room + _SLACK:
        yield f"{inside} wide in {room}, and it does not scroll: {named(widget)}"


def _scrolls(parent: QWidget) -> bool:
    above = parent.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is parent


def small(top: QWidget, usual: float) -> Iterator[str]:
    """Words smaller than the usual text, which did not grow along with it.

    Args:
        top: what is on the screen.
        usual: the size in points that text should at least have.
    """
    for widget in shown(top):
        size = widget.font().pointSizeF()
        # What is drawn in lists and fields has the font of the widget it is drawn in.
        if size < usual - _LESS and (_asked(widget, "text") or isinstance(widget, _WORDED)):
            yield f"small ({size:.1f} of {usual:.1f} points): {named(widget)}"


def overlapping(top: QWidget) -> Iterator[str]:
    """Widgets beside each other that lie over each other."""
    for parent in shown(top):
        inside = [
            one
            for one in parent.children()
            if isinstance(one, QWidget)
            and one.isVisible()
            and not one.isWindow()
            and not isinstance(one, QSplitterHandle | QSizeGrip | QScrollBar)
        ]
        if isinstance(
            parent, QTabBar | QAbstractScrollArea | QLineEdit | QAbstractSpinBox | QComboBox
        ):
            continue
        for one, other in combinations(inside, 2):
            over = one.geometry().intersected(other.geometry())
            if over.width() > _SLACK and over.height() > _SLACK:
                yield f"overlap: {named(one)} and {named(other)}, {over.width()}x{over.height()}"


# --- language ------------------------------------------------------------------------------------


def spoken(top: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text that is shown or read aloud, with the widget it is at."""
    for widget in shown(top):
        texts = [
            *(widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()),
            *(_asked(widget, name) for name in ("text", "placeholderText", "title", "currentText")),
        ]
        if isinstance(widget, QTabBar):
            texts += [widget.tabText(number) for number in range(widget.count())]
        if isinstance(widget, QComboBox):
            texts += [widget.itemText(number) for number in range(widget.count())]
        if isinstance(widget, QAbstractItemView):
            texts += _items(widget)
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            texts.append(widget.placeholderText())
        if isinstance(widget, QMenu | QMenuBar):
            texts += [action.text() for action in widget.actions()]
        yield from ((widget, text) for text in texts if text)
    if top.isWindow():
        yield top, top.windowTitle()


def _asked(widget: QWidget, name: str) -> str:
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return ""
    method = getattr(widget, name, None)
    text = method() if callable(method) else ""
    return text if isinstance(text, str) else ""


def _items(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None:
        return []
    nothing = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(nothing)
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    texts = [
        model.index(row, column).data(role)
        for row in range(min(model.rowCount(nothing), _ROWS))
        for column in range(columns)
        for role in roles
    ]
    texts += [model.headerData(column, Qt.Orientation.Horizontal) for column in range(columns)]
    return [text for text in texts if isinstance(text, str)]


class Languages:
    """Knows the texts of both languages, and which belong to one only.

    Args:
        mine: the texts of the language that is chosen, by key.
        other: those of the other.
        papers: what stands in papers, in whatever language: names of topics and of who speaks.
        language: the one that is chosen, in which offices and countries may have another name.
    """

    def __init__(
        self,
        mine: Mapping[str, str],
        other: Mapping[str, str],
        papers: Iterable[str] = (),
        language: str = "",
    ) -> None:
        self._keys, self._language = set(mine), language
        self._own = own = {_bare(text) for text in (*mine.values(), *papers)}
        self._foreign = {
            _bare(text): key
            for key, text in other.items()
            if _bare(text) not in own and "{" not in text
        }
        self._own_shapes = [_shape(text) for text in mine.values() if "{" in text]
        self._foreign_shapes = [
            (key, _shape(text)) for key, text in other.items() if "{" in text and _says(text)
        ]

    def untranslated(self, top: QWidget) -> Iterator[str]:
        """Texts of the other language, and keys that were shown instead of their text."""
        for widget, text in spoken(top):
            if isinstance(widget, QLineEdit) and text == widget.text():
                # What is filled in is kept as it is, in whatever language.
                continue
            bare = _bare(text.partition("\t")[0])
            if bare in self._keys and "." in bare:
                yield f"a key is shown: {text!r} at {named(widget)}"
            elif bare in self._foreign:
                yield f"other language ({self._foreign[bare]}): {text!r} at {named(widget)}"
            elif self._names(bare):
                yield f"an office or country in the other language: {text!r} at {named(widget)}"
            else:
                yield from self._other_shape(widget, bare)

    def _names(self, text: str) -> bool:
        """Whether a part of it has another name in the language; a quotation may hold it."""
        if text in self._own or re.search("[‘“]", text):
            return False
        told = ((part, known_in(part, self._language)) for part in text.split(" · "))
        return any(known and known.casefold() != part.casefold() for part, known in told)

    def _other_shape(self, widget: QWidget, text: str) -> Iterator[str]:
        if any(shape.fullmatch(text) for shape in self._own_shapes):
            return
        for key, shape in self._foreign_shapes:
            if shape.fullmatch(text):
                yield f"other language ({key}): {text!r} at {named(widget)}"
                return


def _bare(text: str) -> str:
    return text.replace("&", "").strip()


def _shape(text: str) -> re.Pattern[str]:
    parts = (
        re.escape(_bare(before)) if name is None else re.escape(before.replace("&", "")) + "(.+)"
        for before, name, _, _ in Formatter().parse(text)
    )
    return re.compile("".join(parts), re.DOTALL)


def _says(text: str) -> bool:
    """Whether there are words enough around what is filled in to know a language by."""
    words = "".join(before for before, _, _, _ in Formatter().parse(text))
    return len(re.findall(r"[A-Za-zÀ-ÿ]{3,}", words)) >= 2  # noqa: PLR2004


# --- names, keys, order --------------------------------------------------------------------------


def controls(top: QWidget) -> list[QWidget]:
    """What a user can do something with, without what Qt puts inside its own widgets."""
    return [
        widget
        for widget in shown(top)
        if widget.isEnabled()
        and widget.objectName() not in _INNER
        and not isinstance(widget, QScrollBar | QHeaderView | QMenu | QMenuBar | QLabel)
        and (isinstance(widget, _INPUTS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not isinstance(
            widget.parentWidget(), QTabBar | QAbstractSpinBox | QComboBox | QLineEdit
        )
        and widget.focusProxy() is None
        and not (isinstance(widget, QTextEdit) and widget.isReadOnly() and not widget.focusPolicy())
        and widget is not top
    ]


def unnamed(top: QWidget) -> Iterator[str]:
    """Controls that a screen reader cannot say, or not what they are."""
    for widget in controls(top):
        spoken_to = QAccessible.queryAccessibleInterface(widget)
        name = spoken_to.text(QAccessible.Text.Name) if spoken_to else ""
        if not re.search(r"\w", name) or name == type(widget).__name__:
            yield f"no name ({name!r}): {named(widget)}"
        if spoken_to and spoken_to.role() in _DUMB_ROLES:
            yield f"role {spoken_to.role().name}: {named(widget)}"
        bare = isinstance(widget, QAbstractButton) and not re.search(r"\w", widget.text())
        if bare and not widget.toolTip():
            yield f"a button with neither words nor a tooltip: {named(widget)}"


def out_of_reach(top: QWidget) -> Iterator[str]:
    """Controls that Tab does not come to."""
    for widget in controls(top):
        # Of buttons of which one is down, Tab comes to that one and the arrows to the others.
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        ways = [widget, *(group.buttons() if group else ())]
        if type(widget).__name__ in _BY_ARROWS:
            continue
        if not any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in ways):
            yield f"Tab does not come here: {named(widget)}"


def without_buddy(top: QWidget) -> Iterator[str]:
    """Labels with a letter to press that leads nowhere."""
    for label in shown(top, QLabel):
        marked = re.search(r"&\w", label.text().replace("&&", ""))
        if marked and label.textFormat() != Qt.TextFormat.PlainText and label.buddy() is None:
            yield f"a label without its field: {named(label)}"


def menus(top: QWidget) -> Iterator[QMenu]:
    """The menus there are in a window, unfolded or not."""
    bars = shown(top, QMenuBar)
    found = [action.menu() for bar in bars for action in bar.actions()]
    for widget in shown(top):
        if isinstance(widget, QMenu):
            found.append(widget)
        if isinstance(widget, QToolButton | QPushButton) and widget.menu():
            found.append(widget.menu())
    while found:
        menu = found.pop()
        if isinstance(menu, QMenu):
            yield menu
            found += [action.menu() for action in menu.actions() if action.menu()]


def keyless(top: QWidget) -> Iterator[str]:
    """Commands in a menu without a key, and letters that two of them have."""
    for bar in shown(top, QMenuBar):
        yield from _twice(bar.actions(), "menu bar")
    for menu in menus(top):
        actions = [one for one in menu.actions() if not one.isSeparator() and one.isVisible()]
        # A context menu offers commands with the letters they have in the menus of the window.
        if menu.title():
            yield from _twice(actions, menu.title())
        for action in actions:
            keyed = action.shortcuts() or "\t" in action.text() or letter_of(action.text())
            if not keyed and not _first_letters(actions):
                yield f"no key: {action.text()!r} in menu {menu.title()!r}"


def _first_letters(actions: list[QAction]) -> bool:
    """Whether a menu is a list of what stands in a paper: there its first letters lead to them."""
    return all(not one.shortcuts() and not letter_of(one.text()) for one in actions)


def _twice(actions: list[QAction], where: str) -> Iterator[str]:
    letters = [letter_of(action.text()) for action in actions]
    for letter in sorted({one for one in letters if one and letters.count(one) > 1}):
        texts = [one.text() for one in actions if letter_of(one.text()) == letter]
        yield f"letter {letter!r} twice in {where!r}: {texts}"


def tab_chain(top: QWidget) -> list[QWidget]:
    """The controls in the order in which Tab goes through them.

    Tab is given as a user would: asking each widget for the next breaks the owners of widgets in
    PySide, and the program ends when they are let go.
    """
    before, chain = QApplication.focusWidget(), []
    for _ in range(_MOST_CONTROLS):
        if not top.focusNextChild():
            break
        one = QApplication.focusWidget()
        if one is None or one in chain:
            break
        chain.append(one)
    if before is not None and isValid(before):
        before.setFocus()
    return chain


def out_of_order(top: QWidget) -> Iterator[str]:
    """Steps of Tab that go back up, or back to the left on one line."""
    if isinstance(top, QMenu):
        return
    first = next(tab_order.in_order(top), None)
    for one, following in pairwise(one for one in tab_chain(top) if isValid(one)):
        here, there = _beside(one, following)
        if here is None or there is None or following is first:
            continue
        if there.bottom() <= here.top() and _share(
            here.left(), here.right(), there.left(), there.right()
        ):
            yield f"Tab goes up from {named(one)} to {named(following)}"
        elif there.right() <= here.left() and _share(
            here.top(), here.bottom(), there.top(), there.bottom()
        ):
            yield f"Tab goes left from {named(one)} to {named(following)}"


def _share(start: int, end: int, other_start: int, other_end: int) -> bool:
    """Whether two stretches have more than half of the shorter in common."""
    common = min(end, other_end) - max(start, other_start)
    return common * 2 > min(end - start, other_end - other_start)


def _beside(one: QWidget, other: QWidget) -> tuple[QRect | None, QRect | None]:
    """The places of what holds each, inside the nearest thing that holds both."""
    above = [one]
    while above[-1].parentWidget() is not None:
        above.append(above[-1].parentWidget())
    holder, inside = other, other
    while holder is not None and holder not in above:
        inside, holder = holder, holder.parentWidget()
    if holder is None or holder is one or holder is other:
        return None, None
    mine = above[above.index(holder) - 1]
    return _place(mine, holder), _place(inside, holder)


def _place(widget: QWidget, holder: QWidget) -> QRect:
    return QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())


# --- colour --------------------------------------------------------------------------------------


def faint(top: QWidget, least: float) -> Iterator[str]:
    """Words that stand out too little from what is behind them, as they are drawn."""
    for widget in shown(top):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isEnabled():
            continue
        whole = widget.visibleRegion().boundingRect() == widget.rect()
        if whole and re.search(r"\w", widget.text()):
            best = _best_contrast(top.grab(_place(widget, top)).toImage())
            if best < least:
                yield f"faint ({best:.1f}): {named(widget)}"


def _best_contrast(picture: QImage) -> float:
    """How much what stands out most differs from the colour there is most of."""
    part = picture.copy(QRect(QPoint(0, 0), picture.size().boundedTo(_SAMPLED)))
    # Four bytes a point: no line of it is filled up.
    points = memoryview(part.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    counts = Counter(points)
    ground = QColor(counts.most_common(1)[0][0])
    return max(contrast(QColor(value), ground) for value in counts)


def unmarked_focus(top: QWidget, seen: set[str]) -> Iterator[str]:
    """Controls that look the same with the focus and without it; those in `seen` were looked at."""
    before = QApplication.focusWidget()
    for widget in controls(top):
        # What is shown may be made anew when the focus goes elsewhere.
        if not isValid(widget) or not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if named(widget) in seen:
            continue
        seen.add(named(widget))
        top.setFocus()
        without = _picture(widget, top)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isValid(widget) and widget.hasFocus() and _picture(widget, top) == without:
            yield f"the focus does not show: {named(widget)}"
    if before is not None and isValid(before):
        before.setFocus()


def _picture(widget: QWidget, top: QWidget) -> object:
    QApplication.processEvents()
    place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    return top.grab(place.intersected(top.rect())).toImage()
