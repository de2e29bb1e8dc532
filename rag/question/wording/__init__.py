"""Turns a question as typed into one form: simplified characters, ASCII marks, slips of the keyboard mended."""
