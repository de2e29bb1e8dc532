from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds", "words"),
    [
        ("推进计划第52项是上海海关负责吗", True, "上海海关负责"),
        ("推进计划第52项是市公安局负责吗", False, "上海海关负责"),
        ("推进计划第3项是市人力资源社会保障局牵头吗", False, "市知识产权局牵头"),
        ("推进计划第3项是市知识产权局牵头吗", True, "市知识产权局牵头"),
        ("奉贤区参与化妆品快速维权中心建设吗", True, "奉贤区"),
        ("上海的公益讲师团是不是市司法局牵头", False, "市知识产权局牵头"),
        ("海门有没有知识产权保险试点", True, "保险试点"),
        ("上海要不要建博物馆", True, "博物馆"),
    ],
)
def test_the_verdict_comes_first_and_its_proof_follows(question: str, holds: bool, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.status is Status.GROUNDED
    assert answer.answer.startswith("是。" if holds else "不是。")
    assert answer.facts["verdict"] is holds
    assert words in answer.answer


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("推进计划是不是要建25家规范化市场", True),
        ("推进计划要建40家规范化市场吗", False),
        ("上海规划有12个专栏吗", False),
        ("上海规划有10个专栏吗", True),
    ],
)
def test_an_amount_is_checked_against_the_plan(question: str, holds: bool, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("是" if holds else "不是")


def test_a_claim_with_a_number_and_a_question_mark_is_checked(ask: Ask) -> None:
    answer = ask("海门2025年马德里商标的目标是90件？")
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("不是，")
    assert "40件" in answer.answer


def test_another_rank_than_the_one_claimed_is_denied(ask: Ask) -> None:
    assert ask("上海每万人口发明专利拥有量位居全国第5位吗").answer.startswith("不是。")
    assert ask("上海每万人口发明专利拥有量位居全国第2位吗").answer.startswith("是。")


def test_what_a_plan_only_encourages_is_not_compulsory(ask: Ask) -> None:
    answer = ask("天津必须由高校设立知识产权本科专业吗")
    assert answer.answer.startswith("不是。")
    assert "有条件的高校" in answer.answer


@pytest.mark.parametrize("question", ["天津提到过狩猎证吗", "上海是不是要修高尔夫球场"])
def test_what_no_plan_speaks_of_is_neither_affirmed_nor_denied(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert not answer.answer.startswith(("是", "不是"))


def test_a_question_without_a_matter_is_asked_back(ask: Ask) -> None:
    assert "请补充" in ask("是吗").answer


def test_an_everyday_word_that_no_plan_uses_is_no_denial(ask: Ask) -> None:
    answer = ask("天津帮不帮老字号吆喝")
    assert not answer.answer.startswith("不是")


def test_a_department_in_the_topic_is_not_the_one_claimed(ask: Ask) -> None:
    answer = ask("推进计划的海关保护是市教委负责吧")
    assert answer.answer.startswith("不是。")
    assert "上海海关负责" in answer.answer


def test_another_plan_on_the_same_matter_follows(ask: Ask) -> None:
    answer = ask("上海的公益讲师团是不是市知识产权局牵头")
    assert answer.answer.startswith("是。")
    assert len({fact["doc_id"] for fact in answer.facts["responsible"]}) == len({c.doc_id for c in answer.citations})


def test_what_goes_on_is_not_taken_away(ask: Ask) -> None:
    assert ask("上海取消了公益讲师团吗").answer.startswith("不是。")


def test_the_last_part_of_a_question_asks_for_yes_or_no(ask: Ask) -> None:
    answer = ask("怎么保护植物新品种，市教委负责吗")
    assert answer.intent is Intent.YES_NO


def test_in_a_box_the_paragraph_that_is_asked_about_is_checked(ask: Ask) -> None:
    answer = ask("上海规划专栏3，化妆品快速维权是由市教委负责吗")
    assert answer.answer.startswith("不是。")
    assert "化妆品" in answer.answer


def test_a_wider_word_of_the_plan_is_no_proof(ask: Ask) -> None:
    answer = ask("海门要搞知识产权大模型吗")
    assert answer.status is Status.PARTIAL
    assert not answer.answer.startswith("是。")
    assert "没有写“大模型”" in answer.answer


@pytest.mark.parametrize(
    "question", ["上海不搞公益讲师团吧", "海门没有建人才信息库的打算吗", "天津没打算筹建运营基金吧"]
)
def test_the_negative_of_what_a_plan_says_is_denied(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("不是。")
    assert answer.facts["verdict"] is False


def test_a_negative_claim_that_the_plan_bears_out_is_affirmed(ask: Ask) -> None:
    assert ask("推进计划第52项不是市教委负责吧").answer.startswith("是。")
    assert ask("上海不是必须给专利投保的吧").answer.startswith(("是。", "《", "原文"))


@pytest.mark.parametrize("question", ["海门会建一座知识产权医院吗", "海门要盖一座法院吗", "上海讲师团会去月球讲课吗"])
def test_a_sentence_that_shares_some_words_proves_nothing(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith("是")


def test_another_thing_than_the_one_claimed_is_denied(ask: Ask) -> None:
    answer = ask("奉贤的快速维权中心是管珠宝农产品的?")
    assert not answer.answer.startswith("是")


def test_a_place_of_another_region_is_denied_with_its_own_plan(ask: Ask) -> None:
    answer = ask("叠石桥家纺市场归上海吧")
    assert answer.answer.startswith("不是，上海市的规划没有写到")
    assert {citation.doc_id for citation in answer.citations} == {"haimen"}


def test_plans_of_other_places_follow_where_none_is_named(ask: Ask) -> None:
    answer = ask("会不会发惩罚性赔偿")
    assert answer.answer.startswith("是。")
    assert "其他地区" in answer.answer


def test_the_end_of_a_plan_is_checked(ask: Ask) -> None:
    assert ask("上海推进计划管到2024年吗").answer.startswith("不是。")
    assert ask("上海推进计划管到2023年吧").answer.startswith("是。")


@pytest.mark.parametrize(
    ("question", "holds", "year"),
    [
        ("海门2017年获批国家知识产权示范城市的吧", False, "2016年"),
        ("海门2016年获批国家知识产权示范城市的吧", True, "2016年"),
    ],
)
def test_another_year_than_the_plan_tells_is_denied(question: str, holds: bool, year: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("是。" if holds else "不是。")
    assert year in answer.citations[0].quote


def test_a_thing_for_one_trade_is_not_for_another(ask: Ask) -> None:
    answer = ask("奉贤的快速维权中心是面向汽车行业的吧")
    assert answer.answer.startswith("不是。")
    assert "化妆品" in answer.answer


@pytest.mark.parametrize("question", ["天津已经建了商标巡回评审庭了吧", "上海知识产权博物馆早就建了吧"])
def test_what_is_only_planned_has_not_happened(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith("是")


def test_what_a_plan_looks_back_on_has_happened(ask: Ask) -> None:
    assert ask("WIPO仲裁与调解上海中心已经设立了吗").answer.startswith("是。")


def test_a_condition_is_no_denial(ask: Ask) -> None:
    answer = ask("海门的企业信用不好会影响政府采购吗").answer
    assert not answer.startswith("不是")
    assert "政府采购" in answer


def test_both_may_deny_the_same(ask: Ask) -> None:
    assert ask("上海办知识产权业务能不跑腿吗").answer.startswith("是")


@pytest.mark.parametrize("question", ["天津有没有网上庭审", "上海鼓励军用专利转化吗"])
def test_a_word_that_means_the_same_proves(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是")


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("上海会给中小学发知识产权奖学金吗", "奖学金"),
        ("天津要建知识产权雕塑公园吗", None),
        ("海门的专利池有展览馆吗", None),
    ],
)
def test_what_lacks_a_thing_is_not_borne_out(question: str, missing: str | None, ask: Ask) -> None:
    answer = ask(question).answer
    assert not answer.startswith("是")
    assert missing is None or f"没有写到“{missing}”" in answer


def test_a_trade_beside_the_one_claimed_is_quoted(ask: Ask) -> None:
    answer = ask("海门的专利池要建在食品领域，是吧").answer
    assert answer.startswith("不是。")
    assert "智能装备产业领域" in answer


@pytest.mark.parametrize("question", ["在国外被告侵权了，能求助吗", "有没有人教我们防范海外风险"])
def test_what_somebody_seeks_is_answered_with_what_is_done(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.MEASURE
    assert "海外" in answer.answer


def test_a_question_for_a_way_that_a_plan_writes_is_borne_out(ask: Ask) -> None:
    assert ask("海门能不能用“通知贷”平台").answer.startswith("是。")


def test_a_place_that_the_clause_names_itself_is_no_gap(ask: Ask) -> None:
    answer = ask("海门家纺集群要打造成江苏省的品牌培育基地吗")
    assert answer.status is Status.GROUNDED
    assert answer.answer.startswith("是。")


@pytest.mark.parametrize("question", ["天津惩罚性赔偿能判几倍,写没写", "海门的执法人员培训一次几天,写了没"])
def test_a_detail_that_is_not_written_is_not_affirmed(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert not answer.answer.startswith(("是", "不是"))


def test_a_thing_that_a_plan_has_by_a_wider_word_only_is_not_said_to_be_there(ask: Ask) -> None:
    answer = ask("海门的质押融资有没有贴息")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("原文没有写“贴息”")


def test_a_district_stands_in_a_name_without_the_word_for_its_kind(ask: Ask) -> None:
    answer = ask("浦东新区有没有知识产权保护中心")
    assert answer.answer.startswith("是。")
    assert "浦东" in answer.citations[0].quote


def test_a_directive_lets_those_it_is_for(ask: Ask) -> None:
    assert ask("天津的高校可以设知识产权学院吗").answer.startswith("是。")
    assert ask("天津可不可以拿专利质押贷款").answer.startswith("是。")


@pytest.mark.parametrize(
    "question",
    ["上海的惩罚性赔偿只针对商标,专利不适用吧", "天津的保护中心只服务国企,民企不给办,对吗"],
)
def test_a_limit_that_the_plan_on_the_matter_does_not_write_is_refuted(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("不是")
    assert answer.facts["verdict"] is False


def test_a_limit_of_what_the_plan_does_not_speak_of_is_not_refuted(ask: Ask) -> None:
    assert not ask("上海只奖励实用新型,外观设计一概不管,是吧").answer.startswith("不是")


def test_a_rank_claimed_beside_a_right_amount_is_checked(ask: Ask) -> None:
    assert ask("上海每万人发明专利60.21件是全国第一吗").answer.startswith("不是")
    assert not ask("海门有效发明专利3754件是全省第一吗").answer.startswith("是")


def test_a_place_that_only_other_plans_write_is_looked_for_there(ask: Ask) -> None:
    answer = ask("外地牌子被仿冒,长三角能一起查吗")
    assert "没有写到“外地、长三角”" not in answer.answer
    assert {one.doc_id for one in answer.citations} <= {"sh-plan", "sh-impl"}


def test_another_plan_that_writes_a_word_of_another_matter_tells_nothing(ask: Ask) -> None:
    answer = ask("中小企业搞知识产权托管,费用一年到得了两万吗")
    assert "没有写到“费用”" in answer.answer
    assert {one.doc_id for one in answer.citations} == {"haimen"}


def test_a_deed_without_a_matter_is_no_statement(ask: Ask) -> None:
    assert ask("上海推进计划第20项还算数吗").status is Status.NONE


def test_a_wish_told_before_the_question_is_what_must_be_written(ask: Ask) -> None:
    assert not ask("我想把茶馆的商标捐给学校，海门有规定吗").answer.startswith("是")


def test_an_amount_of_no_matter_is_not_what_a_year_holds(ask: Ask) -> None:
    assert ask("海门到2025年要花三十亿，对吧").status is Status.NONE


def test_words_that_prove_another_are_as_good_unless_all_is_claimed(ask: Ask) -> None:
    assert ask("海门不合格的服务机构会出局吗").answer.startswith("是。")
    assert not ask("海门的服务机构会一律出局吗").answer.startswith("是")


def test_a_thing_with_a_name_that_no_plan_writes_is_not_proved_by_what_is_done(ask: Ask) -> None:
    assert not ask("上海考核评估没过的，会扣掉过节费吗").answer.startswith("是")


@pytest.mark.parametrize(
    "question",
    ["海门提没提红木行业", "海门会把知识产权的钱列进财政预算吗", "专利申请前评估制度在上海还是试点性质吧"],
)
def test_everyday_forms_of_what_a_plan_writes_are_borne_out(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。")


def test_two_things_are_weighed_by_their_number(ask: Ask) -> None:
    assert ask("在上海备案的商标代理机构,数量是不是比专利代理机构多?").answer.startswith("是，")
