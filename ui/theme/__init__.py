"""How the window looks: colours, sheet, size of text, motion."""
