from __future__ import annotations

from index.vectors.labels import ALWAYS, labels_of
from tests.index.plans import haimen, shanghai, tianjin

SHANGHAI = range(4)


def test_a_chunk_has_the_labels_of_its_clause_and_document() -> None:
    first, again, second = labels_of([shanghai(), tianjin()], [4, 4, 5])
    assert first == again
    assert (first.doc_id, first.region, first.kind, first.period) == ("tj", "天津", "task", (2021, 2025))
    assert second.kind == "target"


def test_departments_are_labelled_with_every_way_to_write_them() -> None:
    label = next(labels_of([shanghai()], [1]))
    assert {"市高院", "市高级人民法院", "市知识产权局", "市公安局"} <= set(label.departments)
    assert "市教委" not in label.departments


def test_a_document_without_a_period_is_always_in_force() -> None:
    assert next(labels_of([haimen()], [0])).period == ALWAYS
