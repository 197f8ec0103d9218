"""The window of Briefer: Qt, and nothing that knows Dutch papers."""
