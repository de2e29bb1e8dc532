from __future__ import annotations

import pytest

from rag.question.parting.parts import split_parts
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("专利池谁牵头，什么时候建，要建几个", ["专利池谁牵头，", "什么时候建，要建几个"]),
        ("海门的仲裁由谁负责？有哪些措施？", ["海门的仲裁由谁负责？", "有哪些措施？"]),
        ("天津的种业由谁负责还有怎么保护", ["天津的种业由谁负责", "还有怎么保护"]),
        ("在海门，想了解仲裁，由谁负责", ["在海门，想了解仲裁，由谁负责"]),
        ("专利池怎么建", ["专利池怎么建"]),
        ("海门茶展谁在哪些地方办", ["海门茶展谁来办", "海门茶展在哪些地方办"]),
        ("海门茶展谁在哪年办", ["海门茶展谁在哪年办"]),
        ("海门种业和茶业的目标各是多少", ["海门种业的目标是多少", "茶业的目标是多少"]),
        ("农业局在规划和推进计划里各有几项任务", ["农业局在规划和推进计划里各有几项任务"]),
        ("第37项除了牵头还有几个部门", ["第37项除了牵头还有几个部门"]),
        ("专利、商标、版权、种业、地标谁管", ["专利、商标、版权、种业、地标谁管"]),
        ("谁管甲，谁管乙，谁管丙，谁管丁，谁管戊", ["谁管甲，谁管乙，谁管丙，谁管丁，谁管戊"]),
        ("证券化怎么试点，上海叫谁去研究", ["证券化怎么试点，上海叫谁去研究"]),
        ("证券化怎么试点，谁牵头", ["证券化怎么试点，", "谁牵头"]),
        ("商标名单怎么互认，谁牵头", ["商标名单怎么互认，", "谁牵头"]),
        ("两地互认商标名单，谁牵头", ["两地互认商标名单，谁牵头"]),
        ("天津规划有几章，第三章写什么", ["天津规划有几章，", "第三章写什么"]),
        ("上海的茶展办几种？就是几大类", ["上海的茶展办几种？就是几大类"]),
        ("海门的茶园、茶馆分别由谁管", ["海门的茶园由谁管", "海门的茶馆由谁管"]),
        ("春茶园跟夏茶园,推进计划里分别由谁管", ["推进计划里春茶园由谁管", "推进计划里夏茶园由谁管"]),
        ("要建几个茶园？茶农和茶商又各是多少", ["要建几个茶园？", "茶农是多少", "茶商是多少"]),
        ("这份茶业任务分工，由谁印发", ["这份茶业任务分工，由谁印发"]),
        ("茶市谁牵头，哪些单位配合", ["茶市谁牵头，哪些单位配合"]),
        ("谁牵头、谁配合茶市，要建几个", ["谁牵头、谁配合茶市，", "要建几个"]),
        ("茶市谁牵头，茶展谁配合", ["茶市谁牵头，", "茶展谁配合"]),
        ("商委哪条自己负责、哪几条分工", ["商委哪条自己负责、", "哪几条分工"]),
        ("茶市谁牵头？配合单位有几个？", ["茶市谁牵头？", "配合单位有几个？"]),
        ("推进计划第三项，谁牵头", ["推进计划第三项，谁牵头"]),
        ("", [""]),
    ],
)
def test_a_question_is_split_where_each_part_asks_something(question: str, parts: list[str]) -> None:
    assert split_parts(question) == parts


def test_the_parts_together_are_the_question_without_what_stands_around_it() -> None:
    text = "上海的专利池谁牵头？哪些部门配合，指标是多少"
    parts = split_parts(f"请问，{text}，谢谢")
    assert len(parts) > 1
    assert "".join(parts) == text


def test_no_part_ends_within_a_name() -> None:
    text = "保护和运用规划的原则分别是什么"
    assert split_parts(text) != [text]
    assert split_parts(text, ["保护和运用规划"]) == [text]


def test_each_of_three_numbers_is_asked_for_by_itself() -> None:
    assert split_parts("茶企、茶馆、茶农,三个数分别是?") == ["茶企是多少", "茶馆是多少", "茶农是多少"]


def test_two_sizes_beside_each_other_are_two_questions() -> None:
    assert split_parts("某市2024年茶叶销售额和茶馆家数") == ["某市2024年茶叶销售额是多少", "某市2024年茶馆家数是多少"]
    assert split_parts("茶叶产量和质量标准由谁定") == ["茶叶产量和质量标准由谁定"]


def test_which_the_counted_things_are_belongs_to_their_number() -> None:
    assert split_parts("茶馆有几家,都是什么") == ["茶馆有几家,都是什么"]


def test_a_number_counted_from_behind_is_not_cut() -> None:
    assert split_parts("推进计划从末尾往前数,第四项由谁负责") == ["推进计划从末尾往前数,第四项由谁负责"]


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("海门建几个码头?渡口呢?", ["海门建几个码头?", "渡口呢?"]),
        ("码头谁来管,渡口呢", ["码头谁来管,", "渡口呢"]),
        ("海门建几个码头?以后呢?", ["海门建几个码头?以后呢?"]),
    ],
)
def test_the_same_of_something_else_is_a_part_of_its_own(question: str, parts: list[str]) -> None:
    assert split_parts(question) == parts


def test_what_is_newly_made_is_one_thing_of_two() -> None:
    parts = ["计划里新认定的茶园有多少个", "计划里新建的茶馆有多少个"]
    assert split_parts("计划里新认定的茶园和新建的茶馆各有多少个") == parts


def test_a_blank_between_two_questions_parts_them() -> None:
    assert split_parts("茶园谁牵头 修码头又谁牵头") == ["茶园谁牵头", " 修码头又谁牵头"]
    assert len(split_parts("茶港 码头 牵头单位 几家")) == 1


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("茶馆和茶农2020年分别有多少", ["茶馆2020年有多少", "茶农2020年有多少"]),
        ("海门现在的茶馆和2025年目标分别是多少", ["海门现在的茶馆是多少", "海门茶馆2025年目标是多少"]),
        (
            "茶馆数和茶农数，海门2020年和2025年各是多少",
            ["海门2020年茶馆数是多少", "2025年茶馆数是多少", "海门2020年茶农数是多少", "2025年茶农数是多少"],
        ),
        ("海门茶馆和茶农分别有多少，茶商呢", ["海门茶馆有多少", "茶农有多少", "茶商呢"]),
        ("上海这五年茶馆和茶农各涨了多少", ["上海这五年茶馆涨了多少", "上海这五年茶农涨了多少"]),
        ("上海茶馆和茶农五年间增加了几倍", ["上海茶馆五年间增加了几倍", "茶农五年间增加了几倍"]),
    ],
)
def test_each_thing_is_asked_for_at_each_time(question: str, parts: list[str]) -> None:
    assert split_parts(question) == parts


def test_the_growth_of_each_of_two_indicators_is_told(ask: Ask) -> None:
    answer = ask("上海这五年有效注册商标和每万人口发明专利拥有量各涨了多少").answer
    assert all(value in answer for value in ("54.84万件", "173.74万件", "28.92件", "60.21件"))


def test_how_much_two_things_grew_is_no_question_which_is_less(ask: Ask) -> None:
    answer = ask("上海五年前后PCT和发明授权涨了多少").answer
    assert "少于" not in answer
    assert all(value in answer for value in ("1060件", "3558件", "1.76万件", "2.42万件"))
