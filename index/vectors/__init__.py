"""Turns embedded chunks into a store of vectors that ranks chunks by inner product."""
