"""Answers somebody who tells of a trouble or a wish, and asks in everyday words what there is for it."""
