"""Answers, hits and cases become figures; every module is pure functions that anyone can recompute."""
