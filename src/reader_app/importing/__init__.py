"""One module a format: bytes in, SourceDocument out."""
