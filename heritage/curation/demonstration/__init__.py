"""The demonstration catalogue: the Mosul Museum, entered and published through the same actions that curators use."""
