"""Turns clauses into a versioned, verifiable index, and queries into hits and facts."""
