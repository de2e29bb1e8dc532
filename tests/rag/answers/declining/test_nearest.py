from __future__ import annotations

import pytest

from rag.answers.declining.nearest import with_alike
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Reason, Statement
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand

_STORY = "海门给研发人员评职称、升职务的时候看不看他手里的专利转化得怎么样"


_UNFOUND = "海门的规划没有关于“升职”的内容；可以换一种说法，或向主管部门查询。"


def _draft(text: str = _UNFOUND, intent: Intent = Intent.MEASURE, reason: Reason | None = Reason.UNFOUND) -> Draft:
    return Draft(intent, Status.NONE, (Paragraph((Statement(text, reason=reason),)),))


def test_what_no_words_find_is_answered_by_what_comes_nearest(understood: Understand, knowledge: Knowledge) -> None:
    found = with_alike(_draft(), understood(_STORY), knowledge)
    assert found.status is Status.PARTIAL
    first, *quoted = (one.text for one in found.statements)
    assert first == "海门的规划没有关于“升职”的内容，意思最接近的原文如下。"
    assert any("职称评定和职务晋升" in text for text in quoted)


@pytest.mark.parametrize(
    ("draft", "question"),
    [
        (_draft(f"没有，{_UNFOUND}", reason=None), _STORY),
        (_draft("收录的规划是方向性文件，没有人员姓名；请查阅该单位的官方网站。", reason=None), _STORY),
        (_draft(intent=Intent.TARGET), _STORY),
        (_draft(), "海门职称转化"),
    ],
)
def test_what_is_ruled_never_given_a_number_or_only_named_has_nothing_behind_it(
    draft: Draft, question: str, understood: Understand, knowledge: Knowledge
) -> None:
    assert with_alike(draft, understood(question), knowledge) == draft


@pytest.mark.parametrize("question", ["海门后天刮不刮台风", "预制菜有啥措施", "上海垃圾分类哪个部门牵头"])
def test_what_no_plan_is_about_has_nothing_near_it(question: str, ask: Ask) -> None:
    assert ask(question).status is Status.NONE
