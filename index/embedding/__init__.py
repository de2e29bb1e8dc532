"""Turns texts into vectors: a prepared model, encoders that run it, a cache of what was embedded."""

from index.embedding.encoder import Encoder
from index.embedding.export import export_for_serving
from index.embedding.loading import load_encoder
from index.embedding.prepare import DEFAULT_MODEL, prepare_default_model

__all__ = ["DEFAULT_MODEL", "Encoder", "export_for_serving", "load_encoder", "prepare_default_model"]
