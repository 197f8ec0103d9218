"""What came back from Word, taken over into the draft one by one, as a person told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing import editing, own_notes
from briefer.briefing.markdown_pieces import (
    in_one_list,
    pieces,
    put_after,
    runs_on,
    unwrapped,
    with_other_words,
    without_rows,
)
from briefer.briefing.markdown_shapes import has_shape, reshaped
from briefer.briefing.markdown_tables import (
    has_column,
    with_cell,
    with_column,
    with_row,
    without_column,
)
from briefer.briefing.markdown_text import in_cell
from briefer.errors import NoSuchRecordError
from briefer.model.returned import ReturnKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.draft import Block, Draft, Section
    from briefer.model.returned import Returned


def can_be_taken(draft: Draft, item: Returned) -> bool:
    """Whether the words that came back have a place in the draft as it is now."""
    try:
        take_back(draft, item)
    except NoSuchRecordError:
        return False
    return True


def take_back(draft: Draft, item: Returned, section: str = "") -> Draft:
    """The draft with one thing that came back from Word.

    Edited, removed and added own text is changed, and so are its notes; a heading gives its section
    another name; a quotation that was altered becomes own words that rest on it; a comment, or a
    footnote to a quotation, becomes a remark in the draft that is left out of the text.  The note
    with the source of a quotation is the program's and stays.

    Args:
        draft: as it is now, perhaps changed since the file was written.
        item: what came back.
        section: where a text comes that stands after nothing of the staffer's own.

    Raises:
        NoSuchRecordError: what it is about is no longer in the draft, or no place is known.
    """
    return _TAKING[item.kind](_in_lines(draft, item.block), item, section)


def _in_lines(draft: Draft, name: str) -> Draft:
    """The draft with the text of a block as the file had it, where its line ends were no breaks.

    What is taken over into it may bring a break, and the other paragraphs must read on as before.
    """
    found = _named(draft, name)
    if found is None or found[1].lines or not runs_on(found[1].text):
        return draft
    return editing.write(draft, name, unwrapped(found[1].text))


def was_taken(draft: Draft, item: Returned) -> bool:
    """Whether the draft holds what came back; undoing may have taken it away again."""
    return _TAKEN.get(item.kind, _is_there)(draft, item)


def _is_there(draft: Draft, item: Returned) -> bool:
    return any(item.after.strip() in text for text in _texts(draft))


def _texts(draft: Draft) -> list[str]:
    return [block.text for section in draft.walk() for block in section.blocks]


def _has_no_place(draft: Draft, item: Returned) -> bool:
    """What was done has no place to be done again."""
    return not can_be_taken(draft, item)


def _was_renamed(draft: Draft, item: Returned) -> bool:
    return any(s.id == item.section and s.title == item.after for s in draft.walk())


def _was_edited(draft: Draft, item: Returned) -> bool:
    if not item.before:
        return _has_no_place(draft, item)
    return any(with_other_words(text, item.after, "") is not None for text in _texts(draft))


def _was_reshaped(draft: Draft, item: Returned) -> bool:
    return any(has_shape(text, item) for text in _texts(draft))


def _was_put_in(draft: Draft, item: Returned) -> bool:
    """Whether a column is there, or no longer."""
    if not item.after:
        return _has_no_place(draft, item)
    head = item.cells[0]
    return any(has_column(text, head.text, head.row) for text in _texts(draft))


def _was_left_out(draft: Draft, item: Returned) -> bool:
    found = place_of(draft, item)
    return found is not None and not found[1].on


def _was_removed(draft: Draft, item: Returned) -> bool:
    return _was_left_out(draft, item) or _has_no_place(draft, item)


def _note_was_taken(draft: Draft, item: Returned) -> bool:
    if not item.block:
        return _is_there(draft, item)
    if not item.after:
        return _has_no_place(draft, item)
    found = _named(draft, item.block)
    return found is not None and own_notes.has_note(found[1].text, item.after)


def place_of(draft: Draft, item: Returned) -> tuple[Section, Block] | None:
    """The block that came back, or that quotes what did; None for the program's own words."""
    if item.block:
        return _named(draft, item.block)
    own = (_reading(draft, words, item.section) for words in _known_by(item))
    if (found := next(filter(None, own), None)) is not None:
        return found
    told = [_on_one_line(words) for words in (item.before, *item.beside)]
    known, first = draft.by_key, None
    for section in draft.walk():
        for block in section.blocks:
            quoted = known.get(block.quoted)
            if quoted is None or not any(_on_one_line(quoted.quote) in words for words in told):
                continue
            if block.on:
                return section, block
            first = first or (section, block)
    return first


def _known_by(item: Returned) -> tuple[str, ...]:
    """By which own text is known where the file does not tell the block."""
    if item.kind in {ReturnKind.EDITED, ReturnKind.REMOVED}:
        return (item.before,)
    return item.beside if item.kind is ReturnKind.ADDED else ()


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _named(draft: Draft, name: str) -> tuple[Section, Block] | None:
    pairs = ((section, block) for section in draft.walk() for block in section.blocks)
    return next((pair for pair in pairs if pair[1].id == name), None)


def _reading(draft: Draft, words: str, section: str) -> tuple[Section, Block] | None:
    """The one block of own text of which a paragraph reads so, those of a section before others.

    Headings come without a name.
    """
    own = [(s, b) for s in draft.walk() for b in s.blocks if b.text]
    found = [pair for pair in own if with_other_words(pair[1].text, words, "") is not None]
    near = [pair for pair in found if pair[0].id == section] or found
    return near[0] if len(near) == 1 else None


def _placed(draft: Draft, item: Returned) -> tuple[Section, Block]:
    found = place_of(draft, item)
    if found is None:
        raise NoSuchRecordError(asked=item.block)
    return found


def _own_text(draft: Draft, item: Returned) -> Block:
    """The block of own text that it is about."""
    block = _placed(draft, item)[1]
    if block.quoted:
        raise NoSuchRecordError(asked=block.id)
    return block


def _written(draft: Draft, block: Block, text: str | None) -> Draft:
    if text is None:
        raise NoSuchRecordError(asked=block.id)
    return editing.write(draft, block.id, text)


def _edit(draft: Draft, item: Returned, _: str) -> Draft:
    block = _own_text(draft, item)
    if item.columns and not item.before:
        row, names = item.cells[0].row, item.columns[0]
        return _written(draft, block, with_cell(block.text, row, names, in_cell(item.after)))
    return _written(draft, block, with_other_words(block.text, item.before, item.after))


def _reshape(draft: Draft, item: Returned, _: str) -> Draft:
    """A paragraph becomes a heading or an item, or another one, or plain."""
    block = _own_text(draft, item)
    return _written(draft, block, reshaped(block.text, item))


def _column(draft: Draft, item: Returned, _: str) -> Draft:
    block = _own_text(draft, item)
    if item.after:
        return _written(draft, block, with_column(block.text, item.beside, item.cells))
    return _written(draft, block, without_column(block.text, item.cells))


def _remove(draft: Draft, item: Returned, _: str) -> Draft:
    """Own text goes; a quotation is left out, and can come back."""
    block = _placed(draft, item)[1]
    if block.quoted:
        return editing.switch_block(draft, block.id, on=False)
    rows = item.before.startswith("|")
    left = (
        without_rows(block.text, item.before)
        if rows
        else with_other_words(block.text, item.before, "")
    )
    changed = _written(draft, block, left)
    return changed if left and left.strip() else editing.remove(changed, block.id)


def _add(draft: Draft, item: Returned, section: str) -> Draft:
    if item.cell is not None:
        # A row has its place in its table or nowhere.
        block = _own_text(draft, item)
        if item.cells:
            made = with_row(block.text, item.cells, item.after, item.columns)
        else:
            made = put_after(block.text, item.beside, item.after)
        return _written(draft, block, made)
    found = place_of(draft, item)
    if found is None:
        return _add_in_section(draft, item, section)
    home, block = found
    if block.quoted:
        place = home.blocks.index(block) + 1
        return editing.add_text(draft, home.id, item.after, place=place)
    return editing.write(draft, block.id, _with_new(block.text, item))


def _add_in_section(draft: Draft, item: Returned, section: str) -> Draft:
    """New text right below its heading, else at the end of its section or of the one chosen."""
    known = any(one.id == item.section for one in draft.walk())
    home = item.section if known else section
    if not home:
        raise NoSuchRecordError(asked=item.block)
    first = known and not item.beside
    return editing.add_text(draft, home, item.after, place=0 if first else None)


def _with_new(text: str, item: Returned) -> str:
    """Own text with what is new after the paragraph it came after, else at the end."""
    new, _, notes = own_notes.with_free_names(item.after, text).partition("\n\n[^")
    after = put_after(text, item.beside, new)
    if after is None:
        last = [one.text for one in pieces(text)][-1:]
        between = "\n" if any(in_one_list(one, new) for one in last) else "\n\n"
        after = f"{text.rstrip()}{between}{new}".lstrip()
    return f"{after.rstrip()}\n\n[^{notes}" if notes else after


def _own_words(draft: Draft, item: Returned, _: str) -> Draft:
    block = _placed(draft, item)[1]
    statement = draft.by_key.get(block.quoted)
    if statement is None:
        raise NoSuchRecordError(asked=block.id)
    before, _, after = item.before.partition(statement.quote)
    words = item.after.removeprefix(before).removesuffix(after).strip()
    number = editing.new_id(draft)
    return editing.write(editing.in_own_words(draft, block.id), number, words)


def _remark(draft: Draft, item: Returned, section: str) -> Draft:
    text = f"{item.author}: {item.after}" if item.author else item.after
    found, number = place_of(draft, item), editing.new_id(draft)
    if not text or (found is None and not section):
        raise NoSuchRecordError(asked=item.block)
    if found is None:
        noted = editing.add_text(draft, section, text)
    else:
        place = found[0].blocks.index(found[1]) + 1
        noted = editing.add_text(draft, found[0].id, text, place=place)
    return editing.switch_block(noted, number, on=False)


def _note(draft: Draft, item: Returned, section: str) -> Draft:
    """A footnote: of own text in its Markdown, of anything else a remark."""
    if not item.block:
        return _remark(draft, item, section)
    block = _own_text(draft, item)
    text = block.text
    if item.before and item.after:
        changed = own_notes.note_changed(text, item.before, item.after)
    elif item.before:
        changed = own_notes.note_removed(text, item.beside, item.before)
    else:
        changed = own_notes.note_added(text, item.beside, item.lead, item.after)
    return _written(draft, block, changed)


def _rename(draft: Draft, item: Returned, _: str) -> Draft:
    return editing.rename(draft, item.section, item.after)


def _never(_: Draft, item: Returned, __: str) -> Draft:
    raise NoSuchRecordError(asked=item.block)


_TAKING: dict[ReturnKind, Callable[[Draft, Returned, str], Draft]] = {
    ReturnKind.EDITED: _edit,
    ReturnKind.REMOVED: _remove,
    ReturnKind.ADDED: _add,
    ReturnKind.QUOTATION: _own_words,
    ReturnKind.COMMENT: _remark,
    ReturnKind.RENAMED: _rename,
    ReturnKind.NOTE: _note,
    ReturnKind.SOURCE_NOTE: _never,
    ReturnKind.SHAPE: _reshape,
    ReturnKind.COLUMN: _column,
}

_TAKEN: dict[ReturnKind, Callable[[Draft, Returned], bool]] = {
    ReturnKind.EDITED: _was_edited,
    ReturnKind.REMOVED: _was_removed,
    ReturnKind.QUOTATION: _was_left_out,
    ReturnKind.RENAMED: _was_renamed,
    ReturnKind.NOTE: _note_was_taken,
    ReturnKind.SHAPE: _was_reshaped,
    ReturnKind.COLUMN: _was_put_in,
}
