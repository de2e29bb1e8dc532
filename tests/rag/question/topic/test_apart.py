from __future__ import annotations

import pytest

from rag.question.topic.apart import together


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("想借点钱,估个价", "想借钱,估价"),
        ("招了个人", "招了个人"),
        ("把商标卖掉", "卖商标掉"),
        ("茶厂的老板把关严", "茶厂的老板把关严"),
        ("小的纠纷", "小纠纷"),
        ("国外的商标", "国外的商标"),
        ("茶的官司", "茶的官司"),
        ("茶委负责的任务", "茶委负责的任务"),
        ("最多的部门", "最多的部门"),
        ("官司怎么打", "官司怎么打"),
        (",钱谁来出", ",出钱,"),
        ("茶农的经费怎么保障", "茶农的经费怎么保障"),
        ("听了那门课", "听课"),
        ("要花多少钱", "要花多少钱"),
        ("上这门课", "上课"),
        ("怎么打官司", "怎么打官司"),
        ("茶农要打官司", "茶农要打官司"),
        (",状怎么告", ",告状,"),
        (",钱主要花在茶园", ",花钱,在茶园"),
        ("贷了多少款", "贷款"),
        ("茶园重点名单", "茶园重点名单"),
        ("招懂茶的人", "懂茶招人"),
        ("培育茶馆从业的人", "培育茶馆从业的人"),
    ],
)
def test_words_of_the_table_are_put_together_where_others_part_them(text: str, words: str) -> None:
    assert together(text) == words
