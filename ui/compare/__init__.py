"""Meetings side by side."""
