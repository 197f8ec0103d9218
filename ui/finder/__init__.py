"""Searching from anywhere: the field over the window and the page with all that was found."""
