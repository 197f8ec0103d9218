"""All promises: the board, the table, one with its history."""
