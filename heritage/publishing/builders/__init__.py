"""One builder for each kind of record: from its working rows to its payload."""
