"""How sure a position is, in one place: what the levels mean and from where a staffer is asked.

A finding below `DOUBT_BELOW` (`model/review.py`) is kept and shown, and asks to be looked at.
"""

from __future__ import annotations

#: Somebody is named and the stance is his own verb: "Nederland steunt …", "voor Nederland staat …".
EXPLICIT = 0.9
#: The cabinet's own text judges without naming itself: "Het is van belang dat …" in an answer.
NORM = 0.75
#: The holder stands in the sentence before: "Ook riep zij …".
CARRIED_ON = 0.7
#: Nobody is named here, and the sentence before is a Dutch position: "Daarbij werd benadrukt …".
UNNAMED = 0.6
#: Hedged, a verb that may be no stance, or a holder whom the paper does not introduce.
DOUBTFUL = 0.5
