"""Median and variance of lengths.

The same as in statistics, whose import (fractions and decimals with it) would take 3 ms of every
launch that opens a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def median(sizes: Iterable[int]) -> float:
    """Return the middle of some sizes, in their unit; ValueError for none."""
    ordered = sorted(sizes)
    if not ordered:
        raise ValueError("no median of nothing")
    middle = len(ordered) // 2
    return (ordered[middle] + ordered[~middle]) / 2


def variance(sizes: Sequence[int]) -> float:
    """Return the mean squared distance from the mean; ValueError for no sizes."""
    if not sizes:
        raise ValueError("no variance of nothing")
    mean = sum(sizes) / len(sizes)
    return sum((size - mean) ** 2 for size in sizes) / len(sizes)
