"""Turns the statement that a question makes into the sentence that proves it, or not, and what that leaves open."""
