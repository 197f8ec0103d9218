"""A paper as text and as its pages, with what was found in it marked."""
