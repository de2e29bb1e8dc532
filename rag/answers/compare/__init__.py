"""Answers questions about several regions or documents: their sides, and the duties, values and words of each."""
