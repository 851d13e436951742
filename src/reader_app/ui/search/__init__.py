"""The search over the library, as the window shows it."""
