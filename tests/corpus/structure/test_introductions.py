"""A sentence that ends with a colon introduces the items behind it."""

from __future__ import annotations

from corpus.structure.introductions import introductions
from corpus.structure.outline import Part, outline

TEXT = """第一章 目标
第一条 工作坚持下列安排。到2025年,实现下列目标:
(一)专利拥有量达到2.5件;
(二)地理标志不少于6件。
第二条 到2023年,完成下列工作:
(一)建成基地5个。
第二章 保障
第三条 本办法自发布之日起施行。"""


def sentences(text: str) -> list[str]:
    entries = [entry for entry in outline(text, "某办法") if entry.part is Part.CLAUSE]
    return introductions(entries, [text[entry.start : entry.end] for entry in entries])


def test_items_have_the_last_sentence_of_what_introduces_them() -> None:
    goals = "到2025年,实现下列目标:"
    works = "第二条 到2023年,完成下列工作:"
    assert sentences(TEXT) == ["", goals, goals, "", works, ""]


def test_a_paragraph_without_mark_ends_the_items() -> None:
    text = "一、目标\n到2025年,主要目标如下:\n——创造。专利达到9件。\n以上目标由各区落实。\n——运用。另行规定。"
    assert sentences(text) == ["", "到2025年,主要目标如下:", "", ""]


def test_paragraphs_beside_an_introduction_have_its_sentence() -> None:
    text = "一、目标\n到2030年,力争实现:\n茶园规模扩大:达到9亩。\n茶亭基本成型:建成3座。\n二、任务\n修缮茶亭。"
    assert sentences(text) == ["", "到2030年,力争实现:", "到2030年,力争实现:", ""]
