from __future__ import annotations

import socket
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import tokens
from index.tokens import count_tokens, token_offsets

_TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("商业秘密保护，。《》①龘𠮷🀄\n "), max_size=80)


def test_known_counts() -> None:
    assert count_tokens("") == 0
    assert count_tokens("hello world") == 2
    assert count_tokens("<|endoftext|>") > 1, "plain text, not the end of one"


@settings(deadline=None)
@given(text=_TEXT)
def test_places_cover_the_text_without_gaps_one_for_each_token(text: str) -> None:
    places = token_offsets(text)
    assert len(places) == count_tokens(text)
    assert "".join(text[start:end] for start, end in places) == text
    assert all(end == start for (_, end), (start, _) in pairwise(places))


def test_a_character_of_several_tokens_belongs_to_the_last_of_them() -> None:
    places = token_offsets("龘a")
    assert places[:-1] == [(0, 0)] * (len(places) - 2) + [(0, 1)]
    assert places[-1] == (1, 2)


def test_a_cut_by_tokens_has_about_as_many_tokens() -> None:
    text = "建立健全商业秘密保护机制，开展商业秘密保护试点示范。" * 20
    cut = text[: token_offsets(text)[99][1]]
    assert count_tokens(cut) == pytest.approx(100, abs=2)


def test_half_a_surrogate_pair_is_one_character() -> None:
    assert token_offsets("a\ud83db")[-1][1] == 3


def test_counting_uses_no_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr("tiktoken.registry.ENCODINGS", {})
    tokens._encoding.cache_clear()
    assert count_tokens("商业秘密") > 0
