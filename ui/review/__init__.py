"""What a person decides: doubtful findings, corrections, what was decided."""
