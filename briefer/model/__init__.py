"""The nouns of the field; frozen, standard library only, no wording and no clock."""
