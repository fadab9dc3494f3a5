"""The private working model: what curators believe so far. Nobody outside ever reads it."""
