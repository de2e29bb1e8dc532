from __future__ import annotations

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


def test_a_plan_that_puts_a_matter_otherwise_is_quoted_by_what_comes_nearest(ask: Ask) -> None:
    answer = ask("跟周边的省市怎么抱团，上海和天津的路子差在哪")
    assert answer.status is not Status.NONE
    assert "没有这方面的内容" not in answer.answer
    assert {"tianjin"} < documents_of(answer)


def test_a_plan_that_lacks_a_thing_by_name_is_said_to_lack_it(ask: Ask) -> None:
    assert "没有" in first_paragraph(ask("技术调查官三地都写了？"))


def test_two_things_are_not_called_the_same_for_a_sentence_that_tells_of_both(ask: Ask) -> None:
    answer = ask("天津对企业培育专利和对高校培育专利，有什么两样")
    assert answer.intent is Intent.COMPARE
    assert "两者的表述一样" not in answer.answer
