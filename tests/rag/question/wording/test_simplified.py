from __future__ import annotations

from rag.question.wording.simplified import simplified


def test_traditional_characters_become_those_of_the_mainland() -> None:
    assert simplified("商標專利權質押融資") == "商标专利权质押融资"


def test_simplified_characters_and_latin_letters_stay() -> None:
    assert simplified("技术与创新支持中心(TISC)") == "技术与创新支持中心(TISC)"


def test_words_of_another_region_stay_so_that_a_text_keeps_its_length() -> None:
    for text in ("軟體、網路與資訊安全", "滑鼠和印表機", "乾隆年間曬乾的後臺", "一目瞭然,著作權"):
        assert len(simplified(text)) == len(text)
    assert simplified("軟體") == "软体"
