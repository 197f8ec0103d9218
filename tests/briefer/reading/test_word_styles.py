"""What styles and lists say of a paragraph."""

from __future__ import annotations

from lxml import etree

from briefer.reading.word_styles import Lists, W, is_on, lists_of, number_of, styles_of


def made(inside: str):
    return etree.fromstring(f'<w:x xmlns:w="{W[1:-1]}">{inside}</w:x>')


def test_a_switch_that_is_off_is_off() -> None:
    assert is_on(made("<w:b/>")[0])
    assert not is_on(made('<w:b w:val="0"/>')[0])
    assert not is_on(None)


def test_a_list_without_a_shape_shows_a_bullet_and_one_without_marks_nothing() -> None:
    lists = Lists({("2", 0): ("none", "", 1)})
    assert (lists.next_mark(("9", 0)), lists.next_mark(("2", 0))) == ("•", "")


def test_a_list_begins_where_it_is_told_to() -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>'
    )
    root = made(
        f'<w:abstractNum w:abstractNumId="1">{level}</w:lvl></w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    )
    lists = lists_of(root)
    assert [lists.next_mark(("3", 0)) for _ in range(2)] == ["4", "5"]


def test_a_number_of_nothing_is_none() -> None:
    assert number_of(made('<w:numId w:val="0"/>')) is None
    assert number_of(None) is None


def test_a_document_without_styles_has_none() -> None:
    assert styles_of(None) == {}
