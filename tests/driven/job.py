"""The main job, from an empty store to the Word file, as a person goes through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.owed import Stage
from ui.display import capital

if TYPE_CHECKING:
    from pathlib import Path

    from tests.driven.person import Deed, Person

#: All sentences are our own.
PAPERS = {
    "agenda-februari.txt": """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 8 FEBRUARI 2030

Uitbreiding

Nederland hecht groot belang aan strikte voorwaarden voor toetreding. Nederland steunt het \
voorstel om later met de gesprekken te beginnen.

Visserij

Nederland pleit voor een verbod op diepe netten.
""",
    "agenda-juni.txt": """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 7 JUNI 2030

Uitbreiding

Nederland hecht groot belang aan strikte voorwaarden voor toetreding. Nederland steunt het \
voorstel om eerder met de gesprekken te beginnen. Duitsland is terughoudend over het voorstel.

Visserij

Nederland pleit voor een verbod op diepe netten in de Noordzee. Nederland lijkt dit plan te \
kunnen aanvaarden.
""",
    "brief-maart.txt": """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 12 maart 2030

Betreft Kamerbrief over visserij

Geachte voorzitter,

Visserij

De minister van Landbouw zegt toe dat de Kamer voor 1 mei 2030 een overzicht van de vangsten \
ontvangt. Nederland vindt dat de visserij in de Noordzee minder moet vangen.

De minister van Landbouw,
""",
}
DOUBTFUL = "Nederland lijkt dit plan te kunnen aanvaarden."
STRICT = "Nederland hecht groot belang aan strikte voorwaarden voor toetreding."
#: Words of one sentence of that paper, which is on a card of another topic.
SOUGHT = "diepe netten in de Noordzee"
EARLIER = "om eerder met de gesprekken te beginnen"
PROMISED = "een overzicht van de vangsten"
#: Words of the sentence itself: these stand out in the briefing.
CONDITION = "strikte voorwaarden voor toetreding"
REASON = "Per brief van 3 mei gedaan."
OWN = "Onze inzet is dat dit jaar begonnen wordt."
SETTER = "H. de Wit"


def put_papers(folder: Path) -> None:
    """The papers, in a folder of the user's own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in PAPERS.items():
        (folder / name).write_text(text, encoding="utf-8")


def main_job(person: Person, folder: Path) -> Deed:
    """All of it."""
    yield from imports(person)
    yield from chooses_the_meeting(person)
    yield from corrects_a_position(person)
    yield from finds_in_the_paper(person)
    yield from reviews(person)
    yield from compares(person)
    yield from closes_a_commitment(person)
    yield from writes_the_briefing(person)
    yield from exports(person, folder)


def imports(person: Person) -> Deed:
    """Chooses the folder in the dialog; sees what its papers were recognised as."""
    words = person.words
    yield from person.sees(words("window.intake.button"), "button")
    yield from person.command("import_folder", "file", "Ctrl+Shift+O")
    # The dialog begins where a user keeps what he writes.
    yield lambda: person.sees_dialog() and (person.focus() or {}).get("kind") == "field"
    if person.mouse:
        yield from person.points("Choose", "button")
    else:
        yield from person.keys("Return")
    yield lambda: not person.sees_dialog()
    person.hand.comes_back()
    for name in PAPERS:
        yield from person.sees(name, "row")
    yield from person.sees(words("domain.kind.kamerbrief"), "row")
    if person.mouse:
        # What came in is put away, for more room.
        yield from person.points(words("window.close"), "button")


def chooses_the_meeting(person: Person) -> Deed:
    """The meeting to come, its topics, and the source of a card."""
    words = person.words
    yield from person.chooses("2030", words("window.meetings.list"))
    yield from person.sees(words("window.topics.list"), "list")
    yield from person.command("topics", "view", "Ctrl+1")
    yield from person.chooses("Uitbreiding", words("window.topics.list"))
    yield from person.sees(STRICT, "label")


def corrects_a_position(person: Person) -> Deed:
    """The source of a card beside it; the position gets a condition, with a reason."""
    words = person.words
    if person.mouse:
        yield from person.points(STRICT, "label")
        yield lambda: person.find(STRICT, "text")
        yield from person.points(STRICT, "label", button="right")
        yield from person.points(words("window.act.correct"), "menu")
    else:
        yield from person.comes_to(words("window.reader.open_at", source="").strip(), "button")
        yield from person.keys("Return")
        yield lambda: person.find(STRICT, "text")
        yield from person.keys("E")
    yield from person.fills(capital(words("domain.field.condition")), CONDITION)
    yield from person.presses(words("window.form.keep"))
    yield from person.sees(words("domain.verdict.corrected"), "label")


def finds_in_the_paper(person: Person) -> Deed:
    """Words in the paper that is open; from their sentence to its card, and back."""
    words = person.words
    field = words("reader.find.field")
    yield from person.command("reader_find", "reader", "Ctrl+F")
    yield lambda: (person.focus() or {}).get("name") == field
    yield from person.writes(SOUGHT)
    yield from person.sees(words("reader.find.count", place=1, total="1"), "label")
    if person.mouse:
        yield from person.points(words("reader.find.close"), "button", named=True)
    else:
        yield from person.keys("Esc")
    yield lambda: not person.find(field, "field")
    yield from person.command("reader_card", "reader", "F9")
    # Its card is in another topic.
    yield from person.sees(SOUGHT, "label")
    yield lambda: (person.focus() or {}).get("kind") != "text"
    yield from person.command("reader_card", "reader", "F9")
    yield lambda: (person.focus() or {}).get("kind") == "text"


def reviews(person: Person) -> Deed:
    """What is doubtful is right."""
    words = person.words
    yield from person.command("review", "finding", "Ctrl+R")
    yield from person.sees(DOUBTFUL)
    if person.mouse:
        yield from person.points(words("window.review.right"), "button")
    else:
        yield from person.keys("J")
    yield from person.sees(words.count("window.review.done_text", 1), "label")


def compares(person: Person) -> Deed:
    """Beside the earlier meeting the changed word is to be seen."""
    words = person.words
    yield from person.chooses("2030", words("window.meetings.list"))
    yield from person.command("compare", "view", "Ctrl+D")
    yield lambda: any("later" in one and "eerder" in one for one in person.rows())


def closes_a_commitment(person: Person) -> Deed:
    """The promise was kept, which needs a reason."""
    words = person.words
    yield from person.command("ledger", "view", "Ctrl+T")
    yield from person.sees(PROMISED, "row")
    if person.mouse:
        yield from person.points(PROMISED, "row")
    else:
        yield from person.keys("Down")
    yield from person.presses(words("commitments.detail.voldaan"))
    yield from person.fills(words("commitments.form.why"), REASON)
    yield from person.presses(words("commitments.form.keep"))
    kept = words(f"commitments.stage.{Stage.FULFILLED}")
    yield lambda: any(one.startswith(kept) and PROMISED in one for one in person.rows())


def writes_the_briefing(person: Person) -> Deed:
    """Begins a draft; pins one quotation, leaves one out, writes own text, sets the marking."""
    words = person.words
    yield from person.chooses("2030", words("window.meetings.list"))
    yield from person.command("draft", "view", "Ctrl+4")
    begin = words("draft.head.begin", name="").strip()
    yield from person.presses(begin)
    yield from person.sees(words("draft.keeping.kept"), "label")
    yield from person.chooses("Uitbreiding", words("draft.outline"))
    yield from person.sees(f"“{STRICT}”", "label")
    yield from does_with(person, STRICT, "pin", "P")
    yield from person.sees(words("draft.badge.pinned"), "label")
    yield from does_with(person, EARLIER, "leave_out", "Del")
    yield from person.sees(words("draft.badge.left_out"), "label")
    yield from person.command("draft_text", "draft", "Ctrl+Shift+Return")
    yield lambda: (person.focus() or {}).get("name") == words("draft.card.own")
    yield from person.writes(OWN)
    yield from person.sees(OWN, "text")
    yield from person.sees(words("draft.keeping.kept"), "label")
    yield from marks(person)


def does_with(person: Person, quoted: str, deed: str, key: str) -> Deed:
    """Something with a quotation: from its menu, or by its key."""
    if person.mouse:
        yield from person.points_below(quoted, person.words("draft.card.more"))
        yield from person.points(person.words(f"draft.card.{deed}"), "menu")
        return
    yield from person.comes_to(quoted)
    yield from person.keys(key)


def marks(person: Person) -> Deed:
    """The marking is set by a person, with his name."""
    words = person.words
    yield from person.presses(words("draft.marking.button", level="").strip(), back=True)
    yield from person.fills(words("draft.marking.set_by"), SETTER)
    yield from person.presses(words("draft.marking.save"))
    yield lambda: not person.find(words("draft.marking.save"), "button")


def exports(person: Person, folder: Path) -> Deed:
    """Looks at the check, and writes the file."""
    words = person.words
    yield from person.command("draft_check", "draft", "F7")
    yield from person.sees(words("draft.back"), "button")
    yield from person.command("export", "file", "Ctrl+E")
    if person.mouse:
        # The head of the briefing has a button with these words too.
        yield from person.points_below(words("draft_export.name"), words("draft_export.go"))
    else:
        yield from person.presses(words("draft_export.go"), whole=True)
    # A name that begins with a dot is a file that is still being written.
    yield lambda: person.look() and any(folder.glob("[!.]*.docx"))
