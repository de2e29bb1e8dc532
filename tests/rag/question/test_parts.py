from __future__ import annotations

import pytest

from rag.question.parts import split_parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("专利池谁牵头，什么时候建，要建几个", ["专利池谁牵头，", "什么时候建，要建几个"]),
        ("海门的仲裁由谁负责？有哪些措施？", ["海门的仲裁由谁负责？", "有哪些措施？"]),
        ("天津的种业由谁负责还有怎么保护", ["天津的种业由谁负责", "还有怎么保护"]),
        ("在海门，想了解仲裁，由谁负责", ["在海门，想了解仲裁，由谁负责"]),
        ("专利池怎么建", ["专利池怎么建"]),
        ("海门种业和茶业的目标各是多少", ["海门种业的目标是多少", "茶业的目标是多少"]),
        ("第37项除了牵头还有几个部门", ["第37项除了牵头还有几个部门"]),
        ("专利、商标、版权、种业、地标谁管", ["专利、商标、版权、种业、地标谁管"]),
        ("谁管甲，谁管乙，谁管丙，谁管丁，谁管戊", ["谁管甲，谁管乙，谁管丙，谁管丁，谁管戊"]),
        ("证券化怎么试点，上海叫谁去研究", ["证券化怎么试点，上海叫谁去研究"]),
        ("证券化怎么试点，谁牵头", ["证券化怎么试点，", "谁牵头"]),
        ("商标名单怎么互认，谁牵头", ["商标名单怎么互认，", "谁牵头"]),
        ("两地互认商标名单，谁牵头", ["两地互认商标名单，谁牵头"]),
        ("天津规划有几章，第三章写什么", ["天津规划有几章，", "第三章写什么"]),
        ("推进计划第三项，谁牵头", ["推进计划第三项，谁牵头"]),
        ("", [""]),
    ],
)
def test_a_question_is_split_where_each_part_asks_something(question: str, parts: list[str]) -> None:
    assert split_parts(question) == parts


def test_the_parts_together_are_the_question() -> None:
    text = "请问，上海的专利池谁牵头？哪些部门配合，指标是多少，谢谢"
    parts = split_parts(text)
    assert len(parts) > 1
    assert "".join(parts) == text


def test_no_part_ends_within_a_name() -> None:
    text = "保护和运用规划的原则分别是什么"
    assert split_parts(text) != [text]
    assert split_parts(text, ["保护和运用规划"]) == [text]
