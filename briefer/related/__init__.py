"""Which earlier papers and promises matter for a meeting; pure functions over records."""
