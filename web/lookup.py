"""Turns a name or an id in an address into what the index holds of it, or into a problem that says there is nothing."""

from __future__ import annotations

from corpus.model import Clause, Document
from index.catalogue.records import Department
from web.errors import Problem
from web.service import AnswerService


def find_document(service: AnswerService, doc_id: str) -> Document:
    """Return the plan ``doc_id``.

    Raises:
        Problem: ``document_not_found``.
    """
    document = service.document(doc_id)
    if document is None:
        raise Problem("document_not_found", "索引中没有这份规划，请从规划清单中选择。")
    return document


def find_clause(service: AnswerService, clause_id: str) -> Clause:
    """Return the clause ``clause_id``, which one of the plans whose id begins its own holds.

    Raises:
        Problem: ``clause_not_found``.
    """
    for metadata in service.documents():
        document = service.document(metadata.doc_id) if clause_id.startswith(f"{metadata.doc_id}-") else None
        for clause in (*document.clauses, *document.imprint) if document else ():
            if clause.id == clause_id:
                return clause
    raise Problem("clause_not_found", "索引中没有这一条款，它可能属于另一版索引。")


def find_departments(service: AnswerService, name: str, region: str | None) -> list[Department]:
    """Return the departments that are written as ``name``.

    Raises:
        Problem: ``department_not_found``.
    """
    found = [each for each in service.departments(region) if name == each.name or name in each.aliases]
    if not found:
        raise Problem("department_not_found", "所列规划中没有这个部门，请从部门清单中选择。")
    return found
