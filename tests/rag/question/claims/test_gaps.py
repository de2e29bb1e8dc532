from __future__ import annotations

import pytest

from rag.question.claims.gaps import gap_claimed
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("海门茶馆比茶园多出两千家吗", "海门茶馆比茶园多吗"),
        ("海门茶馆比茶园少30家,对吗", "海门茶馆比茶园少,对吗"),
    ],
)
def test_a_gap_is_what_stands_behind_more_or_less(asked: str, plain: str, understood: Understand) -> None:
    claimed = gap_claimed(understood(asked))
    assert claimed is not None
    assert claimed[1] == plain


@pytest.mark.parametrize("asked", ["海门茶馆比茶园多吗", "海门茶馆有两千家吗", "海门茶馆比较多，有30家吗"])
def test_no_other_figure_is_one(asked: str, understood: Understand) -> None:
    assert gap_claimed(understood(asked)) is None
