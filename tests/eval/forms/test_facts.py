"""Facts counted from the raw texts by hand: the numbers of tasks of a department, values and numbered tasks."""

from __future__ import annotations

from corpus.model import Document
from eval.forms.facts import Fact, facts_of
from eval.forms.run import sample


def _facts(documents: tuple[Document, ...]) -> list[Fact]:
    return facts_of(documents, {document.id: document.id for document in documents})


def test_values_tasks_and_departments_of_plans_are_facts(documents: tuple[Document, ...]) -> None:
    facts = _facts(documents)
    goals = {fact.words["name"]: fact.said for fact in facts if fact.kind == "goal" and fact.words["place"] == "haimen"}
    assert goals["贯标企业数"] == ("累计达200家",)
    counts = {(f.words["place"], f.words["department"]): f.said for f in facts if f.kind == "count"}
    assert counts["sh-impl", "上海海关"] == ("**4项**",)
    duty = next(fact for fact in facts if fact.kind == "duty" and fact.words["number"] == "52")
    assert duty.said == ("上海海关",)


def test_only_a_plan_that_numbers_its_tasks_through_has_numbered_ones(documents: tuple[Document, ...]) -> None:
    assert {fact.words["place"] for fact in _facts(documents) if fact.kind == "task"} == {"sh-impl"}


def test_a_sample_is_spread_over_the_facts_of_each_kind(documents: tuple[Document, ...]) -> None:
    chosen = sample(_facts(documents), 3)
    numbers = [int(fact.words["number"]) for fact in chosen if fact.kind == "task"]
    assert len(numbers) == 3
    assert numbers[0] < 10 < numbers[1] < 70 < numbers[2]
    assert sample(_facts(documents), 3) == chosen
