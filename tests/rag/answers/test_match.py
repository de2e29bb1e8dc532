from __future__ import annotations

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of


def test_an_enterprise_is_shown_what_may_apply_and_who_is_in_charge(ask: Ask) -> None:
    answer = ask("我们公司在上海做化妆品外观设计，想快速维权，有什么支持")
    assert answer.intent is Intent.POLICY_MATCH
    assert "**可能适用的内容**" in answer.answer
    assert "奉贤" in answer.answer
    assert "以主管部门通知为准" in answer.answer
    assert documents_of(answer) <= {"sh-impl", "sh-plan"}


def test_a_plan_without_duties_still_offers_what_it_has(ask: Ask) -> None:
    answer = ask("作为一家海门的企业，想做知识产权托管，能享受什么")
    assert answer.status is Status.GROUNDED
    assert "托管" in answer.answer


def test_an_enterprise_that_no_plan_has_anything_for_is_told_so(ask: Ask) -> None:
    assert ask("我们公司想办狩猎证，有什么支持").status is Status.NONE
