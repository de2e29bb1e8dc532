"""A draft tells how a clause ends and what its title is, before the clauses around it are known."""

from __future__ import annotations

import pytest

from corpus.cleaning.text import clean
from corpus.drafts import Draft, Texts, closes, draft_of, first_leading, title_of
from corpus.facts.departments import departments_of
from corpus.model import Role
from corpus.structure.outline import Part, outline
from corpus.structure.shared_duties import Closes


def draft(text: str) -> Draft:
    whole = f"一、任务\n{text}"
    entry = next(entry for entry in outline(whole, "某港方案") if entry.part is Part.CLAUSE)
    return draft_of(entry, Texts(clean(whole, ()), whole, whole, {}), departments_of(""))


@pytest.mark.parametrize(
    ("text", "title", "ends"),
    [
        ("1.疏浚航道。清理淤泥。", "疏浚航道", Closes.NOT),
        ("1.疏浚航道。清理淤泥。(市港航局负责)", "疏浚航道", Closes.IN_LINE),
        ("1.疏浚航道\n责任单位:市港航局", "疏浚航道", Closes.ON_OWN_LINE),
        ("(一)疏浚航道(市港航局负责)\n1.清理淤泥。", "疏浚航道", Closes.IN_LINE),
    ],
)
def test_title_and_end_of_a_draft(text: str, title: str, ends: Closes) -> None:
    found = draft(text)
    assert found.folded[slice(*title_of(found))] == title
    assert closes(found) is ends


def test_the_first_of_a_duty_leads_where_the_plan_says_so() -> None:
    closing = first_leading(draft("1.疏浚航道。(市港航局、市水利局)"), "").closing
    assert closing is not None
    assert [duty.role for duty in closing.duties] == [Role.LEAD, Role.RESPONSIBLE]
