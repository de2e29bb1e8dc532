"""Tests of index.vectors."""
