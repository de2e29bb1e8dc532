"""The mark of a footnote is taken out of a sentence; a mark that counts stays."""

from __future__ import annotations

import pytest

from corpus.cleaning.footnotes import footnote_marks
from corpus.model import ClauseKind, Metadata
from corpus.parse import parse_document


def marks(text: str) -> list[str]:
    return [text[slice(*edit.span)] for edit in footnote_marks(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("发展蓝色经济①,建设智慧港②。\n① 蓝色经济:与海有关的经济。\n② 智慧港:无人码头。", ["①", "②"]),
        ("发展蓝色经济[1]。\n[1]与海有关的经济。", ["[1]"]),
        ("发展蓝色经济¹,建设智慧港²。\n¹与海有关。\n²无人码头。", ["¹", "²"]),
        ("发展蓝色经济①。\n①与海有关。\n建设智慧港①。\n①无人码头。", ["①", "①"]),
        ("包括:①疏浚航道;②修建灯塔。\n①疏浚航道。\n②修建灯塔。", []),
        ("1.建设码头\n①疏浚航道。\n②修建灯塔。", []),
        ("发展蓝色经济①。\n建设智慧港。", []),
        ("先做疏浚航道①再做②。\n①疏浚航道。", []),
    ],
)
def test_marks_of_footnotes(text: str, found: list[str]) -> None:
    assert marks(text) == found


def test_what_a_footnote_explains_is_named_without_it_and_the_notes_are_background() -> None:
    text = "某港方案\n一、目标\n到2030年，蓝色产业①产值达到20亿元。\n注释：\n①蓝色产业：与海有关的产业。\n"
    document = parse_document(text, Metadata("x", "某港方案", "某港", "市"))
    goal, note = document.clauses
    assert [target.indicator for target in goal.targets] == ["蓝色产业产值"]
    assert note.kind is ClauseKind.BACKGROUND
    assert [heading.text for heading in document.headings] == ["一、目标", "注释："]
