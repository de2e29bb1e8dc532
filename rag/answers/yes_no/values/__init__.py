"""Answers whether a value is as a question says: how much, by how much it grew, reached or aimed at.

``claimed_amount`` finds what plans give for one figure. Several are claimed of sides, times or things: ``parted`` gives
each its own part of the question, and ``each_figure`` rules on them all.
"""
