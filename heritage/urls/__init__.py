"""Addresses of the two processes: `curation` and `public`."""
