"""Each message says what was wrong, where, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import (
    CorpusError,
    DuplicateDocument,
    FileTooLarge,
    MetadataMissing,
    NoStructure,
    UnknownClause,
    UnknownDocument,
    Unreadable,
    UnreadableFile,
)


@pytest.mark.parametrize(
    ("error", "where", "remedy"),
    [
        (
            UnreadableFile(Path("规划.doc"), Unreadable.UNSUPPORTED, "这是旧版文件", "请另存为 DOCX"),
            "规划.doc",
            "另存为",
        ),
        (FileTooLarge(Path("规划.pdf"), 20_000_000), "规划.pdf", "20 MB"),
        (NoStructure("封面.txt"), "封面.txt", "请确认"),
        (DuplicateDocument(Path("副本.txt"), "sh-plan"), "sh-plan", "请提供修改后的文件"),
        (UnknownDocument("shplan", ["tianjin", "haimen"]), "shplan", "haimen、tianjin"),
        (UnknownDocument("shplan"), "shplan", "policyqa ingest"),
        (UnknownClause("sh-plan/1"), "sh-plan/1", "policyqa corpus tree"),
        (MetadataMissing("规划.txt", ["region", "level"]), "region、level", "sources.toml"),
    ],
)
def test_messages(error: CorpusError, where: str, remedy: str) -> None:
    assert where in str(error)
    assert remedy in str(error)
    assert str(error).endswith("。")
