"""The desk's own pages and acts, beside the admin."""
