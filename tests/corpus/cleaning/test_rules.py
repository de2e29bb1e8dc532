import pytest

from corpus.cleaning.rules import NoiseRule, noise_edits, noise_rules
from corpus.cleaning.width import fold
from corpus.model import Edit, Span

LINE = noise_rules().line
INLINE = noise_rules().inline


def examples(rules: tuple[NoiseRule, ...], field: str) -> list[tuple[NoiseRule, str]]:
    return [(rule, example) for rule in rules for example in getattr(rule.pattern, field)]


def ident(value: object) -> str:
    return value.rule if isinstance(value, NoiseRule) else str(value)


@pytest.mark.parametrize(("rule", "line"), examples(LINE, "matches"), ids=ident)
def test_a_noisy_line_is_removed_whole(rule: NoiseRule, line: str) -> None:
    text = f"加强保护。\n  {line}\n促进运用。"
    removed = [edit for edit in noise_edits(fold(text)) if edit.rule == rule.rule]
    assert Edit(Span(8, 8 + len(line)), "", rule.rule) in removed


@pytest.mark.parametrize(("rule", "line"), examples(LINE, "spares"), ids=ident)
def test_a_line_of_a_plan_is_spared(rule: NoiseRule, line: str) -> None:
    assert not rule.pattern.regex.match(fold(line))


@pytest.mark.parametrize(("rule", "text"), examples(INLINE, "matches"), ids=ident)
def test_a_mark_inside_text_is_removed(rule: NoiseRule, text: str) -> None:
    assert rule.rule in {edit.rule for edit in noise_edits(fold(text))}


@pytest.mark.parametrize(("rule", "text"), examples(INLINE, "spares"), ids=ident)
def test_what_only_looks_like_a_mark_is_spared(rule: NoiseRule, text: str) -> None:
    assert not rule.pattern.regex.search(fold(text))


def text_span(text: str, edit: Edit) -> tuple[int, str]:
    return edit.span.start, text[slice(*edit.span)]


def removed(text: str) -> dict[str, str]:
    return {edit.rule: text[slice(*edit.span)] for edit in noise_edits(text)}


def test_a_picture_s_name_takes_no_words_of_its_sentence() -> None:
    assert removed("主要指标见表1.png所示") == {"picture_name": "表1.png"}


def test_a_page_mark_inside_a_sentence_goes_and_a_range_stays() -> None:
    assert removed("落实-20- 药品行业保护,建设3-5个基地") == {"page_mark": "-20-"}


def test_the_marks_of_slanted_lines_and_links_go_and_their_words_stay() -> None:
    slanted = "*责任单位:市茶叶局*\n责任单位:*市茶叶局、市商务局*"
    assert [text_span(slanted, edit) for edit in noise_edits(slanted)] == [(0, "*"), (10, "*")]
    linked = "依据[茶业规划](http://example.cn/1.html)编制[1]。"
    assert [text_span(linked, edit) for edit in noise_edits(linked)] == [(2, "["), (7, "](http://example.cn/1.html)")]


def test_invisible_characters_go() -> None:
    assert removed("知识\u200b产权") == {"invisible": "\u200b"}


def test_a_lost_dash_between_years_comes_back() -> None:
    assert list(noise_edits("纲要(20212035年)")) == [Edit(Span(7, 7), "—", "lost_dash")]


@pytest.mark.parametrize("text", ["编号20222023001", "20352021年", "19492021年", "20222022年", "12022202"])
def test_eight_digits_that_are_no_period_stay_together(text: str) -> None:
    assert "lost_dash" not in removed(text)
