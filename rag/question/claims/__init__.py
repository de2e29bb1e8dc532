"""Turns what a question says to be so into figures and denials that can be checked."""
