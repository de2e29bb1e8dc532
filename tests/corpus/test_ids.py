import re

from corpus.ids import ClauseIds
from corpus.model import Metadata
from corpus.parse import parse_document
from tests.corpus.plans import document, raw_text


def test_an_id_is_made_of_the_words_and_says_its_document() -> None:
    assert re.fullmatch(r"sh-impl-[0-9a-f]{8}", ClauseIds("sh-impl").next("加强保护。", ()))
    assert ClauseIds("a").next("加强 保护。", ("一、甲",)) == ClauseIds("a").next("加强保护。\n", ("二、乙",))


def test_clauses_of_the_same_words_have_ids_of_their_own() -> None:
    ids = ClauseIds("a")
    found = [ids.next("加强保护。", path) for path in (("一、甲",), ("二、乙",), ("二、乙",), ("三、丙",))]
    assert len(set(found)) == 4


def test_an_id_that_another_clause_took_depends_on_the_headings_and_not_on_how_many_came_before() -> None:
    ids, others = ClauseIds("a"), ClauseIds("a")
    for path in (("一、甲",), ("二、乙",)):
        ids.next("加强保护。", path)
    others.next("加强保护。", ("一、甲",))
    assert ids.next("加强保护。", ("三、丙",)) == others.next("加强保护。", ("三、丙",))


def test_ids_survive_a_rebuild() -> None:
    again = parse_document(raw_text("haimen"), document("haimen").metadata)
    assert [clause.id for clause in again.clauses] == [clause.id for clause in document("haimen").clauses]


def test_ids_survive_small_edits_elsewhere() -> None:
    metadata = document("sh-impl").metadata
    before = {clause.id: clause.text for clause in document("sh-impl").clauses}
    raw = raw_text("sh-impl")
    edited = raw.replace("20.新建商标品牌创新创业基地5个。", "20.新建商标品牌创新创业基地6个。")
    edited = edited.replace("21.实施地理标志运用促进项目", "21.大力实施地理标志运用促进项目").replace("\n\n", "\n")
    after = {clause.id for clause in parse_document(edited, metadata).clauses}
    lost = [before[clause_id][:3] for clause_id in before.keys() - after]
    assert sorted(lost) == ["20.", "21."]


def test_an_id_survives_a_new_number_in_front_of_the_clause() -> None:
    metadata = Metadata("x", "某市知识产权规划", "某市", "市")
    text = "一、任务\n1.加强知识产权保护工作。\n2.促进知识产权运用工作。"
    more = "一、任务\n1.完善知识产权管理工作。\n2.加强知识产权保护工作。\n3.促进知识产权运用工作。"
    before = {clause.id for clause in parse_document(text, metadata).clauses}
    assert before < {clause.id for clause in parse_document(more, metadata).clauses}
