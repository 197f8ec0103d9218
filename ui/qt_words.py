"""Qt's own texts (Open, Cancel, Copy) in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTranslator

from briefer import resources

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication


class OwnWords(QTranslator):
    """What Qt's own translation leaves in English.

    Args:
        texts: by the class that says it, and what it says in English.
    """

    def __init__(self, texts: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__()
        self._texts = texts

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1, /
    ) -> str:
        """The text, or nothing when another translator must say it."""
        # Only nothing at all is passed on; an empty text would be the translation.
        return self._texts.get(context, {}).get(source)  # type: ignore[return-value]

    def isEmpty(self) -> bool:
        """Whether there is nothing in it."""
        return not self._texts


class QtWords:
    """Puts Qt's own texts in a language; called with "nl" or "en".

    Args:
        application: whose texts they are.
    """

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._theirs = QTranslator()
        self._ours = OwnWords(resources.read_toml("qt/nl.toml"))

    def __call__(self, language: str) -> None:
        """Qt speaks English unless it is told otherwise."""
        for translator in (self._theirs, self._ours):
            self._application.removeTranslator(translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != "en" and self._theirs.load(f"qtbase_{language}", folder):
            self._application.installTranslator(self._theirs)
            # What was put in last is asked first.
            self._application.installTranslator(self._ours)
