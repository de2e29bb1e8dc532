"""Answers questions about the outline of a plan: its parts, what stands at a place or a number of it."""
