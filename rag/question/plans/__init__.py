"""Turns the places, titles and periods that a question names into the plans that an answer may draw on."""
