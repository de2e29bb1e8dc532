from __future__ import annotations

import pytest

from tests.rag.asking import Ask, documents_of, first_paragraph, raw


def test_what_two_plans_say_alike_is_quoted_where_it_is_asked_for(ask: Ask) -> None:
    opening = first_paragraph(ask("天津和海门的多元化纠纷化解有哪些共同之处"))
    assert opening.startswith("两者相同的是“")


def test_what_one_plan_adds_is_told_alone(ask: Ask) -> None:
    answer = ask("聚焦世界知识产权日的活动品牌,推进计划和上海规划的写法有什么差别")
    assert "上海实施推进计划多写“全国知识产权宣传周" in answer.answer


def test_a_name_must_be_written_as_a_whole_to_be_spoken_of(ask: Ask) -> None:
    answer = ask("海门和天津都要建巡回法庭吗")
    assert "都写到了" not in answer.answer


def test_a_question_for_the_better_city_compares_all(ask: Ask) -> None:
    answer = ask("哪座城市对版权登记更上心")
    assert len(documents_of(answer)) > 1
    assert "没有直接作这样的比较" in first_paragraph(answer) or "没有这方面的内容" in first_paragraph(answer)


def test_what_one_plan_writes_more_has_no_like_anywhere_in_the_other(ask: Ask) -> None:
    first = first_paragraph(ask("推进计划讲植物新品种比上海十四五规划多写了什么"))
    assert first.startswith("上海实施推进计划多写的是“严厉打击种业领域侵权行为”")
    assert "打假维权" not in first
    assert "打假维权" in raw("sh-plan")


def test_the_part_that_is_asked_about_may_be_the_same_in_longer_sentences(ask: Ask) -> None:
    first = first_paragraph(ask("海门和天津对诉讼证据规则、合理分配举证责任的说法一样吗"))
    assert first.startswith(
        "是，两者的表述一样：“建立符合知识产权案件特点的诉讼证据规则,合理分配举证责任,减轻权利人举证责任负担"
    )


def test_how_something_is_put_is_compared_before_its_figures(ask: Ask) -> None:
    first = first_paragraph(ask("知识产权服务业集聚区,上海规划和推进计划用的动词一样吗"))
    assert "写的是" in first or "表述" in first


def test_what_has_more_to_it_is_alike_in_one_place_only(ask: Ask) -> None:
    opening = first_paragraph(ask("海关保护,规划跟推进计划有什么不同"))
    assert "两者的表述一样" not in opening


def test_what_is_shared_is_not_told_as_a_difference(ask: Ask) -> None:
    opening = first_paragraph(ask("天津和上海在调解上有哪些相同之处"))
    assert "说法不同" not in opening
    assert "写法相近的有" in opening


def test_what_two_regions_do_differently_comes_before_the_words_that_they_share(ask: Ask) -> None:
    opening = first_paragraph(ask("天津和海门的质押融资有什么区别"))
    assert opening.startswith("两者的说法不同：")
    assert "多写“不断”" not in opening
    assert "写法相近的是“" in opening


def test_what_each_of_two_plans_of_a_region_adds_comes_before_what_is_alike_in_one_place(ask: Ask) -> None:
    opening = first_paragraph(ask("知识产权海关保护,上海规划和推进计划的区别是什么"))
    assert opening.startswith("上海实施推进计划多写的是“加大对进出口环节")
    assert "两者有一处一样" in opening


def test_who_stresses_something_is_answered_by_the_sentences_on_it(ask: Ask) -> None:
    opening = first_paragraph(ask("天津和上海的知识产权服务业,哪个更注重监管"))
    assert "没有直接作这样的比较" in opening
    assert "说法不同" not in opening
    assert "“加强‘双随机、一公开’监管" in opening


@pytest.mark.parametrize(
    "question", ["电子商务行业的保护制度，天津和海门是不是同一句话", "编制商标保护指南，海门跟天津写得一字不差吗"]
)
def test_whether_two_plans_write_the_very_same_is_told_first(question: str, ask: Ask) -> None:
    assert ask(question).answer.removeprefix("是，").startswith("两者的表述一样：")
