"""A line of duties holds for the paragraphs above it that have none, as far as they are of one group."""

from __future__ import annotations

from corpus.model import Metadata
from corpus.parse import parse_document
from tests.corpus.conservation import assert_lawful

METADATA = Metadata("tea", "云岭市茶产业发展规划", "云岭市", "市", period=(2021, 2025))


def duties(text: str) -> dict[str, list[tuple[str, bool]]]:
    document = parse_document(f"云岭市茶产业发展规划\n{text}", METADATA)
    assert_lawful(document)
    return {
        clause.text.split("。")[0]: [(duty.written, duty.inherited) for duty in clause.responsibilities]
        for clause in document.clauses
    }


def test_a_line_of_duties_holds_for_all_paragraphs_of_its_heading() -> None:
    found = duties(
        "一、做优茶园\n（一）改造茶园\n1.换种改良。更换良种。\n2.修建水渠。引水上山。\n（牵头单位：市农业农村局；配合单位：市水务局）\n"
        "（二）开拓市场\n1.举办茶节。每年一届。\n2.开设茶馆。鼓励连锁。\n责任单位：市商务局\n二、保障措施\n加强宣传。\n"
    )
    both = ["市农业农村局", "市水务局"]
    assert found["1.换种改良"] == [(name, True) for name in both]
    assert found["2.修建水渠"] == [(name, False) for name in both]
    assert (found["1.举办茶节"], found["2.开设茶馆"]) == ([("市商务局", True)], [("市商务局", False)])
    assert found["加强宣传"] == []


def test_it_holds_back_to_the_line_before_it_but_for_a_paragraph_with_a_duty_of_its_own() -> None:
    found = duties(
        "一、做优茶园\n1.换种改良。更换良种。\n2.修建水渠。引水上山。\n责任单位：市水务局\n"
        "3.举办茶节。每年一届。\n4.开设茶馆。鼓励连锁。（市文旅局负责）\n5.培训茶师。每年百人。\n6.评选茶王。\n责任单位：市商务局\n"
    )
    assert [found[title] for title in ("1.换种改良", "3.举办茶节", "4.开设茶馆", "5.培训茶师")] == [
        [("市水务局", True)],
        [("市商务局", True)],
        [("市文旅局", False)],
        [("市商务局", True)],
    ]


def test_a_paragraph_without_a_duty_has_none_where_each_other_has_its_own_line() -> None:
    each = "".join(f"{number}.做好第{number}件茶事。\n责任单位：市商务局\n" for number in (1, 2, 3))
    found = duties(f"一、做优茶园\n{each}4.开设茶馆。\n5.评选茶王。\n责任单位：市文旅局\n")
    assert found["4.开设茶馆"] == []


def test_a_line_below_the_items_of_a_paragraph_is_not_that_of_the_paragraph_before_it() -> None:
    found = duties("一、做优茶园\n1.换种改良。\n2.修建水渠。分两步：\n（1）勘测。\n（2）施工。\n责任单位：市水务局\n")
    water = [("市水务局", True)]
    assert (found["1.换种改良"], found["2.修建水渠"], found["（1）勘测"]) == ([], water, water)


def test_items_have_the_duty_of_the_paragraph_that_they_are_inside() -> None:
    found = duties(
        "一、做优茶园\n1.换种改良。（市茶叶局负责）\n（1）勘测茶园。\n（2）更换良种。\n2.修建水渠。引水上山。\n责任单位：市水务局\n"
    )
    tea = [("市茶叶局", True)]
    assert (found["（1）勘测茶园"], found["（2）更换良种"]) == (tea, tea)
    assert found["2.修建水渠"] == [("市水务局", False)]


def test_the_only_line_of_duties_of_a_plan_is_that_of_the_paragraph_above_it() -> None:
    found = duties(
        "一、做优茶园\n1.换种改良。各乡更换良种。\n2.修建水渠。引水上山。\n责任单位：市水务局\n3.举办茶节。\n"
    )
    assert (found["1.换种改良"], found["2.修建水渠"]) == ([], [("市水务局", False)])


def test_an_article_shares_no_duty_with_the_article_below_it() -> None:
    found = duties("第一章 茶园\n第一条 换种改良。\n第二条 修建水渠，引水上山。\n责任单位：市水务局\n")
    assert [bool(names) for names in found.values()] == [False, True]


def test_a_numbered_line_with_a_duty_heads_what_stands_below_it_and_shares_the_duty() -> None:
    text = (
        "一、做优茶园\n（一）改造茶园。（市农业农村局负责）\n1.换种改良。更换良种。\n2.修建水渠。引水上山。（市水务局负责）\n"
        "（二）开拓市场\n责任单位：市商务局\n1.举办茶节。每年一届。\n（三）培训茶师（市人社局负责）\n每年培训茶师百人，由行家教授制茶、泡茶的手艺。\n"
        "二、保障措施\n（一）加强宣传。印发手册。\n"
    )
    found = duties(text)
    assert found["1.换种改良"] == [("市农业农村局", True)]
    assert found["2.修建水渠"] == [("市水务局", False)]
    assert found["1.举办茶节"] == [("市商务局", True)]
    assert [duty for title, duty in found.items() if title.startswith("每年培训")] == [[("市人社局", True)]]
    assert found["（一）加强宣传"] == []
    document = parse_document(f"云岭市茶产业发展规划\n{text}", METADATA)
    assert {clause.path[1:] for clause in document.clauses if clause.title in ("换种改良", "举办茶节")} == {
        ("(一)改造茶园。",),
        ("(二)开拓市场",),
    }


def test_a_task_with_a_duty_below_it_heads_no_paragraph_that_only_follows() -> None:
    text = (
        "一、做优茶园\n1.换种改良\n责任单位：市农业农村局\n2.修建水渠\n责任单位：市水务局\n"
        "各镇要在年底前报告进展，市政府将组织检查验收并通报结果。\n"
    )
    found = duties(text)
    assert [duty for title, duty in found.items() if title.startswith("各镇要")] == [[]]


def test_the_deadline_of_a_shared_duty_is_that_of_those_who_share_it() -> None:
    text = (
        "一、做优茶园\n（一）改造茶园\n责任单位：市农业农村局\n完成时限：2023年\n1.换种改良。改良茶园20亩。\n"
        "（二）开拓市场（市商务局负责）\n1.举办茶节。建成茶馆20家。\n"
    )
    document = parse_document(f"云岭市茶产业发展规划\n{text}", METADATA)
    years = {target.indicator: target.year for clause in document.clauses for target in clause.targets}
    assert years == {"改良茶园": 2023, "茶馆": 2025}


def test_an_item_that_is_one_sentence_with_those_inside_it_has_their_duty() -> None:
    text = (
        "一、做优茶园\n1.改造茶园，\n（1）更换良种；\n（2）引水上山。（市农业农村局负责）\n"
        "2.开拓市场：\n（1）举办茶节。（市商务局负责）\n"
    )
    found = duties(text)
    assert found["1.改造茶园，"] == found["（1）更换良种；"] == [("市农业农村局", True)]
    assert found["2.开拓市场："] == []
