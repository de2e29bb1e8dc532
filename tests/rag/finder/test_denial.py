from __future__ import annotations

import pytest

from rag.finder.denial import is_denied
from rag.match_contract import Facet


@pytest.mark.parametrize(
    ("text", "words", "facet"),
    [
        ("我们不需要贷款", "贷款", Facet.NEED),
        ("不需要贷款、保险和托管", "托管", Facet.NEED),
        ("专利托管就不用了", "托管", Facet.NEED),
        ("暂时不考虑知识产权证券化", "证券化", Facet.NEED),
        ("公司不缺钱", "缺钱", Facet.NEED),
        ("保险类的就别推了", "保险", Facet.NEED),
        ("贷款和保险就别提了", "贷款", Facet.NEED),
        ("没有海外业务", "海外业务", Facet.TYPE),
        ("还不是高新技术企业", "高新技术企业", Facet.TYPE),
        ("手里还没有专利", "专利", Facet.RIGHT),
        ("公司不在浦东", "浦东", Facet.REGION),
    ],
)
def test_what_is_said_not_to_be_so_is_denied(text: str, words: str, facet: Facet) -> None:
    start = text.index(words)
    assert is_denied(text, start, start + len(words), facet)


@pytest.mark.parametrize(
    ("text", "words", "facet"),
    [
        ("不需要贷款,想做培训", "培训", Facet.NEED),
        ("不需要贷款但想投保", "投保", Facet.NEED),
        ("想贷款但保险就别推了", "贷款", Facet.NEED),
        ("有没有贷款支持", "贷款", Facet.NEED),
        ("不知道怎么质押", "质押", Facet.NEED),
        ("不仅要贷款", "贷款", Facet.NEED),
        ("没有专人懂专利托管", "托管", Facet.NEED),
        ("不是大公司,而是高新技术企业", "高新技术企业", Facet.TYPE),
        ("没有商标,有专利", "专利", Facet.RIGHT),
        ("不在浦东,在徐汇", "徐汇", Facet.REGION),
    ],
)
def test_a_denial_ends_at_a_turn_and_a_question_is_none(text: str, words: str, facet: Facet) -> None:
    start = text.index(words)
    assert not is_denied(text, start, start + len(words), facet)
