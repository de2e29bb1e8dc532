"""Turns a Milvus database into a store of vectors; it needs the package ``pymilvus``, imported when first used."""
