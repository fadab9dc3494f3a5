"""The public read model: entries, immutable editions, the publication log, derived indexes, verification."""
