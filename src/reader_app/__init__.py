"""Meipi 眉批: a desktop reader for long Chinese articles."""

__version__ = "0.1.0"
