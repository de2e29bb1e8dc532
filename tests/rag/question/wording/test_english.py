from __future__ import annotations

import pytest

from rag.lexicon.english import english
from rag.question.wording.english import in_chinese
from tests.rag.asking import Ask, documents_of


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("who leads plant variety protection in shanghai?", "上海植物新品种保护由谁牵头"),
        ("how many well-known trademarks does haimen have now", "海门目前驰名商标有多少"),
        ("what is the goal for madrid trademarks in haimen by 2025", "海门到2025年马德里商标目标是多少"),
        ("when was the shanghai plan released", "上海规划什么时候印发"),
        ("what does tianjin customs do?", "天津海关负责哪些任务"),
        ("does haimen have a metaverse policy", "海门metaverse有哪些措施"),
    ],
)
def test_a_question_in_english_is_put_into_chinese(question: str, put: str) -> None:
    assert in_chinese(question) == put


@pytest.mark.parametrize(
    "text", ["wipo中心在哪", "pct", "tisc public service center", "who are you", "谁管trade secret"]
)
def test_chinese_single_words_and_what_names_nothing_stay(text: str) -> None:
    assert in_chinese(text) == text


def test_each_frame_is_the_first_for_what_it_matches() -> None:
    frames = english().frames
    for frame in frames:
        for text in frame.matches:
            assert next(one for one in frames if one.asks.search(text)) is frame


def test_an_english_question_is_answered_like_a_chinese_one(ask: Ask) -> None:
    answer = ask("How many trademark agencies are there in Shanghai?")
    assert "2834家" in answer.answer
    assert documents_of(ask("Who is in charge of geographical indications in Tianjin?")) == {"tianjin"}
    assert "2021年11月2日" in ask("When was the Tianjin plan issued?").answer
