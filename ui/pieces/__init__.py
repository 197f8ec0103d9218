"""Shared pieces of the window that know no paper and no store."""
