from __future__ import annotations

from collections import Counter

import pytest

from corpus.model import Document, Role
from index.catalogue.records import Duty
from web.duty_matrix import Matrix, matrix_of


def duties_of(document: Document) -> list[Duty]:
    return [
        Duty(clause, document.metadata.region, duty) for clause in document.clauses for duty in clause.responsibilities
    ]


@pytest.fixture(scope="module")
def plan(plan_documents: list[Document]) -> Document:
    return next(document for document in plan_documents if document.id == "sh-impl")


@pytest.fixture(scope="module")
def matrix(plan: Document) -> Matrix:
    return matrix_of(duties_of(plan), plan.title)


def test_the_parts_are_the_outermost_headings_that_assign_anybody(plan: Document, matrix: Matrix) -> None:
    assigning = [
        heading.text
        for heading in plan.headings
        if heading.level == 0 and any(c.responsibilities for c in plan.clauses if heading.text in c.path)
    ]
    assert list(matrix.parts) == assigning
    assert "一、总体要求" not in matrix.parts


def test_a_cell_counts_the_clauses_that_the_plan_writes(plan: Document, matrix: Matrix) -> None:
    part = matrix.parts.index("四、强化知识产权高水平保护")
    (row,) = (row for row in matrix.rows if row.department == "市人民检察院")
    written = [
        clause
        for clause in plan.clauses
        if clause.path[:1] == ("四、强化知识产权高水平保护",)
        and any(word in clause.text.split("\n")[-1][-60:] for word in ("市检察院", "市人民检察院"))
    ]
    cell = row.cells[part]
    assert cell is not None
    assert cell.clauses == len(written) == 6
    assert cell.words == "负责 3 条，按职责分工负责 3 条"


def test_each_duty_is_counted_in_one_cell_and_in_the_total(plan: Document, matrix: Matrix) -> None:
    counted: Counter[tuple[str, Role]] = Counter()
    for row in matrix.rows:
        in_cells: Counter[Role] = Counter()
        for cell in filter(None, row.cells):
            in_cells.update(dict(cell.by_role))
        assert in_cells == Counter(dict(row.total.by_role))
        counted.update({(row.department, role): count for role, count in row.total.by_role})
    written = {(c.id, d.department, d.role) for c in plan.clauses for d in c.responsibilities}
    assert counted == Counter((department, role) for _, department, role in written)


def test_who_does_most_stands_first_and_who_is_no_one_body_last(matrix: Matrix) -> None:
    assert matrix.rows[0].department == "市知识产权局"
    assert [row.generic for row in matrix.rows] == sorted(row.generic for row in matrix.rows)
    assert matrix.rows[-1].generic


def test_the_fullest_cell_is_the_darkest_and_an_empty_one_is_none(matrix: Matrix) -> None:
    cells = [cell for row in matrix.rows for cell in row.cells if cell]
    assert max(cells, key=lambda cell: cell.clauses).shade == 4
    assert min(cell.shade for cell in cells) == 1
    assert any(cell is None for row in matrix.rows for cell in row.cells)


def test_a_cell_leads_to_its_department_plan_and_part(matrix: Matrix) -> None:
    cell = next(filter(None, matrix.rows[0].cells))
    assert cell.href.startswith("/departments/%E5%B8%82%E7%9F%A5%E8%AF%86%E4%BA%A7%E6%9D%83%E5%B1%80?")
    assert "doc=sh-impl" in cell.href
    assert "part=" in cell.href
