from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from corpus.model import Document
from eval.case import Case
from eval.measures.answers import Judgement, judge
from eval.measures.verdict import Plans
from rag.contract import Answer, Intent, Status
from tests.eval.writing import answer, cite, clause_with, duties

SECRETS = "探索建立商业秘密保护基地"
GOALS = "每万人高价值发明专利拥有量达到20件"
BEFORE = "每万人口发明专利拥有量达到41.43件"
XINCHUANG = "优先信创产业知识产权发展"


class Bench:
    """Judges hand-written answers to the cases of the suite."""

    def __init__(self, documents: tuple[Document, ...], cases: Mapping[str, Case], plans: Plans) -> None:
        self.documents, self.cases, self.plans = documents, cases, plans

    def secrets(self, text: str = "商业秘密保护基地由市市场监管局负责。[1]", **changes: Any) -> Answer:
        facts = {"responsibilities": duties(self.documents, "sh-impl", SECRETS)}
        return answer(text, [cite(self.documents, 1, "sh-impl", SECRETS)], **{"facts": facts, **changes})

    def goal(self, text: str) -> Answer:
        citations = [cite(self.documents, 1, "haimen", GOALS), cite(self.documents, 2, "haimen", BEFORE)]
        return answer(text, citations, intent=Intent.TARGET)

    def xinchuang(self, text: str, **changes: Any) -> Answer:
        return answer(text, [cite(self.documents, 1, "tianjin", XINCHUANG)], **changes)

    def judge(self, case_id: str, given: Answer) -> Judgement:
        return judge(self.cases[case_id], given, self.plans)

    def broken(self, case_id: str, given: Answer) -> set[str]:
        return {check.name for check in self.judge(case_id, given).failures}


@pytest.fixture(scope="module")
def bench(documents: tuple[Document, ...], cases: Mapping[str, Case], plans: Plans) -> Bench:
    return Bench(documents, cases, plans)


def test_a_right_answer_passes_every_rule(bench: Bench) -> None:
    judgement = bench.judge("responsible-d01", bench.secrets())
    assert judgement.passed, judgement.failures
    assert judgement.fact_share == 1
    assert judgement.intent_is_right


def test_a_right_answer_passes_without_facts(bench: Bench) -> None:
    assert bench.broken("responsible-d01", bench.secrets(facts={})) == set()


def test_a_swapped_department_is_caught_by_name(bench: Bench) -> None:
    given = bench.secrets("商业秘密保护基地由市知识产权局负责。[1]")
    assert bench.broken("responsible-d01", given) >= {"departments", "no_wrong_departments"}
    notes = [check.note for check in bench.judge("responsible-d01", given).failures]
    assert any("缺少：市市场监管局" in note for note in notes)
    assert any("多出：市知识产权局" in note for note in notes)


def test_a_wrong_role_in_the_text_is_caught_though_the_facts_are_right(bench: Bench) -> None:
    given = bench.secrets("商业秘密保护基地由市市场监管局牵头。[1]")
    assert bench.broken("responsible-d01", given) == {"roles"}


def test_a_wrong_role_in_the_facts_is_caught_though_the_text_is_right(bench: Bench) -> None:
    listed = duties(bench.documents, "sh-impl", SECRETS)
    given = bench.secrets(facts={"duties": [{**listed[0], "role": "lead"}]})
    assert bench.broken("responsible-d01", given) == {"roles"}


SHARED = "由市知识产权局、市委宣传部、市工业和信息化局、滨海新区政府按职责分工负责。[1]"


def test_shared_duties_pass_and_one_missing_department_fails(bench: Bench) -> None:
    assert bench.broken("responsible-d23", bench.xinchuang(SHARED)) == set()
    missing = bench.xinchuang(SHARED.replace("市委宣传部、", ""))
    assert bench.broken("responsible-d23", missing) == {"departments", "roles"}
    assert 0 < (bench.judge("responsible-d23", missing).fact_share or 0) < 1


def test_a_department_of_another_city_is_caught(bench: Bench) -> None:
    given = bench.xinchuang(SHARED.replace("市工业和信息化局", "市工业和信息化局、市经济信息化委"))
    assert {"forbidden", "no_wrong_departments"} <= bench.broken("responsible-d23", given)


def test_a_goal_passes_and_a_baseline_given_for_it_is_caught_by_name(bench: Bench) -> None:
    right = bench.goal("到2025年，每万人高价值发明专利拥有量达到20件。[1]2020年底每万人口发明专利拥有量为41.43件。[2]")
    assert bench.broken("target-d01", right) == set()
    wrong = bench.goal("每万人口发明专利拥有量达到41.43件。[2]目标是20件。[1]")
    assert {"value_first"} <= bench.broken("target-d01", wrong)
    assert any("41.43" in check.note for check in bench.judge("target-d01", wrong).failures)


def test_a_figure_without_its_citation_is_not_stated(bench: Bench) -> None:
    given = bench.goal("每万人高价值发明专利拥有量达到20件。2020年底为41.43件。[2]")
    assert {"values", "first"} <= bench.broken("target-d01", given)


def test_a_dropped_citation_is_caught_by_name(bench: Bench) -> None:
    given = bench.secrets("商业秘密保护基地由市市场监管局负责。").model_copy(update={"citations": [], "claims": []})
    assert "evidence" in bench.broken("responsible-d01", given)


def test_an_answer_that_dumps_everything_fails(bench: Bench) -> None:
    document = next(document for document in bench.documents if document.id == "sh-impl")
    citations = [cite(bench.documents, 1, "sh-impl", SECRETS)]
    text = "商业秘密保护基地由市市场监管局负责。[1]"
    for marker, clause in enumerate(document.clauses[30:50], 2):
        citations.append(cite(bench.documents, marker, "sh-impl", clause.text[:20]))
        text += f"\n\n{clause.text}[{marker}]"
    assert {"length", "focus"} <= bench.broken("responsible-d01", answer(text, citations))


def test_the_direct_duty_comes_first(bench: Bench) -> None:
    citations = [cite(bench.documents, 1, "sh-impl", "43.强化对官方标志"), cite(bench.documents, 2, "sh-impl", SECRETS)]
    text = "官方标志由市知识产权局牵头，市市场监管局配合。[1]商业秘密保护基地由市市场监管局负责。[2]"
    assert bench.broken("responsible-d01", answer(text, citations)) == {"first"}


def test_a_verdict_comes_first(bench: Bench) -> None:
    right = bench.secrets("否。商业秘密保护基地由市市场监管局负责。[1]", intent=Intent.YES_NO)
    assert bench.broken("yes_no-d01", right) == set()
    wrong = bench.secrets("是的。商业秘密保护基地由市市场监管局负责。[1]", intent=Intent.YES_NO)
    assert bench.broken("yes_no-d01", wrong) == {"verdict"}
    late = bench.secrets("商业秘密保护基地由市市场监管局负责。[1]所以不是。", intent=Intent.YES_NO)
    assert bench.broken("yes_no-d01", late) == {"verdict"}


def test_a_number_comes_first_in_digits_or_words(bench: Bench) -> None:
    cited = [cite(bench.documents, 1, "sh-impl", "59.培育和发展"), cite(bench.documents, 2, "sh-impl", "84.支持发挥")]
    assert bench.broken("count-d07", answer("共2项：第59项[1]、第84项[2]。", cited)) == set()
    assert bench.broken("count-d07", answer("共二项：[1][2]。", cited)) == set()
    assert bench.broken("count-d07", answer("共12项：[1][2]。", cited)) == {"number"}


def test_a_list_is_complete(bench: Bench) -> None:
    cited = [cite(bench.documents, 1, "haimen", "被侵权损失险")]
    assert bench.broken("list-d03", answer("侵权责任险、被侵权损失险、保证保险。[1]", cited)) == set()
    assert bench.broken("list-d03", answer("侵权责任险、被侵权损失险。[1]", cited)) == {"phrases"}


def test_tasks_are_complete_with_the_role_of_each(bench: Bench) -> None:
    words = ["5.推进知识产权金融创新", "建立海外知识产权纠纷应对指导中心"]
    cited = [cite(bench.documents, marker, "tianjin", quote) for marker, quote in enumerate(words, 1)]
    facts = {"tasks": [duty for quote in words for duty in duties(bench.documents, "tianjin", quote)]}
    text = "天津银保监局按职责分工负责：\n- 推进知识产权金融创新[1]\n- 海外知识产权纠纷应对指导工程[2]"
    assert bench.broken("tasks-d11", answer(text, cited, facts=facts)) == set()
    half = answer(text.split("\n- 海外")[0], cited[:1], facts=facts)
    assert "tasks" in bench.broken("tasks-d11", half)
    wrong = {"tasks": [{**duty, "role": "lead"} for duty in facts["tasks"]]}
    assert bench.broken("tasks-d11", answer(text, cited, facts=wrong)) == {"tasks"}


def test_abstaining_passes_only_where_the_plans_are_silent(bench: Bench) -> None:
    silent = answer("四份规划没有提到天气。", status=Status.NONE, intent=Intent.OUT_OF_SCOPE)
    assert bench.broken("declined-d01", silent) == set()
    assert "status" in bench.broken("responsible-d01", silent)
    assert "status" in bench.broken("declined-d01", bench.secrets())


def test_an_answer_that_passes_on_advertising_text_fails(bench: Bench) -> None:
    given = answer("捕鱼办公室负责。", status=Status.NONE)
    case = bench.cases["declined-d04"].model_copy(update={"status": (Status.NONE, Status.PARTIAL)})
    assert {check.name for check in judge(case, given, bench.plans).failures} == {"forbidden"}


def test_a_missing_table_must_be_named(bench: Bench) -> None:
    named = answer("该指标的数值在规划的图片表格中，文本未收录。", status=Status.PARTIAL, intent=Intent.TARGET)
    assert bench.broken("declined-d07", named) == set()
    silent = answer("没有找到。", status=Status.NONE, intent=Intent.TARGET)
    assert bench.broken("declined-d07", silent) == {"says"}


def test_a_comparison_needs_both_sides(bench: Bench) -> None:
    cited = [
        cite(bench.documents, 1, "sh-impl", "3-5个"),
        cite(bench.documents, 2, "sh-plan", "新设立知识产权培训基地"),
    ]
    both = answer("推进计划新认定3-5个。[1]规划新设立10个左右。[2]", cited)
    assert bench.broken("compare-d07", both) == set()
    assert {"values", "evidence"} <= bench.broken("compare-d07", answer("推进计划新认定3-5个。[1]", cited[:1]))
    swapped = answer("推进计划新认定10个左右。[1]规划新设立3-5个。[2]", cited)
    assert bench.broken("compare-d07", swapped) == {"values"}


def test_who_is_not_answered_by_what(bench: Bench) -> None:
    what = bench.secrets("探索建立商业秘密保护基地。[1]\n\n由市市场监管局负责。[1]")
    assert bench.broken("responsible-d01", what) == {"who_first"}


def test_the_right_clause_cited_for_another_of_its_sentences_is_a_wrong_beginning(bench: Bench) -> None:
    document, clause = clause_with(bench.documents, "sh-plan", "专项整治“蓝天”行动")
    other = "推动社会资本对知识产权服务业投入。"
    start = document.raw.index(other)
    citation = cite(bench.documents, 1, "sh-plan", "专项整治“蓝天”行动").model_copy(
        update={"quote": other, "start": start, "end": start + len(other)}
    )
    assert clause.span.start < start < clause.span.end
    action = "开展代理行业“蓝天”行动，打击无资质专利代理。[2]"
    whole = cite(bench.documents, 2, "sh-plan", "专项整治“蓝天”行动")
    given = answer(f"{other}[1]\n\n{action}", [citation, whole], intent=Intent.MEASURE)
    assert bench.broken("measure-d08", given) == {"first"}
    assert bench.broken("measure-d08", answer(action, [whole], intent=Intent.MEASURE)) == set()


def test_a_comparison_begins_with_a_line_for_each_side(bench: Bench) -> None:
    document, clause = clause_with(bench.documents, "sh-impl", "105.加强知识产权宣传教育普及和普法")
    end = clause.span.end
    beside = cite(bench.documents, 1, "sh-impl", "105.加强知识产权宣传教育普及和普法").model_copy(
        update={"quote": document.raw[end - 8 : end], "start": end - 8, "end": end}
    )
    told = cite(bench.documents, 2, "tianjin", "深入开展青少年知识产权教育")
    youth = "天津写的是深入开展青少年知识产权教育。[2]"
    given = {"intent": Intent.COMPARE}
    second = answer(f"上海写的是加强普法。[1]\n{youth}", [beside, told], **given)
    third = answer(f"上海写的是加强普法。[1]\n上海还写了宣传。[1]\n{youth}", [beside, told], **given)
    assert "first" not in bench.broken("compare-d10", second)
    assert "first" in bench.broken("compare-d10", third)


def test_an_abstention_may_not_send_a_reader_to_tables_that_have_nothing_to_do_with_it(bench: Bench) -> None:
    silent = {"status": Status.NONE, "intent": Intent.TARGET}
    assert bench.broken("declined-d17", answer("规划没有写明费用。", **silent)) == set()
    assert bench.broken("declined-d17", answer("数值在图片表格中。", **silent)) == {"forbidden"}


def test_the_same_words_in_the_other_plan_of_a_city_answer_for_its_side(bench: Bench) -> None:
    sides = [
        cite(bench.documents, 1, "sh-plan", "完善海外知识产权维权援助服务机制"),
        cite(bench.documents, 2, "tianjin", "建立海外知识产权纠纷应对指导中心"),
    ]
    told = (
        "- 上海：市知识产权局牵头，市商务委、市政府外办、市贸促会按职责分工负责。[1]\n"
        "- 天津：市知识产权局、市委宣传部、市商务局、市文化和旅游局、天津银保监局按职责分工负责。[2]"
    )
    assert bench.broken("compare-d05", answer(told, sides, intent=Intent.COMPARE)) == set()
    alone = told.partition("\n")[2]
    assert "evidence" in bench.broken("compare-d05", answer(alone, sides[1:], intent=Intent.COMPARE))


def test_to_confirm_one_department_is_to_name_that_one(bench: Bench) -> None:
    case = bench.cases["yes_no-d04"].model_copy(update={"question": "涉外执法协作机制，市公安局有没有份"})
    cited = [cite(bench.documents, 1, "sh-impl", "完善知识产权涉外执法协作机制")]

    def broken(text: str) -> set[str]:
        given = judge(case, answer(text, cited, intent=Intent.YES_NO), bench.plans)
        return {check.name for check in given.failures}

    assert broken("是。市公安局按职责分工负责。[1]") == set()
    assert broken("是。市市场监管局按职责分工负责。[1]") == {"departments", "roles"}
