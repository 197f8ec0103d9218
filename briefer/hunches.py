"""Small trained models: how likely a sentence is a finding, by what stands in it.

Each is a list of weights in `resources/hunches/<name>.json`, made by `tools/train_hunches.py` from
the fictitious annotated papers of `tests/papers`; nothing is trained or fetched while the program
runs.  A hunch complements the rules: it finds what is phrased in a way that no rule knows.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefer import resources
from briefer.errors import ResourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER = "hunches"


@dataclass(frozen=True, eq=False)
class Hunch:
    """A logistic model: a bias and a weight per trait.

    `enough` is the probability from which a sentence is taken for a finding, `maybe` the one from
    which a person is asked; both come from papers that the weights were not made from.
    """

    name: str
    bias: float
    weights: Mapping[str, float]
    enough: float
    maybe: float = 1.0

    def probability(self, traits: Iterable[str]) -> float:
        """How likely a sentence with these traits is a finding, 0 to 1."""
        total = self.bias + sum(self.weights.get(trait, 0.0) for trait in traits)
        return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, total))))


@cache
def load_hunch(name: str) -> Hunch:
    """The model of this name ("positions").

    Raises:
        ResourceError: there is none, or its file is not what the training script writes.
    """
    file = f"{FOLDER}/{name}.json"
    try:
        values = json.loads(resources.read_bytes(file))
        weights = {str(trait): float(weight) for trait, weight in values["weights"].items()}
        enough, maybe = float(values["enough"]), float(values["maybe"])
        return Hunch(name, float(values["bias"]), weights, enough, maybe)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResourceError(file, cause=str(error)) from error
