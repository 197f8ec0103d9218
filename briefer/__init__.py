"""Briefer's core: from parliamentary papers to a minister's briefing, free of Qt."""

__version__ = "0.1.0"
