from __future__ import annotations

import re

import pytest

from rag.question.departments.choice import find_choice
from rag.question.plans.links import DepartmentMention

_NAMES = re.compile("市?(?:教委|农委|法院|知识产权局)")


def _found(text: str) -> tuple[str, ...] | None:
    named = [DepartmentMention(m[0], (("茶港市", m[0]),), *m.span()) for m in _NAMES.finditer(text)]
    choice = find_choice(text, named, (), ("港湾",))
    return tuple(option.written for option in choice.options) if choice else None


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("茶馆是市局建还是某区建", ("市局", "某区")),
        ("茶馆市里管还是区里管", ("市里", "区里")),
        ("茶馆算市局的还是区局的", ("市局", "区局")),
        ("茶馆是市里建还是港湾区建", ("市里", "港湾区")),
        ("茶馆归教委管还是归农委管", ("教委", "农委")),
        ("茶馆是教委还是农委负责", ("教委", "农委")),
        ("茶馆是教委的活儿,还是农委的活儿", ("教委", "农委")),
        ("茶馆归教委还是归农委", ("教委", "农委")),
        ("茶馆教委和农委谁管", ("教委", "农委")),
        ("教委、农委这两家到底哪家牵头办茶展", ("教委", "农委")),
        ("茶馆是市知识产权局管还是区知识产权局管", ("市知识产权局", "区知识产权局")),
        ("教委是牵头还是配合", None),
        ("教委还是农委的任务多", None),
        ("教委和农委都管什么", None),
        ("茶园是市级还是区级", None),
        ("登记要去市里还是区里办", None),
        ("茶馆归市场管还是归教委管", None),
    ],
)
def test_it_is_told_between_whom_a_question_lets_choose(text: str, options: tuple[str, ...] | None) -> None:
    assert _found(text) == options


def test_the_words_of_the_topic_are_not_taken() -> None:
    text = "市里建茶馆还是区里建茶馆"
    choice = find_choice(text, (), (), ())
    assert choice is not None
    taken = "".join(text[a:b] for a, b in choice.taken)
    assert "茶馆" not in taken
