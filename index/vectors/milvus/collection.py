"""Turns vectors with their labels into a Milvus collection that is complete, indexed and in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

import numpy as np

from index.errors import VectorStoreOutOfStep
from index.vectors.faiss_store import VectorSettings
from index.vectors.labels import Label
from index.vectors.milvus.link import Client, Link
from index.vectors.store import Matrix

METRIC: Final = "IP"
VECTOR: Final = "vector"
ROW: Final = "id"
"""The key of a row: what Milvus 2.3, which does not say how the key is called, is taken to call it."""

_BATCH_BYTES: Final = 8 * 1024 * 1024
"""How much one insertion sends; a Milvus server takes 64 MiB unless it is set up otherwise."""

_LABEL_BYTES: Final = 1024
"""About how much the labels of one vector add to it."""


def structure_of(rows: int, settings: VectorSettings) -> str:
    """Choose the kind of Milvus index as for a file: exact up to ``exact_limit`` vectors, a graph above."""
    return "FLAT" if rows <= settings.exact_limit else "HNSW"


def create(link: Link, name: str, vectors: Matrix, labels: Sequence[Label], settings: VectorSettings) -> str:
    """Make a collection that answers at once and return its kind of index; one of this name is replaced.

    Raises:
        VectorStoreFault: The database cannot be asked, or does not hold every vector in the end.
    """
    wait = link.settings.build_timeout
    drop(link, name, wait)
    link.call(lambda client, seconds: _define(client, name, vectors.shape[1], labels, seconds), wait)
    for batch in _batches(vectors, labels):
        _insert(link, name, batch)
    structure = structure_of(len(vectors), settings)
    link.call(lambda client, seconds: client.flush(name, timeout=seconds), wait)
    link.call(lambda client, seconds: _index(client, name, structure, settings, seconds), wait)
    held = count(link, name, wait)
    if held != len(vectors):
        raise VectorStoreOutOfStep(
            f"Milvus（{link.settings.shown}）的集合 {name} 只有 {held} 个向量，应为 {len(vectors)} 个。请重试。"
        )
    return structure


def drop(link: Link, name: str, timeout: float | None = None) -> None:
    """Remove a collection with the aliases that still name it; one that does not exist is no fault."""
    link.call(lambda client, seconds: _drop(client, name, seconds), timeout)


def count(link: Link, name: str, timeout: float | None = None) -> int:
    """Count the vectors of a collection, those included that were inserted a moment ago.

    It is brought into memory first, since Milvus answers from nowhere else: a server that was started again, or whoever
    runs it, may have released it.
    """

    def ask(client: Client, seconds: float) -> int:
        client.load_collection(name, timeout=seconds)
        found = client.query(name, filter="", output_fields=["count(*)"], consistency_level="Strong", timeout=seconds)
        return int(found[0]["count(*)"])

    return link.call(ask, timeout)


def dimension(link: Link, name: str) -> int:
    """Give the length of the vectors of a collection."""
    described = link.call(lambda client, seconds: client.describe_collection(name, timeout=seconds))
    return next(int(field["params"]["dim"]) for field in described["fields"] if field["name"] == VECTOR)


def _define(client: Client, name: str, length: int, labels: Sequence[Label], seconds: float) -> None:
    from pymilvus import DataType

    schema = client.create_schema(auto_id=False, enable_dynamic_field=False)
    schema.add_field(ROW, DataType.INT64, is_primary=True)
    schema.add_field(VECTOR, DataType.FLOAT_VECTOR, dim=length)
    schema.add_field("doc_id", DataType.VARCHAR, max_length=_longest(label.doc_id for label in labels))
    schema.add_field("region", DataType.VARCHAR, max_length=_longest(label.region for label in labels))
    schema.add_field("kind", DataType.VARCHAR, max_length=_longest(label.kind for label in labels))
    schema.add_field("first_year", DataType.INT64)
    schema.add_field("last_year", DataType.INT64)
    schema.add_field(
        "departments",
        DataType.ARRAY,
        element_type=DataType.VARCHAR,
        max_capacity=max([1, *(len(label.departments) for label in labels)]),
        max_length=_longest(name for label in labels for name in label.departments),
    )
    # Searches name a level of their own; this one is for who looks at the collection with other tools.
    client.create_collection(name, schema=schema, consistency_level="Bounded", timeout=seconds)


def _longest(texts: Iterator[str]) -> int:
    """Give the most bytes that a text takes, which is what Milvus bounds."""
    return max([1, *(len(text.encode()) for text in texts)])


def _batches(vectors: Matrix, labels: Sequence[Label]) -> Iterator[list[dict[str, Any]]]:
    size = max(1, _BATCH_BYTES // (vectors.shape[1] * vectors.itemsize + _LABEL_BYTES))
    rows = (_row(number, vector, label) for number, (vector, label) in enumerate(zip(vectors, labels, strict=True)))
    while batch := list(islice(rows, size)):
        yield batch


def _row(number: int, vector: Matrix, label: Label) -> dict[str, Any]:
    return {
        ROW: number,
        VECTOR: np.ascontiguousarray(vector, dtype=np.float32),
        "doc_id": label.doc_id,
        "region": label.region,
        "kind": label.kind,
        "first_year": label.period[0],
        "last_year": label.period[1],
        "departments": list(label.departments),
    }


def _insert(link: Link, name: str, batch: list[dict[str, Any]]) -> None:
    # Not repeatable: a batch whose answer was lost may have arrived, and Milvus keeps rows of one number side by side.
    wait = link.settings.build_timeout
    link.call(lambda client, seconds: client.insert(name, batch, timeout=seconds), wait, repeatable=False)


def _index(client: Client, name: str, structure: str, settings: VectorSettings, seconds: float) -> None:
    graph = {"M": settings.links, "efConstruction": settings.build_breadth}
    wanted = client.prepare_index_params()
    wanted.add_index(VECTOR, index_type=structure, metric_type=METRIC, params=graph if structure == "HNSW" else {})
    client.create_index(name, wanted, timeout=seconds)


def _drop(client: Client, name: str, seconds: float) -> None:
    if not client.has_collection(name, timeout=seconds):
        return
    for alias in client.list_aliases(name, timeout=seconds)["aliases"]:
        client.drop_alias(alias, timeout=seconds)
    client.drop_collection(name, timeout=seconds)
