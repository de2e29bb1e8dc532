from __future__ import annotations

import pytest

from rag.evidence.clauses.aims import direct_first
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand, first_paragraph


def test_a_clause_that_names_the_matter_only_as_its_aim_stands_behind_one_that_does_it(
    understood: Understand, knowledge: Knowledge
) -> None:
    question = understood("上海海外维权怎么做")
    found = relevant(retrieve(question, knowledge))
    assert "降低企业海外维权成本" in found[0].clause.text
    assert "海外知识产权维权援助" in direct_first(found, question)[0].clause.text
    assert direct_first([], question) == []


@pytest.mark.parametrize("question", ["海外维权，上海和天津各怎么弄", "海外维权上海和天津谁管"])
def test_of_several_sides_what_each_does_is_told_first(question: str, ask: Ask) -> None:
    assert "海外维权成本" not in first_paragraph(ask(question)).split("天津")[0]
