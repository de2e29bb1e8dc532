"""A department is known by every name that plans and people give it."""

from __future__ import annotations

from corpus.model import Metadata
from corpus.parse import parse_document
from index.catalogue.departments import departments_in


def aliases(duty: str) -> dict[str, tuple[str, ...]]:
    text = f"一、任务\n1.疏浚航道。（{duty}）\n2.修建粮仓。（省水利厅负责）\n"
    plan = parse_document(text, Metadata("port", "福建省港口规划", "福建省", "省", period=(2031, 2035)))
    return {one.name: one.aliases for one in departments_in([plan])}


def test_a_body_with_a_second_name_in_brackets_is_known_by_each() -> None:
    (found,) = (ways for name, ways in aliases("省委宣传部（省版权局）牵头").items() if "宣传部" in name)
    assert {"省委宣传部", "省版权局"} <= set(found)
    assert "市" not in "".join(aliases("各县（市、区）政府负责")["各县(市、区)政府"]).replace("各县(市、区)政府", "")


def test_a_court_is_known_by_its_short_and_its_full_name() -> None:
    assert {"省法院", "省高院", "省高级人民法院"} <= set(aliases("省法院负责")["省法院"])
    assert {"省检察院", "省人民检察院"} <= set(aliases("省检察院负责")["省检察院"])
