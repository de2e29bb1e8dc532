"""Turns what is left of a question into its topic: weighted terms, with the words that plans use for them."""
