"""Compares values, times, counts and parts by their numbers."""
