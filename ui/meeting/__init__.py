"""One meeting: its topics with their cards, its papers."""
