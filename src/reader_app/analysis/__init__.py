"""Figures, terms, readings and script of a clean article; pure."""
