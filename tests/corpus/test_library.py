import hashlib
from pathlib import Path

import pytest

from corpus.errors import InvalidSources, MissingFile, UnreadableFile
from corpus.library import default_folder, load_corpus
from corpus.model import ClauseKind
from tests.corpus.test_sources import ENTRY, write


def test_the_package_brings_the_four_plans() -> None:
    assert [document.id for document in load_corpus()] == ["sh-impl", "sh-plan", "haimen", "tianjin"]


def test_a_document_knows_the_bytes_that_it_was_read_from() -> None:
    for document in load_corpus():
        path = default_folder() / "raw" / f"{document.id}.txt"
        assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_documents_come_one_by_one_in_the_order_of_the_sources(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "b.txt").write_text("一、目标\n到2025年,建成知识产权保护基地3个。", "utf-8")
    second = ENTRY.replace('id = "a"', 'id = "b"').replace("a.txt", "b.txt")
    documents = load_corpus(write(tmp_path, second + ENTRY))
    first = next(documents)
    assert (first.id, first.title, first.clauses[0].targets[0].value) == ("b", "某市知识产权规划", 3)
    with pytest.raises(MissingFile, match=r"a:找不到文件|a：找不到文件"):
        next(documents)


def test_headings_and_rows_that_a_file_marks_reach_the_document(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    rows = "<tr><th>指标</th><th>2025年</th></tr><tr><td>专利(件)</td><td>60</td></tr>"
    page = f"<html><body><h2>发展目标</h2><p>{'加强知识产权保护。' * 20}</p><table>{rows}</table></body></html>"
    (tmp_path / "raw" / "a.html").write_text(page, "utf-8")
    (document,) = load_corpus(write(tmp_path, ENTRY.replace("a.txt", "a.html")))
    assert [heading.text for heading in document.headings] == ["发展目标"]
    row = document.clauses[-1]
    assert (row.kind, row.path, row.targets[0].value) == (ClauseKind.TABLE, ("发展目标",), 60)


def test_bad_sources_and_unreadable_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidSources):
        list(load_corpus(tmp_path))
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_bytes(b"")
    with pytest.raises(UnreadableFile):
        list(load_corpus(write(tmp_path, ENTRY)))
