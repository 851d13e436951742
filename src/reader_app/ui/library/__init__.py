"""The library as the window shows it: shelves at the left, articles in a table."""
