"""Templates of a council: saved from a draft, found for the next meeting, used for its draft."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer import arranging, drafts
from briefer.briefing import editing
from briefer.briefing.templates import full, templates
from briefer.errors import EmptyNameError, NameTakenError, NoSuchRecordError
from briefer.model.document import Meeting
from briefer.model.draft import Part
from briefer.model.review import Decider
from briefer.store import Store
from briefer.wording import load

NL = load("nl")
WHO = Decider("a.visser", dt.datetime(2031, 5, 20, 9, 0, tzinfo=dt.UTC))
RBZ, NEXT, OTHER = (
    Meeting("EU", ("RBZ",), dt.date(2031, 6, 7)),
    Meeting("EU", ("RBZ",), dt.date(2031, 7, 7)),
    Meeting("EU", ("JBZ",), dt.date(2031, 6, 9)),
)


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s.db") as opened:
        for meeting in (RBZ, NEXT, OTHER):
            opened.add_meeting(meeting)
        yield opened


def number(store, meeting):
    return next(m.id for m in store.meetings() if m.meeting == meeting)


@pytest.fixture
def draft(store):
    begun = drafts.new(store, number(store, RBZ), full(NL), WHO).draft
    begun = editing.switch_section(begun, "timelines", on=False)
    return editing.add_section(editing.rename(begun, "summary", "Kern"), "Pers", place=1)


def titles(found):
    return [template.title for template in found]


def test_a_draft_of_the_next_meeting_of_the_council_begins_with_its_default(store, draft):
    kept = arranging.save(store, draft, " Onze\n raad ")
    arranging.set_default(store, RBZ, kept)
    chosen = arranging.default_for(store, NEXT, NL)
    assert (chosen, chosen.title) == (kept, "Onze raad")
    begun = drafts.new(store, number(store, NEXT), chosen, WHO).draft
    assert [(s.part, s.on, s.title) for s in begun.sections] == [
        (s.part, s.on, s.title) for s in draft.sections
    ]
    assert begun.template == "dossier"
    assert arranging.default_for(store, OTHER, NL) == full(NL)


def test_a_templates_council_sees_it_and_others_only_what_is_for_all(store, draft):
    arranging.save(store, draft, "Raad")
    arranging.save(store, draft, "Overal", everywhere=True)
    built_in = titles(templates(NL))
    here, there = (arranging.templates_for(store, m, NL) for m in (NEXT, OTHER))
    assert titles(here) == [built_in[0], "Raad", "Overal", *built_in[1:]]
    assert titles(there) == [built_in[0], "Overal", *built_in[1:]]


def test_a_built_in_form_can_be_the_default_and_stand_first(store):
    short = next(one for one in templates(NL) if one.id == "annotatie")
    arranging.set_default(store, RBZ, short)
    assert arranging.templates_for(store, NEXT, NL)[0] == short
    arranging.set_default(store, RBZ, None)
    assert arranging.default_for(store, NEXT, NL) == full(NL)


def test_a_name_is_given_once_in_a_council_unless_it_is_to_be_replaced(store, draft):
    kept = arranging.save(store, draft, "Raad")
    with pytest.raises(NameTakenError):
        arranging.save(store, draft, "RAAD")
    again = arranging.save(store, editing.rename(draft, "gaps", "Leemten"), "Raad", replacing=True)
    assert again.id == kept.id
    assert [dict(one.names)[Part.GAPS] for one in store.templates()] == ["Leemten"]
    arranging.save(store, draft, "Raad", everywhere=True)


@pytest.mark.parametrize("name", ["", " \n", "—"])
def test_a_name_has_letters(store, draft, name):
    with pytest.raises(EmptyNameError):
        arranging.save(store, draft, name)


def test_a_template_is_renamed_but_not_to_a_name_that_is_taken(store, draft):
    one, other = arranging.save(store, draft, "Een"), arranging.save(store, draft, "Twee")
    assert arranging.rename(store, one, "een").title == "een"
    with pytest.raises(NameTakenError):
        arranging.rename(store, other, "Een")
    with pytest.raises(NoSuchRecordError):
        arranging.rename(store, full(NL), "Dossier")


def test_a_removed_template_can_be_put_back_and_drafts_stay_as_they_are(store, draft):
    kept = arranging.save(store, draft, "Raad")
    record = drafts.new(store, number(store, NEXT), kept, WHO)
    removed = arranging.remove(store, kept)
    assert store.templates() == ()
    assert store.draft(record.id) == record
    assert arranging.put_back(store, removed) == kept
    with pytest.raises(NoSuchRecordError):
        arranging.remove(store, full(NL))


def test_a_template_of_a_form_that_is_gone_gives_the_full_one(store, draft):
    odd = replace(arranging.save(store, draft, "Raad"), form="vroeger")
    begun = drafts.new(store, number(store, NEXT), odd, WHO).draft
    assert begun.template == "dossier"


def test_nothing_becomes_out_of_date_by_an_arrangement(store, draft):
    kept = arranging.save(store, draft, "Raad")
    begun = drafts.new(store, number(store, NEXT), kept, WHO).draft
    assert drafts.out_of_date(store, begun, WHO.at.date(), NL) == ()
