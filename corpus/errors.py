"""What can go wrong with a plan, as errors whose Chinese messages say what, where, and what to do."""

# ruff: noqa: N818 -- the names say what is wrong with what; "Error" would add nothing.

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path


class CorpusError(Exception):
    """Base of every error that this package raises on purpose; ``str()`` of it is fit for an operator."""


class Unreadable(StrEnum):
    """Why a file cannot be read."""

    MISSING = "missing"
    EMPTY = "empty"
    BINARY = "binary"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    SCANNED = "scanned"
    UNSUPPORTED = "unsupported"
    UNDECODABLE = "undecodable"


class UnreadableFile(CorpusError):
    """The file holds no text that can be read: another file, or another form of it, is needed."""

    def __init__(self, path: Path, reason: Unreadable, problem: str, advice: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"无法读取“{path}”：{problem}。{advice}。")


class FileTooLarge(CorpusError):
    """The file is over the size limit: raise the limit or split the file."""

    def __init__(self, path: Path, limit_bytes: int) -> None:
        self.path = path
        self.limit_bytes = limit_bytes
        limit = f"{limit_bytes / 1_000_000:g} MB"
        super().__init__(f"文件“{path}”超过大小上限 {limit}。请拆分文件，或调高上限后重试。")


class NoStructure(CorpusError):
    """The text was read but holds nothing that looks like a plan: check that it is the right file."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"“{name}”中没有识别出标题、编号或条款。请确认它是规划、计划或通知的正文，而不是目录、封面或网页外壳。"
        )


class DuplicateDocument(CorpusError):
    """The same bytes are in the corpus already: nothing needs to be done."""

    def __init__(self, path: Path, doc_id: str) -> None:
        self.path = path
        self.doc_id = doc_id
        super().__init__(
            f"文件“{path}”与已收录的文件“{doc_id}”内容完全相同，未重复收录。如需更新，请提供修改后的文件。"
        )


class UnknownDocument(CorpusError):
    """No document has that id: choose one of those that exist."""

    def __init__(self, doc_id: str, known: Iterable[str] = ()) -> None:
        self.doc_id = doc_id
        ids = "、".join(sorted(known))
        advice = f"已收录：{ids}。" if ids else "尚未收录任何文件，请先运行 policyqa ingest。"
        super().__init__(f"没有编号为“{doc_id}”的文件。{advice}")


class UnknownClause(CorpusError):
    """No clause has that id: list the clauses of its document and choose one."""

    def __init__(self, clause_id: str) -> None:
        self.clause_id = clause_id
        super().__init__(f"没有编号为“{clause_id}”的条款。请用 policyqa corpus tree 查看文件的全部条款编号。")


class MetadataMissing(CorpusError):
    """The text does not say something that a document must have: give it in ``sources.toml``."""

    def __init__(self, name: str, fields: Iterable[str]) -> None:
        self.name = name
        self.fields = tuple(fields)
        listed = "、".join(self.fields)
        super().__init__(f"“{name}”缺少元数据：{listed}。正文中没有给出，请在 sources.toml 中补充后重试。")


class InvalidSources(CorpusError):
    """``sources.toml`` is missing or not as it should be: mend the entry that the message names."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}：{problem}。请修正后重试。")


class MissingFile(CorpusError):
    """``sources.toml`` names a file that is not there: put it back or remove the entry."""

    def __init__(self, doc_id: str, path: Path) -> None:
        self.doc_id = doc_id
        self.path = path
        super().__init__(f"{doc_id}：找不到文件 {path}。请补上文件，或从 sources.toml 删去该条目。")
