"""Answers whether duties are as a question says: one of a department, any, all, or who is among those named."""
