from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


def sides(text: str) -> list[str]:
    return [block.split("**")[1] for block in text.split("\n\n") if block.startswith("**")]


def test_each_region_has_its_own_side(ask: Ask) -> None:
    answer = ask("三地怎么做仲裁")
    assert answer.intent is Intent.COMPARE
    first = first_paragraph(answer)
    assert first.count("写的是“") == 3
    assert {"haimen", "tianjin"} <= documents_of(answer)


def test_each_document_of_a_region_has_its_own_side(ask: Ask) -> None:
    answer = ask("上海的推进计划和规划，规范化市场的数量有什么不同")
    assert "25家" in answer.answer
    assert "50家" in answer.answer
    assert documents_of(answer) == {"sh-impl", "sh-plan"}


def test_values_of_one_indicator_stand_side_by_side(ask: Ask) -> None:
    answer = ask("上海和海门现有的专利代理机构各多少家")
    assert "215家" in answer.answer
    assert "10家" in answer.answer


def test_the_duties_of_each_side_are_told(ask: Ask) -> None:
    answer = ask("上海和天津谁来管地理标志保护")
    assert "市农业农村委" in answer.answer
    assert "市农委" in answer.answer
    assert {fact["doc_id"] for fact in answer.facts["responsible"]} >= {"tianjin"}


def test_a_side_that_names_nobody_is_said_to_name_nobody(ask: Ask) -> None:
    assert "没有写明责任部门" in ask("上海和海门由谁负责信用监管").answer


def test_a_side_that_says_nothing_is_named(ask: Ask) -> None:
    answer = ask("上海和海门对奥林匹克标志的保护有什么不同")
    assert answer.status is Status.PARTIAL
    assert "《南通市海门区“十四五”知识产权发展规划》没有这方面的内容" in answer.answer
    assert "haimen" not in documents_of(answer)


@pytest.mark.parametrize("question", ["上海和天津的狩猎证有什么区别", "上海和天津各发多少张狩猎证"])
def test_a_comparison_of_what_no_side_has_is_declined(question: str, ask: Ask) -> None:
    assert ask(question).status is Status.NONE


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("上海和海门2020年每万人口发明专利拥有量哪个高", "上海市（60.21件）高于南通市海门区（41.43件）"),
        ("上海推进计划和规划，商标品牌创新创业基地各要几个", "上海实施推进计划（5个）少于上海十四五规划（10个左右）"),
        ("推进计划的规范化市场是不是规划的一半", "（25家）少于上海十四五规划（50家），正好是后者的一半"),
        ("上海规划和推进计划里打击种业侵权的责任部门一样吗", "两者的责任部门"),
        ("上海和天津海外维权援助,谁的责任单位更多", "的责任部门更多"),
        ("上海规划和推进计划对公益讲师团的写法一样吗", "两者的表述"),
        ("上海和天津是不是都要培育律师调解", "是，两者一致：上海市和天津市都写到了"),
        ("上海推进计划和天津哪个提到了知识产权博物馆", "只有上海实施推进计划写到“知识产权博物馆”"),
        ("天津和上海是不是都有知识产权法庭", "不是，只有天津市写到"),
        ("天津和上海是不是都有知识产权法庭", "上海市没有写到"),
    ],
)
def test_the_relation_that_is_asked_for_comes_first(question: str, verdict: str, ask: Ask) -> None:
    assert verdict in first_paragraph(ask(question))


def test_a_silent_side_comes_first(ask: Ask) -> None:
    assert "没有这方面的内容" in first_paragraph(ask("上海和海门对奥林匹克标志的保护有什么不同"))


def test_sentences_that_differ_in_a_word_are_told_apart_by_it(ask: Ask) -> None:
    first = first_paragraph(ask("上海推进计划和规划对培育商标品牌创新创业基地的写法一样吗"))
    assert "表述一样" not in first
    assert "5个" in first
    assert "10个左右" in first


def test_two_indicators_make_two_columns(ask: Ask) -> None:
    answer = ask("保护试点区和示范区,推进计划要几家,五年规划要几家")
    assert "知识产权保护试点区**8家**" in answer.answer
    assert [fact["value_text"] for fact in answer.facts["targets"]] == ["8家", "16家", "4家", "8家"]


def test_an_indicator_of_something_else_is_no_counterpart(ask: Ask) -> None:
    answer = ask("地理标志产品的销售额,海门要多少,上海要多少")
    assert answer.status is Status.PARTIAL
    assert "没有给出这一数值" in first_paragraph(answer)
    assert {fact["doc_id"] for fact in answer.facts["targets"]} == {"haimen"}


def test_equal_passages_of_two_plans_of_a_side_are_one_line(ask: Ask) -> None:
    answer = ask("上海和天津怎么打造知识产权纠纷的检察综合办案组织")
    assert "同）写的是" in answer.answer
    assert {"sh-impl", "sh-plan"} <= documents_of(answer)


def test_the_departments_that_only_one_plan_names_are_named(ask: Ask) -> None:
    first = first_paragraph(ask("上海规划和推进计划,公益讲师团的责任单位有什么不同"))
    assert "只有上海十四五规划列了市司法局" in first
    assert "只有上海实施推进计划列了市国资委" in first


def test_each_number_is_looked_up_in_its_own_plan(ask: Ask) -> None:
    answer = ask("上海规划专栏5和推进计划第11项由谁负责")
    assert {(c.doc_id, c.path[-1][:3]) for c in answer.citations if c.doc_id == "sh-plan"} == {("sh-plan", "专栏5")}
    assert "上海实施推进计划第11项" in answer.answer


def test_a_word_that_no_side_holds_makes_no_side_silent(ask: Ask) -> None:
    assert documents_of(ask("海门和天津做专利导航的架势有什么不同")) == {"haimen", "tianjin"}


def test_agencies_of_trade_marks_are_no_counterpart_of_all_agencies(ask: Ask) -> None:
    answer = ask("上海和海门的知识产权服务机构各有多少家")
    assert "2834" not in answer.answer
    assert "超过20家" in answer.answer


def test_the_words_of_each_side_open_the_answer(ask: Ask) -> None:
    first = first_paragraph(ask("天津和海门怎么培养知识产权律师"))
    assert "评定知识产权专业律师" in first
    assert "加强知识产权律师队伍建设" in first


def test_what_the_opening_quotes_is_not_said_again(ask: Ask) -> None:
    answer = ask("天津和海门怎么培养知识产权律师").answer
    assert answer.count("加强知识产权律师队伍建设") == 1


def test_who_is_responsible_on_each_side_opens_the_answer(ask: Ask) -> None:
    first = first_paragraph(ask("上海推进计划和天津由谁负责行刑衔接"))
    assert "上海实施推进计划是市知识产权局牵头" in first
    assert "天津市是市知识产权局、市高级人民法院" in first


def test_equal_departments_in_other_roles_are_told_apart(ask: Ask) -> None:
    assert "相同，角色不同" in first_paragraph(ask("上海规划和推进计划,代理行业专项整治的责任单位有什么不同"))


def test_two_numbers_of_one_plan_are_its_sides(ask: Ask) -> None:
    first = first_paragraph(ask("上海推进计划第88项和第103项的责任单位有什么不同"))
    assert "只有第103项列了市国资委" in first


def test_two_indicators_of_one_plan_are_its_sides(ask: Ask) -> None:
    first = first_paragraph(ask("海门的驰名商标和地理标志产品哪个多"))
    assert "驰名商标（14件）多于地理标志产品（2件）" in first


def test_a_range_that_holds_the_other_value_is_neither_more_nor_less(ask: Ask) -> None:
    assert "分不出高低" in first_paragraph(ask("推进计划里,培训基地和商标品牌创新创业基地哪个多"))


def test_the_department_with_more_tasks_is_named_first(ask: Ask) -> None:
    answer = ask("上海推进计划里市司法局和市高级法院谁的任务多")
    assert first_paragraph(answer) == "市高级法院的任务更多："
    assert answer.intent is Intent.COMPARE


def test_the_parts_of_each_plan_are_counted(ask: Ask) -> None:
    answer = ask("海门和天津各有几个部分").answer
    assert "海门规划共有**5个部分**" in answer
    assert "天津工作分工共有**3个部分**" in answer


def test_the_plan_published_first_is_named_first(ask: Ask) -> None:
    first = first_paragraph(ask("海门和上海的推进计划哪个印发得早"))
    assert first.startswith("较早的是《上海市知识产权强市建设纲要")


def test_a_number_that_one_side_tells_in_words_is_told(ask: Ask) -> None:
    first = first_paragraph(ask("高价值专利培育，海门围绕几条产业链，上海规划要几家培育中心"))
    assert "聚焦12条产业链" in first
    assert "没有给出" not in first


def test_who_behind_the_sides_means_a_side(ask: Ask) -> None:
    answer = ask("天津和海门谁要打造特色小镇")
    assert "责任部门" not in first_paragraph(answer)
    assert "天津" in first_paragraph(answer)


def test_a_duty_that_closes_a_later_paragraph_is_cited_there(ask: Ask) -> None:
    answer = ask("上海规划专栏5和专栏7的责任单位一样吗")
    assert any("市国防科工办" in citation.quote for citation in answer.citations)


def test_enterprises_of_two_places_are_counted_against_each_other(ask: Ask) -> None:
    answer = ask("国家知识产权示范企业，海门多还是上海多")
    assert answer.intent is Intent.COMPARE
    assert first_paragraph(answer).startswith("南通市海门区（12家）少于上海市（86家）")


def test_values_of_other_things_are_given_but_not_weighed(ask: Ask) -> None:
    first, table = ask("海门和上海谁的高价值专利目标更高").answer.split("\n\n")[:2]
    assert "不能直接比较" in first
    assert "20件" in table
    assert "30家" in table


def test_who_cares_more_is_not_judged(ask: Ask) -> None:
    answer = ask("上海和天津谁更看重展会上的保护")
    assert answer.intent is Intent.COMPARE
    assert "没有直接作这样的比较" in first_paragraph(answer)
    assert "责任部门" not in answer.answer


def test_lines_off_the_topic_are_left_out(ask: Ask) -> None:
    answer = ask("海门和天津都提到通知贷了吗").answer
    assert answer.startswith("不是，只有南通市海门区写到")
    assert "**天津市**" not in answer


def test_what_was_and_what_is_to_be_are_told_apart(ask: Ask) -> None:
    first = first_paragraph(ask("海门万人软件著作权登记量，五年后比起2020年高还是低"))
    assert first.startswith("目标（达20.33件）高于2020年底（12.23件）")


def test_no_plan_is_said_to_be_silent_on_a_name_that_it_writes_with_a_word_between(ask: Ask) -> None:
    answer = ask("“剑网行动”上海跟海门是不是都有")
    assert "没有写到" not in answer.answer
    assert {citation.doc_id for citation in answer.citations} >= {"haimen", "sh-impl"}


def test_the_part_that_a_department_plays_is_compared_by_its_duties(ask: Ask) -> None:
    answer = ask("说到培养人才，天津和上海规划里教委起的作用相同吗")
    assert "责任部门" in first_paragraph(answer)
    assert documents_of(answer) == {"sh-plan", "tianjin"}


def test_a_department_without_tasks_has_fewer_than_one_with_some(ask: Ask) -> None:
    answer = ask("推进计划里市水务局和市科委谁的任务多")
    assert "科委的任务更多" in first_paragraph(answer)
    assert "没有给市水务局安排任务" in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("古码头开放率2023年到2026年涨了没有", "达到90%）高于2023年末（60%"),
        ("渔船维修点2023年和2026年有多大变化", "达到45个）多于2023年末（20个"),
    ],
)
def test_whether_and_how_a_value_changes_is_told_with_both(question: str, told: str, ask_harbour: Ask) -> None:
    answer = ask_harbour(question)
    assert answer.intent is Intent.COMPARE
    assert told in answer.answer


def test_a_number_that_no_side_gives_is_said_not_to_be_given(ask: Ask) -> None:
    answer = ask("上海和天津的公益讲师团各请了多少位老师")
    assert answer.status is Status.PARTIAL
    assert "没有给出这一数值" in first_paragraph(answer)


def test_two_figures_of_which_one_is_asked_for_are_values_side_by_side(ask: Ask) -> None:
    answer = ask("上海的专利导航服务基地是10个还是20个,规划和推进计划怎么不一样")
    values = [target["value"] for target in answer.facts["targets"]]
    assert len(values) == 2
    assert "| --- |" in answer.answer


def test_departments_of_two_places_are_compared_by_their_duties(ask: Ask) -> None:
    answer = ask("版权示范创建天津宣传部管还是上海宣传部管")
    assert "责任部门" in answer.answer


def test_sides_that_only_write_other_words_are_not_said_to_write_those_asked_for(ask: Ask) -> None:
    assert "没有直接写“山寨货”" in first_paragraph(ask("上海和天津都写到山寨货了吗"))
    assert "没有直接写" not in first_paragraph(ask("上海和天津都写到公证了吗"))


def test_what_one_place_rests_on_is_no_department_in_charge(ask: Ask) -> None:
    answer = ask("维权援助,海门依托的是哪家中心,天津有自己的中心吗")
    assert "没有写明责任部门" not in answer.answer


def test_what_two_things_are_is_not_explained_by_what_is_done_for_them(ask: Ask) -> None:
    answer = ask("版权和地理标志有什么区别")
    assert answer.status is Status.PARTIAL
    assert "没有解释两者的区别" in answer.answer


def test_a_thing_that_a_plan_names_with_a_word_more_is_written(ask: Ask) -> None:
    """“知识产权分析评议” writes of 知识产权评议, too."""
    answer = ask("海门和天津谁写到知识产权评议")
    assert {citation.doc_id for citation in answer.citations} == {"haimen", "tianjin"}
    assert "没有写到" not in answer.answer


def test_where_something_is_written_is_told_before_where_it_is_not(ask: Ask) -> None:
    opening = first_paragraph(ask("三地哪里要对干部讲知识产权"))
    assert opening.startswith("上海")
    assert "没有这方面的内容" in opening


def test_a_name_with_words_in_between_is_written_all_the_same(ask: Ask) -> None:
    opening = first_paragraph(ask("上海跟天津是不是都要出知识产权白皮书"))
    assert "天津市全文没有写到" not in opening


def test_sides_that_say_nothing_stand_behind_more_that_do(ask: Ask) -> None:
    answer = ask("三地怎么办知识产权国际论坛").answer
    assert answer.index("论坛") < answer.index("没有这方面的内容")


def test_a_heading_stands_for_no_measure_beside_another_side(ask: Ask) -> None:
    first = first_paragraph(ask("天津和海门的文化宣传有什么不一样"))
    assert "写的是“加强知识产权文化宣传”" not in first
    assert "国家宪法日" in first


def test_what_is_done_against_wrongs_comes_first_where_supervision_is_asked_for(ask: Ask) -> None:
    first = first_paragraph(ask("上海和天津怎么管代理机构，有何异同"))
    assert "严厉打击无资质专利代理" in first
    assert "规范专利、商标代理行业执业行为" in first


def test_two_sentences_that_are_nearly_one_do_not_stand_for_the_difference(ask: Ask) -> None:
    first = first_paragraph(ask("海门的维权援助和天津有什么不同"))
    assert first.startswith("南通市海门区多写的是“依托南通市知识产权保护中心")


def test_a_part_that_begins_its_sentence_is_quoted_before_what_leans_on_it(ask: Ask) -> None:
    first = first_paragraph(ask("这几个城市谁要建保护中心"))
    assert "“加快建设中国(上海)知识产权保护中心" in first


@pytest.mark.parametrize(
    "question",
    ["专利申请前评估，上海推进计划让谁试点，天津让谁研究", "“双随机”检查的是谁？天津的对象跟海门的对象是一回事吗"],
)
def test_to_whom_something_is_done_asks_for_no_department(question: str, ask: Ask) -> None:
    assert "责任部门" not in ask(question).answer


def test_that_both_write_of_a_matter_in_two_words_is_said_first(ask: Ask) -> None:
    first = first_paragraph(ask("证据规则和举证责任，天津写了海门写了没"))
    assert first.startswith("有，两者都写到了")


def test_behind_a_title_that_a_side_is_quoted_by_stands_what_it_heads(ask: Ask) -> None:
    first = first_paragraph(ask("长三角知识产权协同发展机制，上海推进计划和上海规划分别怎么写的"))
    assert "写的是“强化长三角知识产权协同发展机制”，标题下接着写“实施《长三角地区" in first


def test_which_districts_have_a_part_is_told_by_the_duties(ask: Ask) -> None:
    answer = ask("产业运营中心在规划里有哪几个区，在推进计划里是哪些区").answer
    assert answer.startswith("两者的责任部门不同")


def test_whether_one_leads_two_matters_is_told_by_their_duties(ask: Ask) -> None:
    answer = ask("办进博会维权，还有建版权基地，推进计划里负责的是一家吗").answer
    assert "不同" in answer.split("。")[0]


@pytest.mark.parametrize(
    "question", ["上海和海门谁对网店盯得紧", "仿冒这块，上海严还是天津严", "上海和天津，哪家更看重版权"]
)
def test_that_no_plan_weighs_itself_against_another_is_said(question: str, ask: Ask) -> None:
    assert "没有直接作这样的比较" in ask(question).answer


def test_a_value_of_one_side_alone_must_be_of_what_is_asked(ask: Ask) -> None:
    assert "培育中心" not in ask("快速维权中心上海和天津各建几个").answer


def test_which_goal_is_higher_is_declined_where_no_plan_gives_it(ask: Ask) -> None:
    assert ask("海门和天津，2025年商标拥有总量的目标谁定得高").status is not Status.GROUNDED


def test_the_number_of_another_indicator_is_no_answer_to_how_much(ask: Ask) -> None:
    answer = ask("上海和天津到2025年的PCT国际申请量目标各多少")
    assert "没有给出这一数值" in answer.answer
    assert answer.status == "partial"


def test_what_two_sides_quote_alike_is_said_once(ask: Ask) -> None:
    answer = ask("上海的版权登记量到2024年和到2025年差多少").answer
    quotes = [one for one in answer.split("。") if "写的是“" in one]
    assert len(quotes) == len(set(quotes))


def test_that_both_have_parts_is_no_statement_on_what_they_write(ask: Ask) -> None:
    assert "都写到了" not in ask("天津的九个工程海门主要任务里都有对应吗").answer


def test_what_a_plan_writes_with_more_between_is_written(ask: Ask) -> None:
    answer = ask("三地谁提到党的领导").answer
    assert "加强党对知识产权工作的全面领导" in answer
    assert "没有写到“党的领导”" not in answer
