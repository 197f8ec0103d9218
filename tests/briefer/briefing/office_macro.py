"""A colleague with LibreOffice: opens a Word file, does what a Basic macro says, and saves it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{code}</script:module>"""
_CODE = """
Sub Edit
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
  {deeds}
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName"
  form(0).Value = "MS Word 2007 XML"
  document.storeToURL("{target}", form())
  document.close(True)
  StarDesktop.terminate()
End Sub
Function FirstOf(document, words)
  search = document.createSearchDescriptor()
  search.SearchString = words
  FirstOf = document.findFirst(search)
End Function
Sub Change(document, words, others)
  found = FirstOf(document, words)
  found.setString(others)
End Sub
Sub After(document, words, others)
  found = FirstOf(document, words)
  text = found.getText()
  cursor = text.createTextCursorByRange(found.getEnd())
  cursor.gotoEndOfParagraph(False)
  text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  text.insertString(cursor, others, False)
End Sub
Sub Rename(document, words, others)
  search = document.createSearchDescriptor()
  search.SearchString = words
  found = document.findFirst(search)
  Do While Left(found.ParaStyleName, 7) <> "Heading"
    found = document.findNext(found.getEnd(), search)
  Loop
  found.setString(others)
End Sub
Sub ChangeNote(document, words, others)
  For place = 0 To document.Footnotes.getCount() - 1
    note = document.Footnotes.getByIndex(place)
    If InStr(note.getString(), words) > 0 Then
      cursor = note.createTextCursor()
      cursor.gotoStart(False)
      cursor.gotoEnd(True)
      cursor.setString(Replace(note.getString(), words, others))
      Exit For
    End If
  Next
End Sub
Sub NewNote(document, words, said)
  found = FirstOf(document, words)
  note = document.createInstance("com.sun.star.text.Footnote")
  found.getText().insertTextContent(found.getEnd(), note, False)
  note.setString(said)
End Sub
Function TableOf(document, words)
  For number = 0 To document.TextTables.getCount() - 1
    table = document.TextTables.getByIndex(number)
    If table.getCellByPosition(0, 0).getString() = words Then
      TableOf = table
      Exit Function
    End If
  Next
End Function
Sub NewRow(document, words, place, wie, wat)
  table = TableOf(document, words)
  table.Rows.insertByIndex(place, 1)
  table.getCellByPosition(0, place).setString(wie)
  table.getCellByPosition(1, place).setString(wat)
End Sub
Sub Style(document, words, name)
  search = document.createSearchDescriptor()
  search.SearchString = words
  found = document.findFirst(search)
  Do While Left(found.ParaStyleName, 8) = "Contents"
    found = document.findNext(found.getEnd(), search)
  Loop
  found.ParaStyleName = name
End Sub
Sub Deepen(document, words, level)
  found = FirstOf(document, words)
  found.NumberingLevel = level
End Sub
Sub Bolden(document, words)
  found = FirstOf(document, words)
  found.CharWeight = com.sun.star.awt.FontWeight.BOLD
End Sub
Sub Lead(document, words, address)
  found = FirstOf(document, words)
  found.HyperLinkURL = address
End Sub
Sub Break(document, words)
  found = FirstOf(document, words)
  text = found.getText()
  cursor = text.createTextCursorByRange(found.getEnd())
  text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.LINE_BREAK, False)
End Sub
Sub Drop(document, words)
  found = FirstOf(document, words)
  paragraphs = document.Text.createEnumeration()
  Do While paragraphs.hasMoreElements()
    one = paragraphs.nextElement()
    If one.supportsService("com.sun.star.text.Paragraph") Then
      body = document.Text
      starts = body.compareRegionStarts(one, found.getStart()) >= 0
      If starts And body.compareRegionEnds(one, found.getEnd()) <= 0 Then
        one.dispose()
        Exit Do
      End If
    End If
  Loop
End Sub
Sub Move(document, words, beside)
  text = FirstOf(document, words).getString()
  Drop document, words
  After document, beside, text
End Sub
Sub NewColumn(document, words, place, cells)
  table = TableOf(document, words)
  table.Columns.insertByIndex(place, 1)
  For row = 0 To UBound(cells)
    table.getCellByPosition(place, row).setString(cells(row))
  Next
End Sub
Sub DropColumn(document, words, place)
  TableOf(document, words).Columns.removeByIndex(place, 1)
End Sub
Sub Remark(document, words, said)
  found = FirstOf(document, words)
  note = document.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = "B. Bakker"
  note.Content = said
  found.getText().insertTextContent(found.getEnd(), note, False)
End Sub
"""


def edited(program: str, content: bytes, folder: Path, deeds: str) -> bytes:
    """The file after these deeds: lines of Basic that call the subs above.

    Raises:
        FileNotFoundError: LibreOffice did not save it.
    """
    source, target, profile = folder / "uit.docx", folder / "terug.docx", folder / "profiel"
    source.write_bytes(content)
    office = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    # A new profile gets the presets, a library of macros among them: ours comes after.
    _run([*office, "--terminate_after_init"])
    library = profile / "user" / "basic" / "Standard"
    code = _CODE.format(source=source.as_uri(), target=target.as_uri(), deeds=deeds)
    escaped = code.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    (library / "Module1.xba").write_text(_MODULE.format(code=escaped), "utf-8")
    _run([*office, "macro:///Standard.Module1.Edit"])
    return target.read_bytes()


def _run(command: list[str]) -> None:
    subprocess.run(command, capture_output=True, timeout=60, check=True)
