from __future__ import annotations

import datetime as dt

import pytest

from ui.keeping.lock import LockForm

AT = dt.datetime(2030, 5, 10, 9, 30).astimezone()
PHRASE = "vier woorden achter elkaar"


@pytest.fixture
def form(qtbot, words):
    made = LockForm(words)
    qtbot.addWidget(made)
    made.show()
    made.asks = []
    made.asked.connect(made.asks.append)
    return made


def test_a_passphrase_is_typed_twice_and_long_enough(form):
    form.begin.click()
    assert not form.fields["current"].isVisible()
    for new, again in (("kort", "kort"), (PHRASE, f"{PHRASE}!")):
        form.fields["new"].setText(new)
        form.fields["again"].setText(again)
        form.keep.click()
        assert form.fault.isVisible()
    form.fields["again"].setText(PHRASE)
    form.keep.click()
    assert form.asks == [(None, PHRASE)]
    assert not any(field.text() for field in form.fields.values())


def test_with_little_room_a_field_goes_below_its_name(form, qtbot):
    form.begin.click()
    name, field = form._names["new"], form.fields["new"]
    form.resize(900, 300)
    qtbot.waitUntil(lambda: field.x() > name.geometry().right())
    form.resize(name.sizeHint().width() + 60, 400)
    qtbot.waitUntil(lambda: field.y() > name.geometry().bottom())
    assert field.width() >= field.fontMetrics().averageCharWidth() * 20


def test_a_passphrase_is_removed_by_who_knows_it(form):
    form.show_locked(locked=True)
    form.remove.click()
    assert form.fields["current"].isVisible()
    assert not form.fields["new"].isVisible()
    form.fields["current"].setText(PHRASE)
    form.keep.click()
    assert form.asks == [(PHRASE, None)]


def test_leaving_the_form_empties_it(form):
    form.begin.click()
    form.fields["new"].setText(PHRASE)
    form.cancel.click()
    assert form.fields["new"].text() == ""
    assert form.form.isHidden()
