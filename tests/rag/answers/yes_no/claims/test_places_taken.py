from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.places_taken import place_claimed, place_holds, place_numbered


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("茶馆80家是全省最多吗", "全省最多"),
        ("茶园面积在茶城领先吧", "茶城领先"),
        ("茶票卖得最快对不对", "最快"),
        ("茶税是历史新高吗", "历史新高"),
        ("茶展人数算不算垫底?", "垫底"),
    ],
)
def test_a_place_among_others_is_read(text: str, words: str) -> None:
    claimed = place_claimed(text)
    assert claimed is not None
    assert claimed.words == words


@pytest.mark.parametrize(
    "text", ["最多建3家茶馆吗", "最大限度保护茶农吗", "由最高法院管吗", "对领先的茶企有奖吗", "茶馆全国第二吗"]
)
def test_other_words_claim_no_place(text: str) -> None:
    assert place_claimed(text) is None


def test_a_place_by_its_number_is_read() -> None:
    claimed = place_numbered("茶馆80家排全国第三吗")
    assert claimed is not None
    assert claimed.words == "排全国第三"
    assert place_numbered("第三条讲茶馆吗") is None


@pytest.mark.parametrize(
    ("text", "words", "holds"),
    [
        ("茶馆数全省最多吗", "茶馆数达80家,位居全省第1位", True),
        ("茶馆数全省最多吗", "茶馆数达80家,位居全省第3位", False),
        ("茶馆数全省最多吗", "茶馆数保持全省领先", None),
        ("茶馆数全省领先吗", "茶馆数保持全省领先,茶园增加", True),
        ("茶馆数全省领先吗", "茶馆数增加,茶园数保持全省领先", None),
        ("茶馆数垫底吗", "茶馆数位列全省第2位", False),
        ("茶馆数全省领先吗", "茶馆数保持全市领先", None),
        ("茶馆数全省最多吗", "茶馆数达80家", None),
    ],
)
def test_only_words_on_the_thing_state_its_place(text: str, words: str, holds: bool | None) -> None:
    assert place_holds(text, words, (), words.split(",")[0]) is holds
