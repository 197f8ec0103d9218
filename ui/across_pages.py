"""The pages that look across meetings by their number, for the commands that bring them."""

from __future__ import annotations

COMPARE, LEDGER = 0, 1
