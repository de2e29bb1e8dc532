"""Answers whether a value is as a question says: how much, by how much it grew, reached or aimed at.

``targets_meant`` chooses the targets that one figure can be of, ``claimed_amount`` tells what they say of it. Several
are claimed of sides, times or things: ``parted`` gives each its own part of the question, and ``each_figure`` rules on
them all.
"""
