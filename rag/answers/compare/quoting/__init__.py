"""Chooses the clauses in which the sides write of a topic, and quotes them beside each other."""
