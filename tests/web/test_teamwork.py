from __future__ import annotations

from itertools import combinations

import pytest

from corpus.model import Clause, ClauseKind, Document, Responsibility, Role, Span
from index.catalogue.records import Duty
from tests.web.test_duty_matrix import duties_of
from web.teamwork import WIDTH, Pair, pairs_of, picture_of

NOWHERE = Span(0, 1)


def duty(number: int, department: str, *, generic: bool = False) -> Duty:
    clause = Clause(f"d-{number}", "d", number, ClauseKind.TASK, (), (), None, "文", NOWHERE)
    return Duty(clause, "甲市", Responsibility(department, Role.SHARED, department, NOWHERE, generic))


def many(count: int) -> list[Duty]:
    """Return duties in which each of ``count`` departments shares clauses with every other."""
    names = [f"第{number:03d}局" for number in range(count)]
    pairs = enumerate(combinations(names, 2))
    return [duty(number, name) for number, pair in pairs for name in pair]


@pytest.fixture(scope="module")
def pairs(plan_documents: list[Document]) -> tuple[Pair, ...]:
    return pairs_of([each for document in plan_documents if document.id == "tianjin" for each in duties_of(document)])


def test_a_pair_counts_the_clauses_that_name_both(pairs: tuple[Pair, ...], plan_documents: list[Document]) -> None:
    (plan,) = (document for document in plan_documents if document.id == "tianjin")
    both = [c for c in plan.clauses if {"市科技局", "市知识产权局"} <= {d.department for d in c.responsibilities}]
    (pair,) = (pair for pair in pairs if {pair.first, pair.second} == {"市科技局", "市知识产权局"})
    assert pair.clauses == len(both) == 7
    assert pairs[0].clauses == max(pair.clauses for pair in pairs)


def test_a_name_that_is_no_one_body_makes_no_pair() -> None:
    assert pairs_of([duty(1, "甲局"), duty(1, "各区", generic=True)]) == ()


def test_a_department_named_twice_in_a_clause_counts_once() -> None:
    (pair,) = pairs_of([duty(1, "甲局"), duty(1, "甲局"), duty(1, "乙局")])
    assert (pair.first, pair.second, pair.clauses) == ("乙局", "甲局", 1)


def test_a_picture_of_a_hundred_departments_keeps_to_the_cut_and_says_who_is_left_out() -> None:
    picture = picture_of(pairs_of(many(100)), "甲市", 24)
    assert len(picture.nodes) <= 24
    assert len(picture.nodes) + picture.left_out == 100
    assert len(picture.arcs) <= 60
    gaps = [below.y - above.y for above, below in zip(picture.nodes, picture.nodes[1:], strict=False)]
    assert min(gaps) > 20
    assert picture.height >= picture.nodes[-1].y + picture.nodes[-1].radius


def test_every_arc_joins_departments_on_show_and_stays_in_the_picture(pairs: tuple[Pair, ...]) -> None:
    picture = picture_of(pairs, "天津市")
    names = {node.name for node in picture.nodes}
    for arc in picture.arcs:
        assert {arc.pair.first, arc.pair.second} <= names
        start, across = arc.path.removeprefix("M").split("A")
        assert float(start.split()[0]) + float(across.split()[0]) <= WIDTH
    assert {name for arc in picture.arcs for name in (arc.pair.first, arc.pair.second)} == names


def test_an_arc_grows_with_the_clauses_shared(pairs: tuple[Pair, ...]) -> None:
    arcs = picture_of(pairs, "天津市").arcs
    widths = [arc.width for arc in sorted(arcs, key=lambda arc: arc.pair.clauses)]
    assert widths == sorted(widths)
    assert widths[0] < widths[-1]


def test_nobody_who_shares_anything_is_an_empty_picture() -> None:
    picture = picture_of((), "甲市")
    assert picture.nodes == picture.arcs == ()
