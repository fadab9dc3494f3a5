"""What readers see: GET-only pages and data, made from editions and their indexes alone."""
