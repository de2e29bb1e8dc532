"""Turns an extractive answer into one that a language model words, under guard."""
