from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from corpus.model import Role, Span
from eval.case import Case, Evidence, Half, Kind
from eval.errors import BadCaseError, MissingPlanError, QuoteNotFoundError
from eval.loading import load_cases, load_raw, locate
from rag.contract import Status


def case(**changes: Any) -> Case:
    table = {
        "id": "responsible-d01",
        "kind": "responsible",
        "half": "dev",
        "question": "谁管？",
        "intents": ["responsible"],
        "evidence": [{"doc": "sh-impl", "quote": "50.探索建立", "responsible": ["市市场监管局"]}],
    }
    return Case.model_validate({**table, **changes})


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="answer_text"):
        case(answer_text="随便")


def test_a_case_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        case().question = "别的"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"evidence": []}, "needs evidence"),
        ({"half": "test"}, "ends in -t"),
        ({"history": ["问", "答"]}, "only follow-ups"),
        ({"department": "市教委"}, "belong together"),
        ({"department": "市教委", "tasks": [{"doc": "a", "role": "lead", "quotes": ["配齐人员"]}]}, "one or the other"),
        ({"number": 3}, "recount"),
        ({"values": [{"value": "多", "unit": "家"}]}, "value"),
    ],
)
def test_a_case_that_does_not_hang_together_is_refused(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        case(**changes)


def test_a_declined_case_needs_no_evidence() -> None:
    declined = case(kind="declined", evidence=[], status=["none"])
    assert declined.must_decline
    assert not case(kind="declined", evidence=[], status=["none", "partial"]).must_decline


def test_tasks_become_one_evidence_for_each_quote_with_the_role_of_the_department() -> None:
    tasks = [{"doc": "sh-impl", "role": "lead", "quotes": ["51.加强", "52.强化"]}]
    written = case(evidence=[], department="市农业农村委", tasks=tasks).wanted
    assert [evidence.quote for evidence in written] == ["51.加强", "52.强化"]
    assert written[0].roles == (("市农业农村委", Role.LEAD),)


def test_a_department_without_a_role_in_the_plan_has_none() -> None:
    evidence = Evidence(doc="sh-impl", quote="48.深入", unspecified=("市农业农村委",))
    assert evidence.roles == (("市农业农村委", None),)


def test_history_becomes_messages_in_turn() -> None:
    follow = case(kind="follow_up", history=["甲？", "乙。"], whole="甲乙？")
    assert [(message.role, message.content) for message in follow.request.history] == [
        ("user", "甲？"),
        ("assistant", "乙。"),
    ]


def test_the_halves_are_read_from_the_folders() -> None:
    dev, test, both = load_cases(half=Half.DEV), load_cases(half=Half.TEST), load_cases()
    assert {one.half for one in dev} == {Half.DEV}
    assert len(both) == len(dev) + len(test) >= 320
    assert {one.kind for one in both} == set(Kind)


def test_declined_cases_abstain_unless_they_say_otherwise() -> None:
    declined = [one for one in load_cases(half=Half.DEV) if one.kind is Kind.DECLINED]
    assert all(one.declined for one in declined)
    assert any(one.status == (Status.NONE,) for one in declined)


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "dev"
    folder.mkdir()
    (folder / "target.toml").write_text(
        '[[case]]\nid = "target-d01"\nquestion = "？"\ncolour = "red"\n', encoding="utf-8"
    )
    with pytest.raises(BadCaseError, match=r"target-d01.*") as error:
        load_cases(tmp_path)
    assert "colour" in str(error.value)


def test_a_file_named_for_no_kind_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "dev"
    folder.mkdir()
    (folder / "poems.toml").write_text("case = []\n", encoding="utf-8")
    with pytest.raises(BadCaseError, match="poems"):
        load_cases(tmp_path)


def test_words_are_located_at_the_occurrence_asked_for() -> None:
    raw = {"a": "甲乙丙，甲乙丙。"}
    assert locate(Evidence(doc="a", quote="甲乙丙"), raw) == Span(0, 3)
    assert locate(Evidence(doc="a", quote="甲乙丙", occurrence=2), raw) == Span(4, 7)


def test_words_that_do_not_stand_there_are_an_error() -> None:
    with pytest.raises(QuoteNotFoundError, match="出现 1 次"):
        locate(Evidence(doc="a", quote="甲乙丙", occurrence=2), {"a": "甲乙丙"})
    with pytest.raises(MissingPlanError, match="现有：a"):
        locate(Evidence(doc="b", quote="甲乙丙"), {"a": "甲乙丙"})


def test_every_plan_of_the_corpus_is_read_as_it_stands() -> None:
    raw = load_raw()
    assert set(raw) >= {"sh-impl", "sh-plan", "haimen", "tianjin"}
    assert raw["sh-impl"].startswith("123项!")
