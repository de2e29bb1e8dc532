"""Holds what a question claims beyond its topic against the words of a plan, a module for each kind of claim."""
