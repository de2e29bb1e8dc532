import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cleaning.width import fold, fold_width


def test_full_width_marks_and_digits_become_ascii() -> None:
    assert fold("（１）专利ＡＢ，达到２０％；") == "(1)专利AB,达到20%;"


def test_wide_spaces_and_corner_quotes_are_folded() -> None:
    assert fold("\u3000\xa0「三合一」『行刑衔接』") == "  “三合一”“行刑衔接”"


def test_chinese_punctuation_without_a_twin_stays() -> None:
    assert fold("。、《规划》“十四五”〔2021〕") == "。、《规划》“十四五”〔2021〕"


@given(st.text())
def test_the_length_never_changes(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_traditional_characters_are_simplified_in_the_copy_that_patterns_match() -> None:
    assert fold("由市市場監管局牽頭負責，達到２萬件") == "由市市场监管局牵头负责,达到2万件"
    assert fold_width("由市市場監管局牽頭，達到２萬件") == "由市市場監管局牽頭,達到2萬件"


def test_simplified_text_is_not_changed() -> None:
    assert fold("完善著作权登记,推进乾县于家堡后续工作") == "完善著作权登记,推进乾县于家堡后续工作"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("夯实底座. 推进建设.", "夯实底座。 推进建设。"),
        ("夯实底座．推进建设．", "夯实底座。推进建设。"),
        ("占比达到11%.\n(市港航局负责).", "占比达到11%。\n(市港航局负责)。"),
        ("培训船员 300 人. 2. 修建灯塔.", "培训船员 300 人。 2. 修建灯塔。"),
        ("防御能力.5级堤防", "防御能力。5级堤防"),
        ("系数达到0.6.", "系数达到0.6。"),
        ("一.总则\n(二).目标\n第三条.职责\n1.任务", "一.总则\n(二).目标\n第三条.职责\n1.任务"),
        ("3.5亿元,PM2.5,www.example.cn/图.png", "3.5亿元,PM2.5,www.example.cn/图.png"),
    ],
)
def test_a_dot_that_ends_a_sentence_is_a_full_stop(text: str, folded: str) -> None:
    assert fold(text) == folded
