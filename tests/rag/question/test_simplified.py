from __future__ import annotations

from rag.question.simplified import simplified


def test_traditional_characters_become_those_of_the_mainland() -> None:
    assert simplified("商標專利權質押融資") == "商标专利权质押融资"


def test_simplified_characters_and_latin_letters_stay() -> None:
    assert simplified("技术与创新支持中心(TISC)") == "技术与创新支持中心(TISC)"
