"""Figures, terms and notes in formats that other programs read; pure text out, no files."""
