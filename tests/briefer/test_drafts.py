"""The corridor of drafts: kept, held up to date, checked and written."""

from __future__ import annotations

import datetime as dt
import json
from functools import partial

import docx
import pytest
from docx.shared import Pt

from briefer import drafts
from briefer.briefing import editing
from briefer.briefing.templates import full, templates
from briefer.errors import (
    NotOurBriefingError,
    StaleBriefingError,
    TargetNameError,
    TemplateError,
    TemplateStylesError,
)
from briefer.model.draft import SERIOUS, ChangeKind, IssueKind
from briefer.model.review import Decider
from briefer.store import Store
from briefer.wording import load
from tests.taking_in import taken_in

NL = load("nl")
NOW = dt.datetime(2031, 5, 20, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
WHO = Decider("a.visser", NOW)
AGENDA = """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 7 JUNI 2031

Uitbreiding

Nederland hecht groot belang aan strikte voorwaarden voor toetreding.
"""
REPORT = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN 3 MEI 2031

Uitbreiding

Nederland steunde het voorstel om de onderhandelingen te openen.
"""


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s.db") as opened:
        yield opened


@pytest.fixture
def imports(store, tmp_path):
    return partial(taken_in, store, tmp_path, now=NOW)


@pytest.fixture
def record(store, imports):
    imports("agenda.txt", AGENDA)
    (meeting,) = store.meetings()
    return drafts.new(store, meeting.id, full(NL), WHO)


def test_a_new_draft_is_kept_with_all_that_is_on_record(store, record):
    assert store.drafts() == (record,)
    assert [s.position.item.text for s in record.draft.statements if s.position] == [
        "Nederland hecht groot belang aan strikte voorwaarden voor toetreding."
    ]


def test_a_paper_imported_later_is_offered_and_taken_over_when_told(store, imports, record):
    assert drafts.out_of_date(store, record.draft, TODAY, NL) == ()
    imports("verslag.txt", REPORT)
    found = drafts.out_of_date(store, record.draft, TODAY, NL)
    assert [change.kind for change in found] == [ChangeKind.NEW]
    taken = drafts.taken_over(store, record.draft, found, TODAY, NL)
    assert drafts.out_of_date(store, taken, TODAY, NL) == ()
    assert len(taken.papers) == 2


def test_a_check_names_what_is_not_yet_taken_over(store, imports, record):
    imports("verslag.txt", REPORT)
    kinds = [issue.kind for issue in drafts.check(store, record.draft, TODAY, NL)]
    assert IssueKind.OUT_OF_DATE in kinds


def test_positions_for_and_against_are_found_across_papers(store, imports, record):
    against = REPORT.replace(
        "steunde het voorstel om de onderhandelingen te openen",
        "is geen voorstander van strikte voorwaarden voor toetreding",
    )
    imports("verslag.txt", against)
    changes = drafts.out_of_date(store, record.draft, TODAY, NL)
    taken = drafts.taken_over(store, record.draft, changes, TODAY, NL)
    (issue,) = (
        i for i in drafts.check(store, taken, TODAY, NL) if i.kind is IssueKind.CONTRADICTION
    )
    assert issue.statement.quote.startswith("Nederland is geen voorstander")


@pytest.mark.parametrize("suffix", sorted({*drafts.SUFFIXES} - {".pdf"}))
def test_it_is_written_as_the_kind_its_name_ends_in(record, tmp_path, suffix):
    target = drafts.write(record.draft, NL, tmp_path / f"briefing{suffix}")
    content = target.read_bytes()
    assert b"strikte voorwaarden" in content or content.startswith(b"PK")
    assert drafts.write(record.draft, NL, target).read_bytes() == content


def test_a_name_of_another_kind_is_refused(record, tmp_path):
    with pytest.raises(TargetNameError):
        drafts.write(record.draft, NL, tmp_path / "briefing.xls")


def test_what_may_not_be_public_is_left_out_when_asked(record, tmp_path):
    draft = editing.add_text(record.draft, "summary.points", "Alleen intern.")
    secret = editing.publish(draft, "own1", public=False, ground="belang van de Staat")
    inside = drafts.write(secret, NL, tmp_path / "a.json")
    outside = drafts.write(secret, NL, tmp_path / "b.json", drafts.Output(public=True))
    assert "Alleen intern." in inside.read_text(encoding="utf-8")
    assert "Alleen intern." not in outside.read_text(encoding="utf-8")
    assert json.loads(outside.read_text(encoding="utf-8"))


def test_a_house_form_is_read_once_and_used(record, tmp_path):
    house = tmp_path / "huis.docx"
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Ministerie van Voorbeelden"
    made.save(house)
    form = drafts.house_form(house)
    target = drafts.write(record.draft, NL, tmp_path / "b.docx", drafts.Output(form=form))
    header = docx.Document(target).sections[0].header
    assert "Ministerie van Voorbeelden" in [p.text for p in header.paragraphs]


def test_a_file_in_a_house_form_names_its_room_and_comes_back(store, record, tmp_path):
    made = docx.Document()
    made.styles["Normal"].font.size = Pt(20)
    made.save(tmp_path / "huis.docx")
    output = drafts.output_as(template=tmp_path / "huis.docx")
    (form,) = (one for one in templates(NL) if one.id == "annotatie")
    target = drafts.write_kept(record, NL, tmp_path / "b.docx", output, form=form)
    assert docx.Document(target).core_properties.identifier.endswith(f":{drafts.sheet(output)}")
    assert drafts.returned(store, target) == (record, ())


def test_a_form_that_cannot_be_used_is_named_before_anything_is_written(tmp_path):
    with pytest.raises(TemplateError) as gone:
        drafts.house_form(tmp_path / "weg.docx")
    assert gone.value.path == tmp_path / "weg.docx"
    bare = tmp_path / "kaal.docx"
    made = docx.Document()
    made.styles["Title"].delete()
    made.save(bare)
    with pytest.raises(TemplateStylesError) as lacking:
        drafts.house_form(bare)
    assert lacking.value.path == bare


def test_a_name_is_day_form_meeting_and_a_free_version(record, tmp_path):
    name = drafts.suggested_name(record.draft, NL, tmp_path)
    assert name == "20310607 Briefing Raad Algemene Zaken v01.docx"
    (tmp_path / name).touch()
    assert drafts.suggested_name(record.draft, NL, tmp_path).endswith("v02.docx")


def test_each_template_gives_its_name_to_the_file(store, record):
    (short,) = (t for t in templates(NL) if t.id == "annotatie")
    other = drafts.new(store, record.draft.meeting.id, short, WHO)
    assert drafts.suggested_name(other.draft, NL).startswith("20310607 Annotatie")


def test_a_section_is_previewed_alone(record):
    draft = record.draft
    topic = next(s for s in draft.walk() if s.topic_id is not None)
    assert "strikte voorwaarden" in drafts.preview(draft, NL, topic.id)
    assert "strikte voorwaarden" not in drafts.preview(draft, NL, "front")
    assert NL("briefing.facts.name") in drafts.preview(draft, NL, "front")
    assert "strikte voorwaarden" in drafts.preview(draft, NL)


def test_a_section_that_is_off_has_nothing_to_preview(record):
    off = editing.switch_section(record.draft, "topics", on=False)
    assert "strikte voorwaarden" not in drafts.preview(off, NL, "topics")


def test_two_states_are_compared_section_by_section(record):
    written = editing.add_text(record.draft, "summary.asked", "Stem in met het voorstel.")
    later = editing.write(written, editing.new_id(record.draft), "Stem niet in met het voorstel.")
    assert drafts.compared(written, written, NL) == ()
    (change,) = drafts.compared(written, later, NL)
    assert change.title == NL("briefing.part.asked")
    assert [p.text.strip() for p in change.pieces if p.change == "added"] == ["niet"]


def test_a_section_that_went_is_in_the_comparison(record):
    written = editing.add_text(record.draft, "summary.asked", "Stem in.")
    (change,) = drafts.compared(written, record.draft, NL)
    assert {piece.change for piece in change.pieces} == {"dropped"}


def test_a_file_that_comes_back_is_held_against_what_was_written(store, record, tmp_path):
    own = editing.add_text(record.draft, "summary.points", "Wij steunen dit.")
    kept = store.save_draft(record.id, own, WHO, base=record.revision)
    target = drafts.write_kept(kept, NL, tmp_path / "b.docx")
    later = editing.write(own, "own1", "Iets anders intussen.")
    store.save_draft(record.id, later, WHO, base=kept.revision)
    edited = docx.Document(target)
    found = next(p for p in edited.paragraphs if p.text == "Wij steunen dit.")
    found.runs[0].text = "Wij steunen dit niet."
    edited.save(target)
    whose, (change,) = drafts.returned(store, target)
    assert whose.id == record.id
    assert (change.before, change.after) == ("Wij steunen dit.", "Wij steunen dit niet.")


SEAL = "dossier:0123456789abcdef"


def test_a_file_of_another_store_is_not_held_against_a_draft_of_this_one(store, record, tmp_path):
    target = drafts.write_kept(record, NL, tmp_path / "b.docx")
    strange = docx.Document(target)
    strange.core_properties.identifier = f"briefer:{record.id}:{record.revision}:nl:all:{SEAL}"
    strange.save(target)
    with pytest.raises(StaleBriefingError):
        drafts.returned(store, target)


@pytest.mark.parametrize("form", drafts.templates(NL), ids=lambda form: form.id)
def test_each_form_of_a_draft_can_come_back(store, record, tmp_path, form):
    target = drafts.write_kept(record, NL, tmp_path / "b.docx", form=form)
    assert drafts.returned(store, target) == (record, ())


@pytest.mark.parametrize(
    "origin", ["", "elders", f"briefer:99:1:nl:all:{SEAL}", f"briefer:1:999:nl:all:{SEAL}"]
)
def test_a_file_of_another_origin_is_named(store, record, tmp_path, origin):
    target = drafts.write_kept(record, NL, tmp_path / "b.docx")
    strange = docx.Document(target)
    strange.core_properties.identifier = origin
    strange.save(target)
    with pytest.raises(NotOurBriefingError) as caught:
        drafts.returned(store, target)
    assert caught.value.path == target


def test_the_check_tells_of_a_form_of_two_pages_that_is_longer(store, record):
    short = next(one for one in templates(NL) if one.id == "annotatie")
    draft = drafts.new(store, record.draft.meeting.id, short, WHO).draft
    kinds = [issue.kind for issue in drafts.check(store, draft, TODAY, NL)]
    assert IssueKind.TOO_LONG not in kinds
    long = editing.add_text(draft, "summary.points", "Een regel eigen tekst. " * 600)
    (found,) = (i for i in drafts.check(store, long, TODAY, NL) if i.kind is IssueKind.TOO_LONG)
    assert found.detail == "2"
    full_one = editing.add_text(record.draft, "summary.points", "Een regel eigen tekst. " * 600)
    kinds = [issue.kind for issue in drafts.check(store, full_one, TODAY, NL)]
    assert IssueKind.TOO_LONG not in kinds


def test_the_check_tells_which_topic_may_be_an_earlier_one(store, imports):
    imports("verslag.txt", REPORT.replace("Uitbreiding", "Situatie rond de uitbreiding"))
    imports("agenda.txt", AGENDA)
    (meeting,) = (one for one in store.meetings() if one.meeting.start == dt.date(2031, 6, 7))
    draft = drafts.new(store, meeting.id, full(NL), WHO).draft

    def alike(of):
        return [i for i in drafts.check(store, of, TODAY, NL) if i.kind is IssueKind.SAME_TOPIC]

    (found,) = alike(draft)
    assert found.detail == "“Situatie rond de uitbreiding” (Raad Algemene Zaken, 3 mei 2031)"
    assert found.kind not in SERIOUS
    kinds = [i.kind for i in drafts.check(store, draft, TODAY, NL)]
    assert kinds.index(IssueKind.SAME_TOPIC) < kinds.index(IssueKind.EMPTY)
    (section,) = (s for s in draft.walk() if s.id == found.section)
    assert section.heading == "Uitbreiding"
    assert alike(editing.switch_section(draft, section.id, on=False)) == []
    (other,) = (one.id for one in store.topics() if one.id != section.topic_id)
    store.hold_apart(section.topic_id, other)
    assert alike(draft) == []
