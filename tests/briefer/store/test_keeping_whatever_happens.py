"""Whatever is decided, imported and recognised again in any order: no decision is lost."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.document import Position
from briefer.model.review import Decider, Verdict
from briefer.model.source import passage_of
from briefer.store import Store

NUMBER = "Kamerstuk 99001, nr. 3"
SENTENCES = ("Nederland wil een kade.", "Nederland wil rust.", "Nederland wil een brug.")
BY = Decider("a.visser", dt.datetime(2031, 5, 1, tzinfo=dt.UTC))

which = st.integers(0, len(SENTENCES) - 1)
some = st.sets(which, max_size=len(SENTENCES))
verdicts = st.sampled_from([Verdict.CONFIRMED, Verdict.CORRECTED, Verdict.REJECTED])
steps = st.lists(
    st.one_of(
        st.tuples(st.just("decide"), which, verdicts),
        st.tuples(st.just("undo"), which),
        st.tuples(st.just("recognise"), some),
        st.tuples(st.just("import"), some, some),
    ),
    max_size=10,
)


class Play:
    """The store, and beside it what a person would expect of it."""

    def __init__(self, store, paper):
        self.store, self.paper = store, paper
        self.count = itertools.count()
        self.rulings = {sentence: [] for sentence in SENTENCES}
        self.import_({0, 1, 2}, {0, 1})

    def import_(self, lines, found):
        """A newer version with these sentences, of which some are recognised."""
        self.text = {SENTENCES[n] for n in lines}
        made = self.paper("Verslag", f"Druk {next(self.count)}", *sorted(self.text), number=NUMBER)
        self.made = made
        self.saved = self.with_found(found).into(self.store).document.id

    def with_found(self, found):
        self.found = {SENTENCES[n] for n in found} & self.text
        source = self.made.source
        blocks = {block.text: block for block in source.blocks}
        positions = tuple(
            Position(text, passage_of(source, blocks[text]), "stance.test", 0.9)
            for text in sorted(self.found)
        )
        return replace(self.made, document=replace(self.made.document, positions=positions))

    def recognise(self, found):
        self.store.renew(self.saved, self.with_found(found).document, recogniser="2")

    def decide(self, number, verdict):
        sentence = SENTENCES[number]
        filed = next((p for p in self.store.positions() if p.item.text == sentence), None)
        if filed is None:
            return
        changes = (("holder", "kabinet"),) if verdict is Verdict.CORRECTED else ()
        self.rulings[sentence].append(self.store.rule(filed.id, verdict, BY, changes))

    def undo(self, number):
        if self.rulings[SENTENCES[number]]:
            self.store.withdraw(self.rulings[SENTENCES[number]].pop().id, BY)

    def check(self):
        """What is in sight is what is found or was said to be right, and not rejected."""
        last = {s: told[-1].verdict for s, told in self.rulings.items() if told}
        expected = {
            s for s in self.text & (self.found | set(last)) if last.get(s) is not Verdict.REJECTED
        }
        shown = {p.item.text: p for p in self.store.positions()}
        assert set(shown) == expected
        for sentence, filed in shown.items():
            assert (filed.verdict is None) == (sentence not in last)
            assert filed.document.id == self.saved
            corrected = any(r.verdict is Verdict.CORRECTED for r in self.rulings[sentence])
            assert filed.item.holder == ("kabinet" if corrected else "Nederland")
            block = self.made.source.blocks[filed.item.passage.block]
            assert block.text == filed.item.passage.quote == sentence
        kept = {s for s, verdict in last.items() if verdict is not Verdict.REJECTED}
        assert {one.ruling.quote for one in self.store.lapsed()} == kept - self.text


@settings(max_examples=40)
@given(steps=steps)
def test_no_decision_is_lost_or_moved(paper_of, steps):
    with TemporaryDirectory() as folder, Store.create(Path(folder) / "s.db") as store:
        play = Play(store, paper_of)
        for name, *arguments in steps:
            getattr(play, name.replace("import", "import_"))(*arguments)
            play.check()
