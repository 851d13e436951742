"""Search over the library: the query language, who answers it, excerpts, and the index's upkeep."""
