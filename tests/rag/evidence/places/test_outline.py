from __future__ import annotations

import pytest

from corpus.model import Metadata
from corpus.parse import parse_document
from rag.evidence.places.outline import bare, common_path, is_box, items_below, leaves, name_asked, paths
from rag.knowledge import Knowledge


@pytest.mark.parametrize(
    ("heading", "name"),
    [("三、发展目标", "发展目标"), ("(二)基本原则", "基本原则"), ("4.推进专利导航", "推进专利导航"), ("序言", "序言")],
)
def test_a_heading_goes_without_its_number(heading: str, name: str) -> None:
    assert bare(heading) == name


def test_a_heading_is_compared_in_the_characters_of_a_question() -> None:
    assert name_asked("(二)基本原則") == "基本原则"
    assert name_asked("专栏9WIPO仲裁中心") == "wipo仲裁中心"


def test_below_the_deepest_heading_stand_its_clauses(knowledge: Knowledge) -> None:
    document = knowledge.document("haimen")
    path = next(c.path[:2] for c in document.clauses if "(二)主要定量指标" in c.path)
    items = items_below(document, path)
    assert [len(item.clauses) for item in items] == [1] * 5
    assert items[0].name.startswith("每万人高价值发明专利")


def test_a_box_stands_beside_the_paragraphs_around_it(knowledge: Knowledge) -> None:
    document = knowledge.document("sh-plan")
    path = next(c.path[:2] for c in document.clauses if "(一)深化知识产权国际合作交流" in c.path)
    names = [item.name for item in items_below(document, path)]
    assert names == ["加强知识产权保护国际合作", "专栏9WIPO仲裁与调解上海中心建设工程"]
    assert [is_box(name) for name in names] == [False, True]


def test_headings_are_listed_from_the_outside_in(knowledge: Knowledge) -> None:
    found = paths(knowledge.document("tianjin"))
    assert found[0] == ("一、主要任务",)
    assert found[1] == ("一、主要任务", "(一)高质量推进知识产权创造")


def test_clauses_of_different_sections_share_their_part(knowledge: Knowledge) -> None:
    clauses = [c for c in knowledge.document("haimen").clauses if c.path[:1] == ("五、保障措施",)]
    assert common_path(clauses) == ("五、保障措施",)


def test_what_has_no_number_among_numbered_paragraphs_is_no_item() -> None:
    lines = (
        "某市博物馆计划",
        "一、办好展览",
        "展览分两步。",
        "1.布展。先布新馆。",
        "旧馆随后跟上。",
        "2.开展。按期开放。",
        "二、其他",
        "无。",
    )
    document = parse_document("\n".join(lines), Metadata("m", "某市博物馆计划", "某市", "市"))
    items = items_below(document, ("一、办好展览",))
    assert [(item.name, len(item.clauses)) for item in items] == [("布展", 2), ("开展", 1)]


def test_an_annex_is_called_without_its_number() -> None:
    assert bare("附件2 2024年三件重点实事") == "2024年三件重点实事"


def test_what_has_nothing_numbered_below_it_is_a_leaf(knowledge: Knowledge) -> None:
    document = knowledge.document("tianjin")
    tops = [path for path in paths(document) if len(path) == 1]
    sections = [path for path in paths(document) if path[:1] == tops[0] and len(path) == 2]
    inner = [len(items_below(document, path)) for path in sections]
    assert min(inner) > 1
    assert len(leaves(document, tops[0])) == sum(inner)
    assert leaves(document, sections[-1]) == items_below(document, sections[-1])
