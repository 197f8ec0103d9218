"""Storage and safety: copies, the bin, the journal, the passphrase, who has the store open."""
