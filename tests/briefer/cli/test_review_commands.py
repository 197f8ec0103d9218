"""A staffer looks over what was recognised and decides, from the command line."""

from __future__ import annotations

import json

import pytest

from briefer import cli, workflows
from briefer.cli.review_commands import changes_of
from briefer.model.briefing import Answer, Ground
from briefer.model.document import Deadline, Strength
from briefer.store import Store
from briefer.wording import load

PAPER = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN 3 MEI 2031

De Raad kwam bijeen in Brussel.

Uitbreiding

Nederland steunde het voorstel. Het weer was goed.

Het kabinet informeert uw Kamer uiterlijk 10 mei 2031 over de voortgang.

Begroting

Nederland pleitte voor een lagere begroting.
"""


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("briefer.cli.review_commands.user_name", lambda: "a.visser")
    path = tmp_path / "s.db"

    def command(*arguments, expected=0, language="nl"):
        given = ["--store", str(path), "--today", "2031-05-20", *map(str, arguments)]
        status = cli._status(given, load(language))
        told = capsys.readouterr()
        assert status == expected, told.err
        return told.err if status else told.out

    paper = tmp_path / "verslag.txt"
    paper.write_text(PAPER, encoding="utf-8")
    command("import", paper)
    command.store = lambda: Store.open(path, read_only=True)
    command.path = path
    return command


UNSURE = (
    "UPDATE findings SET confidence = 0.5, body = json_set(body, '$.confidence', 0.5) WHERE id = ?"
)


def make_doubtful(store, filed):
    with store._writing() as database:
        database.conn.execute(UNSURE, [filed.id])


@pytest.fixture
def doubtful(run):
    """Makes the first position a doubtful one; gives its number."""
    with Store.open(run.path) as store:
        filed = store.positions()[0]
        make_doubtful(store, filed)
    return filed.id


@pytest.fixture
def proposal(run, monkeypatch):
    """Proposes the report itself as what answers its promise; gives the promise's number."""
    standing = workflows.checklist.__globals__["standing"]

    def told(store, today):
        for due in standing(store, today):
            promise = due.record
            answer = Answer(promise, promise.document, promise, Ground.IN_SILENCE, 0.5)
            said = {link.answer_id for link in store.answers()}
            yield due.__class__(promise, due.state, answers=() if said else (answer,))

    monkeypatch.setitem(workflows.checklist.__globals__, "standing", told)
    with run.store() as store:
        return store.commitments()[0].id


def positions(run):
    with run.store() as store:
        return {found.id: found for found in store.positions()}


def test_what_is_doubted_is_listed_with_its_reason(run, doubtful):
    told = run("review")
    assert "Nederland steunde het voorstel." in told
    assert "onderwerp: Uitbreiding" in told
    assert "gevonden door" in told
    assert "begroting" not in told


def test_it_comes_as_json_too(run, doubtful):
    (row,) = json.loads(run("review", "--json"))
    assert (row["id"], row["sort"], row["topic"]) == (doubtful, "positions", "Uitbreiding")
    assert row["paragraph"] == "Nederland steunde het voorstel. Het weer was goed."


def test_the_list_can_be_narrowed(run, doubtful):
    for options in (["--sort", "commitment"], ["--meeting", "Algemene"]):
        found = json.loads(run("review", "--json", *options))
        assert len(found) == (options[0] == "--meeting")


@pytest.mark.parametrize(("command", "left"), [("confirm", 2), ("reject", 1)])
def test_findings_are_confirmed_or_rejected(run, doubtful, command, left):
    told = run(command, doubtful, "--why", "Zo is het.")
    assert "1 besluit vastgelegd." in told
    assert "Nog 0 te controleren." in told
    assert len(positions(run)) == left


def test_a_briefing_says_how_much_is_to_be_checked(run, tmp_path):
    agenda = tmp_path / "agenda.txt"
    text = PAPER.replace("VERSLAG VAN", "GEANNOTEERDE AGENDA").replace("3 MEI", "3 JULI")
    agenda.write_text(text, encoding="utf-8")
    run("import", agenda)
    with Store.open(run.path) as store:
        for filed in (*store.positions(), *store.commitments()):
            make_doubtful(store, filed)
    assert "nog te controleren" in run("brief", "volgende", "-o", tmp_path / "b.docx")
    assert "[te controleren]" in run("commitments")
    assert json.loads(run("commitments", "--json"))[0]["doubtful"]


def test_a_finding_is_corrected(run, doubtful):
    with run.store() as store:
        topic = next(t.id for t in store.topics() if t.name == "Begroting")
    run("correct", doubtful, "--holder", "kabinet", "--stance", "oppose", "--topic", topic)
    found = positions(run)[doubtful]
    assert (found.item.holder, found.item.stance, found.topic_id) == ("kabinet", "oppose", topic)


def test_a_position_is_made_less_firm(run, doubtful):
    run("correct", doubtful, "--strength", "cautious")
    assert positions(run)[doubtful].item.strength is Strength.CAUTIOUS
    assert "firmness: plain → cautious" in run("history", doubtful, language="en")


def test_a_commitment_gets_a_term_and_a_state(run):
    with run.store() as store:
        number = store.commitments()[0].id
    run("correct", number, "--due", "2031-07-01", "--due-text", "voor de zomer")
    run("correct", number, "--state", "ingetrokken")
    with run.store() as store:
        assert store.commitments()[0].item.deadline.text == "voor de zomer"
        assert store.decisions()[number].state == "ingetrokken"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Zeg met een optie"),
        (["--actor", "Noorwegen"], "niet te verbeteren"),
        (["--stance", "tegen"], "oppose"),
        (["--topic", "99"], "99"),
    ],
)
def test_what_cannot_be_corrected_is_told(run, doubtful, arguments, told):
    status = 2 if arguments[:1] == ["--stance"] else 1
    assert told in run("correct", doubtful, *arguments, expected=status)


def test_a_missed_sentence_is_added(run):
    told = run("add-finding", 1, "note", "Het weer was goed.", "--remark", "Navragen.")
    with run.store() as store:
        (note,) = store.notes()
    assert str(note.id) in told
    assert (note.item.text, note.item.remark) == ("Het weer was goed.", "Navragen.")


@pytest.mark.parametrize("quote", ["Het weer was slecht.", " "])
def test_a_sentence_that_is_not_there_is_not_added(run, quote):
    assert "staan niet in dit stuk" in run("add-finding", 1, "note", quote, expected=1)


def test_a_decision_is_undone_and_stays_in_the_history(run, doubtful):
    run("reject", doubtful, "--why", "Van een Kamerlid.")
    run("undo", doubtful)
    assert doubtful in positions(run)
    told = run("history", doubtful)
    assert "verworpen" in told
    assert "‘Van een Kamerlid.’" in told
    assert "door a.visser" in told
    first, second = json.loads(run("history", doubtful, "--json"))
    assert (first["withdrawn"], second["verdict"]) == (True, "withdrawn")
    assert "niets besloten" in run("undo", doubtful, expected=1)


def test_the_history_tells_what_was_before_in_words(run, doubtful):
    run("correct", doubtful, "--stance", "oppose", "--condition", "mits goedkoop")
    told = run("history", doubtful)
    assert "houding: steunt → wijst af" in told
    assert "voorwaarde: – → mits goedkoop" in told
    assert "stance: supports → rejects" in run("history", doubtful, language="en")


@pytest.mark.parametrize(
    ("command", "verdict"), [("accept-answer", "confirmed"), ("refuse-answer", "rejected")]
)
def test_a_proposed_answer_is_judged(run, proposal, command, verdict):
    assert "mogelijk afgedaan door: Het kabinet informeert" in run("review", "--sort", "answer")
    row = json.loads(run("review", "--json"))[-1]
    assert row["answer"]["ground"] == "in_silence"
    run(command, proposal)
    with run.store() as store:
        assert [link.verdict for link in store.answers()] == [verdict]
    assert "geen afdoening" in run(command, proposal, expected=1)


def test_decisions_whose_sentence_is_gone_are_listed(run, doubtful, tmp_path):
    run("confirm", doubtful)
    newer = tmp_path / "nieuwer.txt"
    newer.write_text(PAPER.replace("steunde het", "dankte het"), encoding="utf-8")
    run("import", newer)
    told = run("review", "--lapsed")
    assert "Nederland steunde het voorstel." in told
    assert "in geen actueel stuk meer" in told
    (row,) = json.loads(run("review", "--lapsed", "--json"))
    assert (row["verdict"], row["lapsed"], row["finding"]) == ("confirmed", True, None)
    run("undo", row["id"], "--decision")
    assert json.loads(run("review", "--lapsed", "--json")) == []


def test_all_decisions_that_stand_are_listed(run, doubtful):
    run("reject", doubtful)
    (row,) = json.loads(run("review", "--decided", "--json"))
    assert (row["verdict"], row["finding"], row["lapsed"]) == ("rejected", doubtful, False)
    assert f"vondst {doubtful}" in run("review", "--decided")


def test_papers_are_recognised_again(run):
    assert "met deze versie herkend" in run("recognise-again")
    assert "1 stuk opnieuw herkend, 0 niet." in run("recognise-again", "--all")


def test_a_paper_that_fails_is_told(run, monkeypatch, caplog):
    def trip(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(workflows.recognise, "recognise", trip)
    assert cli._status(["--store", str(run.path), "recognise-again", "--all"], load("nl"))
    assert "again failed" in caplog.text
    caplog.clear()


def test_an_empty_text_takes_away_what_may_be_missing():
    assert changes_of({"condition": " ", "holder": "kabinet"}) == (
        ("holder", "kabinet"),
        ("condition", None),
    )
    assert changes_of({"topic": 0}) == (("topic", None),)
    assert changes_of({"due": None, "due_text": "in mei"}) == (
        ("deadline", Deadline("in mei", None, "staffer")),
    )
