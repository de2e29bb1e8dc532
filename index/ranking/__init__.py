"""Turns the best hits of a search into a better order of them, by a model that reads question and clause together."""
