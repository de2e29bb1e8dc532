from __future__ import annotations

import pytest

from rag.answers.measure import pick, runs
from rag.contract import Intent, Status
from rag.evidence.sentences.cut import Sentence
from tests.rag.asking import Ask, Understand, documents_of, first_paragraph


@pytest.mark.parametrize(
    ("question", "doc_id", "words"),
    [
        ("海门怎么做微导航", "haimen", "微导航"),
        ("天津如何帮助老字号", "tianjin", "老字号"),
        ("上海怎么发挥志愿者的作用", "sh-impl", "志愿服务"),
        ("海门怎么整治侵权盗版", "haimen", "剑网行动"),
    ],
)
def test_the_words_of_the_plan_on_the_topic_come_first(question: str, doc_id: str, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.MEASURE
    assert words in first_paragraph(answer)
    assert doc_id in documents_of(answer)


def test_what_no_plan_does_is_declined_with_the_topic_named(ask: Ask) -> None:
    answer = ask("海门怎么发狩猎证")
    assert answer.status is Status.NONE
    assert "南通市海门区" in answer.answer
    assert answer.suggestions


def test_without_a_topic_it_is_asked_what_is_meant(ask: Ask) -> None:
    assert "请补充" in ask("有什么措施").answer


def _sentences(*texts: str) -> list[Sentence]:
    found: list[Sentence] = []
    for text in texts:
        start = found[-1].end if found else 0
        found.append(Sentence(text, start, start + len(text)))
    return found


def test_sentences_are_picked_until_the_question_is_held_in_the_order_of_the_text(understood: Understand) -> None:
    options = _sentences("培育品牌。", "建设仲裁机构。", "组织展会。", "组建专利池。")
    picked = pick(options, understood("专利池和仲裁怎么做"))
    assert [sentence.text for sentence in picked] == ["建设仲裁机构。", "组建专利池。"]


def test_a_clause_without_the_words_gives_its_first_sentence(understood: Understand) -> None:
    options = _sentences("培育品牌。", "组织展会。")
    assert pick(options, understood("狩猎证怎么发"))[0] == options[0]


def test_of_a_clause_dedicated_to_the_topic_all_is_given_up_to_a_length(understood: Understand) -> None:
    options = _sentences("组建专利池。", "鼓励企业参加。", "很长" * 200 + "。")
    picked = pick(options, understood("专利池怎么做"), dedicated=True)
    assert picked == options[:2]


def test_neighbouring_sentences_are_cited_in_one_piece() -> None:
    first, second, third = _sentences("甲。", "乙。", "丙。")
    assert runs([first, second]) == [(0, 4)]
    assert runs([first, third]) == [(0, 2), (4, 6)]


def test_the_sentence_that_is_asked_about_comes_first(ask: Ask) -> None:
    answer = ask("上海怎么开展蓝天专项整治")
    assert "蓝天" in answer.answer.split("；")[0]


def test_what_is_only_near_to_the_question_is_said_to_be(ask: Ask) -> None:
    answer = ask("上海知识产权白皮书要写多少页")
    assert answer.status is Status.PARTIAL
    assert "最接近的" in answer.answer
    assert "白皮书" in answer.citations[0].quote
    assert ask("上海白皮书的封面咋挑颜色").status is Status.NONE


def test_what_was_reached_is_not_quoted_first_where_a_way_is_asked_for(ask: Ask) -> None:
    answer = ask("海门怎么发展服务机构")
    assert answer.citations[0].path[0].startswith(("四", "五"))


def test_a_title_inside_a_clause_is_given_with_what_stands_behind_it(understood: Understand) -> None:
    options = _sentences("修剪茶园,统一管护。", "打造仲裁品牌。", "邀请调解员,设立巡回点。", "组织展会,办好年会。")
    assert pick(options, understood("仲裁品牌怎么做")) == options[1:3]


def test_what_is_to_be_reached_does_not_open_where_deeds_are_asked_for(ask: Ask) -> None:
    tops = [citation.path[0] for citation in ask("海门怎么去注册商标").citations]
    assert any("目标" in top for top in tops)
    assert "目标" not in tops[0]


def test_the_title_of_a_clause_names_it_and_is_no_sentence_of_its_own(ask: Ask) -> None:
    answer = ask("天津怎么推进知识产权金融创新")
    assert answer.answer.startswith("天津工作分工 一、(二)5“推进知识产权金融创新”：")
    assert "创新；" not in first_paragraph(answer)


@pytest.mark.parametrize("question", ["上海国际知识产权学院归哪所大学", "知识产权学院归哪个高校"])
def test_the_school_that_something_belongs_to_is_no_department(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is not Intent.RESPONSIBLE
    assert "没有写明具体的学校" in first_paragraph(answer)


@pytest.mark.parametrize(
    ("question", "words"),
    [("任务没完成会怎么样", "绩效考核"), ("专利怎么卖掉", "转让")],
)
def test_everyday_words_are_found_as_plans_write_them(question: str, words: str, ask: Ask) -> None:
    assert words in ask(question).answer


def test_a_time_asked_for_is_told_from_another_year_of_the_same_sentence(ask: Ask) -> None:
    answer = ask("海门什么时候通过省强省建设区域示范验收")
    assert "2020年" in first_paragraph(answer)
    assert "2016年" not in first_paragraph(answer)


@pytest.mark.parametrize("question", ["豆腐坊的招牌怎么保护，有老字号的办法吗", "老醋坊的牌子要怎么保护"])
def test_whose_something_is_tells_nothing_of_what_is_asked(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert "老字号" in answer.citations[0].quote


def test_who_is_to_do_something_is_told_by_what_is_to_be_done(ask: Ask) -> None:
    answer = ask("海门哪些企业需要制定知识产权战略")
    assert "鼓励企业制定并实施支撑整体经营战略的知识产权战略" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("天津怎么跟外省市联手查", "案件跨区域受理移送"),
        ("上海和别处怎么协同查侵权", "跨区域行政执法机制"),
        ("上海审案人手怎么补", "配齐配强审判队伍"),
    ],
)
def test_other_places_and_hands_are_those_that_plans_write_of(question: str, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.MEASURE
    assert words in answer.answer
