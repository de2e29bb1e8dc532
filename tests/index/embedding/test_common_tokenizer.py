from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from index.embedding.common_tokenizer import TextTokenizer, write_common_tokenizer
from index.embedding.layout import EXPORT, SERVING, TOKENIZER, Serving
from index.embedding.onnx_encoder import OnnxEncoder

CHINESE = [
    "query: 谁负责商业秘密保护",
    "query: 到2025年、(三)要有多少家？",
    "query:  “十四五” 规划，100% ",
    "query: 2.4万件…",
]
OTHERS = ["query: WIPO仲裁", "query: ▁谁", "query: 知识产权\ud7a3", "query: 龘㐀", "query: café", ""]


@pytest.fixture(scope="module")
def serving(onnx_encoder: OnnxEncoder, model: Path) -> Serving:
    return Serving.model_validate_json((model / EXPORT / SERVING).read_bytes())


@pytest.fixture(scope="module")
def whole(serving: Serving, model: Path, tmp_path_factory: pytest.TempPathFactory) -> TextTokenizer:
    """A tokenizer of a directory that has no common one."""
    directory = tmp_path_factory.mktemp("whole")
    (directory / TOKENIZER).symlink_to(model / TOKENIZER)
    return TextTokenizer(directory, serving)


def test_chinese_texts_get_the_same_tokens_without_the_whole_tokenizer(
    model: Path, serving: Serving, whole: TextTokenizer, sentences: list[str]
) -> None:
    common = TextTokenizer(model, serving)
    for texts in ([f"query: {sentence}"] for sentence in [*CHINESE, *sentences]):
        assert np.array_equal(common(texts), whole(texts)), texts
    batch = CHINESE * 2
    assert np.array_equal(common(batch), whole(batch))


def test_chinese_texts_do_not_load_the_whole_tokenizer(model: Path, serving: Serving) -> None:
    common = TextTokenizer(model, serving)
    for text in CHINESE:
        common([text])
    assert "_whole" not in vars(common)
    common.complete()
    assert "_whole" in vars(common)


@pytest.mark.parametrize("text", OTHERS)
def test_other_texts_get_the_same_tokens_too(text: str, model: Path, serving: Serving, whole: TextTokenizer) -> None:
    assert np.array_equal(TextTokenizer(model, serving)([text, CHINESE[0]]), whole([text, CHINESE[0]]))


def test_a_tokenizer_of_another_kind_is_not_parted(model: Path, onnx_encoder: OnnxEncoder, tmp_path: Path) -> None:
    table = json.loads((model / TOKENIZER).read_bytes())
    table["model"]["type"] = "BPE"
    (tmp_path / TOKENIZER).write_text(json.dumps(table), encoding="utf-8")
    assert not write_common_tokenizer(tmp_path, tmp_path, ("query: ",))
    assert [path.name for path in tmp_path.iterdir()] == [TOKENIZER]
