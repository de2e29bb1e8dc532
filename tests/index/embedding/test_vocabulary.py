from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from index.embedding import container
from index.embedding.vocabulary import KEPT_CHARACTERS, trim

_CHINESE = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.sampled_from("，。、；：“”《》（）〇①ⅣＧ％—…")
_ASCII = st.characters(min_codepoint=0x20, max_codepoint=0x7E)
_LATIN = st.characters(min_codepoint=0xA0, max_codepoint=0x24F) | st.sampled_from("ươấ’–€αβμΩ")


def pieces(tokenizer: Tokenizer, text: str) -> list[str]:
    return [tokenizer.id_to_token(i) for i in tokenizer.encode(text).ids]


def test_every_line_of_the_plans_keeps_its_pieces(
    whole_tokenizer: Tokenizer, trimmed_tokenizer: Tokenizer, plan_lines: list[str]
) -> None:
    for line in plan_lines:
        assert pieces(trimmed_tokenizer, line) == pieces(whole_tokenizer, line)
        assert "<unk>" not in pieces(trimmed_tokenizer, line)


@settings(deadline=None, max_examples=300)
@given(text=st.text(_CHINESE | _ASCII | _LATIN, max_size=60))
def test_chinese_and_latin_text_keeps_its_pieces(
    whole_tokenizer: Tokenizer, trimmed_tokenizer: Tokenizer, text: str
) -> None:
    assert pieces(trimmed_tokenizer, text) == pieces(whole_tokenizer, text)


@settings(deadline=None, max_examples=100)
@given(words=st.lists(st.sampled_from(range(250_002)), min_size=1, max_size=8))
def test_words_of_the_kept_vocabulary_keep_their_pieces(
    source: container.Container, whole_tokenizer: Tokenizer, trimmed_tokenizer: Tokenizer, words: list[int]
) -> None:
    kept = (source.pieces[i] for i in words if trimmed_tokenizer.token_to_id(source.pieces[i]) is not None)
    text = "".join(kept).replace("▁", " ")
    assert pieces(trimmed_tokenizer, text) == pieces(whole_tokenizer, text)


def test_other_scripts_are_gone(whole_tokenizer: Tokenizer, trimmed_tokenizer: Tokenizer) -> None:
    for word in ("▁при", "▁한국", "▁في", "▁और"):
        assert whole_tokenizer.token_to_id(word) is not None
        assert trimmed_tokenizer.token_to_id(word) is None
    assert trimmed_tokenizer.get_vocab_size() < 0.6 * whole_tokenizer.get_vocab_size()


def test_text_in_another_script_is_unknown_and_leaves_its_neighbours_alone(trimmed_tokenizer: Tokenizer) -> None:
    assert pieces(trimmed_tokenizer, "商业秘密 при 保护") == [
        "<s>", "▁", "商业", "秘密", "▁", "<unk>", "▁", "保护", "</s>"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("ＧＤＰ２０２５", "GDP2025"),
        ("第①项", "第1项"),
        ("商业\n\t秘密\u3000保护", "商业 秘密 保护"),
        ("  商业秘密 \r\n", "商业秘密"),
        ("商\u200b业", "商 业"),
    ],
)
def test_forms_of_the_same_text_have_the_same_pieces(trimmed_tokenizer: Tokenizer, written: str, same: str) -> None:
    assert pieces(trimmed_tokenizer, written) == pieces(trimmed_tokenizer, same)


def test_a_text_is_cut_at_the_longest_input_of_the_network(trimmed_tokenizer: Tokenizer) -> None:
    assert len(trimmed_tokenizer.encode("知识产权" * 600).ids) == 512


def test_rows_follow_their_pieces(source: container.Container) -> None:
    vocabulary = trim(source.pieces, source.scores, source.specials)
    place = vocabulary.pieces.index("商业")
    assert vocabulary.ids[place] == source.pieces.index("商业")
    assert vocabulary.scores[place] == source.scores[vocabulary.ids[place]]


def test_the_cost_of_an_unknown_character_stays() -> None:
    pieces = ["<s>", "<pad>", "</s>", "<unk>", "商", "при", "и"]
    scores = np.array([0, 0, 0, 0, -5, -9, -6], dtype=np.float32)
    vocabulary = trim(pieces, scores, container.Specials(bos=0, eos=2, pad=1, unk=3))
    assert vocabulary.pieces == ("<s>", "<pad>", "</s>", "<unk>", "商", "при"), "the lowest score decides the cost"
    assert vocabulary.specials == container.Specials(bos=0, eos=2, pad=1, unk=3)


def test_character_ranges_are_in_order_and_apart() -> None:
    bounds = [bound for first, last, _ in KEPT_CHARACTERS for bound in (first, last)]
    assert bounds == sorted(bounds)
