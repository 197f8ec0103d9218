"""A paper's text to what is recognised in it; pure functions of blocks and lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.document import Document, Kind
from briefer.recognise import allied, commitments, positions
from briefer.recognise.debates import is_debate, minutes
from briefer.recognise.facts import PaperFacts
from briefer.recognise.kind import kind_of
from briefer.recognise.masthead import document_date, own_number, title
from briefer.recognise.meeting import meeting_of, mentions
from briefer.recognise.motions import motion_of
from briefer.recognise.outline import outline
from briefer.recognise.questions import questions
from briefer.recognise.references import references
from briefer.recognise.sentences import sentences
from briefer.recognise.signatures import signatories
from briefer.recognise.site import without_site
from briefer.recognise.sittings import answering, held_on

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText

#: Stored with the findings; raise it when the rules find something else.
VERSION = "2"


def recognise(source: SourceText, lexicon: Lexicon) -> Document:
    """Everything that is found in a paper; never fails, what is not found is left empty."""
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
    )
    told = minutes if is_debate(source, lexicon) else outline
    places = told(source, lexicon)
    said = sentences(source, places, lexicon) if kind is not Kind.MOTIE else ()
    return Document(
        file=source.file,
        kind=facts.kind,
        title=name,
        meeting=facts.meeting,
        date=facts.date,
        number=number,
        signatories=facts.signatories,
        references=references(source, lexicon, own=number),
        mentions=mentions(source, facts.meeting, lexicon),
        topics=places.topics if kind is not Kind.MOTIE else (),
        positions=positions.positions(said, facts, lexicon),
        allied_positions=allied.allied_positions(said, facts, lexicon),
        commitments=commitments.commitments(said, facts, lexicon),
        motion=motion_of(source, facts.signatories, lexicon) if kind is Kind.MOTIE else None,
        questions=questions(source, places, lexicon) if kind is not Kind.COMMISSIEDEBAT else (),
        warnings=source.warnings,
        pages=source.pages,
    )
