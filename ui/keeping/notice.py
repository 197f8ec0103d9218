"""A bar that stays for as long as nothing can be changed, with why and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ui.keeping import words
from ui.pieces.widgets import ROLE, emptied, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.errors import BrieferError
    from briefer.wording import Wording


class NoticeBar(QFrame):
    """Hidden while all is well; it cannot be put away, for what it says stays true."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty(ROLE, "message")
        self.error: BrieferError | None = None
        self._offered: tuple[tuple[str, Callable[[], object]], ...] = ()
        self.text = plain_label(selectable=True)
        self._buttons = QHBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.text, 1)
        layout.addLayout(self._buttons)
        self.set_wording(wording)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self._show()

    def say(
        self,
        error: BrieferError | None,
        offered: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Say why nothing can be changed, None when all can; `offered` are keys and deeds."""
        self.error, self._offered = error, tuple(offered)
        self._show()

    def _show(self) -> None:
        emptied(self._buttons)
        if self.error is not None:
            text = words.notice(self.error, self._wording)
            self.text.setText(text)
            self.setAccessibleName(text)
            for key, deed in self._offered:
                button = QPushButton(self._wording(key))
                button.clicked.connect(deed)
                self._buttons.addWidget(button)
        self.setVisible(self.error is not None)
