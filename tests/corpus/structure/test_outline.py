import pytest

from corpus.model import Span
from corpus.reading import LineHint, LineKind
from corpus.structure.outline import Entry, Part, outline

TITLE = "某市知识产权“十四五”规划"
BODY = "坚持以改革创新为根本动力,持续深化知识产权制度创新和体制改革,全面提升治理能力。"


def entries(*lines: str, hints: dict[int, LineHint] | None = None) -> list[tuple[Part, str, tuple[str, ...]]]:
    text = "\n".join(lines)
    return [(entry.part, text[entry.start : entry.end], entry.path) for entry in outline(text, TITLE, hints)]


def clauses(*lines: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text, path) for part, text, path in entries(*lines) if part is Part.CLAUSE]


def ordinals(*lines: str) -> list[tuple[int, ...]]:
    found: list[Entry] = outline("\n".join(lines), TITLE)
    return [tuple(ordinal.number for ordinal in entry.ordinals) for entry in found if entry.part is Part.CLAUSE]


def test_a_plan_becomes_metadata_headings_and_clauses() -> None:
    assert entries(TITLE, BODY, "一、总体要求", "(一)指导思想", BODY, "某市人民政府", "2021年12月31日") == [
        (Part.METADATA, TITLE, ()),
        (Part.CLAUSE, BODY, ()),
        (Part.HEADING, "一、总体要求", ()),
        (Part.HEADING, "(一)指导思想", ("一、总体要求",)),
        (Part.CLAUSE, BODY, ("一、总体要求", "(一)指导思想")),
        (Part.METADATA, "某市人民政府", ()),
        (Part.METADATA, "2021年12月31日", ()),
    ]


def test_an_unnumbered_paragraph_belongs_to_the_item_before_it() -> None:
    assert ordinals("一、任务", f"1.{BODY}", BODY, f"2.{BODY}") == [(1, 1), (1, 1), (1, 2)]


def test_a_line_that_goes_on_with_the_duty_above_it_is_no_heading() -> None:
    duty = ("牵头单位:市渔业局", "各县(区)政府(管委会)按职责分工负责")
    assert clauses("一、任务", f"1.{BODY}", *duty, f"2.{BODY}") == [
        ("\n".join((f"1.{BODY}", *duty)), ("一、任务",)),
        (f"2.{BODY}", ("一、任务",)),
    ]


def test_a_duty_on_its_own_line_closes_the_clause_before_it() -> None:
    assert clauses("一、任务", f"1.{BODY}", "责任单位:市科技局", "配合单位:市财政局", f"2.{BODY}") == [
        (f"1.{BODY}\n责任单位:市科技局\n配合单位:市财政局", ("一、任务",)),
        (f"2.{BODY}", ("一、任务",)),
    ]


def test_a_deadline_on_its_own_line_closes_the_clause_before_it() -> None:
    duty = ("牵头部门:省港航局", "参与部门:省级各部门,各设区市政府", "完成时限:2030年3月取得成效并持续推进")
    assert clauses("(一)疏浚航道。", f"1.{BODY}", *duty, f"2.{BODY}", *duty) == [
        ("\n".join((f"{number}.{BODY}", *duty)), ("(一)疏浚航道。",)) for number in (1, 2)
    ]


def test_a_numbered_line_that_a_duty_closes_is_a_clause_and_no_heading() -> None:
    assert clauses("一、加强知识产权保护", "(市知识产权局负责)") == [("一、加强知识产权保护\n(市知识产权局负责)", ())]


def test_a_duty_behind_the_heading_of_a_box_is_a_clause_of_its_own() -> None:
    assert clauses("专栏1保护工程", "(市知识产权局负责)") == [("(市知识产权局负责)", ("专栏1保护工程",))]


def test_the_duty_that_closes_a_box_ends_it() -> None:
    found = clauses("三、高地", "专栏1保护工程", BODY, f"{BODY}(市知识产权局负责)", BODY)
    assert [path for _, path in found] == [("三、高地", "专栏1保护工程"), ("三、高地", "专栏1保护工程"), ("三、高地",)]


def test_a_duty_line_ends_a_box_too() -> None:
    found = clauses("三、高地", "专栏1保护工程", BODY, "责任单位:市知识产权局", BODY)
    assert [path for _, path in found] == [("三、高地", "专栏1保护工程"), ("三、高地",)]


def test_articles_with_their_items() -> None:
    found = ordinals(
        "第一章 总则",
        "第一条 为了加强保护,制定本办法。",
        "第二条 本办法适用于下列活动:",
        "(一)创造。",
        "(二)运用。",
        "第二章 保护",
        "第三条 依照第一条的规定执行。",
        "第一条所称活动,包括登记。",
        "第四条 自发布之日起施行。",
    )
    assert found == [(1, 1), (1, 2), (1, 2, 1), (1, 2, 2), (2, 3), (2, 3), (2, 4)]


def test_a_mark_that_belongs_to_no_count_is_text() -> None:
    assert ordinals("一、任务", f"1.{BODY}", f"40.{BODY}") == [(1, 1), (1, 1)]


def test_headings_that_the_file_marks_nest_by_style() -> None:
    lines = ["总体要求", "指导思想", BODY, "主要任务", f"1.{BODY}"]
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    levels = {0: 2, 1: 3, 3: 2}
    hints = {
        starts[index]: LineHint(Span(starts[index], starts[index] + 4), LineKind.HEADING, level)
        for index, level in levels.items()
    }
    assert entries(*lines, hints=hints) == [
        (Part.HEADING, "总体要求", ()),
        (Part.HEADING, "指导思想", ("总体要求",)),
        (Part.CLAUSE, BODY, ("总体要求", "指导思想")),
        (Part.HEADING, "主要任务", ()),
        (Part.CLAUSE, f"1.{BODY}", ("主要任务",)),
    ]


def test_rows_of_a_table_are_clauses_of_their_heading() -> None:
    lines = ["一、任务", "1.主要指标", "指标:甲;2025年:3", "1.合计;2025年:3"]
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    hints = {start: LineHint(Span(start, start + 3), LineKind.TABLE_ROW) for start in starts[2:]}
    found = outline("\n".join(lines), TITLE, hints)
    assert [(entry.row, entry.marker is None, entry.path) for entry in found[2:]] == [
        (True, True, ("一、任务", "1.主要指标")),
        (True, True, ("一、任务", "1.主要指标")),
    ]


def test_nothing_comes_of_nothing() -> None:
    assert outline("", TITLE) == []


def test_the_title_behind_the_letter_that_issues_a_plan_heads_nothing() -> None:
    found = entries("一、现将规划印发给你们。", TITLE, BODY, "一、总体要求", BODY)
    assert (Part.METADATA, TITLE, ()) in found
    assert found[-1] == (Part.CLAUSE, BODY, ("一、总体要求",))


def test_the_title_over_a_page_that_leaves_out_its_years_heads_nothing() -> None:
    text = "\n".join(("一、总体要求", BODY, "某港护岸规划", "二、任务", BODY))
    found = [(entry.part, text[entry.start : entry.end]) for entry in outline(text, "某港护岸规划(2030—2035年)")]
    assert (Part.METADATA, "某港护岸规划") in found


def test_lines_in_square_brackets_head_what_follows_from_the_first_on() -> None:
    first, second = "【现有基础】", "【重点任务】"
    assert entries(TITLE, first, BODY, second, f"第1条 {BODY}", "【责任单位:市港航局】")[1:] == [
        (Part.HEADING, first, ()),
        (Part.CLAUSE, BODY, (first,)),
        (Part.HEADING, second, ()),
        (Part.CLAUSE, f"第1条 {BODY}\n【责任单位:市港航局】", (second,)),
    ]


def test_a_heading_without_a_number_stands_over_all_articles_up_to_the_next() -> None:
    one, two = "行动一:疏浚航道", "行动二:修建粮仓"
    lines = ("【重点任务】", one, f"第1条 {BODY}", f"第2条 {BODY}", two, f"第3条 {BODY}", "【保障】", f"第4条 {BODY}")
    assert [path for _, path in clauses(*lines)] == [("【重点任务】", one)] * 2 + [("【重点任务】", two), ("【保障】",)]


def test_what_introduces_the_items_below_a_duty_stays_with_it() -> None:
    assert clauses(f"(一){BODY}(市港航局负责)", "具体措施:", f"1.{BODY}", f"2.{BODY}") == [
        (f"(一){BODY}(市港航局负责)\n具体措施:", ()),
        (f"1.{BODY}", ()),
        (f"2.{BODY}", ()),
    ]


def test_paragraphs_that_each_close_with_a_duty_are_clauses_of_their_item() -> None:
    found = [f"(一)兴港。{BODY}(市港航局负责)", f"{BODY}(市商务局负责)"]
    assert clauses("".join(found)) == [(text, ()) for text in found]
    assert ordinals("".join(found)) == [(1,), (1,)]


def test_several_plans_that_one_letter_issues_head_what_is_theirs() -> None:
    plans = [("某港护岸方案", "一、任务", f"1.{BODY}"), ("某港清淤方案", "一、任务", f"1.{BODY}")]
    letter = "《某港护岸方案》《某港清淤方案》等2个方案已经省政府同意,现印发给你们,请认真执行。"
    assert clauses("某省关于印发护港方案的通知", letter, *plans[0], *plans[1]) == [
        (letter, ()),
        (f"1.{BODY}", ("某港护岸方案", "一、任务")),
        (f"1.{BODY}", ("某港清淤方案", "一、任务")),
    ]


def test_a_part_without_a_number_stands_beside_articles_and_not_inside_the_last() -> None:
    assert clauses("第一条茶亭支持", BODY, "第二条产业支持", BODY, "附则", "(一)适用范围", BODY) == [
        (BODY, ("第一条茶亭支持",)),
        (BODY, ("第二条产业支持",)),
        (BODY, ("附则", "(一)适用范围")),
    ]


def test_named_parts_head_what_says_who_does_them_from_the_first_on() -> None:
    first, second = "【任务1】疏浚航道", "【任务2】修建粮仓"
    told = (f"【内容】{BODY}\n【牵头单位】市港航局", f"【内容】{BODY}\n【牵头单位】市粮食局")
    lines = (first, *told[0].split("\n"), second, *told[1].split("\n"))
    assert clauses(*lines) == [(told[0], (first,)), (told[1], (second,))]


def test_paragraphs_that_count_in_words_are_items_and_stages_head_what_is_in_them() -> None:
    lines = ("一、任务", f"第一,疏浚。{BODY}", f"第二,护岸。{BODY}", "二、步骤", "第一阶段:启动(2030年)", BODY)
    assert ordinals(*lines) == [(1, 1), (1, 2), (2, 1)]
    assert clauses(*lines)[-1] == (BODY, ("二、步骤", "第一阶段:启动(2030年)"))


def test_named_parts_stand_below_formal_numbers() -> None:
    lines = ("壹、安排", BODY, "贰、项目", "项目一:疏浚航道", BODY, "项目二:修建粮仓", BODY, "叁、保障", f"(一){BODY}")
    assert [path for _, path in clauses(*lines)] == [
        ("壹、安排",),
        ("贰、项目", "项目一:疏浚航道"),
        ("贰、项目", "项目二:修建粮仓"),
        ("叁、保障",),
    ]


def test_the_line_right_below_an_annex_is_its_title_over_all_that_counts_inside() -> None:
    annex = ("附件2", "某港重点码头名单", "1.东码头。建设泊位3个。", "2.西码头。建设泊位2个。")
    assert clauses("一、任务", BODY, *annex)[1:] == [(text, ("附件2", "某港重点码头名单")) for text in annex[2:]]
    assert clauses("附件", "船厂名单", "货船类:甲船厂", "客船类:乙船厂", BODY)[:2] == [
        (text, ("附件", "船厂名单")) for text in ("货船类:甲船厂", "客船类:乙船厂")
    ]


def test_the_title_of_a_whole_plan_that_is_annexed_stands_over_none_of_its_parts() -> None:
    plan = ("附件", "某港三年行动计划", "一、任务", f"1.{BODY}")
    assert clauses("一、目标", BODY, *plan)[-1] == (f"1.{BODY}", ("附件", "一、任务"))


def test_a_list_of_terms_is_a_part_of_its_own() -> None:
    terms = ("1.驳船:指由拖轮牵引的船。", "2.锚地:是指供船停泊的水域。")
    for title in ("名词解释", "附录名词解释", "主要术语释义(按出现顺序)"):
        assert clauses("八、保障", "1.加强领导。建立专班。", title, *terms)[1:] == [(term, (title,)) for term in terms]
    assert clauses("八、保障", BODY, "附录", "名词解释", *terms)[1:] == [(term, ("附录", "名词解释")) for term in terms]


def test_the_last_of_a_list_heads_nothing() -> None:
    annexes = ("附件1", "码头名单", "东码头(在建)", "西码头(规划)", "附件2", "船厂名单", "甲船厂(在建)")
    assert ("西码头(规划)", ("附件1", "码头名单")) in clauses("一、任务", BODY, *annexes)
    assert clauses("附件1", "船厂名单", "货船类:甲船厂", "客船类:乙船厂", BODY)[1:] == [
        ("客船类:乙船厂", ("附件1", "船厂名单")),
        (BODY, ("附件1", "船厂名单")),
    ]


def test_a_short_numbered_sentence_right_over_deeper_items_heads_them() -> None:
    lines = ("一、任务", "1.整修灯塔。", f"(1){BODY}", f"(2){BODY}", f"2.{BODY}")
    assert clauses(*lines) == [
        (f"(1){BODY}", ("一、任务", "1.整修灯塔。")),
        (f"(2){BODY}", ("一、任务", "1.整修灯塔。")),
        (f"2.{BODY}", ("一、任务",)),
    ]


@pytest.mark.parametrize("box", ["【专栏2】灯塔工程", "[专栏 2] 灯塔工程", "专栏1-2 灯塔工程"])
def test_a_box_with_its_number_in_brackets_or_by_chapter_is_one(box: str) -> None:
    assert clauses("一、任务", box, f"（一）{BODY}".replace("（", "(").replace("）", ")")) == [
        (f"(一){BODY}", ("一、任务", box))
    ]


def test_a_preface_without_a_number_opens_the_body() -> None:
    assert clauses(TITLE, "前言", BODY, "第一章 任务", BODY) == [(BODY, ("前言",)), (BODY, ("第一章 任务",))]
