from __future__ import annotations

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph, raw


def test_a_plan_that_puts_a_matter_otherwise_is_quoted_by_what_comes_nearest(ask: Ask) -> None:
    answer = ask("跟周边的省市怎么抱团，上海和天津的路子差在哪")
    assert answer.status is not Status.NONE
    assert "没有这方面的内容" not in answer.answer
    assert {"tianjin"} < documents_of(answer)


def test_a_plan_that_lacks_a_thing_by_name_is_said_to_lack_it(ask: Ask) -> None:
    assert "没有" in first_paragraph(ask("技术调查官三地都写了？"))


def test_two_things_are_not_called_the_same_for_a_sentence_that_tells_of_both(ask: Ask) -> None:
    answer = ask("天津对企业培育专利和对高校培育专利，有什么两样")
    assert answer.intent is Intent.COMPARE
    assert "两者的表述一样" not in answer.answer


def test_a_thing_said_of_one_place_and_asked_of_another_that_is_silent_is_denied_first(ask: Ask) -> None:
    assert first_paragraph(ask("老字号天津写了，上海那两份提没提")).startswith(("没有，", "只有天津市"))
    assert first_paragraph(ask("老字号天津有好几处，海门有没有写")).startswith("没有，《南通市海门区")


def test_what_one_plan_writes_beyond_the_other_is_on_the_topic(ask: Ask) -> None:
    said = first_paragraph(ask("讲海关保护，上海规划和推进计划哪份写得更具体"))
    assert said.startswith("上海实施推进计划多写的是“加大对进出口环节关键领域")


def test_what_two_bodies_of_one_box_do_is_told_side_by_side(ask: Ask) -> None:
    answer = ask("上海规划里松江的G60协作中心和奉贤的化妆品快速维权中心,职能有啥差别")
    first = first_paragraph(answer)
    assert "名单交换互认" in first
    assert "外观设计快速审查" in first


def test_two_things_that_one_sentence_tells_are_not_said_to_be_worded_alike(ask: Ask) -> None:
    answer = ask("上海推进计划里浦东的保护中心跟徐汇的维权站有何不同")
    assert answer.status is Status.PARTIAL
    assert "没有把两者分开来写" in answer.answer


def test_wordings_of_a_matter_with_more_to_it_are_alike_in_one_place_only(ask: Ask) -> None:
    first = first_paragraph(ask("海外维权，上海规划和推进计划的说法一样吗"))
    assert first.startswith("不完全是，两者有一处一样")
    assert "上海实施推进计划多写的是" in first


def test_wordings_of_the_one_sentence_asked_about_are_the_same(ask: Ask) -> None:
    answer = ask("和“三合一”审判机制相适应的案件管辖制度，天津跟海门的表述一样吗")
    assert answer.answer.startswith("是，两者的表述一样：")


def test_a_place_with_nothing_but_other_things_is_silent_on_what_another_was_said_to_have(ask: Ask) -> None:
    assert "老字号" in raw("tianjin")
    assert "老字号" not in raw("sh-plan")
    first = first_paragraph(ask("老字号品牌，天津护着，上海规划里有没有这样的话"))
    assert first.startswith("没有，")
    assert "老字号" in first


def test_what_is_only_near_a_thing_is_not_it(ask: Ask) -> None:
    assert "反垄断" not in raw("sh-plan")
    first = first_paragraph(ask("反垄断，推进计划写了没，上海规划写了没"))
    assert "都写到了" not in first
    assert "没有写到" in first


def test_that_both_write_a_thing_is_not_said_for_words_near_it(ask: Ask) -> None:
    assert "都写到了" not in first_paragraph(ask("反垄断，推进计划写了没，规划写了没"))
