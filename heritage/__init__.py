"""A catalogue of damaged cultural heritage."""
