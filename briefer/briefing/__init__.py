"""From records to a briefing, and from a briefing to a Word file."""
