from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


@pytest.mark.parametrize(
    ("question", "words", "doc_id"),
    [
        ("上海规划是谁印发的", "由上海市人民政府印发", "sh-plan"),
        ("海门规划什么时候印发", "2023年4月3日", "haimen"),
        ("推进计划的有效期", "2022—2023年", "sh-impl"),
        ("推进计划过期了没", "2022—2023年", "sh-impl"),
        ("天津的还管用吗", "2021—2025年", "tianjin"),
        ("天津规划由谁发布", "天津市知识产权战略领导小组办公室", "tianjin"),
    ],
)
def test_what_is_known_of_a_plan_is_told(question: str, words: str, doc_id: str, ask: Ask) -> None:
    answer = ask(question)
    assert words in answer.answer
    assert documents_of(answer) == {doc_id}


@pytest.mark.parametrize(
    "question", ["上海规划跟海门规划谁先出来", "海门规划和上海规划相隔多久", "这两份的日期哪个在前,海门规划和上海规划"]
)
def test_plans_are_ordered_by_their_days(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.facts["documents"] == ["sh-plan", "haimen"]


@pytest.mark.parametrize("question", ["几份文件里哪个最早到期", "这些计划谁的年限最短"])
def test_plans_are_ordered_by_their_last_year_and_their_length(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "(2022—2023)》（2022—2023年）" in first_paragraph(answer)
    assert set(answer.facts["documents"]) == {"sh-plan", "sh-impl", "haimen", "tianjin"}


def test_plans_that_end_together_are_said_to(ask: Ask) -> None:
    assert "一样（2021—2025年）" in first_paragraph(ask("海门规划和天津的分工哪份先结束"))
    assert ask("海门规划比天津的分工先到期吗").facts["verdict"] is False


def test_the_order_and_another_fact_are_told_together(ask: Ask) -> None:
    answer = ask("上海规划和海门规划哪份先发布、各管几年")
    assert "较早的是《上海市知识产权保护和运用“十四五”规划》" in first_paragraph(answer)
    assert "规划期为2021—2025年" in answer.answer


def test_only_what_was_asked_is_told(ask: Ask) -> None:
    assert "规划期" not in ask("上海规划是谁印发的").answer
    assert "印发" not in ask("上海规划的有效期").answer


def test_what_the_text_does_not_give_is_said_to_be_missing(ask: Ask) -> None:
    answer = ask("推进计划的文号")
    assert answer.status is Status.NONE
    assert "没有写明文号" in answer.answer


def test_what_only_some_plans_give_is_told_of_those(ask: Ask) -> None:
    answer = ask("上海的规划和计划分别由谁印发")
    assert answer.status is not Status.NONE
    assert "上海市人民政府" in answer.answer


def test_a_plan_named_by_pointing_is_any_of_those_held(ask: Ask) -> None:
    answer = ask("这份规划由谁印发")
    assert "上海市人民政府" in answer.answer


def test_a_date_that_a_question_states_is_checked(ask: Ask) -> None:
    assert ask("海门规划是2023年4月印发的吗").answer.startswith("是。")
    denied = ask("海门规划是2021年7月印发的吧")
    assert denied.answer.startswith("不是。")
    assert "2023年4月3日" in denied.answer
    assert denied.facts["verdict"] is False


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("上海规划由哪个单位、哪年印发", ["上海市人民政府", "2021年12月31日"]),
        ("天津的分工何时出台", ["天津市知识产权战略领导小组办公室2021年11月2日印发"]),
        ("上海推进计划何时公布的", ["时间:2022-06-09来源:上海知识产权"]),
        (
            "海门规划的通知发给哪些单位,抬头怎么写",
            ["各区镇(街道)政府(管委会、办事处),区各委办局,区各直属单位,各垂直管理部门(单位):"],
        ),
        ("海门规划主送哪些单位", ["各区镇(街道)政府(管委会、办事处),区各委办局,区各直属单位,各垂直管理部门(单位):"]),
        ("推进计划的原文是在什么网站上看到的", ["时间:2022-06-09来源:上海知识产权"]),
    ],
)
def test_the_very_line_is_cited(question: str, quotes: list[str], ask: Ask) -> None:
    assert [citation.quote for citation in ask(question).citations] == quotes


def test_the_full_title_is_told(ask: Ask) -> None:
    answer = ask("上海的推进计划全称叫什么")
    assert "《上海市知识产权强市建设纲要和“十四五”规划实施推进计划(2022—2023)》" in answer.answer


def test_an_issuer_whose_name_is_not_whole_is_told_as_far_as_it_is_written(ask: Ask) -> None:
    answer = ask("海门规划由谁颁布")
    assert answer.status is Status.PARTIAL
    assert "南通市〔原文此处缺失〕办公室" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("上海规划是上海市政府发布的吧", True),
        ("天津的分工是市财政局下发的吗", False),
        ("海门规划是4月3日发的吗", True),
        ("海门规划是不是5月份印发的", False),
        ("上海规划已经发布了吗", True),
        ("推进计划管到2025年吗", False),
    ],
)
def test_what_a_question_states_of_a_plan_is_checked(question: str, verdict: bool, ask: Ask) -> None:
    assert ask(question).facts["verdict"] is verdict


@pytest.mark.parametrize("question", ["白皮书由谁发布", "上海哪个单位发布知识产权白皮书", "天津是不是每年都发布白皮书"])
def test_what_plans_say_of_other_papers_is_no_question_about_them(question: str, ask: Ask) -> None:
    assert "印发日期" not in ask(question).answer


def test_plans_are_put_in_the_order_of_their_dates(ask: Ask) -> None:
    answer = ask("海门规划和天津分工哪个更早发布")
    assert answer.answer.startswith("较早的是《天津市")
    assert answer.facts["documents"] == ["tianjin", "haimen"]


@pytest.mark.parametrize(
    ("question", "verdict"), [("海门规划比天津分工先印发吗", False), ("海门规划比上海规划晚发布吧", True)]
)
def test_the_order_that_a_question_states_is_checked(question: str, verdict: bool, ask: Ask) -> None:
    answer = ask(question)
    assert (answer.intent, answer.facts["verdict"]) == (Intent.YES_NO, verdict)


def test_which_of_two_plans_came_first_is_told(ask: Ask) -> None:
    assert ask("上海十四五规划和天津分工,谁先谁后印发").answer.startswith(
        "较早的是《天津市知识产权“十四五”规划主要任务工作分工》"
    )


@pytest.mark.parametrize(
    "question", ["海门规划是谁发布的，哪天", "海门规划由哪个机构在何日发布", "海门这份五年规划，由什么单位于何时公布"]
)
def test_who_issued_a_plan_and_when_are_told_together(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert "日期为2023年4月3日" in answer
    assert "落款" in answer


@pytest.mark.parametrize("question", ["推进计划是哪几年的", "推进计划涵盖哪两年"])
def test_the_years_that_a_plan_covers_are_its_period(question: str, ask: Ask) -> None:
    assert "2022—2023年" in first_paragraph(ask(question))


def test_the_place_of_a_claimed_issuer_brings_in_no_plan(ask: Ask) -> None:
    answer = ask("上海的十四五规划是天津市政府印发的吗").answer
    assert answer.startswith("不是。《上海")
    assert "《天津" not in answer
    assert "《天津" not in ask("海门的规划是天津市政府印发的吗").answer


def test_words_of_its_title_name_a_plan_and_no_topic(ask: Ask) -> None:
    answer = ask("上海讲保护和运用的规划哪天公布的")
    assert documents_of(answer) == {"sh-plan"}
    assert "2021年12月31日" in answer.answer


@pytest.mark.parametrize(
    ("question", "words", "doc_id"),
    [
        ("登推进计划的那个帖子题目叫什么", "所在网页的标题为“123项!", "sh-impl"),
        ("天津分工所在页面的标题", "所在网页的标题为“天津知识产权十四五规划”", "tianjin"),
        ("海门规划署名下方括号里是什么字", "附注为“(此件公开发布)”", "haimen"),
    ],
)
def test_what_stands_around_a_plan_is_told(question: str, words: str, doc_id: str, ask: Ask) -> None:
    answer = ask(question)
    assert (answer.status, documents_of(answer)) == (Status.GROUNDED, {doc_id})
    assert words in answer.answer


def test_a_page_without_a_headline_is_said_to_have_none_beside_the_title_of_the_plan(ask: Ask) -> None:
    answer = ask("上海十四五规划那篇文章的题目")
    assert answer.status is Status.PARTIAL
    assert "没有写明所在网页的标题" in answer.answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("海门那份规划是哪一级批准的", "经区政府同意"),
        ("上海十四五规划由谁审定的", "经市政府同意"),
        ("推进计划的批准机关是谁", "没有写明批准单位"),
    ],
)
def test_who_agreed_to_a_plan_is_told_from_its_letter(question: str, words: str, ask: Ask) -> None:
    assert words in ask(question).answer


def test_when_a_plan_ends_is_its_term(ask: Ask) -> None:
    assert "规划期为2022—2023年" in ask("推进计划的截止期限是什么").answer


def test_both_ends_of_an_order_are_told_where_both_are_asked_for(ask: Ask) -> None:
    first = ask("收录的规划谁发布得早谁发布得晚").answer.split("\n")[0]
    assert "最早的是《天津市" in first
    assert "最晚的是《南通市海门区" in first


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("上海规划是哪个机关印的", "由上海市人民政府印发"),
        ("天津分工的日期", "2021年11月2日"),
        ("推进计划啥时候结束", "规划期为2022—2023年"),
        ("海门规划的文件号", "没有写明文号"),
    ],
)
def test_plain_words_for_the_facts_of_a_plan_are_understood(question: str, told: str, ask: Ask) -> None:
    assert told in ask(question).answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("上海规划跟海门规划的规划期一样吗", "一样。"),
        ("推进计划和天津规划的规划期相同吗", "不一样。"),
        ("推进计划和天津规划的截止日期一样吗", "不一样。"),
    ],
)
def test_whether_plans_are_made_for_the_same_years_is_said_first(question: str, verdict: str, ask: Ask) -> None:
    answer = ask(question)
    assert first_paragraph(answer).startswith(verdict)
    assert answer.answer.count("规划期为") == 2


def test_nothing_is_compared_where_that_is_not_asked(ask: Ask) -> None:
    assert "一样" not in ask("天津和海门的规划期各是哪几年").answer


@pytest.mark.parametrize("question", ["上海规划是谁起草的", "上海规划哪个部门执笔的"])
def test_who_drafted_a_plan_is_asked_of_the_plan_itself(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("《上海市知识产权保护和运用“十四五”规划》：由上海市人民政府印发。")


@pytest.mark.parametrize("question", ["海门规划几号印发的", "海门的规划是几月几号公布的"])
def test_the_day_of_a_plan_is_no_day_of_an_event(question: str, ask: Ask) -> None:
    assert "2023年4月3日" in ask(question).answer


def test_the_day_of_an_event_is_not_given(ask: Ask) -> None:
    assert "举办的日期" in ask("培训班几月几号截止").answer


def test_when_a_plan_ends_is_told_by_its_years(ask: Ask) -> None:
    assert "规划期为2022—2023年" in ask("推进计划到啥时候截止").answer
    assert "规划期为2021—2025年" in ask("海门规划到哪一年为止").answer
