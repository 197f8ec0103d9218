"""A paper's text to what is recognised in it; pure functions of blocks and lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.model.document import Document, Kind
from briefer.recognise import allied, commitments, positions
from briefer.recognise.debates import is_debate, minutes
from briefer.recognise.facts import PaperFacts
from briefer.recognise.guesses import Findings, with_guesses
from briefer.recognise.kind import kind_of
from briefer.recognise.marking import marking_of
from briefer.recognise.masthead import document_date, own_number, title
from briefer.recognise.meeting import meeting_of, mentions
from briefer.recognise.motions import motion_of
from briefer.recognise.offices import held_offices, writing
from briefer.recognise.outline import outline
from briefer.recognise.questions import questions
from briefer.recognise.references import references
from briefer.recognise.register import rows
from briefer.recognise.sentences import sentences
from briefer.recognise.signatures import signatories
from briefer.recognise.site import without_site
from briefer.recognise.sittings import answering, held_on

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText
    from briefer.recognise.outline import Outline
    from briefer.recognise.sentences import Sentence

#: Stored with the findings; raise it when the rules find something else.
VERSION = "7"


@dataclass(frozen=True, slots=True)
class Understanding:
    """A paper read through: what it is, how it is laid out, and its sentences in their places."""

    source: SourceText
    title: str
    number: str | None
    facts: PaperFacts
    outline: Outline
    sentences: tuple[Sentence, ...]


def recognise(source: SourceText, lexicon: Lexicon, *, guess: bool = True) -> Document:
    """Everything that is found in a paper; never fails, what is not found is left empty.

    With `guess` trained models add what no rule knows; what they add is doubtful.
    """
    paper = understood(source, lexicon)
    found = by_rules(paper, lexicon)
    if guess:
        found = with_guesses(paper.sentences, found, paper.facts, lexicon)
    return _document(paper, found, lexicon)


def understood(source: SourceText, lexicon: Lexicon) -> Understanding:
    """What a paper is and how it is laid out, before anything is looked for in it."""
    source = without_site(source, lexicon)
    name, number = title(source, lexicon), own_number(source, lexicon)
    kind, date = kind_of(source, name, lexicon), document_date(source, lexicon)
    facts = PaperFacts(
        kind=kind,
        date=date,
        meeting=meeting_of(source, name, kind, date, lexicon),
        signatories=signatories(source, lexicon),
        held=held_on(source, lexicon) if kind is Kind.COMMISSIEDEBAT else None,
        answering=answering(source, lexicon),
        writing=writing(source, lexicon),
        offices=held_offices(source, lexicon),
    )
    told = minutes if is_debate(source, lexicon) else outline
    places = told(source, lexicon)
    said = sentences(source, places, lexicon) if kind is not Kind.MOTIE else ()
    return Understanding(source, name, number, facts, places, said)


def by_rules(paper: Understanding, lexicon: Lexicon) -> Findings:
    """What the rule files find."""
    said, facts = paper.sentences, paper.facts
    return Findings(
        positions.positions(said, facts, lexicon),
        allied.allied_positions(said, facts, lexicon),
        commitments.commitments(
            said, facts, lexicon, table=rows(paper.source, paper.outline, lexicon)
        ),
    )


def _document(paper: Understanding, found: Findings, lexicon: Lexicon) -> Document:
    source, facts, places = paper.source, paper.facts, paper.outline
    motion = facts.kind is Kind.MOTIE
    debate = facts.kind is Kind.COMMISSIEDEBAT
    return Document(
        file=source.file,
        kind=facts.kind,
        title=paper.title,
        meeting=facts.meeting,
        date=facts.date,
        number=paper.number,
        signatories=facts.signatories,
        references=references(source, lexicon, own=paper.number),
        mentions=mentions(source, facts.meeting, lexicon),
        topics=() if motion else places.topics,
        positions=found.positions,
        allied_positions=found.allied,
        commitments=found.commitments,
        suggestions=found.suggestions,
        motion=motion_of(source, facts.signatories, lexicon) if motion else None,
        questions=() if debate else questions(source, places, lexicon),
        warnings=source.warnings,
        pages=source.pages,
        marking=marking_of(source),
    )
