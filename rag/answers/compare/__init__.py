"""Answers questions about several regions or documents: what is compared, then who, how much and in which words."""
