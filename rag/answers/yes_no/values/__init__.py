"""Answers whether a value is as a question says: how much, by how much it grew, reached or aimed at.

``targets_meant`` chooses the targets that one figure can be of, ``claimed_amount`` tells what they say of it. Where
several are claimed of sides, times or things, ``each_figure`` gives each its part of the question and rules on all.
"""
