"""Raw text to clean text with edits, and the structure of the article."""
