from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from corpus.library import load_corpus
from index.chunk import ChunkSettings, chunk_clause, chunk_documents, passages, statements
from index.tokens import count_tokens
from tests.index.plans import shanghai

SENTENCES = "建设商业秘密保护基地。支持企业“走出去”。完善质押融资机制!"


def pieces(text: str, max_tokens: int, overlap: int = 0) -> list[str]:
    return [text[place.start : place.end] for place in passages(text, max_tokens, overlap)]


def test_a_short_clause_is_one_passage() -> None:
    assert pieces(SENTENCES, 200) == [SENTENCES]


def test_passages_end_where_sentences_end() -> None:
    assert pieces(SENTENCES, 16) == ["建设商业秘密保护基地。", "支持企业“走出去”。", "完善质押融资机制!"]


def test_a_long_sentence_is_cut_at_its_commas() -> None:
    text = "健全知识产权管理体系,培育知识产权领军企业,推进专利导航服务基地建设"
    assert all(piece.endswith((",", "建设")) for piece in pieces(text, 16))


@pytest.mark.parametrize("text", ["知识产权保护" * 40, "𠀀" * 60, "A1" * 200, "龘𠀀知" * 30])
def test_what_has_no_comma_is_cut_between_characters(text: str) -> None:
    cut = pieces(text, 16)
    assert "".join(cut) == text
    assert all(0 < count_tokens(piece) <= 16 for piece in cut)


def test_overlap_repeats_whole_sentences_of_the_passage_before() -> None:
    first, second, *_ = pieces(SENTENCES, 30, overlap=15)
    repeated = [sentence for sentence in SENTENCES.split("。") if sentence and sentence in first and sentence in second]
    assert repeated == ["支持企业“走出去”"]


@settings(deadline=None, max_examples=60)
@given(
    st.text(st.sampled_from("知识产权保护,。;!”)A1龘𠀀 \n"), max_size=300),
    st.integers(16, 60),
    st.integers(0, 8),
)
def test_passages_cover_the_text_in_order_and_none_is_too_long(text: str, limit: int, overlap: int) -> None:
    places = passages(text, limit, overlap)
    assert (places[0].start, places[-1].end) == (0, len(text))
    for before, after in pairwise(places):
        assert before.start < after.start <= before.end < after.end
    assert all(count_tokens(text[place.start : place.end]) <= limit for place in places)


def test_the_passages_of_the_four_plans_keep_to_the_limit_and_hold_every_character() -> None:
    documents = list(load_corpus())
    texts = [clause.text for document in documents for clause in document.clauses]
    joined = ["" for _ in texts]
    for chunk in chunk_documents(documents, ChunkSettings()):
        passage = texts[chunk.row][chunk.place.start : chunk.place.end]
        assert count_tokens(passage) <= ChunkSettings().max_tokens
        joined[chunk.row] += passage
    assert joined == texts


@pytest.mark.parametrize(
    ("context", "first_line"),
    [
        ("title_and_path", "上海市知识产权推进计划 五、高水平保护 (三)加强协同保护"),
        ("path", "五、高水平保护 (三)加强协同保护"),
        ("none", "50.建设商业秘密保护示范基地。(市市场监管局负责)"),
    ],
)
def test_a_chunk_carries_its_place_in_the_plan(context: str, first_line: str) -> None:
    document = shanghai()
    chunk = next(
        chunk_clause(document.clauses[2], document.title, 2, ChunkSettings.model_validate({"context": context}))
    )
    assert chunk.text.splitlines()[0] == first_line
    assert (chunk.row, chunk.clause_id) == (2, "sh-3")


def test_an_empty_text_is_one_empty_passage() -> None:
    assert pieces("", 16) == [""]


def test_an_overlap_of_more_than_half_is_refused() -> None:
    with pytest.raises(ValidationError, match="at most half"):
        ChunkSettings(max_tokens=20, overlap_tokens=11)


def test_statements_are_single_sentences_of_passages_all_over_the_plans() -> None:
    chunks = list(chunk_documents(load_corpus(), ChunkSettings()))
    said = statements(chunks)
    assert len(chunks) / 6 < len(said) <= len(chunks) / 4
    assert max(said) > 0.95 * len(chunks)
    for place, sentence in said.items():
        assert sentence in chunks[place].text
        assert "。" not in sentence
    assert statements([]) == {}
