"""The form of a written consultation: how questions and answers are told apart in this paper."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.asking import (
    answer_line,
    asked_by,
    asking_party,
    introduced,
    question_line,
)
from briefer.recognise.headings import role_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

Range = tuple[int, int]

#: A longer line is a sentence, whatever it begins with.
LABEL = 180
#: What a heading that is form can be for questions and answers.
ROLES = frozenset(
    {"party", "question", "number", "answer", "answers", "questions", "end", "received"}
)
_PARTIES_ASK = 2
#: So many headings "Antwoorden" are no parts of the paper but turns.
_TURNS_ANSWERED = 3
#: So many lines at the beginning of a paragraph may be labels.
_LEADING = 4
_ENDS, _WORDS = (".", "?", "!", ";"), 4


@dataclass(frozen=True, slots=True)
class Form:
    """What is known of a paper's questions and answers before it is walked.

    `roles` are the blocks that open a turn, `labels` those of them that hold nothing else (a bare
    number must look like a heading besides), and `leads` the ranges of the lines that are labels
    in a block that goes on with text.  `following` is the next block of text after each;
    `contents` are the blocks of a table of contents, whose lines are no headings.
    `marked`: answers stand under a heading of their own;
    `unmarked`: questions and answers follow each other without one; `together`: one heading
    stands above the answers to all parties; `numbered`: a bare number heads a question;
    `consults`: members ask here, also where no heading names their party.  `asked_by` are the
    parties that the opening names.
    """

    roles: Mapping[int, str]
    labels: frozenset[int]
    leads: Mapping[int, tuple[Range, ...]]
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

    @property
    def begins(self) -> int:
        """The index of the block that heads the first question; past the end without one."""
        heads = {"question", "number"} if self.numbered else {"question"}
        return next((at for at, role in self.roles.items() if role in heads), sys.maxsize)

    @property
    def answered_once(self) -> bool:
        """Whether at most one heading announces answers, as where they all come after."""
        return sum(role == "answer" for role in self.roles.values()) <= 1

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
    leads = {b.index: found for b in listed if (found := _leading(b, lexicon))}
    led = {b.index: _first(b, leads, lexicon) for b in listed if b.index in leads}
    roles = dict(sorted((_lines(listed, lexicon) | led | labels).items()))
    asking = {b.index: name for b in listed if (name := asking_party(b.text, lexicon))}
    texts, around = _texts(blocks), _texts(source.blocks)
    marked, parted = "answer" in roles.values(), _answers_apart(roles, blocks)
    asker = asked_by(texts, lexicon)
    bare = not roles and not asker and _asks_bare(texts, around, lexicon)
    unmarked = bare or (not marked and not parted and _says_answered(around, lexicon))
    by_party, asker = "party" in roles.values(), asker or introduced(around, lexicon)
    return Form(
        roles=roles,
        labels=frozenset(at for at, role in labels.items() if role != "number"),
        leads=leads,
        following={b.index: after.index for b, after in pairwise(blocks)},
        contents=contents,
        marked=marked,
        unmarked=unmarked,
        together=not parted and _one_for_all(roles, asking),
        numbered=_numbered(roles) and (marked or unmarked or bool(asker)),
        consults=bare or by_party or len(asking) >= _PARTIES_ASK,
        asked_by=asker,
    )


def _texts(blocks: Iterable[Block]) -> tuple[str, ...]:
    return tuple(block.text for block in blocks)


def _asks_bare(texts: tuple[str, ...], around: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether questions stand without any label under the name of the member who asks."""
    asked = sum(text.rstrip("0123456789").endswith("?") for text in texts)
    return asked >= _PARTIES_ASK and bool(introduced(around, lexicon))


def _numbered(roles: Mapping[int, str]) -> bool:
    """Whether nothing but its number can head a question."""
    return not {"party", "question"} & {*roles.values()}


def _first(block: Block, leads: Mapping[int, tuple[Range, ...]], lexicon: Lexicon) -> str:
    start, end = leads[block.index][0]
    return _label_of(block.text[start:end].strip(), lexicon)


def _one_for_all(roles: Mapping[int, str], asking: Mapping[int, str]) -> bool:
    """Whether the only heading of an answer comes after the questions of several parties."""
    answers = [at for at, role in roles.items() if role == "answer"]
    if len(answers) != 1:
        return False
    before = {name for at, name in asking.items() if at < answers[0]}
    headed = sum(role == "party" for at, role in roles.items() if at < answers[0])
    return max(len(before), headed) >= _PARTIES_ASK


def _labels(blocks: list[Block], lexicon: Lexicon) -> dict[int, str]:
    """The headings that are form, by block."""
    roles = {b.index: _label_of(b.text, lexicon) for b in blocks}
    found = {at: role for at, role in roles.items() if role}
    if sum(role == "answers" for role in found.values()) >= _TURNS_ANSWERED:
        return {at: "answer" if role == "answers" else role for at, role in found.items()}
    return found


def _label_of(text: str, lexicon: Lexicon) -> str:
    """What a label is for, empty when a text is none."""
    found = role_of(text, lexicon) if len(text) <= LABEL else None
    return found[0] if found is not None and found[0] in ROLES else ""


def _leading(block: Block, lexicon: Lexicon) -> tuple[Range, ...]:
    """The ranges of the labels that are the first lines of a paragraph, each of one line or two.

    Several labels may be a whole block, also one that looks like a heading.
    """
    if block.role not in {BlockRole.PARAGRAPH, BlockRole.HEADING}:
        return ()
    found: list[Range] = []
    start = 0
    for end in [fragment.end for fragment in block.fragments][:_LEADING]:
        label = block.text[start:end].strip()
        if _label_of(label, lexicon) not in {"", "number"}:
            found.append((start, end))
            start = end
    whole = start == len(block.text)
    if (whole and len(found) == 1) or (block.role is BlockRole.HEADING and not whole):
        return ()
    return tuple(found)


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
