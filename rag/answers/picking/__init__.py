"""Picks among what is offered: by the question, of two words, or by the list of the answer before."""
