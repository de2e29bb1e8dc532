from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from corpus.model import Role
from eval.case import Case, Evidence, Half, Kind
from eval.check import check, states
from eval.duty_words import duties_of, passage_at
from eval.loading import load_cases, load_raw, locate
from eval.plain import plain
from eval.suite_rules import copied_phrase, suite_problems


@pytest.fixture(scope="module")
def raw() -> Mapping[str, str]:
    return load_raw()


def table(**changes: Any) -> dict[str, Any]:
    base = {
        "id": "responsible-d01",
        "kind": "responsible",
        "half": "dev",
        "question": "谁管？",
        "intents": ["responsible"],
        "evidence": [{"doc": "sh-impl", "quote": "50.探索建立商业秘密保护基地", "responsible": ["市市场监管局"]}],
    }
    return {**base, **changes}


def notes(raw: Mapping[str, str], **changes: Any) -> list[str]:
    """What the checker says of one case, leaving out what it says of a suite of one."""
    problems = check([Case.model_validate(table(**changes))], raw)
    return [problem.note for problem in problems if problem.case_id != "suite"]


def test_every_case_is_proved_by_the_plans(raw: Mapping[str, str]) -> None:
    assert check(load_cases(), raw) == ()


def test_a_true_case_passes(raw: Mapping[str, str]) -> None:
    assert notes(raw) == []


def evidence(**changes: Any) -> dict[str, Any]:
    return {"doc": "sh-impl", "quote": "50.探索建立商业秘密保护基地", **changes}


TARGET = {"kind": "target", "intents": ["target"]}
MARKETS = {"doc": "sh-impl", "quote": "建设知识产权保护规范化市场25家"}


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"evidence": [evidence(responsible=["市知识产权局"])]}, "the plan 市市场监管局"),
        ({"evidence": [evidence(lead=["市市场监管局"])]}, "the plan 市市场监管局"),
        ({"evidence": [evidence(quote="50.探索建立商业机密", responsible=["市市场监管局"])]}, "出现 0 次"),
        ({"evidence": [evidence()]}, "must assert duty"),
        ({**TARGET, "evidence": [MARKETS], "values": [{"value": "50", "unit": "家"}]}, "no evidence states 50家"),
        ({**TARGET, "evidence": [MARKETS], "values": [{"value": "5", "unit": "家"}]}, "no evidence states 5家"),
        ({"phrases": ["知识产权质押"]}, "no evidence holds"),
        ({"forbidden": ["北京市教育局"]}, "no plan holds it"),
        ({"forbidden": ["市市场监管局"]}, "both wanted and forbidden"),
    ],
)
def test_a_false_case_is_found(raw: Mapping[str, str], changes: dict[str, Any], problem: str) -> None:
    assert any(problem in note for note in notes(raw, **changes)), notes(raw, **changes)


def test_a_missing_task_is_found(raw: Mapping[str, str]) -> None:
    tasks = [{"doc": "sh-impl", "role": "responsible", "quotes": ["34.深度推进", "35.积极推进"]}]
    found = notes(
        raw,
        kind="tasks_of_department",
        intents=["tasks_of_department"],
        evidence=[],
        department="市检察院",
        tasks=tasks,
    )
    assert found == ["市检察院 stands in 7 duties of sh-impl, the case lists 2"]


@pytest.mark.parametrize(
    ("recount", "counted"),
    [
        ({"doc": "sh-impl", "pattern": r"\(市检察院负责\)"}, 3),
        ({"doc": "sh-plan", "listing": "电子信息、生命健康、汽车"}, 3),
        ({"doc": "sh-impl", "words": "九十九个省市"}, 0),
    ],
)
def test_a_wrong_count_is_found(raw: Mapping[str, str], recount: dict[str, str], counted: int) -> None:
    found = notes(raw, kind="count", intents=["count"], number=4, recount=recount)
    assert found == [f"the case says 4, the raw text {counted}"]


def test_a_figure_is_not_the_tail_of_a_longer_one() -> None:
    value = Case.model_validate(table(values=[{"value": "5", "unit": "家"}])).values[0]
    assert states("达5家", value)
    assert states("达 5 家", value)
    assert not states("达25家", value)
    assert not states("达2.5家", value)


def roles_at(raw: Mapping[str, str], doc: str, quote: str) -> set[tuple[str, Role | None]]:
    return set(passage_at(raw[doc], locate(Evidence(doc=doc, quote=quote), raw)).departments)


def test_roles_are_read_as_each_plan_words_them(raw: Mapping[str, str]) -> None:
    assert roles_at(raw, "sh-impl", "40.健全著作权") == {
        ("市委宣传部", Role.RESPONSIBLE),
        ("市文旅局执法总队", Role.COOPERATE),
    }
    assert roles_at(raw, "sh-impl", "48.深入实施") == {("市农业农村委", None)}
    assert roles_at(raw, "sh-plan", "完善高价值专利培育体系") == roles_at(raw, "sh-plan", "开展高价值专利培育项目")
    assert roles_at(raw, "tianjin", "(三)专利密集型产业培育工程") == {("市知识产权局", Role.RESPONSIBLE)}
    assert ("市工业和信息化局", Role.SHARED) in roles_at(raw, "tianjin", "2.优先信创产业")
    assert roles_at(raw, "tianjin", "(六)知识产权强区") == {
        ("市知识产权局", Role.SHARED),
        ("各区知识产权局", Role.SHARED),
    }


def test_every_task_of_the_shanghai_plan_has_a_duty_and_haimen_has_none(raw: Mapping[str, str]) -> None:
    assert len(list(duties_of(raw["sh-impl"]))) == 123
    assert {name for duty in duties_of(raw["haimen"]) for name, _ in duty} <= {"此件公开发布", "单位"}


def test_a_passage_ends_with_its_own_duty(raw: Mapping[str, str]) -> None:
    passage = passage_at(raw["tianjin"], locate(Evidence(doc="tianjin", quote="5.推进知识产权金融创新"), raw))
    assert "专利保险" in passage.text
    assert "加大知识产权侵权打击力度" not in passage.text
    assert "-20-" not in passage.text


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    return load_cases()


def test_a_lost_half_is_found(raw: Mapping[str, str], cases: tuple[Case, ...]) -> None:
    kept = [case for case in cases if not (case.kind is Kind.COUNT and case.half is Half.TEST)]
    found = list(suite_problems(kept, raw))
    assert any("count: 8 cases, at least 15" in note for note in found)
    assert any("count: 8 dev and 0 test" in note for note in found)


def test_a_question_in_both_halves_is_found(raw: Mapping[str, str], cases: tuple[Case, ...]) -> None:
    first = next(case for case in cases if case.half is Half.DEV)
    twin = first.model_copy(update={"id": "responsible-t99", "half": Half.TEST, "question": first.question + "呀"})
    assert any("ask nearly the same" in note for note in suite_problems([*cases, twin], raw))


def test_an_id_used_twice_is_found(raw: Mapping[str, str], cases: tuple[Case, ...]) -> None:
    assert any("is used 2 times" in note for note in suite_problems([*cases, cases[0]], raw))


def test_a_copied_phrase_is_seen_through_marks_and_traditional_characters(raw: Mapping[str, str]) -> None:
    plans = [plain(text) for text in raw.values()]
    assert copied_phrase("誰來「完善知识产权涉外执法協作機制」", plans) is not None
    assert copied_phrase("小公司拿专利换贷款，海门有什么招？", plans) is None


def test_a_suite_of_copied_questions_is_refused(raw: Mapping[str, str], cases: tuple[Case, ...]) -> None:
    copies = [case.model_copy(update={"question": "完善知识产权涉外执法协作机制" + case.id}) for case in cases[::2]]
    assert any("copy a distinctive phrase" in note for note in suite_problems(copies, raw))
