"""Turns values of ``corpus.model`` into JSON text and back, exactly."""

from __future__ import annotations

from typing import Final, Generic, TypeVar

from pydantic import TypeAdapter

from corpus.model import (
    Clause,
    Document,
    Doubt,
    Edit,
    Gap,
    Heading,
    Metadata,
    Responsibility,
    SupportMeasure,
    Target,
)

T = TypeVar("T")


class Codec(Generic[T]):
    """Writes and reads one type."""

    def __init__(self, adapter: TypeAdapter[T]) -> None:
        self._adapter = adapter

    def encode(self, value: T) -> str:
        """Write as JSON; equal values give equal text."""
        return self._adapter.dump_json(value).decode("utf-8")

    def decode(self, text: str) -> T:
        """Read what :meth:`encode` wrote."""
        return self._adapter.validate_json(text)


CLAUSE: Final = Codec(TypeAdapter(Clause))
DOCUMENT: Final = Codec(TypeAdapter(Document))
METADATA: Final = Codec(TypeAdapter(Metadata))
RESPONSIBILITY: Final = Codec(TypeAdapter(Responsibility))
TARGET: Final = Codec(TypeAdapter(Target))
MEASURE: Final = Codec(TypeAdapter(SupportMeasure))
GAP: Final = Codec(TypeAdapter(Gap))
HEADINGS: Final = Codec(TypeAdapter(tuple[Heading, ...]))
EDITS: Final = Codec(TypeAdapter(tuple[Edit, ...]))
DOUBTS: Final = Codec(TypeAdapter(tuple[Doubt, ...]))
