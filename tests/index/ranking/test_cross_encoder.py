from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from sentence_transformers import CrossEncoder
from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

from index.errors import ModelUnavailable
from index.ranking.cross_encoder import CrossEncoderRanker
from index.search import Index, open_index
from index.settings import SearchSettings
from tests.index.hashing import HashingEncoder

QUESTION = "谁负责商业秘密保护"


def tiny_model(folder: Path, labels: int = 1) -> str:
    """A real cross-encoder with random weights, small enough to make in a moment."""
    folder.mkdir()
    characters = sorted({chr(code) for code in range(0x4E00, 0x9FA6, 7)})
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *characters]
    (folder / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=256,
        num_labels=labels,
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    return str(folder)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    return tiny_model(tmp_path_factory.mktemp("ranker") / "tiny")


def reranked(home: Path, model: str, depth: int = 20) -> Index:
    return open_index(home, HashingEncoder(), SearchSettings(reranker=model, reranker_depth=depth))


def test_hits_stand_in_the_order_of_the_models_own_scores(built_home: Path, model: str) -> None:
    index = reranked(built_home, model)
    hits = index.search(QUESTION, k=10)
    scores = [hit.ranker for hit in hits]
    assert scores == sorted(scores, reverse=True, key=lambda score: score or 0.0)
    titles = {entry.id: entry.metadata.title for entry in index.catalogue.documents()}
    clause = index.catalogue.clause(hits[0].clause_id)
    passage = " ".join([titles[clause.doc_id], *clause.path, clause.title or ""]).rstrip() + f"\n{clause.text}"
    assert hits[0].ranker == pytest.approx(float(CrossEncoder(model).predict([(QUESTION, passage)])[0]), rel=1e-3)


def test_the_ranker_looks_deeper_than_the_hits_asked_for(built_home: Path, model: str) -> None:
    index = reranked(built_home, model)
    assert index.search(QUESTION, k=1)[0].clause_id == index.search(QUESTION, k=10)[0].clause_id


def test_hits_below_its_depth_stay_where_they_are(built_home: Path, small_index: Index, model: str) -> None:
    plain = [hit.clause_id for hit in small_index.search(QUESTION, k=6)]
    hits = reranked(built_home, model, depth=2).search(QUESTION, k=6)
    assert [hit.clause_id for hit in hits][2:] == plain[2:]
    assert [hit.ranker is None for hit in hits] == [False, False, True, True, True, True]


def test_without_a_model_nothing_is_reranked(small_index: Index) -> None:
    assert all(hit.ranker is None for hit in small_index.search(QUESTION, k=6))


def test_a_model_that_is_not_there_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "none"}), encoding="utf-8")
    for name in (str(tmp_path), "nobody/no-such-model"):
        with pytest.raises(ModelUnavailable, match="POLICYQA_RERANKER"):
            CrossEncoderRanker(name, depth=5)


def test_a_model_with_several_outputs_is_refused(built_home: Path, tmp_path: Path) -> None:
    index = reranked(built_home, tiny_model(tmp_path / "three", labels=3))
    with pytest.raises(ModelUnavailable, match="单输出"):
        index.search(QUESTION)
