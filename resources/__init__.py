"""The data of Briefer: Dutch as rule files, the words on screen, templates and icons."""
