from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.model import ClauseKind, Nature, Ordinal, Role
from index.catalogue.read import Catalogue
from index.catalogue.write import write_catalogue
from index.errors import IndexDamaged, UnknownClause, UnknownFilterValue
from index.filters import SearchFilters
from tests.index.plans import plans, shanghai


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    path = tmp_path_factory.mktemp("catalogue") / "目录 库?.sqlite"
    write_catalogue(plans(), path)
    return Catalogue(path)


def test_documents_come_back_equal_and_in_order(catalogue: Catalogue) -> None:
    assert [catalogue.document(entry.id) for entry in catalogue.documents()] == plans()


def test_a_document_entry_says_where_its_clauses_stand(catalogue: Catalogue) -> None:
    assert [(entry.id, entry.first_row, entry.clauses) for entry in catalogue.documents()] == [
        ("sh", 0, 4),
        ("tj", 4, 3),
        ("hm", 7, 1),
    ]


def test_counts_are_those_of_the_documents(catalogue: Catalogue) -> None:
    counts = catalogue.counts()
    duties = sum(len(clause.responsibilities) for document in plans() for clause in document.clauses)
    assert (counts.documents, counts.clauses, counts.responsibilities) == (3, 8, duties)
    assert (counts.departments, counts.targets, counts.measures, counts.gaps) == (9, 4, 3, 1)


def test_a_clause_is_found_by_its_id(catalogue: Catalogue) -> None:
    assert catalogue.clause("sh-3") == shanghai().clauses[2]


@pytest.mark.parametrize("ask", [Catalogue.clause, Catalogue.document])
def test_an_id_that_is_not_there_is_a_named_error(catalogue: Catalogue, ask: object) -> None:
    with pytest.raises(UnknownClause, match="nowhere"):
        ask(catalogue, "nowhere")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (SearchFilters(), ["sh-1", "sh-2", "sh-3", "sh-4", "tj-1", "tj-2", "tj-3", "hm-1"]),
        (SearchFilters(regions=("海门", "天津")), ["tj-1", "tj-2", "tj-3", "hm-1"]),
        (SearchFilters(kinds=(ClauseKind.TARGET,)), ["tj-2"]),
        (SearchFilters(departments=("市知识产权局",)), ["sh-1", "sh-2", "tj-3"]),
        (SearchFilters(departments=("市知识产权局", "市公安局"), doc_ids=("sh",)), ["sh-1", "sh-2"]),
        (SearchFilters(in_force=2021), ["tj-1", "tj-2", "tj-3", "hm-1"]),
    ],
)
def test_clauses_are_listed_and_counted_by_filters(
    catalogue: Catalogue, filters: SearchFilters, found: list[str]
) -> None:
    assert [clause.id for clause in catalogue.clauses(filters)] == found
    assert catalogue.count_clauses(filters) == len(found)
    ids = catalogue.clause_ids(catalogue.rows(filters).tolist())
    assert ids == found


def test_clauses_are_listed_page_by_page(catalogue: Catalogue) -> None:
    assert [clause.id for clause in catalogue.clauses(offset=3, limit=2)] == ["sh-4", "tj-1"]


@pytest.mark.parametrize(
    ("doc_id", "ordinals", "found"),
    [
        ("sh", [("item", 50)], ["sh-3"]),
        ("sh", [("part", 5)], ["sh-2", "sh-3"]),
        ("sh", [("part", 5), ("section", 1)], ["sh-2"]),
        ("sh", [("part", 5), ("item", 26)], ["sh-2"]),
        ("sh", [("item", 26), ("part", 5)], []),
        ("tj", [("item", 50)], []),
        (None, [("part", 3)], ["sh-1", "tj-1"]),
        ("sh", [], []),
    ],
)
def test_clauses_are_found_by_the_numbers_of_the_plan(
    catalogue: Catalogue, doc_id: str | None, ordinals: list[tuple[str, int]], found: list[str]
) -> None:
    asked = [Ordinal(*ordinal) for ordinal in ordinals]
    assert [clause.id for clause in catalogue.by_ordinal(doc_id, asked)] == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"department": "市知识产权局", "role": Role.LEAD}, ["sh-1", "sh-2"]),
        ({"department": "市知识产权局", "region": "天津"}, ["tj-3"]),
        ({"department": "市知识产权局", "role": Role.COOPERATE}, []),
        ({"role": Role.RESPONSIBLE}, ["sh-3", "tj-1"]),
        ({"department": "市高院"}, ["sh-2"]),
        ({"department": "市高级人民法院", "doc_id": "sh"}, ["sh-2"]),
    ],
)
def test_duties_are_found_by_department_and_role(
    catalogue: Catalogue, asked: dict[str, object], found: list[str]
) -> None:
    duties = catalogue.responsibilities(**asked)  # type: ignore[arg-type]
    assert [duty.clause_id for duty in duties] == found


def test_a_duty_carries_its_clause_and_the_words_of_the_plan(catalogue: Catalogue) -> None:
    (duty,) = catalogue.responsibilities(department="市高院")
    assert (duty.region, duty.role, duty.responsibility.written) == ("上海", Role.COOPERATE, "市高院")
    assert duty.clause == shanghai().clauses[1]


@pytest.mark.parametrize("asked", [{"department": "市体育局"}, {"region": "北京"}, {"doc_id": "nowhere"}])
def test_a_department_region_or_document_that_is_not_there_is_a_named_error(
    catalogue: Catalogue, asked: dict[str, str]
) -> None:
    with pytest.raises(UnknownFilterValue, match="可用的"):
        catalogue.responsibilities(**asked)  # type: ignore[arg-type]


def test_departments_of_one_name_in_two_regions_are_two(catalogue: Catalogue) -> None:
    offices = [entry for entry in catalogue.departments() if entry.name == "市知识产权局"]
    assert [(entry.region, dict(entry.clauses_by_role)) for entry in offices] == [
        ("上海", {Role.LEAD: 2}),
        ("天津", {Role.SHARED: 1}),
    ]
    assert catalogue.departments("海门") == ()


def test_a_department_lists_the_ways_to_write_it(catalogue: Catalogue) -> None:
    (court,) = [entry for entry in catalogue.departments("上海") if entry.name == "市高级人民法院"]
    assert {"市高院", "市高级人民法院"} <= set(court.aliases)
    assert not court.generic
    assert [entry.name for entry in catalogue.departments() if entry.generic] == ["各区"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"indicator": "发明专利拥有量"}, ["sh-4", "tj-2"]),
        ({"indicator": "发明专利拥有量", "region": "天津"}, ["tj-2"]),
        ({"nature": Nature.BASELINE}, ["sh-4"]),
        ({"doc_id": "hm"}, ["hm-1"]),
        ({"indicator": "没有这个指标"}, []),
    ],
)
def test_targets_are_found_by_indicator(catalogue: Catalogue, asked: dict[str, object], found: list[str]) -> None:
    facts = catalogue.targets(**asked)  # type: ignore[arg-type]
    assert [fact.clause_id for fact in facts] == found
    assert all(fact.target in fact.clause.targets for fact in facts)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["sh-1", "sh-3", "tj-1"]),
        ({"region": "上海"}, ["sh-1", "sh-3"]),
        ({"kind": "商业秘密"}, ["sh-3", "tj-1"]),
        ({"doc_id": "tj", "kind": "高价值专利培育"}, []),
    ],
)
def test_support_measures_are_found_with_their_clause(
    catalogue: Catalogue, asked: dict[str, str], found: list[str]
) -> None:
    facts = catalogue.measures(**asked)
    assert [fact.clause_id for fact in facts] == found
    assert all(fact.measure in fact.clause.measures for fact in facts)


def test_measures_of_a_region_that_is_not_there_are_a_named_error(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownFilterValue, match="北京"):
        catalogue.measures(region="北京")


def test_indicators_are_listed_by_region(catalogue: Catalogue) -> None:
    assert catalogue.indicators("海门") == ("知识产权服务机构",)
    assert len(catalogue.indicators()) == 4


def test_gaps_are_listed_by_document(catalogue: Catalogue) -> None:
    assert catalogue.gaps("sh") == shanghai().gaps
    assert catalogue.gaps("tj") == ()
    assert catalogue.gaps() == shanghai().gaps


def test_many_threads_read_at_once(catalogue: Catalogue) -> None:
    start = threading.Barrier(8)

    def read(_: int) -> list[str]:
        start.wait()
        return [catalogue.clause(clause.id).text for clause in catalogue.clauses()]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(read, range(8)))
    assert all(answer == answers[0] for answer in answers)


def test_the_question_of_who_leads_what_is_answered_from_an_index(catalogue: Catalogue) -> None:
    sql = "EXPLAIN QUERY PLAN SELECT row FROM responsibilities WHERE department_id IN (?) AND role = ?"
    plan = " ".join(str(row[-1]) for row in catalogue._pool.rows(sql, (1, "lead")))
    assert "USING COVERING INDEX responsibilities_by_department" in plan


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"not a database at all" * 300])
def test_a_file_that_is_not_a_catalogue_is_called_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "catalogue.sqlite"
    path.write_bytes(content)
    with pytest.raises(IndexDamaged, match="policyqa index build"):
        Catalogue(path).documents()


def test_a_file_that_is_missing_is_called_damaged(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match="policyqa index build"):
        Catalogue(tmp_path / "none.sqlite")
