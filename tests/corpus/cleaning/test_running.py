"""The head or foot of each page is no line of the plan."""

from __future__ import annotations

import pytest

from corpus.cleaning.edits import plan_cleaning
from corpus.cleaning.text import clean

TITLE = "滨江港“十四五”发展规划"
BEFORE = "到2025年，新建泊位6个，引导船东以入股、托管等方式参"
AFTER = "与码头建设，吞吐量翻一番。"


def cleaned(text: str) -> list[str]:
    return clean(text, plan_cleaning(text).edits).text.split("\n")


@pytest.mark.parametrize(
    "number",
    ["第 {} 页", "第{}页 共20页", "- {} -", "     {}", "| 第 {} 页"],
    ids=["page", "of", "dashes", "bare", "bar"],
)
def test_a_title_with_the_number_of_the_page_breaks_no_sentence(number: str) -> None:
    heads = [f"{TITLE}   {number.format(page)}" for page in (3, 4)]
    text = f"{TITLE}\n一、目标\n{BEFORE}\n{heads[0]}\n{AFTER}\n二、任务\n{heads[1]}\n建设码头。"
    assert cleaned(text) == [TITLE, "一、目标", BEFORE + AFTER, "二、任务", "建设码头。"]


def test_the_number_can_stand_before_the_title() -> None:
    text = f"{TITLE}\n{BEFORE}\n第 3 页    {TITLE}\n{AFTER}\n第 4 页    {TITLE}\n二、任务"
    assert cleaned(text) == [TITLE, BEFORE + AFTER, "二、任务"]


def test_a_title_that_only_numbered_lines_give_stays_once() -> None:
    text = f"{TITLE}   第1页\n一、目标\n{BEFORE}\n{TITLE}   第2页\n{AFTER}"
    assert cleaned(text) == [TITLE, "一、目标", BEFORE + AFTER]


def test_the_title_alone_on_many_pages_stays_once() -> None:
    text = f"{TITLE}\n{BEFORE}\n{TITLE}\n{AFTER}\n{TITLE}\n二、任务\n{TITLE}\n建设码头。"
    assert cleaned(text) == [TITLE, BEFORE + AFTER, "二、任务", "建设码头。"]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n某港办公室\n{TITLE}\n一、目标",
        "责任单位:市港航局\n建设码头。\n责任单位:市港航局\n疏浚航道。\n责任单位:市港航局\n责任单位:市港航局",
        "详见附件第1页\n建设码头。",
        "泊位    12\n堆场    30",
    ],
    ids=["letter", "duties", "once", "values"],
)
def test_other_lines_that_come_again_stay(text: str) -> None:
    assert "\n".join(cleaned(text)).replace(" ", "") == text.replace(" ", "")
