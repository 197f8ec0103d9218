"""A file that could not be written; an earlier one at that place is unchanged."""

from __future__ import annotations

from briefer.errors.base import BrieferError


class ExportError(BrieferError):
    """The file could not be written; an earlier one at that place is unchanged."""

    key = "export"


class DraftAboveError(ExportError):
    """The briefing is marked (`marking`) above the `ceiling` of the store."""

    key = "draft_above"


class TemplateError(ExportError):
    """The house's template is no Word file that can be used."""

    key = "template_unusable"


class TemplateGoneError(TemplateError):
    """The house's template is not where it was, or may not be read."""

    key = "template_gone"


class TemplateLockedError(TemplateError):
    """The house's template has a password, or the form that Word had before 2007."""

    key = "template_locked"


class TemplateMacrosError(TemplateError):
    """The house's template may hold macros."""

    key = "template_macros"


class TemplateStylesError(ExportError):
    """The house's template lacks `styles`."""

    key = "template_styles"


class TargetBusyError(ExportError):
    """The target is open in another program or read-only."""

    key = "target_busy"


class TargetFolderError(ExportError):
    """The folder to write in does not exist or may not be written."""

    key = "target_folder"


class TargetNameError(ExportError):
    """The target's name does not end in .docx: it may be a paper or the store itself."""

    key = "target_name"


class NoPdfError(ExportError):
    """Nothing here can make a PDF: LibreOffice is not there, or made nothing of it."""

    key = "no_pdf"


class TargetFullError(ExportError):
    """The disk of the target is full."""

    key = "target_full"
