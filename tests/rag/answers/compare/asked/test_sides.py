from __future__ import annotations

from rag.answers.compare.asked.sides import Side, find_sides, find_things
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


def sides(text: str, understood: Understand, knowledge: Knowledge) -> list[Side]:
    return find_sides(understood(text), knowledge)


def words(side: Side) -> set[str]:
    return {term.word for term in side.question.terms}


def test_regions_are_the_sides_in_the_order_of_the_question(understood: Understand, knowledge: Knowledge) -> None:
    found = sides("海门和上海怎么做调解", understood, knowledge)
    assert [side.name for side in found] == ["南通市海门区", "上海市"]
    assert [set(side.question.documents) for side in found] == [{"haimen"}, {"sh-impl", "sh-plan"}]


def test_documents_of_one_region_are_the_sides(understood: Understand, knowledge: Knowledge) -> None:
    found = sides("调解这件事,规划派给谁,推进计划派给谁", understood, knowledge)
    assert [side.question.documents for side in found] == [("sh-plan",), ("sh-impl",)]


def test_a_plan_that_the_question_names_lends_its_name(understood: Understand, knowledge: Knowledge) -> None:
    found = sides("上海推进计划和海门怎么做调解", understood, knowledge)
    assert [side.name for side in found] == ["上海实施推进计划", "南通市海门区"]


def test_each_side_is_asked_in_its_own_words(understood: Understand, knowledge: Knowledge) -> None:
    tianjin, haimen = sides("天津怎么建专利池,海门怎么办博物馆", understood, knowledge)
    assert "专利池" in words(tianjin)
    assert "专利池" not in words(haimen)
    assert "博物馆" in words(haimen)
    assert "博物馆" not in words(tianjin)


def test_what_stands_before_the_sides_is_asked_of_all(understood: Understand, knowledge: Knowledge) -> None:
    tianjin, haimen = sides("专利池,天津由谁建,海门建几个", understood, knowledge)
    assert "专利池" in words(tianjin) & words(haimen)


def test_sides_that_are_joined_share_the_question(understood: Understand, knowledge: Knowledge) -> None:
    tianjin, haimen = sides("天津和海门怎么建专利池、办博物馆", understood, knowledge)
    assert words(tianjin) == words(haimen) >= {"专利池", "博物馆"}


def test_a_side_without_words_of_its_own_is_asked_the_same(understood: Understand, knowledge: Knowledge) -> None:
    tianjin, haimen = sides("天津怎么建专利池,海门呢", understood, knowledge)
    assert words(tianjin) == words(haimen)


def test_a_number_belongs_to_the_plan_before_it(understood: Understand, knowledge: Knowledge) -> None:
    plan, push = sides("上海规划专栏4和推进计划第12项的责任单位", understood, knowledge)
    assert [one.number for one in plan.question.references] == [4]
    assert [one.number for one in push.question.references] == [12]


def test_a_year_belongs_to_the_side_that_has_it(understood: Understand, knowledge: Knowledge) -> None:
    shanghai, haimen = sides("专利申请量,上海2020年有多少,海门累计有多少", understood, knowledge)
    assert shanghai.question.years == (2020,)
    assert haimen.question.years == ()


def test_an_indicator_with_an_and_in_its_name_is_one_thing(ask: Ask) -> None:
    answer = ask("海门万人一般作品和软件著作权登记量差多少")
    assert "万人一般作品（" not in answer.answer
    assert "20.33件" in answer.answer


def test_who_does_more_without_a_number_is_told_in_words(ask: Ask) -> None:
    assert "没有直接作这样的比较" in ask("上海和天津的专利导航哪个力度大").answer


def test_a_plan_is_compared_with_that_for_other_years_of_its_region(ask: Ask) -> None:
    answer = ask("推进计划里的试点区数量和整个十四五的比,占多少")
    assert {"8家", "16家"} <= {value["value_text"] for value in answer.facts["targets"]}
    assert len(ask("推进计划十四五要建多少个试点区").facts["targets"]) == 1


def test_the_same_thing_named_of_each_side_is_asked_together(understood: Understand, knowledge: Knowledge) -> None:
    found = sides("海门的基本原则和上海规划的基本原则各有几条", understood, knowledge)
    assert [side.question.text for side in found] == ["海门的基本原则和上海规划的基本原则各有几条"] * 2


def test_a_place_is_asked_for_what_another_has(ask: Ask) -> None:
    answer = ask("海门有没有像天津一样的巡回评审庭")
    assert answer.answer.startswith("只有天津市写到")
    assert "海门区全文没有写到“巡回评审庭”" in answer.answer


def test_places_beside_each_other_are_called_by_their_own_numbers(understood: Understand, knowledge: Knowledge) -> None:
    found = sides("专栏4和五(二)有什么区别", understood, knowledge)
    assert [side.name for side in found] == ["专栏4", "五(二)"]
    assert {side.question.documents for side in found} == {("sh-plan",)}


def test_the_meaning_of_a_side_names_no_other(understood: Understand, knowledge: Knowledge) -> None:
    tianjin, haimen = sides("怎么调解吵架,天津、海门分别怎么写的", understood, knowledge)
    assert tianjin.question.meant.startswith("天津市怎么调解吵架")
    assert "海门" not in tianjin.question.meant
    assert "天津" not in haimen.question.meant


def test_what_a_side_has_done_is_asked_as_it_was_put(understood: Understand, knowledge: Knowledge) -> None:
    haimen, tianjin = sides("海门从前办过什么茶会,天津要办什么茶会", understood, knowledge)
    assert haimen.question.meant == ""
    assert tianjin.question.meant


def test_two_plans_are_those_of_the_region_that_has_two(understood: Understand) -> None:
    assert set(understood("调解吵架,两份文件各派给谁").documents) == {"sh-plan", "sh-impl"}
    assert len(understood("调解吵架,两个城市各派给谁").documents) == 4


def test_a_thing_is_called_as_it_was_typed_without_what_asks_for_its_number(ask: Ask) -> None:
    answer = ask("上海版权登记量和PCT申请量各多少，一样吗")
    assert "| PCT申请量 |" in answer.answer


def test_numbers_that_prove_what_is_asked_leave_it_a_question_of_yes_or_no(ask: Ask) -> None:
    assert ask("上海PCT申请量是不是比十二五末翻了一番还多，分别多少").answer.startswith("是，")
    assert "多于" in ask("上海作品登记量2020年比十二五末多了没，分别多少").answer


def test_a_piece_of_a_question_is_no_thing(understood: Understand, knowledge: Knowledge) -> None:
    assert find_things(understood("上海(浦东)茶馆:商标和的专利哪个多"), knowledge) == []
    assert find_things(understood("上海浦东)商标和专利哪个多"), knowledge) == []
    assert [name for name, _ in find_things(understood("上海商标和专利哪个多"), knowledge)] == ["商标", "专利"]


def test_sides_are_called_by_their_plans_whatever_brackets_and_marks_stand_before(ask: Ask) -> None:
    first = ask("自律（网络）：上海两份文件参与的部门有啥不一样").answer.split("\n")[0]
    assert "上海十四五规划是" in first
    assert "两份文件" not in first


def test_a_topic_before_the_place_that_it_is_asked_of_is_that_of_this_side_alone(
    understood: Understand, knowledge: Knowledge
) -> None:
    question = understood("老字号保护在天津由谁负责?对应的商业秘密保护在上海推进计划里又由谁负责?")
    tianjin, shanghai = find_sides(question, knowledge)
    assert "老字号" in words(tianjin)
    assert "老字号" not in words(shanghai)
    assert "商业秘密" in words(shanghai)
    assert "商业秘密" not in words(tianjin)


def test_what_stands_before_the_clauses_of_both_sides_is_asked_of_both(
    understood: Understand, knowledge: Knowledge
) -> None:
    question = understood("版权方面,登记在天津由谁负责?示范创建在上海推进计划里又由谁负责?")
    assert all("版权" in words(side) for side in find_sides(question, knowledge))


def test_the_like_of_what_one_side_has_is_asked_of_the_other(understood: Understand, knowledge: Knowledge) -> None:
    question = understood("天津要发展版权交易中心,上海推进计划里对应的机构叫什么")
    assert all("版权" in "".join(words(side)) for side in find_sides(question, knowledge))
