"""Answers whether a value is as a question says: how much, by how much it grew, reached or aimed at."""
