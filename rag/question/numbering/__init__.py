"""Turns the numbers and positions in a question into references to a plan's own numbering."""
