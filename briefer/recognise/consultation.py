"""The form of a written consultation: how questions and answers are told apart in this paper."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.asking import answer_line, asked_by, asking_party, question_line
from briefer.recognise.headings import role_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

#: A longer line is a sentence, whatever it begins with.
LABEL = 140
#: What a heading that is form can be for questions and answers.
ROLES = frozenset({"party", "question", "number", "answer", "answers", "questions", "end"})
_PARTIES_ASK = 2
#: So many headings "Antwoorden" are no parts of the paper but turns.
_TURNS_ANSWERED = 3
_ENDS, _WORDS = (".", "?", "!", ";"), 4


@dataclass(frozen=True, slots=True)
class Form:
    """What is known of a paper's questions and answers before it is walked.

    `roles` are the blocks that open a turn, `labels` those of them that hold nothing else (a bare
    number must look like a heading besides), and `following` the next block of text after
    each; `contents` the blocks of a table of
    contents, whose lines are no headings.  `marked`: answers stand under a heading of their own;
    `unmarked`: questions and answers follow each other without one; `together`: one heading
    stands above the answers to all parties; `numbered`: a bare number heads a question;
    `consults`: members ask here, also where no heading names their party.  `asked_by` are the
    parties that the opening names.
    """

    roles: Mapping[int, str]
    labels: frozenset[int]
    following: Mapping[int, int]
    contents: frozenset[int]
    marked: bool
    unmarked: bool
    together: bool
    numbered: bool
    consults: bool
    asked_by: str

    def role(self, block: Block) -> str | None:
        """The role of a block that is form."""
        return self.roles.get(block.index)

    def heads(self, block: Block) -> bool:
        """Whether a block is a heading, however it looks."""
        return block.index in self.labels

    def leads_to(self, index: int) -> str | None:
        """The role of the first heading that is form after a block."""
        return next((role for at, role in self.roles.items() if at > index), None)

    def next_role(self, index: int) -> str | None:
        """The role of the block of text right after a block."""
        return self.roles.get(self.following.get(index, -1))


def form_of(source: SourceText, lexicon: Lexicon) -> Form:
    """The form of a paper's questions and answers."""
    blocks = [b for b in source.blocks if b.role not in {BlockRole.FURNITURE, BlockRole.FOOTNOTE}]
    contents = _contents(blocks, lexicon)
    listed = [block for block in blocks if block.index not in contents]
    labels = _labels(listed, lexicon)
    roles = dict(sorted((_lines(listed, lexicon) | labels).items()))
    count = Counter(roles.values())
    parties = [name for block in blocks if (name := asking_party(block.text, lexicon))]
    texts = tuple(block.text for block in blocks)
    marked, parted = bool(count["answer"]), _answers_apart(roles, blocks)
    unmarked = not marked and not parted and _says_answered(texts, lexicon)
    return Form(
        roles=roles,
        labels=frozenset(at for at, role in labels.items() if role != "number"),
        following={b.index: after.index for b, after in pairwise(blocks)},
        contents=contents,
        marked=marked,
        unmarked=unmarked,
        together=count["answer"] == 1 and len(set(parties)) >= _PARTIES_ASK and not parted,
        numbered=marked or (unmarked and not count["party"]),
        consults=bool(count["party"]) or len(parties) >= _PARTIES_ASK,
        asked_by=asked_by(texts, lexicon),
    )


def _labels(blocks: list[Block], lexicon: Lexicon) -> dict[int, str]:
    """The headings that are form, by block."""
    roles = {b.index: role_of(b.text, lexicon) for b in blocks if len(b.text) <= LABEL}
    found = {at: role[0] for at, role in roles.items() if role and role[0] in ROLES}
    if sum(role == "answers" for role in found.values()) >= _TURNS_ANSWERED:
        return {at: "answer" if role == "answers" else role for at, role in found.items()}
    return found


def _lines(blocks: list[Block], lexicon: Lexicon) -> dict[int, str]:
    """The blocks that share their line with a label."""
    asked = {b.index: "question" for b in blocks if question_line(b.text, lexicon)}
    return asked | {b.index: "answer" for b in blocks if answer_line(b.text, lexicon)}


def _contents(blocks: list[Block], lexicon: Lexicon) -> frozenset[int]:
    """The lines of a table of contents: until its first line comes again, or text begins."""
    inside: set[int] = set()
    seen: set[str] = set()
    listing = False
    for block in blocks:
        if lexicon.cue("asking.inhoud").search(block.text):
            listing = True
        elif listing:
            line = block.text.strip(" IVX.0123456789").casefold()
            if _is_text(block.text) or line in seen:
                break
            seen |= {line} - {""}
            inside.add(block.index)
    return frozenset(inside)


def _is_text(text: str) -> bool:
    """Whether a line is text, and no line of a table of contents ("1.", "Vragen … 2")."""
    sentence = text.endswith(_ENDS) and len(text.split()) >= _WORDS
    return sentence or len(text) > LABEL


def _answers_apart(roles: Mapping[int, str], blocks: list[Block]) -> bool:
    """Whether a part with the answers to all parties has text of its own."""
    starts = [index for index, role in roles.items() if role == "answers"]
    return any(
        block.index > start and block.index not in roles and len(block.text) > LABEL
        for start in starts
        for block in blocks
    )


def _says_answered(texts: tuple[str, ...], lexicon: Lexicon) -> bool:
    cues = (lexicon.cue("asking.beantwoord"), lexicon.cue("asking.en_reactie"))
    return any(cue.search(text) for text in texts for cue in cues)
