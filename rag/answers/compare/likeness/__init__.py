"""Tells which words of two plans are alike, and which are not."""
