"""Turns ``policyqa corpus …`` into views of what the parser made of the plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from corpus.model import Clause, Document

app = typer.Typer(help="查看收录的规划文本。", no_args_is_help=True)
_Json = Annotated[bool, typer.Option("--json", help="输出 JSON。")]


@app.command(help="列出一份规划的标题和条款。")
def tree(
    doc_id: Annotated[str, typer.Argument(metavar="DOC", help="文件编号，如 sh-impl。")], as_json: _Json = False
) -> None:
    """Show the headings of a document and the clauses under them."""
    from corpus import show as plain
    from policyqa.corpus_view import clause_record
    from policyqa.terminal import print_json

    document = _document(doc_id)
    if as_json:
        print_json([clause_record(clause) for clause in document.clauses])
    else:
        print(plain.tree(document), end="")


@app.command(help="并排显示一个条款的原文和清理后的文字。")
def show(
    clause_id: Annotated[str, typer.Argument(metavar="CLAUSE", help="条款编号，如 sh-impl-1a2b3c4d。")],
    as_json: _Json = False,
) -> None:
    """Show the raw words of a clause beside the clean ones."""
    from dataclasses import asdict

    from corpus import show as plain
    from policyqa.corpus_view import clause_record
    from policyqa.terminal import out, print_json

    document, clause = _clause(clause_id)
    if as_json:
        stretches = [asdict(stretch) for stretch in plain.stretches(document, clause)]
        raw = document.raw[slice(*clause.span)]
        print_json({**clause_record(clause), "text": clause.text, "raw": raw, "stretches": stretches})
    else:
        print(plain.side_by_side(document, clause, width=out().width), end="")


@app.command(help="统计每份规划的条款、责任、目标、支持措施和去除的噪声。")
def stats(as_json: _Json = False) -> None:
    """Count what was found in each document and what was removed."""
    from corpus.stats import corpus_stats
    from policyqa.corpus_view import stats_table
    from policyqa.terminal import out, print_json

    counted = corpus_stats(_documents())
    if as_json:
        print_json(counted)
    else:
        out().print(stats_table(counted["documents"]))


def _documents() -> list[Document]:
    from corpus.library import load_corpus
    from policyqa.settings import load_settings
    from policyqa.terminal import watching

    with watching() as watch, watch.during("读取规划文本"):
        return list(load_corpus(load_settings().corpus))


def _document(doc_id: str) -> Document:
    from corpus.errors import UnknownDocument
    from corpus.library import load_document
    from corpus.sources import load_sources
    from policyqa.settings import load_settings

    folder = load_settings().corpus
    sources = {source.id: source for source in load_sources(folder)}
    if doc_id not in sources:
        raise UnknownDocument(doc_id, sources)
    return load_document(folder, sources[doc_id])


def _clause(clause_id: str) -> tuple[Document, Clause]:
    from corpus.errors import UnknownClause

    for document in _documents():
        for clause in document.clauses:
            if clause.id == clause_id:
                return document, clause
    raise UnknownClause(clause_id)
