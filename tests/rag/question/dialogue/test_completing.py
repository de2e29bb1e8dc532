from __future__ import annotations

import pytest

from rag.contract import AskRequest, Filters, Message
from rag.knowledge import Knowledge
from rag.question.dialogue import placed, understood
from rag.question.model import Question
from rag.question.understand import understand
from rag.question.wording.typos import Terms
from tests.rag.asking import Ask


@pytest.fixture
def later(knowledge: Knowledge, vocabulary: Terms) -> _Later:
    return _Later(knowledge, vocabulary)


class _Later:
    """Understands the last of several turns of a user."""

    def __init__(self, knowledge: Knowledge, vocabulary: Terms) -> None:
        self.knowledge = knowledge
        self.vocabulary = vocabulary

    def request(self, *turns: str, reply: str) -> AskRequest:
        history: list[Message] = []
        for turn in turns[:-1]:
            history += [Message(role="user", content=turn), Message(role="assistant", content=reply)]
        return AskRequest(question=turns[-1], history=history)

    def resolved(self, *turns: str, reply: str = "好的。") -> str | None:
        question = self(*turns, reply=reply)
        return None if question.resolved == turns[-1] else question.resolved

    def __call__(self, *turns: str, reply: str = "好的。") -> Question:
        return understood(self.request(*turns, reply=reply), self.knowledge, self.vocabulary)


def words(question: Question) -> set[str]:
    return {term.word for term in question.terms}


def test_without_earlier_turns_a_question_stands_on_its_own(later: _Later) -> None:
    assert later.resolved("那天津呢?") is None


def test_another_region_is_asked_the_same(later: _Later) -> None:
    first, second = later("上海怎么培育专利池"), later("上海怎么培育专利池", "那海门呢?")
    assert second.documents == ("haimen",)
    assert words(second) == words(first)
    assert second.intent is first.intent


def test_another_document_of_the_region_is_asked_the_same(later: _Later) -> None:
    question = later("上海推进计划的专利池怎么培育", "规划里呢?")
    assert question.documents == ("sh-plan",)
    assert "专利池" in words(question)


def test_the_plan_that_runs_so_long_is_asked_the_same(later: _Later) -> None:
    assert later("上海规划的专利池怎么培育", "为期两年的那份里怎么说").documents == ("sh-impl",)
    assert later("上海推进计划的专利池怎么培育", "那五年的那份呢").documents == ("sh-plan",)


def test_another_year_is_asked_of_the_same_indicator(later: _Later) -> None:
    question = later("海门2020年底有几件驰名商标", "2025年呢?")
    assert question.years == (2025,)
    assert words(question) == {"驰名", "商标"}
    assert question.documents == ("haimen",)


@pytest.mark.parametrize("asked", ["五年前呢", "再往前推五年呢", "早五年是多少"])
def test_a_time_counts_from_that_of_the_value_before(asked: str, later: _Later) -> None:
    assert later("上海2020年发明专利授权量多少", asked).years == (2015,)
    assert later("上海的发明专利授权量现在多少", asked, reply="发明专利授权量为2.42万件。").years == (2015,)
    assert later("上海前三项任务是什么", "往前三项呢").years == ()


def test_the_year_of_a_value_stays_for_the_next_value(later: _Later) -> None:
    assert later.resolved("海门2020年发明专利授权量多少", "每万人的呢") == "海门2020年每万人发明专利授权量是多少"
    assert "2020" not in (later.resolved("海门2020年发明专利授权量多少", "到2025年呢") or "")


@pytest.mark.parametrize("role", ["谁牵头?", "责任部门是哪家", "由谁来管"])
def test_who_is_in_charge_is_asked_of_the_same_matter(role: str, later: _Later) -> None:
    question = later("天津怎么培育专利池", role)
    assert "专利池" in words(question)
    assert question.intent.value == "responsible"
    assert question.documents == ("tianjin",)


def test_a_number_stays_the_subject(later: _Later) -> None:
    question = later("推进计划第77项", "谁牵头?")
    assert [reference.number for reference in question.references] == [77]
    assert question.documents == ("sh-impl",)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("下一项是什么", 78),
        ("上一项呢", 76),
        ("那第80项呢", 80),
        ("后面那条讲什么", 78),
        ("再往后三条", 80),
        ("往回退四项说什么", 73),
    ],
)
def test_another_number_is_asked_the_same(asked: str, number: int, later: _Later) -> None:
    question = later("推进计划第77项是什么", asked)
    assert [reference.number for reference in question.references] == [number]
    assert question.documents == ("sh-impl",)
    assert question.intent.value == "lookup"


def test_the_same_is_asked_of_another_plan(later: _Later) -> None:
    question = later("上海推进计划怎么培育专利池", "规划也是这样吗?")
    assert question.documents == ("sh-plan",)
    assert "专利池" in words(question)


def test_a_department_is_checked_against_the_matter_before(later: _Later) -> None:
    question = later("推进计划第77项", "市司法局参与吗?")
    assert [reference.number for reference in question.references] == [77]
    assert question.intent.value == "yes_no"


def test_a_department_alone_after_who_is_in_charge_is_to_be_confirmed(later: _Later) -> None:
    question = later("上海由谁负责驰名商标的保护", "市市场监管局呢?")
    assert question.intent.value == "yes_no"
    assert words(question) >= {"驰名", "商标"}


def test_a_pronoun_stands_for_the_department_before(later: _Later) -> None:
    question = later("市司法局在推进计划里牵头什么", "它还配合什么?")
    assert [mention.written for mention in question.departments] == ["市司法局"]
    assert question.documents == ("sh-impl",)


def test_a_pronoun_stands_for_the_department_that_the_answer_named(later: _Later) -> None:
    reply = "由市司法局牵头，市教委配合。[1]"
    resolved = later.resolved("上海谁来做仲裁机构的培育", "它还负责什么?", reply=reply)
    assert resolved is not None
    assert "市司法局" in resolved
    assert "它" not in resolved


def test_who_is_in_charge_is_no_question_about_a_department_of_the_answer(later: _Later) -> None:
    resolved = later.resolved("上海怎么培育专利池", "它由谁分工负责", reply="由市司法局牵头。[1]")
    assert resolved is not None
    assert "市司法局" not in resolved


def test_a_detail_of_the_clause_before_is_asked_within_its_topic(later: _Later) -> None:
    question = later("海门怎么推进知识产权质押融资", "风险补偿怎么说")
    assert "质押" in "".join(words(question))
    assert question.documents == ("haimen",)


def test_another_topic_takes_the_place_of_the_one_before(later: _Later) -> None:
    question = later("海门有多少件驰名商标", "地理标志呢")
    assert "驰名" not in words(question)


def test_a_topic_is_carried_as_it_was_written(later: _Later) -> None:
    resolved = later.resolved("上海怎么加强知识产权对外合作交流", "谁负责?")
    assert resolved is not None
    assert "知识产权对外合作交流" in resolved


def test_another_department_is_asked_the_same(later: _Later) -> None:
    question = later("市司法局在推进计划里牵头什么", "市教委呢?")
    assert [mention.written for mention in question.departments] == ["市教委"]
    assert question.intent.value == "tasks_of_department"


def test_the_last_item_of_the_last_answer_is_pointed_to_without_a_number(later: _Later) -> None:
    reply = "一是甲事要办好[1]；二是乙事要办好[2]；三是丙事要办好[3]。"
    for asked, item in (("最后那个谁负责", "丙事要办好"), ("前者由谁负责", "甲事要办好"), ("后者呢", "丙事要办好")):
        resolved = later.resolved("海门有什么措施", asked, reply=reply)
        assert resolved is not None
        assert item in resolved
        assert "海门" in resolved


def test_the_words_of_the_matter_before_are_asked_for(later: _Later) -> None:
    question = later("天津怎么培育专利池", "把原话贴给我看")
    assert question.intent.value == "lookup"
    assert "专利池" in words(question)


def test_a_pronoun_before_a_thing_is_not_taken_for_an_opening(later: _Later) -> None:
    resolved = later.resolved("上海怎么培育专利池", "那个基金谁来设")
    assert resolved is not None
    assert "个基金" not in resolved.replace("那个基金", "")


def test_a_department_left_out_is_not_asked_about(later: _Later) -> None:
    question = later("推进计划第55项谁牵头", "除了法院还有哪几家")
    assert question.departments == ()
    assert [reference.number for reference in question.references] == [55]


def test_a_chain_of_follow_ups_keeps_its_subject(later: _Later) -> None:
    question = later("上海怎么培育专利池", "谁负责?", "那天津呢?")
    assert question.documents == ("tianjin",)
    assert "专利池" in words(question)
    assert question.intent.value == "responsible"


@pytest.mark.parametrize(
    "reply",
    [
        "包括：\n- 甲事要办好[1]\n- 乙事要办好[2]\n- 丙事要办好[3]",
        "甲事要办好。[1]乙事要办好。[2]丙事要办好。[3]",
        "一是甲事要办好；二是乙事要办好；三是丙事要办好。",
        "1.甲事要办好。2.乙事要办好。3.丙事要办好。",
    ],
)
def test_an_item_of_the_last_answer_is_pointed_to(reply: str, later: _Later) -> None:
    resolved = later.resolved("海门有什么措施", "第二项展开讲讲", reply=reply)
    assert resolved is not None
    assert "乙事要办好" in resolved
    assert "甲事" not in resolved
    assert "丙事" not in resolved


def test_what_points_to_no_item_of_the_answer_is_no_item(later: _Later) -> None:
    resolved = later.resolved("海门有什么措施", "第九项展开讲讲", reply="甲事要办好。[1]乙事要办好。[2]") or ""
    assert "乙事" not in resolved


def test_a_change_of_topic_leaves_the_past_behind(later: _Later) -> None:
    assert later.resolved("上海怎么培育专利池", "换个话题,海门的家纺怎么办") == "海门的家纺怎么办"


def test_a_change_of_topic_earlier_is_where_the_past_begins(later: _Later) -> None:
    question = later("上海怎么培育专利池", "换个话题,海门怎么做仲裁", "谁负责?")
    assert question.documents == ("haimen",)
    assert "仲裁" in words(question)
    assert "专利池" not in words(question)


def test_a_whole_question_is_left_as_it_is(later: _Later) -> None:
    assert later.resolved("上海怎么培育专利池", "天津市司法局在分工里负责哪些任务") is None
    assert later.resolved("上海怎么培育专利池", "海门到2025年要培育多少家省战略推进计划企业") is None


def test_a_question_that_only_the_service_asked_is_no_turn_of_the_user(knowledge: Knowledge, vocabulary: Terms) -> None:
    request = AskRequest(question="谁负责?", history=[Message(role="assistant", content="您好。")])
    assert understood(request, knowledge, vocabulary).resolved == "谁负责?"


def test_a_place_without_a_plan_stays_in_the_completed_question(later: _Later) -> None:
    question = later("上海怎么培育专利池", "那厦门呢?")
    assert question.foreign == ("厦门",)
    assert question.regions == ()


def test_a_completed_question_is_no_longer_than_a_question_may_be(later: _Later) -> None:
    resolved = later.resolved("上海怎么培育" + "专利池和商标品牌" * 60, "那天津呢?")
    assert resolved is not None
    assert len(resolved) <= 500


def test_every_part_of_a_question_asks_about_the_place_that_one_names(knowledge: Knowledge, vocabulary: Terms) -> None:
    whole = understand("版权登记怎么加快，天津由谁负责", knowledge, vocabulary, Filters())
    assert placed("版权登记怎么加快，", whole, knowledge).startswith("天津")
    assert placed("天津由谁负责", whole, knowledge) == "天津由谁负责"


@pytest.mark.parametrize(
    ("turns", "reply", "whole"),
    [
        (("上海怎么培育专利池", "那海门呢"), "好的。", "海门怎么培育专利池"),
        (("上海谁负责专利池", "不对，我要天津的"), "好的。", "天津谁负责专利池"),
        (("海门2020年有多少件驰名商标", "五年后呢"), "好的。", "海门驰名商标2025年是多少"),
        (("上海怎么培育专利池", "谁配合"), "好的。", "上海培育专利池谁配合"),
        (("上海怎么培育专利池", "配合的呢"), "好的。", "上海培育专利池由谁配合"),
        (("天津谁管版权登记", "不是市教委吗"), "由市委宣传部负责。[1]", "天津版权登记不是市教委负责吗"),
        (("海门要建什么机构", "那个中心谁来建"), "建成家纺产业服务中心。[1]", "海门家纺产业服务中心谁来建"),
        (("上海谁管种业打假", "那配合单位还做什么"), "市农业农村委牵头，市公安局配合。[1]", "上海市公安局还做什么"),
        (("天津有牵头单位吗，专利池那条", "哪两家"), "由两家单位牵头。[1]", "天津专利池哪两家单位牵头"),
        (("上海怎么培育专利池", "再说一遍"), "好的。", "上海怎么培育专利池"),
    ],
)
def test_a_completed_question_is_one_that_a_person_would_ask(
    turns: tuple[str, str], reply: str, whole: str, later: _Later
) -> None:
    assert later.resolved(*turns, reply=reply) == whole


def test_the_other_plan_of_the_region_is_meant_by_another_document(later: _Later) -> None:
    question = later("上海推进计划的专利池怎么培育", "另一份文件怎么说")
    assert question.documents == ("sh-plan",)


def test_two_places_are_compared_in_one_question(later: _Later) -> None:
    question = later("海门怎么培育专利池", "和天津比呢")
    assert set(question.documents) == {"haimen", "tianjin"}
    assert question.intent.value == "compare"


def test_two_topics_of_two_turns_are_asked_for_together(later: _Later) -> None:
    resolved = later.resolved("海门要有多少家贯标企业", "驰名商标呢", "这两样2020年各有多少")
    assert resolved is not None
    assert "贯标企业和驰名商标" in resolved
    assert "2020年" in resolved


def test_a_greeting_inherits_nothing(later: _Later) -> None:
    assert later.resolved("上海怎么培育专利池", "你好") is None


def test_words_of_the_plan_stand_for_a_topic_that_the_asker_words_otherwise(later: _Later) -> None:
    reply = "健全著作权侵权查处机制由市委宣传部负责。[1]"
    resolved = later.resolved("上海推进计划里盗版书谁查", "谁配合", reply=reply)
    assert resolved is not None
    assert "著作权侵权查处机制" in resolved


def test_a_topic_behind_that_takes_the_place_of_the_one_before(later: _Later) -> None:
    reply = "由市知识产权局负责。[1]"
    assert later.resolved("天津谁负责专利导航", "那商标受理窗口这块呢", reply=reply) == "天津商标受理窗口由谁负责"
    assert later.resolved("海门怎么支持企业贯标", "那版权登记那一块怎么搞", reply=reply) == "海门版权登记怎么搞"


def test_one_thing_more_may_be_among_those_of_the_answer(later: _Later) -> None:
    reply = "包括东丽区华明街等。[1]"
    resolved = later.resolved("天津有哪些特色小镇", "精武镇也在里头吗", reply=reply)
    assert resolved == "天津特色小镇包括精武镇吗"
    assert later.resolved("天津有哪些特色小镇", "有没有武清的", reply=reply) == "天津特色小镇包括武清吗"


@pytest.mark.parametrize("asked", ["贸促会还管别的吗", "贸促会别的任务有没有", "贸促会还有其他活不"])
def test_what_else_a_department_does_is_asked_in_full(later: _Later, asked: str) -> None:
    reply = "由市知识产权局牵头，市贸促会配合。[1]"
    resolved = later.resolved("上海推进计划里海外维权援助谁管", asked, reply=reply)
    assert resolved == "上海实施推进计划贸促会还负责哪些任务"


def test_a_short_name_stands_for_a_department_of_the_answer(later: _Later) -> None:
    reply = "由市知识产权局牵头，人民银行上海分行配合。[1]"
    resolved = later.resolved("上海推进计划里谁优化金融政策", "人行还有别的事没", reply=reply)
    assert resolved == "上海实施推进计划人民银行上海分行还负责哪些任务"


@pytest.mark.parametrize(
    ("first", "reply", "asked", "meant"),
    [
        ("天津信创归谁管", "由滨海新区政府负责。[1]", "滨海新区政府参与吗", "天津信创滨海新区政府参与吗"),
        ("上海商业秘密谁管", "由市市场监管局负责。[1]", "浦东新区参与吗", "上海商业秘密浦东新区参与吗"),
        ("上海专利导航谁牵头", "由市知识产权局牵头。[1]", "有没有财政局", "上海专利导航有没有财政局负责吗"),
    ],
)
def test_whether_somebody_has_a_part_is_asked_of_the_task_before(
    first: str, reply: str, asked: str, meant: str, later: _Later
) -> None:
    assert later.resolved(first, asked, reply=reply) == meant


def test_a_thing_pointed_to_is_named_by_what_has_the_words_said_of_it(later: _Later) -> None:
    reply = "市知识产权局、奉贤区负责（“建成长三角协作中心”）。[1]"
    assert "协作中心" not in (later.resolved("上海专栏3谁负责", "奉贤那个中心管什么", reply=reply) or "")
    assert "**" not in (later.resolved("上海培育中心多少", "那项目有几个", reply="培育中心**15家**（目标）。[1]") or "")


@pytest.mark.parametrize(
    ("first", "asked", "meant"),
    [
        ("天津重点工程第六个", "一共几个", "天津重点工程一共几个"),
        ("上海专栏3讲什么", "总共几个", "上海总共几个专栏"),
        ("推进计划第6项讲什么", "一共多少项", "推进计划一共多少项"),
    ],
)
def test_how_many_there_are_is_asked_of_all_beside_one(first: str, asked: str, meant: str, later: _Later) -> None:
    assert later.resolved(first, asked) == meant


def test_the_same_amount_is_the_figure_of_the_answer(later: _Later) -> None:
    resolved = later.resolved("海门质押金额的目标", "贯标企业的目标也是这个数吗", reply="质押金额累计15亿元。[1]")
    assert resolved == "海门贯标企业的目标也是15亿元吗"


def test_a_narrower_amount_keeps_what_was_counted(later: _Later) -> None:
    reply = "有效发明专利量3754件。[1]"
    resolved = later.resolved("海门有多少有效发明专利", "每万人的呢", reply=reply)
    assert resolved is not None
    assert resolved.startswith("海门每万人")
    assert resolved.endswith("发明专利是多少")


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        ("比上海的多还是少?", "海门和上海贯标单位哪个多"),
        ("比上海少吗", "海门贯标单位比上海少吗"),
        ("跟上海比呢", "海门和上海贯标单位有什么不同"),
    ],
)
def test_a_comparison_with_another_place_keeps_what_was_counted(later: _Later, asked: str, whole: str) -> None:
    assert later.resolved("海门贯标单位有多少", asked, reply="超100家。[1]") == whole


@pytest.mark.parametrize(
    ("turns", "reply", "whole"),
    [
        (("海门有几件驰名商标", "地理标志产品有几个"), "14件。[1]", "海门地理标志产品有几个"),
        (("海门贯标企业的目标", "从业人员呢"), "200家。[1]", "海门从业人员的目标是多少"),
        (("海门现有几家专利代理机构", "从业人员呢"), "10家。[1]", "海门从业人员现有多少"),
        (("海门有几件驰名商标", "马德里的呢"), "14件。[1]", "海门马德里商标是多少"),
        (("天津怎么建特色小镇", "上海怎么建的"), "好的。", "上海怎么建特色小镇"),
        (("上海培训基地要认定几个", "海门也有数吗"), "3-5个。[1]", "海门培训基地要认定几个"),
        (("上海培训基地要认定几个", "天津有没有"), "3-5个。[1]", "天津培训基地要认定几个"),
        (("天津工作分工是谁印发的", "哪一天"), "领导小组办公室。[1]", "天津工作分工哪一天印发的"),
        (("天津的巡回法庭归谁", "软件正版化那个工程又归谁"), "市高法院。[1]", "天津软件正版化工程又归谁"),
        (("天津谁打击种业侵权", "几家"), "市公安局、天津海关。[1]", "天津打击种业侵权由几家单位负责"),
        (("上海谁管审判队伍", "它在长三角方面有啥任务"), "市高级法院。[1]", "上海市高级法院在长三角方面有啥任务"),
        (("上海谁管漕河泾", "这个区还有别的任务吗"), "由闵行区负责。[1]", "上海闵行区还负责哪些任务"),
        (("天津谁管信创", "最后那个单位还管别的吗"), "市教委、市科技局负责。[1]", "天津市科技局还负责哪些任务"),
        (("推进计划第39项谁牵头", "第40项是市教委牵头吗"), "好的。", "上海实施推进计划第40项是市教委牵头吗"),
        (("海门有什么市场", "第二项谁来建"), "有三项：红木市场、山羊市场、海鲜市场。[1]", "海门山羊市场谁来建"),
        (("天津怎么培育专利池", "还有别的路子吗"), "好的。", "天津培育专利池还有什么措施"),
        (("天津谁培育专利池", "还有别的部门吗"), "市科技局。[1]", "天津培育专利池还有哪些部门负责"),
        (("天津怎么培育专利池", "除此之外呢"), "好的。", "天津怎么培育专利池"),
        (("天津怎么培育专利池", "有没有别的专利池路子"), "好的。", "天津培育专利池还有什么措施"),
        (("海门的指导思想是什么", "基本原则呢"), "好的。", "海门基本原则是什么"),
        (("天津怎么培育专利池", "公证那块,他们具体建什么"), "好的。", "天津公证具体建什么"),
        (("海门2020年贯标企业多少家", "他们以后想要有几家"), "超100家。[1]", "海门贯标企业以后想要有几家"),
        (("天津怎么培育专利池", "版权登记那块,他们有窗口吗"), "好的。", "天津版权登记有窗口吗"),
        (("海门驰名商标的目标", "现在呢"), "好的。", "海门驰名商标现在是多少"),
        (("上海怎么培育专利池", "聊点别的,海门的家纺怎么办"), "好的。", "海门的家纺怎么办"),
        (("上海怎么培育专利池", "说回海门,家纺怎么办"), "好的。", "海门,家纺怎么办"),
        (("上海专栏3建什么", "后一个谁来建"), "建成甲地快速中心和乙地协作中心。[1]", "上海乙地协作中心谁来建"),
    ],
)
def test_a_follow_up_takes_over_what_it_lacks_and_no_more(
    turns: tuple[str, str], reply: str, whole: str, later: _Later
) -> None:
    assert later.resolved(*turns, reply=reply) == whole


def test_a_detail_in_one_sentence_with_the_topic_before_is_one_of_it(later: _Later) -> None:
    assert later.resolved("上海怎么管专利代理", "有没有试点改革") == "上海专利代理有没有试点改革"


def test_a_turn_that_no_plan_speaks_of_gives_no_topic(later: _Later) -> None:
    resolved = later.resolved("海门怎么培育专利池", "有班车时刻表吗", "谁来牵头")
    assert resolved is not None
    assert "专利池" in resolved


def test_what_only_another_place_has_is_not_asked_of_the_place_before(later: _Later) -> None:
    assert later.resolved("海门怎么培育专利池", "龙腾行动是干嘛的") is None


def test_whether_there_are_as_many_goes_back_to_what_was_counted(later: _Later) -> None:
    turns = ("上海要建几个培训基地", "哪个最先建", "天津也有三个吗")
    assert later.resolved(*turns, reply="3个。[1]") == "天津培训基地也有三个吗"


def test_what_was_told_goes_with_a_question_for_more(later: _Later) -> None:
    assert later("天津怎么培育专利池", "还有呢", reply="组建联盟。[1]").told == "组建联盟。[1]"
    assert later("天津怎么培育专利池", "谁负责", reply="组建联盟。[1]").told == ""


@pytest.mark.parametrize(
    ("asked", "resolved"),
    [
        ("下一条谁来配合", "推进计划第42条谁来配合"),
        ("上一条由谁负责", "推进计划第40条由谁负责"),
        ("下一条", "推进计划第42条讲什么"),
    ],
)
def test_of_the_item_beside_the_last_one_what_is_asked_is_kept(asked: str, resolved: str, later: _Later) -> None:
    assert later.resolved("推进计划第41条讲什么", asked) == resolved


@pytest.mark.parametrize(
    ("first", "then", "resolved"),
    [
        ("推进计划里市公安局有哪些任务", "配合的呢", "上海实施推进计划市公安局配合的任务有哪些"),
        ("推进计划里市公安局有几项任务", "牵头的", "上海实施推进计划市公安局牵头的任务有哪些"),
        ("海门的仲裁谁负责", "牵头的呢", "海门仲裁由谁牵头"),
        ("天津有哪些重点工程", "第四个讲什么", "天津重点工程第四个讲什么"),
        ("天津有哪些重点工程", "最后一个呢", "天津重点工程最后一个呢"),
    ],
)
def test_a_role_or_a_number_alone_is_of_what_was_asked_before(
    first: str, then: str, resolved: str, later: _Later
) -> None:
    assert later.resolved(first, then) == resolved


def test_what_a_short_name_stands_for_is_asked_without_the_matter_before(later: _Later) -> None:
    question = later("推进计划第27项讲什么", "CPTPP是什么的缩写")
    assert not question.references
    assert "cptpp" in question.text


def test_a_noun_that_is_left_out_is_that_of_the_question_before(later: _Later) -> None:
    question = later("天津要培育哪些运营机构", "上海要引进的又是哪些")
    assert question.regions == ("上海市",)
    assert "运营" in question.resolved


def test_the_same_is_asked_of_another_department(later: _Later) -> None:
    assert later.resolved("推进计划里市检察院牵头几项", "那市高级法院呢") == "推进计划里市高级法院牵头几项"
    assert later.resolved("第40项有市公安局吗", "市科委呢") == "第40项有市科委吗"


def test_tasks_are_picked_out_for_another_department_in_the_same_way(later: _Later) -> None:
    assert later.resolved("推进计划哪些任务没有市教委", "那市科委呢") == "推进计划哪些任务没有市科委"
    assert later.resolved("上海哪些任务不归市教委", "换成天津市科技局呢").startswith("天津")
    assert "算上" in later.resolved("推进计划哪些任务没有市教委", "市科委呢,配合的也算上")


def test_two_periods_of_a_place_are_compared_whatever_was_asked_before(later: _Later) -> None:
    assert later.resolved("推进计划第9项跟规划一样吗", "十三五和十四五海门对比") is None


def test_a_question_about_a_plan_takes_no_topic_from_before(later: _Later) -> None:
    assert later.resolved("上海怎么保护地理标志", "海门规划哪天印发的") is None
    assert later.resolved("上海十四五规划怎么保护地理标志", "这份规划谁印发的") == "上海十四五规划谁印发的"
    assert later.resolved("海门地理标志有几件", "那天津呢") != "天津谁印发的"


def test_a_place_within_a_part_stays_in_it(later: _Later) -> None:
    assert later.resolved("天津重点工程第二个讲什么", "最后一个归谁管") == "天津重点工程最后一个归谁管"
    assert later.resolved("推进计划第三部分讲什么", "那规划的第三部分呢") == "上海十四五规划第三部分讲什么"


def test_a_district_with_tasks_stays_when_another_plan_is_asked(later: _Later) -> None:
    assert later.resolved("青浦区在上海规划里有几项任务", "在推进计划里呢") == "青浦区上海实施推进计划有几项任务"


def test_what_was_counted_is_named_once_more(later: _Later) -> None:
    assert later.resolved("海门保障措施有几个", "分别叫什么") == "海门保障措施有哪些"
    assert later.resolved("海门马德里商标有几件", "分别是多少") != "海门马德里商标有几件"


def test_a_number_of_one_plan_is_weighed_with_that_of_another_by_its_matter(later: _Later) -> None:
    said = later.resolved("推进计划第20项讲什么", "规划里是几个", "差多少")
    assert said is not None
    assert said.startswith("上海实施推进计划和上海十四五规划")
    assert "第20项" not in said


def test_how_a_plan_is_made_up_or_what_it_aims_at_needs_no_topic_from_before(later: _Later) -> None:
    assert later.resolved("海门地理标志有几件", "推进计划各部分分别有几条") is None
    assert later.resolved("海门地理标志有几件", "2028年上海有哪些目标") is None
    assert later.resolved("海门地理标志有几件", "上海的目标是多少") is not None


def test_a_table_of_goals_and_a_choice_of_two_words_take_nothing_from_before(later: _Later) -> None:
    assert later.resolved("上海要建几家保护示范区", "给天津的目标列个表") is None
    assert later.resolved("海门的指标列个表", "天津小淀镇是深入建设还是重点培育") is None


def test_the_year_of_a_value_stays_for_that_of_another_place(later: _Later) -> None:
    assert later("天津到2025年规上服务机构培育几家", "海门提了吗,几家").years == (2025,)
    assert later("天津到2025年规上服务机构培育几家", "海门提了吗").years == ()
    assert later("上海“十四五”要建几家保护示范区", "推进计划里是几家").years == ()


def test_a_time_counts_from_the_last_of_the_values_of_one_sentence(later: _Later) -> None:
    reply = "PCT国际专利申请量从1060件增长到3558件。[1]"
    assert later("上海PCT申请量全国第几", "五年前呢", reply=reply).years == (2015,)


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("上海推进计划建几家高价值专利培育中心", "五年的呢,我说规划"), "上海十四五规划建几家高价值专利培育中心"),
        (("海门现有几家专利代理机构", "那是几家,我问的是上海"), "上海现有几家专利代理机构"),
        (("京津冀怎么协同", "三地共享什么平台"), "京津冀协同共享什么平台"),
    ],
)
def test_where_it_is_asked_of_may_be_said_last_or_in_a_word(
    turns: tuple[str, ...], resolved: str, later: _Later
) -> None:
    assert later.resolved(*turns) == resolved


def test_a_department_by_its_role_opens_what_is_asked_of_a_number(later: _Later) -> None:
    reply = "由市司法局牵头，市知识产权局、市高级法院按职责分工负责。[1]"
    resolved = later.resolved("推进计划第84项归谁管", "牵头的这家,在第56项里负责什么", reply=reply)
    assert resolved is not None
    assert "市司法局在第56项里" in resolved


def test_it_is_the_one_whose_role_was_asked_for(later: _Later) -> None:
    reply = "由市知识产权局牵头，市经济信息化委配合。[1]"
    resolved = later.resolved("推进计划里数据登记那项谁配合", "它还给别的哪项打配合", reply=reply)
    assert resolved is not None
    assert resolved.endswith("市经济信息化委还配合哪些任务")


def test_another_is_asked_for_by_its_distance(later: _Later) -> None:
    assert later.resolved("推进计划第31项写了什么", "往后数第三条呢") == "推进计划第34项写了什么"


def test_another_that_is_named_takes_the_place_of_the_one_before(later: _Later) -> None:
    resolved = later.resolved("天津商标品牌工程谁负责", "版权产业那个呢") or ""
    assert "商标" not in resolved
    assert "版权产业" in resolved
    assert "负责" in resolved


@pytest.mark.parametrize("asked", ["盯哪几个方向", "重点抓哪些环节"])
def test_a_side_of_a_thing_is_asked_of_the_topic_before(asked: str, later: _Later) -> None:
    assert "信创产业" in later("天津信创产业有什么动作", asked).resolved


@pytest.mark.parametrize(
    ("before", "asked", "number"),
    [("上海规划第三个专栏是什么", "第四个呢", 4), ("天津第二个工程讲什么", "那第三个呢", 3)],
)
def test_the_next_of_a_row_is_no_item_of_what_was_told(before: str, asked: str, number: int, later: _Later) -> None:
    question = later(before, asked, reply="建设中心、站点、专家库和人才库。")
    assert [reference.number for reference in question.references] == [number]


def test_whose_a_figure_is_stands_on_its_own(later: _Later) -> None:
    assert later.resolved("老字号归谁管", "8家示范区是哪份规划写的") is None


@pytest.mark.parametrize(
    ("first", "asked", "resolved"),
    [
        ("天津怎么保护老字号", "上海有没有专项行动抓这个", "上海保护老字号有没有专项行动抓"),
        ("上海怎么保护商业秘密", "天津有没有专班干这个?", "天津保护商业秘密有没有专班"),
        ("天津怎么宣传知识产权", "上海哪家单位盯着这事", "上海宣传知识产权哪家单位盯着"),
        ("海门怎么推进版权登记", "天津有没有平台专门管这一块", "天津版权登记有没有平台专门管"),
    ],
)
def test_what_something_is_done_to_is_the_topic_before(later: _Later, first: str, asked: str, resolved: str) -> None:
    assert later.resolved(first, asked) == resolved


def test_who_tells_a_need_without_a_place_is_in_the_one_spoken_of(later: _Later) -> None:
    need = "我们茶具公司没人手，想找托管"
    assert later.resolved("海门怎么培育专利池", need) == f"海门{need}"
    assert later.resolved("海门和天津怎么培育专利池", need) is None
    assert later.resolved("海门怎么培育专利池", f"我们在上海，{need}") is None


def test_another_right_is_another_topic_however_common_its_name(later: _Later) -> None:
    assert later.resolved("海门2020年有多少件商标", "专利呢") == "海门2020年专利是多少"
    assert later.resolved("上海谁管商标", "那专利呢") == "上海专利由谁负责"


@pytest.mark.parametrize(
    ("before", "asked", "resolved"),
    [
        ("天津怎么培养律师", "上海呢，有什么不同", "天津和上海怎么培养律师,有什么不同"),
        ("天津怎么培养律师", "上海呢，做法一样吗", "天津和上海怎么培养律师,做法一样吗"),
        ("海门怎么搞培训", "另外两个地方也有吗", "上海和天津怎么搞培训"),
    ],
)
def test_another_place_is_named_and_then_held_beside_the_one_before(
    before: str, asked: str, resolved: str, ask: Ask
) -> None:
    assert ask(before, asked).resolved_question == resolved


def test_what_is_to_be_tried_elsewhere_is_what_was_spoken_of(ask: Ask) -> None:
    assert ask("上海有没有专利导航", "天津也要推广这个吗").resolved_question == "天津专利导航也要推广吗"


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("上海怎么整治代理行业", "一样的问题天津咋管"), "天津怎么整治代理行业"),
        (
            ("上海规划示范区建几家", "规范化市场呢", "这两个数推进计划各写了多少"),
            "上海实施推进计划的示范区和规范化市场",
        ),
        (("上海规划讲师团谁管", "推进计划呢", "志愿服务这两份又各归谁"), "志愿服务又各归谁"),
    ],
)
def test_what_stands_for_the_matter_or_for_two_before_is_named(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert resolved in ask(*turns).resolved_question


@pytest.mark.parametrize("asked", ["具体措施呢", "主要的做法是什么", "下一步打算呢", "配套政策呢"])
def test_a_side_of_a_thing_names_no_topic_of_its_own(asked: str, later: _Later) -> None:
    question = later("上海植物新品种由谁保护", asked)
    assert "植物新品种" in (question.resolved or "")
    assert "谁" not in (question.resolved or "")


def test_another_place_is_asked_alone_where_it_is_only_led_to(later: _Later) -> None:
    assert later.resolved("天津谁管商标", "和上海比呢，那边也有人配合吗") == "上海商标也有人配合吗"


def test_how_many_those_told_are_is_asked(later: _Later) -> None:
    resolved = later.resolved("天津谁管版权", "上述单位合计几家", reply="市委宣传部、市文化和旅游局按职责分工负责。[1]")
    assert resolved is not None
    assert "几家" in resolved
    assert "版权" in resolved


def test_whether_nobody_else_has_a_part_is_who_else_has(later: _Later) -> None:
    assert "还有哪些部门" in (later.resolved("推进计划第13项由谁负责", "确定没有别的单位管吗") or "")


def test_a_year_that_a_plan_does_not_reach_is_not_asked_of_it(later: _Later) -> None:
    asked = "上海到2025年建几个商标品牌创新创业基地"
    assert "2025" not in (later.resolved(asked, "推进计划里呢") or "")
    assert "2025" in (later.resolved(asked, "海门呢") or "")


def test_a_part_of_a_sum_is_no_sum(later: _Later) -> None:
    resolved = later.resolved("海门专利质押融资的总额是多少", "其中2020年呢", reply="专利权质押融资总额4.2亿元。[1]")
    assert resolved == "海门专利质押融资2020年是多少"


def test_the_kind_of_a_thing_told_in_the_answer_is_asked_of_another_place(ask: Ask) -> None:
    answer = ask("上海高校申请专利前要做什么", "天津提没提这种评估")
    assert answer.resolved_question == "天津提没提专利申请前评估"
    assert answer.answer.startswith("是。")


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("上海谁来弄商业秘密保护基地", "反垄断也归它?"), "上海反垄断也归市市场监管局吗"),
        (("上海谁负责专利导航", "海外维权也是它一家干?"), "上海海外维权也是市知识产权局一家干吗"),
        (("上海谁配合引进国际知识产权服务机构", "贸促会还在哪几项里头"), "上海贸促会还负责哪些任务"),
        (("海门每万人口发明专利拥有量是多少", "可我记得是60.21啊"), "海门每万人口发明专利拥有量是60.21件吗"),
        (("海门每万人口发明专利拥有量是多少", "我怎么听说是60多件"), "海门每万人口发明专利拥有量是60多件吗"),
    ],
)
def test_what_is_so_too_or_was_heard_of_is_held_against_the_plan(
    turns: tuple[str, ...], resolved: str, ask: Ask
) -> None:
    assert ask(*turns).resolved_question == resolved


@pytest.mark.parametrize("mark", ["", "?", "？"])
def test_another_year_asks_for_its_number_with_and_without_a_mark(mark: str, later: _Later) -> None:
    assert later.resolved("上海要新建多少个商标品牌创新创业基地", f"到2023年呢{mark}") == (
        "上海商标品牌创新创业基地到2023年的目标是多少"
    )


def test_another_plan_takes_the_place_of_one_called_by_words_of_its_title(later: _Later) -> None:
    said = later.resolved("上海市知识产权保护和运用规划要建多少家试点区", "推进计划里呢")
    assert said == "上海实施推进计划要建多少家试点区"


def test_a_time_is_asked_of_what_was_told(ask: Ask) -> None:
    answer = ask("上海保护规范化市场建几家", "期限呢")
    assert answer.status == "partial"
    assert "规划期为2022—2023年" in answer.answer


def test_a_question_in_which_line_of_business_keeps_its_topic(ask: Ask) -> None:
    assert ask("什么是专利池", "上海建吗", "海门在哪个产业建").resolved_question == "海门专利池在哪个产业建"


@pytest.mark.parametrize("before", ["天津有哪些重点工程", "上海谁负责商业秘密保护", "四份文件的结构有什么不同"])
@pytest.mark.parametrize(
    "whole",
    [
        "海门保障措施的第二条说的什么",
        "海门那份规划的基本原则里第三条是什么",
        "推进计划第9项和第12项，哪一项里有市财政局",
        "推进计划60",
        "海门规划第四部分第(二)节第3条",
        "推进计划一共几项",
        "海门这份规划坚持哪几条原则",
        "专利代理机构上海多还是海门多",
        "推进计划比规划多了哪些责任单位",
        "检察公益诉讼只有上海的文件里才有?",
    ],
)
def test_a_question_that_says_all_takes_nothing_from_before(before: str, whole: str, ask: Ask) -> None:
    alone, behind = ask(whole), ask(before, whole)
    assert behind.resolved_question == alone.resolved_question
    assert behind.answer == alone.answer


@pytest.mark.parametrize("whole", ["专栏5讲什么", "市绿化市容局干啥", "数据知识产权保护工程由哪家牵头"])
def test_what_is_named_by_another_place_alone_is_not_asked_of_the_place_before(whole: str, ask: Ask) -> None:
    assert "天津" not in ask("天津有哪些重点工程", whole).resolved_question


def test_who_has_a_task_is_asked_of_the_topic_before(ask: Ask) -> None:
    assert "商业秘密" in ask("商业秘密怎么保护", "上海让哪些部门一块儿负责").resolved_question


def test_a_statement_with_a_question_mark_asks_by_itself(ask: Ask) -> None:
    answer = ask("上海谁负责商业秘密保护", "海门打算搞知识产权证券化？")
    assert "负责" not in answer.resolved_question
    assert answer.facts["verdict"] is True
