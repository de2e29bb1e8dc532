"""Duties and targets of the four plans, against tables read by hand and a second reading of the raw text."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from corpus.model import ClauseKind, Comparator, Nature, Responsibility, Role
from tests.corpus.plans import clause_at, document, raw_text

HERE = Path(__file__).parent
DUTIES: list[dict[str, Any]] = tomllib.loads((HERE / "duties.toml").read_text("utf-8"))["duty"]
TARGETS: list[dict[str, Any]] = tomllib.loads((HERE / "targets.toml").read_text("utf-8"))["target"]

# A second reading of the duty in a bracket: what the last characters of each part say.
ENDINGS = (
    ("按照职责分工负责", Role.SHARED),
    ("按职责分工负责", Role.SHARED),
    ("分工负责", Role.SHARED),
    ("牵头", Role.LEAD),
    ("配合", Role.COOPERATE),
    ("负责", Role.RESPONSIBLE),
    ("", Role.RESPONSIBLE),
)


def second_reading(bracket: str) -> list[tuple[str, Role]]:
    found: list[tuple[str, Role]] = []
    for part in bracket.removeprefix("责任单位:").split(","):
        ending, role = next((ending, role) for ending, role in ENDINGS if part.endswith(ending))
        found += [(name, role) for name in re.split("、|(?<=局)及|(?<=部门)和", part.removesuffix(ending))]
    return [(name.removesuffix("等"), role) for name, role in found]


def last_bracket(line: str) -> str:
    return line.rstrip()[line.rindex("(") + 1 : -1]


def pairs(responsibilities: tuple[Responsibility, ...]) -> list[tuple[str, Role]]:
    return [(duty.written, duty.role) for duty in responsibilities]


def ident(entry: dict[str, Any]) -> str:
    return f"{entry['doc']}: {entry['at']}"


@pytest.mark.parametrize("entry", DUTIES, ids=ident)
def test_duty_read_by_hand(entry: dict[str, Any]) -> None:
    expected = [(name, role) for role in Role for name in entry.get(role.value, [])]
    clause = clause_at(entry["doc"], entry["at"])
    assert sorted(pairs(clause.responsibilities)) == sorted(expected)
    assert not any(duty.inherited for duty in clause.responsibilities)
    for words in entry.get("also", []):
        covered = clause_at(entry["doc"], words)
        assert covered.id != clause.id
        assert pairs(covered.responsibilities) == pairs(clause.responsibilities)
        assert all(duty.inherited for duty in covered.responsibilities)


@pytest.mark.parametrize("entry", TARGETS, ids=ident)
def test_target_read_by_hand(entry: dict[str, Any]) -> None:
    raw = raw_text(entry["doc"])
    end = raw.index(entry["at"]) + len(entry["at"])
    found = [target for target in clause_at(entry["doc"], entry["at"]).targets if target.span.end == end]
    assert len(found) == 1
    target = found[0]
    assert (target.indicator, target.value, target.upper, target.unit) == (
        entry["indicator"],
        entry["value"],
        entry.get("upper"),
        entry["unit"],
    )
    assert (target.comparator, target.nature, target.year) == (
        Comparator(entry["comparator"]),
        Nature(entry["nature"]),
        entry["year"],
    )


def test_the_tables_are_long_enough_to_mean_something() -> None:
    assert sum(len(entry.get(role.value, [])) for entry in DUTIES for role in Role) > 300
    assert len(TARGETS) >= 60


def test_the_plans_hold_no_target_that_the_hand_did_not_find() -> None:
    for doc_id in ("sh-impl", "sh-plan", "haimen", "tianjin"):
        found = sum(len(clause.targets) for clause in document(doc_id).clauses)
        assert found == sum(entry["doc"] == doc_id for entry in TARGETS)


def test_every_shanghai_task_has_the_duty_of_its_last_bracket() -> None:
    lines = [line for line in raw_text("sh-impl").splitlines() if re.match(r"\d{1,3}\.", line)]
    tasks = [clause for clause in document("sh-impl").clauses if clause.ordinals[-1:] and clause.responsibilities]
    assert [pairs(task.responsibilities) for task in tasks] == [second_reading(last_bracket(line)) for line in lines]
    leads = [line for line in lines if "牵头" in last_bracket(line)]
    assert len(leads) == 52
    assert sum(any(duty.role is Role.LEAD for duty in task.responsibilities) for task in tasks) == 52


def test_the_shanghai_plan_has_36_closing_duties_and_8_paragraphs_that_share_one() -> None:
    brackets = [last_bracket(line) for line in raw_text("sh-plan").splitlines() if line.rstrip().endswith("负责)")]
    assert len(brackets) == 36
    own, shared = [], []
    for clause in document("sh-plan").clauses:
        if clause.responsibilities:
            (shared if clause.responsibilities[0].inherited else own).append(clause)
    assert [pairs(clause.responsibilities) for clause in own] == [second_reading(bracket) for bracket in brackets]
    assert len(shared) == 8


def test_each_tianjin_list_closes_the_item_that_it_stands_behind() -> None:
    raw = raw_text("tianjin")
    lists = list(re.finditer(r"责任单位:(?:-20-\s)?([^()]*)\)", raw))
    assert len(lists) == 37
    clauses = document("tianjin").clauses
    assert len(clauses) == 37
    for found, clause in zip(lists, clauses, strict=True):
        assert clause.span.start < found.start()
        assert clause.span.end == found.end()
        assert pairs(clause.responsibilities) == second_reading(found[1])


def test_haimen_names_nobody_responsible() -> None:
    assert "负责)" not in raw_text("haimen")
    assert not any(clause.responsibilities for clause in document("haimen").clauses)


def test_haimen_s_five_goals_are_split_into_single_targets() -> None:
    goals = [clause for clause in document("haimen").clauses if clause.path[-1:] == ("(二)主要定量指标",)]
    assert [goal.ordinals[-1].number for goal in goals] == [1, 2, 3, 4, 5]
    assert [len(goal.targets) for goal in goals] == [5, 1, 3, 0, 4]


def test_a_baseline_is_never_taken_for_the_goal() -> None:
    by_value = {
        (target.value, target.unit): target
        for clause in document("haimen").clauses
        for target in clause.targets
        if "发明专利" in target.indicator
    }
    assert (by_value[3754, "件"].nature, by_value[3754, "件"].year) == (Nature.BASELINE, 2020)
    assert (by_value[20, "件"].nature, by_value[20, "件"].year) == (Nature.GOAL, 2025)


def test_the_same_short_name_is_another_department_in_another_region() -> None:
    shanghai = clause_at("sh-impl", "29.持续配合做好").responsibilities[0]
    tianjin = clause_at("tianjin", "2.加强知识产权新型基础平台建设").responsibilities[0]
    assert shanghai.department == tianjin.department == "市知识产权局"
    assert document("sh-impl").metadata.region != document("tianjin").metadata.region


def test_names_of_one_department_are_one() -> None:
    def canonical(doc_id: str, written: str) -> set[str]:
        clauses = document(doc_id).clauses
        return {duty.department for clause in clauses for duty in clause.responsibilities if duty.written == written}

    assert canonical("sh-plan", "市高院") == canonical("sh-impl", "市高级法院") == {"市高级人民法院"}
    assert canonical("tianjin", "市农委") == canonical("tianjin", "市农业农村委") == {"市农业农村委"}
    assert canonical("sh-impl", "市文旅局执法总队") != canonical("sh-impl", "市文化旅游局")


def test_every_duty_stands_where_it_says() -> None:
    for doc_id in ("sh-impl", "sh-plan", "tianjin"):
        for clause in document(doc_id).clauses:
            for duty in clause.responsibilities:
                assert raw_text(doc_id)[duty.span.start : duty.span.end] == duty.written


def test_tasks_are_never_without_someone_in_shanghai_and_tianjin() -> None:
    for doc_id in ("sh-impl", "tianjin"):
        tasks = [clause for clause in document(doc_id).clauses if clause.kind is ClauseKind.TASK]
        assert tasks
        assert all(task.responsibilities for task in tasks)
