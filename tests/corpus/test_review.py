from dataclasses import replace

from corpus.model import Metadata
from corpus.parse import parse_document
from corpus.review import doubtful
from tests.corpus.plans import document

METADATA = Metadata("x", "某市知识产权“十四五”规划", "某市", "市")


def test_the_plans_are_doubtful_where_something_is_missing_and_nowhere_else() -> None:
    assert [line[:6] for line in doubtful(document("sh-plan"))] == ["表1.png", "表2.png", "表3.png"]
    assert len(doubtful(document("sh-impl"))) == 1
    assert doubtful(document("haimen")) == ["原文被“0.1元入场捕鱼”覆盖,无法由上下文确定"]
    assert doubtful(document("tianjin")) == []


def test_a_hole_in_a_count_is_told_with_its_place() -> None:
    text = "一、任务\n1.加强执法。\n2.完善服务。\n5.促进运用。\n6.提升管理。"
    assert doubtful(parse_document(text, METADATA)) == ["“一、任务”中编号不连续:第5项之前缺第3项"]


def test_a_count_may_start_again_or_go_on_under_the_next_heading() -> None:
    text = "一、任务\n(一)保护\n1.加强执法。\n2.完善服务。\n(二)运用\n3.促进转化。\n二、保障\n1.加强领导。"
    assert doubtful(parse_document(text, METADATA)) == []


def test_a_count_may_go_on_behind_another_of_its_family() -> None:
    text = (
        "一、任务\n(一)保护\n1.加强执法。\n2.完善服务。\n(二)运用\n1.促进转化。\n(三)管理\n3.提升管理。\n4.加强领导。"
    )
    assert doubtful(parse_document(text, METADATA)) == []
    text = text.replace("4.", "6.")
    assert doubtful(parse_document(text, METADATA)) == ["“(三)管理”中编号不连续:第6项之前缺第4项"]


def test_an_annex_over_the_title_of_the_plan_is_one_of_the_annexes() -> None:
    letter = "关于印发规划的通知\n各单位：\n现印发给你们。\n附件1\n"
    text = f"{letter}{METADATA.title}\n一、任务\n加强执法。\n附件2\n分工表\n执法由市公安局负责。\n"
    assert doubtful(parse_document(text, METADATA)) == []


def test_a_department_that_the_region_s_table_does_not_list_is_told_once() -> None:
    shanghai = replace(METADATA, region="上海市")
    text = "一、任务\n1.加强执法。(市公安局、市月球局负责)\n2.完善服务。(市月球局、各区负责)"
    assert doubtful(parse_document(text, shanghai)) == ["部门名录中没有“市月球局”,请核对或在 departments.toml 中补充"]
    assert doubtful(parse_document(text, METADATA)) == []


def test_text_without_a_place_is_told() -> None:
    whole = parse_document("一、任务\n加强知识产权保护工作", METADATA)
    assert doubtful(replace(whole, clauses=())) == ["有 71.43% 的文字没有归属"]


def test_odd_words_are_told() -> None:
    assert doubtful(parse_document("一、任务\n支持棋牌文化交流。", METADATA)) == ["“棋牌”不像规划用语,请核对原文"]
