from __future__ import annotations

import pytest

from corpus.model import Metadata
from corpus.parse import parse_document
from rag.evidence.places.steps import Place, enter, inside, place_of, step, whole_plan
from rag.knowledge import Knowledge
from rag.question.numbering.references import find_references


def walked(doc_id: str, text: str, knowledge: Knowledge, path: tuple[str, ...] = ()) -> Place | None:
    place: Place | None = enter(whole_plan(knowledge.document(doc_id)), path)
    for reference in find_references(text):
        assert place is not None
        place = step(place, reference)
    return place


@pytest.mark.parametrize(
    ("doc_id", "text", "words"),
    [
        ("haimen", "第五部分第二节", "加快构建"),
        ("haimen", "四(一)2", "聚焦海门智能装备"),
        ("sh-impl", "第三部分第二节第一条", "8."),
        ("sh-impl", "第五十条", "50."),
        ("sh-impl", "第二十部分第一条", "117."),
        ("sh-plan", "第四部分第一个专栏", "完善专利导航工作体系"),
        ("sh-plan", "第六部分第(四)节第二段", "丰富知识产权对外宣传"),
        ("sh-plan", "第五部分第(三)节最后一段", "支持知识产权服务机构"),
        ("tianjin", "第二部分最后一个", "(九)版权"),
        ("tianjin", "倒数第三项任务", "2.优化知识产权营商环境"),
        ("tianjin", "最后一条", "(五)强化评估考核"),
    ],
)
def test_steps_lead_from_the_whole_to_a_clause(doc_id: str, text: str, words: str, knowledge: Knowledge) -> None:
    place = walked(doc_id, text, knowledge)
    assert place is not None
    assert place.clauses[0].text.startswith(words)


def test_the_number_of_a_heading_itself_counts_for_nothing_below_it(knowledge: Knowledge) -> None:
    place = walked("tianjin", "第(三)部分第2条", knowledge, ("一、主要任务",))
    assert place is not None
    assert place.clauses[0].title == "健全知识产权协同保护机制"


@pytest.mark.parametrize("text", ["第九部分", "第二部分第四十条", "倒数第九十项任务"])
def test_where_nothing_stands_there_is_no_place(text: str, knowledge: Knowledge) -> None:
    assert walked("tianjin", text, knowledge) is None


def test_a_section_holds_all_below_its_heading_and_a_clause_does_not(knowledge: Knowledge) -> None:
    section = walked("haimen", "第五部分", knowledge)
    assert section is not None
    assert section.is_section
    assert section.items[0].name == "加强组织领导"
    clause = walked("tianjin", "第二部分第一个", knowledge)
    assert clause is not None
    assert not clause.is_section


def test_a_heading_elsewhere_leads_nowhere(knowledge: Knowledge) -> None:
    place = walked("haimen", "第五部分", knowledge)
    assert place is not None
    assert enter(place, ("四、主要任务",)) == place
    assert enter(place, ("五、保障措施", "(一)加强组织领导")).path[-1] == "(一)加强组织领导"


def test_things_of_a_kind_lie_inside_a_part(knowledge: Knowledge) -> None:
    place = walked("sh-plan", "第五部分", knowledge)
    assert place is not None
    assert [item.name[:3] for item in inside(place, "box")] == ["专栏7", "专栏8"]
    box = place_of(place.document, inside(place, "box")[0].clauses)
    assert inside(box, "box") == []


def test_what_has_a_number_belongs_to_the_whole_plan_where_nothing_heads_it() -> None:
    raw = "关于印发办法的通知\n第一条 为了保护古树，制定本办法。\n第二条 古树由专人看护。\n"
    document = parse_document(raw, Metadata("trees", "滨江市古树保护办法", "滨江市", "市"))
    place: Place | None = step(whole_plan(document), find_references("第二条")[0])
    assert place is not None
    assert [clause.text for clause in place.clauses] == ["第二条古树由专人看护。"]
