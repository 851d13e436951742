"""Frozen values that cross layers; imports nothing else of ours."""
