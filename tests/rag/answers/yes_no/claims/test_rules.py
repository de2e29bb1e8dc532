from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.rules import is_made
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "words", "made"),
    [
        ("会制定茶叶标准吗", "研究形成茶叶地方标准", True),
        ("会制定茶叶标准吗", "实施茶叶国家标准,制定茶园规划", False),
        ("会出台茶叶条例吗", "落实《茶叶保护条例》", False),
        ("要修订茶园条例吗", "适时修订《茶馆条例》", False),
        ("要修订茶园条例吗", "适时修订《茶园保护条例》", True),
        ("要修订茶园条例吗", "推动修订茶园方面的条例", True),
        ("出台的茶叶条例管用吗", "落实《茶叶保护条例》", True),
    ],
)
def test_a_rule_is_made_where_its_part_of_a_sentence_says_so(question: str, words: str, made: bool) -> None:
    assert is_made(question, words) is made


def test_carrying_out_a_rule_does_not_make_it(ask: Ask) -> None:
    assert not ask("天津会出台反不正当竞争条例吗").answer.startswith("是")
    assert not ask("上海会制定国家标准吗").answer.startswith("是")
