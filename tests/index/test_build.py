from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.library import load_corpus
from corpus.model import Document
from index.build import build_index, needs_rebuild, update_index
from index.chunk import ChunkSettings
from index.errors import BuildInProgress, DuplicateId, NothingToIndex
from index.filters import SearchFilters
from index.layout import Layout
from index.lexical import LexicalSettings
from index.progress import Stage
from index.publish import build_lock
from index.search import open_index
from index.settings import IndexSettings
from index.verify import verify
from index.versions import current_name, list_versions
from tests.index.hashing import HashingEncoder
from tests.index.plans import haimen, plans, shanghai, tianjin

QUESTION = "谁负责商业秘密保护"


def changed(document: Document) -> Document:
    """The same plan, with its first clause about something else."""
    first, *others = document.clauses
    return replace(document, clauses=(replace(first, text="支持建设海上风电知识产权联盟。"), *others))


def files_of(home: Path) -> dict[str, str]:
    return {name: file.sha256 for name, file in list_versions(Layout(home))[-1].manifest.files.items()}


def test_a_build_publishes_a_sound_version_that_names_all_it_holds(tmp_path: Path, encoder: HashingEncoder) -> None:
    version = build_index(plans(), encoder, tmp_path)
    assert version.current
    assert verify(Layout(tmp_path)).sound
    totals = version.manifest.totals
    assert (totals.documents, totals.clauses, totals.targets, totals.gaps) == (3, 8, 4, 1)
    assert totals.measures == 3
    on_disk = {
        str(path.relative_to(tmp_path / "index" / version.name))
        for path in (tmp_path / "index" / version.name).rglob("*")
        if path.is_file()
    }
    assert on_disk == {*version.manifest.files, "manifest.json"}


def test_the_order_of_the_documents_does_not_change_a_byte(tmp_path: Path, encoder: HashingEncoder) -> None:
    build_index(plans(), encoder, tmp_path / "one")
    build_index(plans()[::-1], encoder, tmp_path / "other")
    assert files_of(tmp_path / "one") == files_of(tmp_path / "other")


def test_nothing_is_built_when_nothing_changed(tmp_path: Path, encoder: HashingEncoder) -> None:
    first = build_index(plans(), encoder, tmp_path)
    encoder.embedded.clear()
    again = update_index(plans()[::-1], encoder, tmp_path)
    assert (again.name, again.current) == (first.name, True)
    assert encoder.embedded == []
    assert len(list_versions(Layout(tmp_path))) == 1


@pytest.mark.parametrize(
    "after",
    [
        pytest.param([shanghai(), tianjin()], id="deleted"),
        pytest.param([changed(shanghai()), tianjin(), haimen()], id="changed"),
    ],
)
def test_an_update_gives_what_a_full_build_gives(
    tmp_path: Path, encoder: HashingEncoder, after: list[Document]
) -> None:
    build_index(plans(), encoder, tmp_path / "updated")
    update_index(after, encoder, tmp_path / "updated")
    build_index(after, encoder, tmp_path / "built")
    assert files_of(tmp_path / "updated") == files_of(tmp_path / "built")
    updated, built = (open_index(tmp_path / home, encoder) for home in ("updated", "built"))
    assert updated.search(QUESTION) == built.search(QUESTION)


def test_a_deleted_document_is_not_found(tmp_path: Path, encoder: HashingEncoder) -> None:
    build_index(plans(), encoder, tmp_path)
    update_index([shanghai(), tianjin()], encoder, tmp_path)
    index = open_index(tmp_path, encoder)
    hits = index.search("海门区知识产权服务机构超过40家", k=100)
    assert hits
    assert not [hit for hit in hits if hit.clause_id.startswith("hm-")]
    assert [entry.id for entry in index.catalogue.documents()] == ["sh", "tj"]
    assert index.catalogue.targets(indicator="服务机构") == ()


def test_a_changed_clause_is_found_by_its_text_and_not_by_the_one_before(
    tmp_path: Path, encoder: HashingEncoder
) -> None:
    build_index(plans(), encoder, tmp_path)
    update_index([changed(shanghai()), tianjin(), haimen()], encoder, tmp_path)
    index = open_index(tmp_path, encoder)
    assert index.search("海上风电联盟", k=1)[0].clause_id == "sh-1"
    assert "培育中心15家" not in index.catalogue.clause("sh-1").text


def test_an_update_embeds_only_what_changed(tmp_path: Path, encoder: HashingEncoder) -> None:
    build_index(plans(), encoder, tmp_path)
    assert len(encoder.embedded) == 8
    encoder.embedded.clear()
    update_index([changed(shanghai()), tianjin(), haimen()], encoder, tmp_path)
    assert [text.splitlines()[-1] for text in encoder.embedded] == ["支持建设海上风电知识产权联盟。"]


def test_another_model_embeds_everything_again(tmp_path: Path, encoder: HashingEncoder) -> None:
    build_index(plans(), encoder, tmp_path)
    other = HashingEncoder(fingerprint="another")
    assert update_index(plans(), other, tmp_path).manifest.model.fingerprint == "another"
    assert len(other.embedded) == 8


@pytest.mark.parametrize(
    ("documents", "encoder", "settings"),
    [
        pytest.param(plans()[:2], HashingEncoder(), IndexSettings(), id="documents"),
        pytest.param(plans(), HashingEncoder(fingerprint="other"), IndexSettings(), id="model"),
        pytest.param(plans(), HashingEncoder(), IndexSettings(chunk=ChunkSettings(max_tokens=64)), id="settings"),
    ],
)
def test_another_input_needs_a_rebuild(
    built_home: Path, documents: list[Document], encoder: HashingEncoder, settings: IndexSettings
) -> None:
    assert not needs_rebuild(plans(), HashingEncoder(), built_home)
    assert needs_rebuild(documents, encoder, built_home, settings)


def test_a_damaged_version_is_rebuilt(tmp_path: Path, encoder: HashingEncoder) -> None:
    version = build_index(plans(), encoder, tmp_path)
    (tmp_path / "index" / version.name / "vectors.faiss").write_bytes(b"IxFI")
    assert update_index(plans(), encoder, tmp_path).name != version.name
    assert verify(Layout(tmp_path)).sound


def test_the_progress_of_every_stage_ends_complete(tmp_path: Path, encoder: HashingEncoder) -> None:
    seen: list[tuple[Stage, int, int]] = []
    build_index(plans(), encoder, tmp_path, progress=lambda *step: seen.append(step))
    last = {stage: (done, total) for stage, done, total in seen}
    assert list(last) == list(Stage)
    assert all(done == total for done, total in last.values())
    assert len({stage.label for stage in last}) == len(Stage)


def test_without_clauses_there_is_nothing_to_index(tmp_path: Path, encoder: HashingEncoder) -> None:
    build_index(plans(), encoder, tmp_path)
    with pytest.raises(NothingToIndex, match="policyqa ingest"):
        update_index([], encoder, tmp_path)
    assert open_index(tmp_path, encoder).search(QUESTION)


@pytest.mark.parametrize(
    "documents",
    [
        pytest.param([shanghai(), shanghai()], id="document"),
        pytest.param([shanghai(), replace(tianjin(), clauses=shanghai().clauses)], id="clause"),
    ],
)
def test_an_id_that_occurs_twice_is_refused(tmp_path: Path, encoder: HashingEncoder, documents: list[Document]) -> None:
    with pytest.raises(DuplicateId, match="sh"):
        build_index(documents, encoder, tmp_path)


def test_of_two_builds_at_once_one_is_refused(tmp_path: Path, encoder: HashingEncoder) -> None:
    with build_lock(Layout(tmp_path)), pytest.raises(BuildInProgress, match=str(os.getpid())):
        build_index(plans(), encoder, tmp_path)
    assert build_index(plans(), encoder, tmp_path).current


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from index.build import build_index
from index.errors import BuildWriteFailed
from tests.index.hashing import HashingEncoder
from tests.index.plans import plans

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    build_index(plans()[:2], HashingEncoder(), Path(sys.argv[1]))
except BuildWriteFailed as fault:
    sys.exit(0 if "磁盘空间" in str(fault) else 1)
sys.exit(2)
"""


@pytest.mark.parametrize("limit", [8, 2_000, 12_000, 60_000])
def test_a_full_disk_leaves_the_published_version_as_it_was(
    tmp_path: Path, encoder: HashingEncoder, limit: int
) -> None:
    """Each limit on the size of a file stops another file: SQLite's, numpy's, bm25s's, FAISS's."""
    version = build_index(plans(), encoder, tmp_path)
    stopped = subprocess.run([sys.executable, "-c", FULL_DISK, str(tmp_path), str(limit)], check=False)
    assert stopped.returncode == 0
    assert current_name(Layout(tmp_path)) == version.name
    assert verify(Layout(tmp_path)).sound
    assert not list((tmp_path / "index").glob(".building-*"))


def test_only_the_last_versions_are_kept(tmp_path: Path, encoder: HashingEncoder) -> None:
    names = [
        build_index(plans(), encoder, tmp_path, IndexSettings(lexical=LexicalSettings(k1=k1)), keep=2).name
        for k1 in (1.0, 1.2, 1.4)
    ]
    assert [version.name for version in list_versions(Layout(tmp_path))] == names[1:]


def test_the_manifest_states_model_tokenizer_settings_and_store(tmp_path: Path, encoder: HashingEncoder) -> None:
    version = build_index(plans(), encoder, tmp_path)
    manifest = json.loads((tmp_path / "index" / version.name / "manifest.json").read_text("utf-8"))
    assert manifest["model"] == {"name": "hashing", "fingerprint": encoder.fingerprint, "dimension": 512}
    assert manifest["tokenizer"].startswith("jieba-0.42")
    assert manifest["settings"]["chunk"]["max_tokens"] == ChunkSettings().max_tokens
    assert manifest["store"] == {"kind": "faiss", "structure": "flat"}


def test_the_four_plans_come_back_from_the_catalogue_as_they_went_in(tmp_path: Path, encoder: HashingEncoder) -> None:
    documents = list(load_corpus())
    build_index(documents, encoder, tmp_path)
    catalogue = open_index(tmp_path, encoder).catalogue
    assert [catalogue.document(document.id) for document in documents] == documents
    everywhere = catalogue.count_clauses()
    assert everywhere == sum(len(document.clauses) for document in documents)
    assert catalogue.count_clauses(SearchFilters(doc_ids=("sh-impl",))) >= 123
