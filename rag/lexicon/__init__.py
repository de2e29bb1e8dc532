"""Loads the tables of words in ``rag/data``, a module for what each is about."""
