"""The reader's data on disk: SQLite and kept originals."""
