"""Files that are taken into a corpus, and files that are refused without a trace."""

from __future__ import annotations

import io
import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from corpus.errors import (
    CorpusError,
    DuplicateDocument,
    FileTooLarge,
    InvalidSources,
    MetadataMissing,
    NoStructure,
    Unreadable,
    UnreadableFile,
)
from corpus.ingest import ingest
from corpus.library import default_folder, load_corpus
from tests.corpus.plans import raw_text

PLAN = (
    "海门市知识产权“十四五”规划\n海门市人民政府\n2022年3月1日\n"
    "一、任务\n1.加强执法,建设基地3个。(市公安局负责)\n2.完善服务。(市司法局负责)\n"
)


def write(path: Path, text: str = PLAN) -> Path:
    path.write_text(text, "utf-8")
    return path


def canvas(encrypt: StandardEncryption | None = None) -> bytes:
    """A PDF file of one page without text, as a scanner makes it."""
    buffer = io.BytesIO()
    page = Canvas(buffer, encrypt=encrypt)
    page.rect(100, 100, 200, 300, fill=1)
    page.save()
    return buffer.getvalue()


def everything(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of one plan."""
    folder = tmp_path / "corpus"
    ingest(write(tmp_path / "haimen.txt"), folder)
    return folder


def test_a_plan_is_taken_with_what_its_text_says(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    report = ingest(write(tmp_path / "haimen.txt"), folder)
    assert (report.source.id, report.source.file, report.replaced) == ("haimen", "haimen.txt", False)
    assert report.source.title == "海门市知识产权“十四五”规划"
    assert report.source.issuer == "海门市人民政府"
    assert (report.source.published, report.source.period) == (date(2022, 3, 1), (2021, 2025))
    assert set(report.guessed) == {"title", "region", "level", "issuer", "published", "period"}
    assert (folder / "raw" / "haimen.txt").read_text("utf-8") == PLAN
    (document,) = load_corpus(folder)
    assert document == report.document
    assert report.stats["by_kind"] == {"task": 2}


def test_what_is_given_goes_before_what_the_text_says(tmp_path: Path) -> None:
    given = {"id": "hm", "title": "海门规划", "region": "南通市海门区", "aliases": ["海门规划"], "published": None}
    report = ingest(write(tmp_path / "海门.txt"), tmp_path / "corpus", given)
    assert (report.source.id, report.source.title, report.source.level) == ("hm", "海门规划", "市")
    assert report.source.published == date(2022, 3, 1)
    assert "title" not in report.guessed


def test_the_level_follows_a_region_that_is_given(tmp_path: Path) -> None:
    text = PLAN.replace("海门市", "")
    report = ingest(write(tmp_path / "a.txt", text), tmp_path / "corpus", {"region": "海门区", "title": "海门区规划"})
    assert report.source.level == "区县"


def test_the_report_is_json_and_says_what_was_recognised_removed_and_doubtful(tmp_path: Path) -> None:
    text = PLAN + "热点资讯\n表1.png\n"
    report = ingest(write(tmp_path / "haimen.txt", text), tmp_path / "corpus")
    told = json.loads(json.dumps(report.as_dict(), ensure_ascii=False))
    assert told["doc_id"] == "haimen"
    assert told["metadata"]["period"] == [2021, 2025]
    assert told["recognised"]["responsibilities"] == 2
    assert told["removed"] == {"picture_name": 1, "site_section": 1}
    assert told["encoding"] == "utf-8"
    assert "标题由正文推断:海门市知识产权“十四五”规划" in told["doubtful"]
    assert "规划期由正文推断:2021—2025" in told["doubtful"]
    assert any("表1.png" in line for line in told["doubtful"])


def test_the_four_plans_can_be_taken_into_an_empty_folder(tmp_path: Path) -> None:
    for doc_id in ("sh-impl", "sh-plan", "haimen", "tianjin"):
        ingest(default_folder() / "raw" / f"{doc_id}.txt", tmp_path)
    taken = {document.id: document for document in load_corpus(tmp_path)}
    for document in load_corpus():
        assert [clause.id for clause in taken[document.id].clauses] == [clause.id for clause in document.clauses]
        assert taken[document.id].title == document.title


def test_other_entries_and_comments_stay_as_they_are(corpus: Path, tmp_path: Path) -> None:
    sources = corpus / "sources.toml"
    sources.write_text("# Kept by hand.\n\n" + sources.read_text("utf-8"), "utf-8")
    before = sources.read_text("utf-8")
    ingest(write(tmp_path / "b.txt", PLAN.replace("海门市", "启东市")), corpus)
    assert sources.read_text("utf-8").startswith(before)
    assert [document.id for document in load_corpus(corpus)] == ["haimen", "b"]


def test_the_same_bytes_again_are_refused_under_any_name(corpus: Path, tmp_path: Path) -> None:
    before = everything(corpus)
    with pytest.raises(DuplicateDocument) as caught:
        ingest(write(tmp_path / "other.txt"), corpus, {"id": "other", "title": "另一个规划"})
    assert caught.value.doc_id == "haimen"
    assert everything(corpus) == before


def test_a_later_version_takes_the_place_of_the_document_as_a_whole(corpus: Path, tmp_path: Path) -> None:
    text = (corpus / "sources.toml").read_text("utf-8")
    (corpus / "sources.toml").write_text(text + 'aliases = ["海门规划"]\n', "utf-8")
    later = PLAN.replace("3个", "5个").replace("2022年3月1日", "2023年6月1日")
    report = ingest(write(tmp_path / "修订.txt", later), corpus)
    assert report.replaced
    (document,) = load_corpus(corpus)
    assert (document.id, document.raw) == ("haimen", later)
    assert document.metadata.aliases == ("海门规划",)
    assert document.metadata.published == date(2023, 6, 1)
    assert [file.name for file in (corpus / "raw").iterdir()] == [report.source.file]


def test_a_version_can_be_named_by_id_and_bring_its_own_title(corpus: Path, tmp_path: Path) -> None:
    later = PLAN.replace("“十四五”规划", "“十四五”规划(修订)")
    report = ingest(write(tmp_path / "a.txt", later), corpus, {"id": "haimen", "title": "海门市知识产权规划(修订)"})
    assert report.replaced
    assert [document.title for document in load_corpus(corpus)] == ["海门市知识产权规划(修订)"]


def test_an_entry_can_be_prepared_for_a_file_that_says_nothing_of_itself(tmp_path: Path) -> None:
    entry = '[[document]]\nid = "hm"\nfile = "海门.txt"\ntitle = "海门规划草案"\nregion = "海门市"\nlevel = "市"\n'
    (tmp_path / "sources.toml").write_text(entry, "utf-8")
    report = ingest(write(tmp_path / "海门.txt", "一、任务\n1.加强执法。\n2.完善服务。\n"), tmp_path)
    assert (report.source.id, report.source.title, report.replaced) == ("hm", "海门规划草案", False)
    assert [document.id for document in load_corpus(tmp_path)] == ["hm"]


def test_ids_come_from_the_file_s_name_or_the_region_and_are_never_taken_twice(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    regions = ["启东市", "如皋市", "南通市海门区"]
    names = ["Qidong_2022.plan.txt", "如皋.txt", "海门.txt"]
    ids = [
        ingest(write(tmp_path / name, PLAN.replace("海门市", region)), folder).source.id
        for name, region in zip(names, regions, strict=True)
    ]
    assert ids == ["qidong-2022-plan", "rugao", "haimen"]
    again = ingest(write(tmp_path / "海门2.txt", PLAN.replace("“十四五”规划", "行动计划")), folder)
    assert again.source.id == "haimen-2"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", Unreadable.EMPTY),
        ("a.txt", b" \n ", Unreadable.EMPTY),
        ("a.txt", b"\x01\x02\x03abc" * 50, Unreadable.BINARY),
        ("a.pdf", b"%PDF-1.4 broken", Unreadable.DAMAGED),
        ("a.pdf", canvas(encrypt=StandardEncryption("secret")), Unreadable.ENCRYPTED),
        ("a.pdf", canvas(), Unreadable.SCANNED),
    ],
)
def test_unreadable_files_are_refused(corpus: Path, tmp_path: Path, name: str, data: bytes, reason: Unreadable) -> None:
    before = everything(corpus)
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        ingest(tmp_path / name, corpus)
    assert caught.value.reason is reason
    assert everything(corpus) == before


def test_a_missing_file_is_refused_and_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        ingest(tmp_path / "none.txt", tmp_path / "corpus")
    assert not (tmp_path / "corpus").exists()


def test_a_file_over_the_limit_is_refused(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(FileTooLarge):
        ingest(write(tmp_path / "b.txt", PLAN * 3), corpus, limit_bytes=100)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("海门市知识产权发展规划\n今天天气很好,我们去公园散步。\n晚上吃面。", NoStructure),
        ("今天天气很好,我们去公园散步。", NoStructure),
        ("一、任务\n1.加强执法。\n2.完善服务。", MetadataMissing),
        ("知识产权发展规划\n一、任务\n1.加强执法。", MetadataMissing),
    ],
)
def test_what_is_no_plan_or_has_no_name_is_refused(
    corpus: Path, tmp_path: Path, text: str, error: type[CorpusError]
) -> None:
    before = everything(corpus)
    with pytest.raises(error):
        ingest(write(tmp_path / "b.txt", text), corpus)
    assert everything(corpus) == before


def test_the_missing_fields_are_named(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(MetadataMissing) as caught:
        ingest(write(tmp_path / "b.txt", "一、任务\n1.加强执法。"), corpus)
    assert caught.value.fields == ("title", "region", "level")
    assert "b.txt" in str(caught.value)


@pytest.mark.parametrize("given", [{"id": "Not An Id"}, {"period": (2025, 2021)}, {"colour": "red"}])
def test_bad_fields_are_refused(corpus: Path, tmp_path: Path, given: dict[str, object]) -> None:
    before = everything(corpus)
    with pytest.raises(InvalidSources):
        ingest(write(tmp_path / "b.txt", PLAN.replace("海门市", "启东市")), corpus, given)
    assert everything(corpus) == before


def test_broken_sources_are_left_alone(corpus: Path, tmp_path: Path) -> None:
    (corpus / "sources.toml").write_text("[[document", "utf-8")
    before = everything(corpus)
    with pytest.raises(InvalidSources):
        ingest(write(tmp_path / "b.txt", PLAN.replace("海门市", "启东市")), corpus)
    assert everything(corpus) == before


def test_the_sources_of_the_package_can_take_another_plan(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "haimen.txt").write_text(raw_text("haimen"), "utf-8")
    (tmp_path / "sources.toml").write_bytes((default_folder() / "sources.toml").read_bytes())
    report = ingest(write(tmp_path / "haimen.txt", raw_text("haimen").replace("3754件", "3755件")), tmp_path)
    entries = tomllib.loads((tmp_path / "sources.toml").read_text("utf-8"))["document"]
    before = tomllib.loads((default_folder() / "sources.toml").read_text("utf-8"))["document"]
    assert [entry["id"] for entry in entries] == ["sh-impl", "sh-plan", "haimen", "tianjin"]
    assert entries[2] == before[2] | {"file": report.source.file}
    assert [entries[i] for i in (0, 1, 3)] == [before[i] for i in (0, 1, 3)]


def test_a_plan_that_is_only_a_table_has_structure(tmp_path: Path) -> None:
    rows = ("| 序号 | 任务名称 | 责任单位 |", "| --- | --- | --- |", "| 1 | 修建码头 | 市港航局（牵头）、市水务局 |")
    file = tmp_path / "table.txt"
    file.write_text("\n".join(("云港市码头任务分工表", *rows)), encoding="utf-8")
    report = ingest(file, tmp_path / "corpus")
    assert [duty.role.value for clause in report.document.clauses for duty in clause.responsibilities] == [
        "lead",
        "responsible",
    ]
