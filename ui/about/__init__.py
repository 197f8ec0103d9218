"""About Briefer: what it is, where it keeps things, and whose work it stands on."""
