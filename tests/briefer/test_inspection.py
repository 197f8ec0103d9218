"""The JSON of `briefer inspect`: the keys of the contract, days in ISO form."""

import datetime as dt
import json
from dataclasses import replace

from briefer.inspection import inspected
from briefer.model.document import (
    AlliedPosition,
    Commitment,
    CommitmentType,
    Deadline,
    Document,
    Kind,
    Meeting,
    Motion,
    Position,
    Question,
    Reference,
    Relation,
    Signatory,
    Topic,
)
from briefer.model.source import Passage, SourceFile

HERE = Passage("0" * 64, 3, 0, 4, "Zin.", 2, 3)

PAPER = Document(
    SourceFile("0" * 64, "stuk.txt", "txt", 1),
    Kind.VERSLAG,
    "Verslag van de bijeenkomst",
    Meeting("NAVO", ("Defensie",), dt.date(2030, 6, 1), dt.date(2030, 6, 2), "Brussel"),
    dt.date(2030, 6, 9),
    signatories=(Signatory("A. de Vries", "minister van Defensie"),),
    references=(Reference("Kamerstuk 99123, nr. 4", HERE),),
    topics=(Topic("Cyber", "cyber", frozenset({"cyber"}), HERE),),
    positions=(Position("Zin.", HERE, "stance.steunen", 0.9, "Cyber", condition="mits"),),
    allied_positions=(AlliedPosition("Zin.", HERE, "allied.zegt", 0.9, actor="Frankrijk"),),
    commitments=(
        Commitment(
            "Zin.",
            HERE,
            "commitments.informeren",
            0.9,
            by="kabinet",
            to="Tweede Kamer",
            deadline=Deadline("voor 1 juli", dt.date(2030, 6, 30)),
            type=CommitmentType.TOEZEGGING,
        ),
    ),
    questions=(Question(1, "VVD", "Cyber", (HERE,), (HERE, HERE)),),
)


def test_a_position_says_how_firm_it_is():
    (found,) = inspected(PAPER)["positions"]
    assert (found["condition"], found["strength"]) == ("mits", "plain")


def test_the_contract_keys_are_all_there():
    keys = {
        "kind",
        "title",
        "meeting",
        "document_date",
        "signatories",
        "references",
        "topics",
        "positions",
        "commitments",
        "allied_positions",
        "questions",
    }

    assert keys <= set(inspected(PAPER))


def test_everything_is_plain_json():
    answer = json.loads(json.dumps(inspected(PAPER)))

    assert answer["meeting"]["end"] == "2030-06-02"
    assert answer["commitments"][0]["due_date"] == "2030-06-30"
    assert answer["commitments"][0]["type"] == "toezegging"
    assert answer["questions"][0]["answer"] == "Zin.\nZin."


def test_every_finding_tells_its_place_and_its_rule():
    answer = inspected(PAPER)

    for item in (*answer["positions"], *answer["commitments"], *answer["allied_positions"]):
        assert (item["page"], item["paragraph"]) == (2, 3)
        assert item["rule"]


def test_a_paper_about_no_meeting_says_so():
    paper = Document(PAPER.file, Kind.KAMERBRIEF, "Brief")

    assert inspected(paper)["meeting"] is None
    assert inspected(paper)["document_date"] is None


def test_a_question_that_is_not_answered_has_no_answer():
    asked = Question(1, "VVD", None, (HERE,), ())
    answer = inspected(replace(PAPER, questions=(asked,)))

    assert answer["questions"][0]["answer"] is None


def test_what_a_motion_asks_is_told():
    answer = inspected(replace(PAPER, motion=Motion(("Jansen",), (HERE,))))

    assert answer["motion"] == {"members": ["Jansen"], "requests": ["Zin."]}
    assert inspected(PAPER)["motion"] is None


def test_a_promise_tells_what_the_registers_keep_of_it():
    promise = replace(
        PAPER.commitments[0],
        number="TZ203006-001",
        members=("Jansen (VVD)",),
        condition="mocht dit veranderen",
        relation=Relation.HERHALING,
    )
    [told] = inspected(replace(PAPER, commitments=(promise,)))["commitments"]

    assert (told["number"], told["members"]) == ("TZ203006-001", ["Jansen (VVD)"])
    assert (told["condition"], told["relation"]) == ("mocht dit veranderen", "herhaling")
    assert (told["recurring"], told["due_certainty"]) == (None, "unknown")
