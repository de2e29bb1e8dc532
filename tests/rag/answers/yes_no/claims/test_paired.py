from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.paired import gives_to_another

WORDS = "形成茶农投资为主体、茶商投资为补充、茶厂投资为引导的格局"


@pytest.mark.parametrize(
    ("text", "refuted"),
    [
        ("茶商是主体吗", True),
        ("是不是茶农当引导,茶厂来补充", True),
        ("茶农是主体吗", False),
        ("茶农为主体,茶商为补充吗", False),
        ("茶农和茶商谁是主体", False),
    ],
)
def test_the_part_of_another_is_refuted(text: str, refuted: bool) -> None:
    assert gives_to_another(text, WORDS) is refuted


def test_a_sentence_that_pairs_nothing_refutes_nothing() -> None:
    assert not gives_to_another("茶商是主体吗", "以茶叶为主体,扩大茶园")
