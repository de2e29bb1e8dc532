from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from index.embedding.cache import CachedEncoder
from tests.index.hashing import HashingEncoder

TEXTS = ["商业秘密保护", "知识产权质押融资", "商业秘密保护", "专利导航"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "embeddings.sqlite"


def embedded_for(texts: list[str], path: Path, fingerprint: str = "one") -> list[str]:
    """Embed through the cache, check the vectors, and return what the encoder behind it had to do."""
    encoder = HashingEncoder(fingerprint=fingerprint)
    vectors = CachedEncoder(encoder, path).encode_passages(texts)
    assert np.array_equal(vectors, HashingEncoder().encode_passages(texts))
    return encoder.embedded


def test_what_was_embedded_is_never_embedded_again(path: Path) -> None:
    assert sorted(embedded_for(TEXTS, path)) == sorted(set(TEXTS))
    assert embedded_for(TEXTS, path) == []
    assert embedded_for(["专利导航", "数据知识产权"], path) == ["数据知识产权"]


def test_another_model_has_vectors_of_its_own(path: Path) -> None:
    embedded_for(TEXTS, path, "one")
    assert len(embedded_for(TEXTS, path, "two")) == 3


def test_an_interrupted_run_keeps_what_it_embedded(path: Path) -> None:
    many = [f"第{i}项任务" for i in range(600)]

    class Interrupted(HashingEncoder):
        def encode_passages(self, texts, progress=None):  # noqa: ANN001, ANN202
            if len(self.embedded) >= 256:
                raise KeyboardInterrupt
            return super().encode_passages(texts, progress)

    with pytest.raises(KeyboardInterrupt):
        CachedEncoder(Interrupted(fingerprint="one"), path).encode_passages(many)
    assert embedded_for(many, path) == many[256:]


def test_a_file_that_is_no_cache_is_started_again(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this was never a database" * 100)
    with caplog.at_level(logging.WARNING):
        assert len(embedded_for(TEXTS, path)) == 3
    assert str(path) in caplog.text
    assert embedded_for(TEXTS, path) == []


def test_a_cache_with_overwritten_pages_gives_right_vectors_and_recovers(path: Path) -> None:
    many = [f"第{i}项任务" for i in range(300)]
    embedded_for(many, path)
    content = bytearray(path.read_bytes())
    content[4096:-4096] = b"\xa5" * (len(content) - 8192)
    path.write_bytes(content)
    embedded_for(many, path)
    embedded_for(many, path)
    assert embedded_for(many, path) == []


def test_a_vector_with_a_changed_byte_is_embedded_again(path: Path) -> None:
    embedded_for(TEXTS, path)
    with sqlite3.connect(path) as connection:
        key, vector = connection.execute("SELECT key, vector FROM vectors LIMIT 1").fetchone()
        connection.execute("UPDATE vectors SET vector = ? WHERE key = ?", (b"\1" + vector[1:], key))
    connection.close()
    assert len(embedded_for(TEXTS, path)) == 1
    assert embedded_for(TEXTS, path) == []


def test_a_place_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert len(embedded_for(TEXTS, tmp_path / "file" / "cache.sqlite")) == 3


def test_progress_counts_what_has_to_be_embedded(path: Path) -> None:
    embedded_for(TEXTS[:1], path)
    steps: list[tuple[int, int]] = []
    CachedEncoder(HashingEncoder(fingerprint="one"), path).encode_passages(
        TEXTS, lambda done, total: steps.append((done, total))
    )
    assert steps[-1] == (2, 2)


def test_no_texts_give_no_rows(path: Path) -> None:
    assert CachedEncoder(HashingEncoder(), path).encode_passages([]).shape == (0, 512)


def test_questions_pass_through(path: Path) -> None:
    encoder = CachedEncoder(HashingEncoder(), path)
    assert np.array_equal(encoder.encode_queries(TEXTS), HashingEncoder().encode_queries(TEXTS))
    assert (encoder.name, encoder.fingerprint, encoder.dimension) == ("hashing", "ha5h" * 16, 512)
