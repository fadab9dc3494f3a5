"""The demonstration catalogue: twelve places of Mosul and one raid, entered and published through the same actions that curators use."""
