"""Meetings made by hand, from papers or from a calendar; the log of what came in."""
