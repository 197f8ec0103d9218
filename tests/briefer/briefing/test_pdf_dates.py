"""A PDF bears the day of its draft and is the same each time."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.pdf_dates import dated

DAY = dt.date(2031, 6, 1)
PDF = b"""%%PDF-1.7
<xmp:CreateDate>%sT13:44:30Z</xmp:CreateDate>
<</CreationDate(D:%s134430Z')>>
trailer <</ID [ <%s>
<%s> ]
/DocChecksum /%s >> %s"""


def made(day, name, rest=b""):
    return PDF % (day, day.replace(b"-", b""), name, name, name, rest)


ONE, OTHER = made(b"2031-07-02", b"0A" * 16), made(b"2031-07-03", b"FF" * 16)


def test_two_made_at_another_moment_are_the_same_and_of_the_draft_s_day():
    assert ONE != OTHER
    assert dated(ONE, DAY) == dated(OTHER, DAY)
    assert b"(D:20310601000000Z')" in dated(ONE, DAY)
    assert b"<xmp:CreateDate>2031-06-01T00:00:00Z" in dated(ONE, DAY)


def test_the_days_that_qt_writes_as_attributes_are_set_too():
    written = (
        b'<rdf:Description xmp:CreateDate="2031-07-02T19:10:56+00:00" xmp:ModifyDate="2031-0"/>'
    )
    assert b'xmp:CreateDate="2031-06-01T00:00:00+00:00"' in dated(written, DAY)


def test_another_text_gives_another_name():
    assert dated(made(b"2031-07-02", b"0A" * 16, b"x"), DAY)[:-1] != dated(ONE, DAY)


@given(st.binary())
def test_nothing_moves_whatever_the_file(rest):
    assert len(dated(ONE + rest, DAY)) == len(ONE + rest)
    assert dated(rest, DAY) == dated(dated(rest, DAY), DAY)
