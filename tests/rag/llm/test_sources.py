from __future__ import annotations

from collections.abc import Callable

from corpus.model import Clause
from rag.llm.sources import supporting_words

Find = Callable[[str, str], Clause]


def quote(sentence: str, clause: Clause) -> str:
    words = supporting_words(sentence, clause)
    return clause.text[words.start : words.end]


def test_the_quote_is_the_sentence_of_the_clause_that_is_spoken_of(clause_with: Find) -> None:
    clause = clause_with("tianjin", "保密商务信息及其源代码保护")
    assert quote("天津要研究有效措施，加强对商业秘密保护。", clause) == (
        "研究有效措施,加强对商业秘密、保密商务信息及其源代码保护。"
    )


def test_the_quote_reaches_to_the_duty_where_departments_are_named(clause_with: Find) -> None:
    clause = clause_with("sh-impl", "探索建立国家商业秘密保护基地")
    said = quote("国家商业秘密保护基地由市市场监管局负责探索建立。", clause)
    assert "探索建立国家商业秘密保护基地" in said
    assert said.endswith("(市市场监管局负责)")


def test_the_whole_clause_is_quoted_where_nothing_is_nearer(clause_with: Find) -> None:
    clause = clause_with("haimen", "培育本地知识产权服务机构")
    assert quote("好。", clause).endswith("500人次。")
