from __future__ import annotations

import pytest

from rag.answers.definition import _EXPLAINS
from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


def test_the_sentence_that_explains_a_term_is_quoted(ask: Ask) -> None:
    answer = ask("WIPO是什么的简称")
    assert answer.intent is Intent.DEFINITION
    assert "世界知识产权组织(以下简称‘WIPO’)" in first_paragraph(answer)
    assert "没有专门下定义" not in answer.answer


def test_a_term_that_is_used_but_not_defined_is_quoted_and_said_to_be_undefined(ask: Ask) -> None:
    answer = ask("什么是流动课堂")
    assert answer.status is Status.PARTIAL
    assert "流动课堂" in first_paragraph(answer)
    assert "没有专门下定义" in answer.answer.split("\n\n")[1]


def test_a_term_that_no_plan_uses_is_declined(ask: Ask) -> None:
    answer = ask("什么叫狩猎证")
    assert answer.status is Status.NONE
    assert "狩猎" in answer.answer


def test_a_definition_of_nothing_is_asked_back(ask: Ask) -> None:
    assert ask("什么意思").status is Status.NONE


@pytest.mark.parametrize("question", ["流动课堂是个什么东东", "流动课堂是啥玩意儿", "流动课堂是干嘛的"])
def test_a_definition_is_asked_for_in_everyday_words(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.DEFINITION
    assert "流动课堂" in first_paragraph(answer)


@pytest.mark.parametrize(
    "question", ["三大先导产业是哪三个", "市区街镇三级联动是哪三级", "“1+3+4”产业指的是什么", "公益讲师团是干什么的"]
)
def test_what_the_plan_lists_or_a_thing_does_needs_no_definition(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert "没有专门下定义" not in answer.answer


@pytest.mark.parametrize("question", ["“五个中心”是哪五个", "“四级”知识产权管理体系是哪四级"])
def test_a_set_whose_members_are_not_named_is_said_not_to_be_listed(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有逐一列出名称" in answer.answer


@pytest.mark.parametrize(("words", "explains"), [("早茶:指春分前采摘的茶", True), ("茶业目标:指标全面完成", False)])
def test_a_term_before_a_colon_is_explained_by_what_it_stands_for(words: str, explains: bool) -> None:
    assert bool(_EXPLAINS.search(words)) is explains


def test_a_term_of_the_list_of_terms_is_explained_by_it(ask_harbour: Ask) -> None:
    answer = ask_harbour("什么是船坞")
    assert answer.status is Status.GROUNDED
    assert answer.answer.startswith("厦门行动计划 附件1第1项：船坞：指修造船舶时停放船只的水工建筑。")


def test_a_word_that_all_plans_use_and_none_explains_is_not_quoted(ask: Ask) -> None:
    answer = ask("专利是啥意思")
    assert answer.status is Status.NONE
    assert "没有解释“专利”" in answer.answer


def test_a_word_of_the_field_that_few_sentences_have_is_quoted(ask: Ask) -> None:
    assert "知识产权师" in first_paragraph(ask("知识产权师是什么"))
    assert ask("知识产权是什么").status is Status.NONE


def test_a_project_is_what_stands_below_its_title(ask: Ask) -> None:
    answer = ask("天津版权及文化产业创新发展工程是什么")
    assert answer.status is Status.GROUNDED
    assert "没有专门下定义" not in answer.answer


def test_a_title_that_only_holds_a_term_is_no_definition_of_it(ask: Ask) -> None:
    answer = ask("什么是专利导航")
    assert answer.status is Status.PARTIAL
    assert "没有专门下定义" in answer.answer


def test_a_set_that_a_plan_writes_in_quotation_marks_is_one_word(ask: Ask) -> None:
    answer = ask("上海规划里的四大功能是什么")
    assert "“四大功能”" in first_paragraph(answer)
