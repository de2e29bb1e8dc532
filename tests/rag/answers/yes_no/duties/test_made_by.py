from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "start", "bodies"),
    [
        ("推进计划里的行政保护技术调查官制度是司法局建立的吗", "不是。", "市知识产权局负责"),
        ("专利密集型产业统计分析制度是中科院上海分院建立的吗", "", "中科院上海分院配合"),
        ("天津的互联网在线审判新模式是市财政局建立的吗", "不是。", "市高级人民法院"),
        ("推进计划里的作品快速登记办法由宣传部完善吗", "是。", "市委宣传部负责"),
        ("推进计划里的公益讲师团不是贸促会成立的吧", "是。", "市知识产权局牵头"),
        ("是金山区建的化妆品快速维权中心吗", "不是。", "奉贤区"),
    ],
)
def test_who_made_a_thing_is_held_against_the_duty(question: str, start: str, bodies: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert bodies in answer
    assert answer.startswith(start) if start else not answer.startswith(("是。", "不是。"))


@pytest.mark.parametrize(
    "question",
    [
        "天津的知识产权保护专家库是司法局建立的吗",
        "推进计划里的种业打假专项是绿化市容局组织开展的吗",
        "天津的产业知识产权联盟是科技局组建的吗",
    ],
)
def test_one_of_several_is_told_with_them_and_neither_affirmed_nor_denied(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "参与的单位" in answer.answer
    assert answer.facts["verdict"] is None


@pytest.mark.parametrize(
    "question",
    [
        "国家海外知识产权纠纷应对指导中心上海分中心是贸促会设立的吗",
        "天津的知识产权公证服务中心是司法局建的吗",
        "海门的海门大学科技园是教育局建的吗",
        "天津的知识产权专员制度是企业建的吗",
    ],
)
def test_a_clause_that_carries_on_what_is_there_tells_nothing_of_who_made_it(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith(("是。", "不是。"))


def test_what_a_thing_rests_on_is_no_maker(ask: Ask) -> None:
    answer = ask("天津的登记认证工作是依托版权交易中心做的吗").answer
    assert "托版权交易中心做" not in answer


@pytest.mark.parametrize(
    "question",
    [
        "推进计划里的知识产权仲裁院是司法局成立的吗",
        "推进计划里的龙腾行动是国家知识产权局发起的吗",
        "上海的WIPO仲裁与调解上海中心是世界知识产权组织设立的吗",
    ],
)
def test_a_thing_of_another_name_or_a_body_above_proves_nothing(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith(("是。", "不是。"))


def test_a_sentence_may_name_the_body_itself(ask: Ask) -> None:
    answer = ask("海门的常规知识产权执法行动是市知识产权局开展的吗").answer
    assert answer.startswith("是。")
    assert "每季度" in answer


def test_a_plan_of_another_city_is_read_alike(ask_harbour: Ask) -> None:
    assert ask_harbour("渔船维修点是港口管理局设立的吗").answer.startswith("不是。")
    assert ask_harbour("渔船维修点是农业农村局设立的吗").answer.startswith("是。")
    assert "参与的单位" in ask_harbour("海洋节是财政局举办的吗").answer


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("上海知识产权白皮书是知识产权局一家发布的吗", "不是。"),
        ("推进计划里的海外纠纷应对指导中心分中心是市知识产权局一家建的吗", "是。"),
        ("上海专利导航服务基地是不是光知识产权局一家在建", "不是。"),
    ],
)
def test_who_is_said_to_make_a_thing_alone_is_not_borne_out_by_being_the_first_of_several(
    question: str, start: str, ask: Ask
) -> None:
    assert ask(question).answer.startswith(start)
