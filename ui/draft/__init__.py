"""The briefing that is written: its outline and text, what changed, versions, export and return."""
