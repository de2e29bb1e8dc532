from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import jieba
import pytest

from index.words import WordSettings, WordTokenizer, chance_pairs, is_proper, load_words, rarity, save_words, user_words
from tests.index.plans import shanghai


def test_han_text_gives_words_and_bigrams() -> None:
    assert WordTokenizer()("商业秘密保护") == ["商业秘密", "保护", "商业", "业秘", "秘密", "密保", "保护"]


@pytest.mark.parametrize(
    ("settings", "tokens"),
    [
        (WordSettings(bigrams=False), ["商业秘密", "保护"]),
        (WordSettings(words=False), ["商业", "业秘", "秘密", "密保", "保护"]),
    ],
)
def test_settings_choose_words_or_bigrams(settings: WordSettings, tokens: list[str]) -> None:
    assert WordTokenizer(settings=settings)("商业秘密保护") == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("PCT国际", ["pct", "国际", "国际"]),
        ("4.70万件", ["4.70", "万件", "万件"]),
        ("２０２５年", ["2025", "年"]),
        ("WIPO、ＷＩＰＯ", ["wipo", "wipo"]),
        ("(2022—2023)", ["2022", "2023"]),
        ("？！ \n", []),
    ],
)
def test_ascii_words_and_numbers_are_folded_and_kept_whole(text: str, tokens: list[str]) -> None:
    assert WordTokenizer()(text) == tokens


def test_a_word_of_the_plans_counts_as_a_whole_and_by_its_parts() -> None:
    name = "市市场监管局"
    tokens = WordTokenizer([name], WordSettings(bigrams=False))(f"由{name}负责")
    assert name in tokens
    assert "市场" in "".join(tokens[1:])
    assert name not in WordTokenizer(settings=WordSettings(bigrams=False))(f"由{name}负责")


def test_the_words_of_one_tokenizer_do_not_reach_another_or_jieba_itself() -> None:
    made_up = "海上风电知产联盟"
    assert made_up in WordTokenizer([made_up])(made_up)
    assert made_up not in WordTokenizer()(made_up)
    assert not jieba.dt.initialized


def test_departments_titles_and_headings_are_words() -> None:
    words = user_words([shanghai()])
    assert {"市知识产权局", "市高院", "市高级人民法院", "上海市知识产权推进计划", "推进计划"} <= set(words)
    assert {"高水平保护", "健全保护机制"} <= set(words), "without the numbering of the heading"
    assert words == sorted(words)


def test_words_are_read_as_they_were_written(tmp_path: Path) -> None:
    save_words(["市高院", "推进计划"], tmp_path / "words.txt")
    assert load_words(tmp_path / "words.txt") == ["市高院", "推进计划"]


def test_loading_the_dictionary_writes_and_prints_nothing(tmp_path: Path) -> None:
    code = "from index.words import WordTokenizer; WordTokenizer()('知识产权')"
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={"TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=Path(__file__).parents[2],
    )
    assert (result.stdout, result.stderr) == (b"", b"")
    assert list(tmp_path.iterdir()) == []


def test_a_word_of_everyday_speech_is_less_rare_than_a_special_one() -> None:
    assert rarity("记者") < rarity("日子") < rarity("狩猎") < rarity("狩猎证")


def test_the_name_of_a_place_is_a_proper_name() -> None:
    assert is_proper("纽约")
    assert not is_proper("日子")


@pytest.mark.parametrize(
    ("text", "pair"),
    [("推动产业升级", "动产"), ("运用水平高", "用水"), ("培训执法人员", "法人"), ("协调解决纠纷", "调解")],
)
def test_a_pair_that_only_meets_between_two_words_stands_there_by_chance(text: str, pair: str) -> None:
    assert pair in chance_pairs(text)


@pytest.mark.parametrize(("text", "pair"), [("不动产登记", "动产"), ("调解组织协调解决", "调解"), ("知识产权", "产权")])
def test_a_pair_that_is_a_word_somewhere_does_not(text: str, pair: str) -> None:
    assert pair not in chance_pairs(text)
