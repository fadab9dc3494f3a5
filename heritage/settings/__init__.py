"""Settings of the processes: `curation`, `public`, and `test` for the tests; `shared` is what they have in common."""
