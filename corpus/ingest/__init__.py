"""Takes a file into a corpus folder: into ``raw/`` and ``sources.toml`` as a whole, or not at all."""

from corpus.ingest.take import IngestReport, ingest

__all__ = ["IngestReport", "ingest"]
