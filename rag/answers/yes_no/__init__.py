"""Answers whether something is so: the verdict, the details that a question claims, and the sentence that proves it."""
