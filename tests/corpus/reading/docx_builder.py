"""Builds DOCX files with parts that python-docx has no call for: list numbering, tracked deletions."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import NamedTuple

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph


class LevelSpec(NamedTuple):
    """One depth of a list: its number format, its text such as ``%1、``, and what follows the number."""

    number_format: str
    text: str
    suffix: str = "nothing"


def add_list(document: DocumentObject, levels: Sequence[LevelSpec], *, restart_of: int | None = None) -> int:
    """Describe a list in the numbering part and give its number id; ``restart_of`` makes it restart another list."""
    element = document.part.numbering_part.element
    number_id = 1 + max((int(item.get(qn("w:numId"))) for item in element.iter(qn("w:num"))), default=0)
    if restart_of is not None:
        abstract_id = next(
            item.find(qn("w:abstractNumId")).get(qn("w:val"))
            for item in element.iter(qn("w:num"))
            if item.get(qn("w:numId")) == str(restart_of)
        )
        override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    else:
        abstract_id = str(1000 + number_id)
        element.insert(0, parse_xml(_abstract(abstract_id, levels)))
        override = ""
    element.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number_id}"><w:abstractNumId w:val="{abstract_id}"/>{override}</w:num>'
        )
    )
    return number_id


def number(paragraph: Paragraph, number_id: int, level: int = 0) -> Paragraph:
    """Make a paragraph an item of a list."""
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>')
    )
    return paragraph


def delete_text(paragraph: Paragraph, text: str) -> None:
    """Add text that was deleted with changes tracked."""
    run = f"<w:r><w:delText>{text}</w:delText><w:t>{text}</w:t></w:r>"
    paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="x">{run}</w:del>'))


def add_text_box(paragraph: Paragraph, text: str) -> None:
    """Add a text box in both forms that Word writes, of which a reader must take one."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    forms = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    content = f"<mc:AlternateContent>{forms}</mc:AlternateContent>"
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")} xmlns:mc="{mc}">{content}</w:r>'))


def add_control(document: DocumentObject, text: str, gallery: str = "") -> None:
    """Add a paragraph in a content control, such as the one that holds an automatic table of contents."""
    part = f'<w:docPartObj><w:docPartGallery w:val="{gallery}"/></w:docPartObj>' if gallery else ""
    content = f"<w:sdtContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:sdtContent>"
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr>{part}</w:sdtPr>{content}</w:sdt>")
    document.element.body.insert_element_before(control, "w:sectPr")


def number_style(document: DocumentObject, name: str, number_id: int) -> None:
    """Make every paragraph of a style an item of a list."""
    properties = document.styles[name].element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{number_id}"/></w:numPr>'))


def document_bytes(document: DocumentObject) -> bytes:
    """Give the file's bytes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def blank() -> DocumentObject:
    """Start a document from Word's default template."""
    return Document()


def _abstract(abstract_id: str, levels: Sequence[LevelSpec]) -> str:
    described = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{level.number_format}"/>'
        f'<w:suff w:val="{level.suffix}"/><w:lvlText w:val="{level.text}"/></w:lvl>'
        for depth, level in enumerate(levels)
    )
    return f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract_id}">{described}</w:abstractNum>'
