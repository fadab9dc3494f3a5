"""The demonstration catalogue: twelve places of Mosul and one raid, entered and published as curators would."""
