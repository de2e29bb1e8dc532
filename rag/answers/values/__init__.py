"""Answers with values: which are asked for, of which kind and time, and what they lack of the question."""
