"""Writes what stands at a place of a plan: counted, listed, named by its heading, or whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.model import Clause
from rag.answers.phrasing.wording import in_line, source, who
from rag.answers.phrasing.wording import place as where
from rag.contract import Intent
from rag.draft import Block, Bullets, Paragraph, Statement, Support, whole
from rag.evidence.places.outline import Item, Path, bare, item_name
from rag.evidence.places.parts import counts_through
from rag.evidence.places.steps import Place
from rag.evidence.sentences.cut import duty_start, lead, sentences
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds

KINDS = frozenset(kind.name for kind in kinds() if kind.counted)
"""The kinds of things of a plan that are counted and listed."""

INTENTS = frozenset({Intent.MEASURE, Intent.DEFINITION, Intent.LOOKUP, Intent.LIST, Intent.COUNT, Intent.TARGET})
"""What a question for a part of a plan may be taken for: “指导思想是什么”, “总体要求怎么写的”."""

_MOST_LISTED = 40
_MOST = 12
_FEW = 2
# How long clauses may be together to be given whole, and the first words of each in a line.
_LONGEST, _LINE = 600, 90
# How long the lines of a place may be together to name who is in charge of each.
_LONGEST_LIST = 400


def counted(
    doc_id: str, items: Sequence[Item], kind: str | None, knowledge: Knowledge, heading: str = ""
) -> list[Block]:
    """Say how many things of a kind there are, in a plan or below a heading of it, and list them."""
    return [Paragraph((total(doc_id, items, kind, knowledge, heading),)), *_lines(items, knowledge)]


def without(doc_ids: Sequence[str], kind: str, knowledge: Knowledge) -> Block:
    """Say of plans that none of their parts is of a kind."""
    return Paragraph((Statement(f"{knowledge.titles(doc_ids)}没有单独列出{unit(kind)[1:]}。"),))


def unit(kind: str | None) -> str:
    """Return what stands behind a number of things of a kind, the first character its measure; nothing for no kind."""
    return next((entry.counted for entry in kinds() if entry.name == kind), "")


def listed(place: Place, items: Sequence[Item], knowledge: Knowledge) -> list[Block]:
    """List what stands below a heading."""
    of = f"“{place.heading}”" if place.heading else ""
    return headed(f"{knowledge.label(place.document.id)}{of}包括{len(items)}项：", items, knowledge)


def headed(text: str, items: Sequence[Item], knowledge: Knowledge) -> list[Block]:
    """List things below a line that says what they are."""
    return [Paragraph((Statement(text, firsts(items)),)), *_lines(items, knowledge)]


def several(places: Sequence[Place], knowledge: Knowledge) -> list[Block]:
    """Name each of several places of a plan in a line."""
    named = [(place.clauses[0], place.path[-1] if place.is_section else place.clauses[0].title) for place in places]
    return [
        Bullets(tuple(_called(clause, name, knowledge) if name else _line(clause, knowledge) for clause, name in named))
    ]


def named(place: Place, knowledge: Knowledge) -> list[Block]:
    """Give the heading of a place alone, or the title of its one clause."""
    clause = place.clauses[0]
    support = (whole(clause),)
    if place.is_section or not clause.title:
        text = f"{knowledge.label(place.document.id)}的这一部分是“{place.path[-1]}”。"
        return [Paragraph((Statement(text, support),))]
    return [Paragraph((_called(clause, clause.title, knowledge),))]


def told(place: Place, knowledge: Knowledge, *, in_lines: bool) -> list[Block]:
    """Give what stands at a place: whole if it is short, otherwise its headings or a line of each clause."""
    clauses = place.clauses
    items = place.items
    if len(clauses) > _MOST and place.is_section and 1 < len(items) < len(clauses):
        return listed(place, items, knowledge)
    if len(clauses) > _FEW and (in_lines or sum(len(clause.text) for clause in clauses) > _LONGEST):
        lines = [_line(clause, knowledge, below=place.path) for clause in clauses]
        if sum(len(line.text) for line in lines) > _LONGEST_LIST:
            lines = [_line(clause, knowledge, below=place.path, duty=False) for clause in clauses]
        return [Bullets(tuple(lines), heading=place.heading or None)]
    return list(in_full(clauses[:_MOST], knowledge))


def in_full(clauses: Sequence[Clause], knowledge: Knowledge) -> Iterator[Block]:
    """Yield each clause whole, with where it stands and its duty."""
    for clause in clauses:
        text = _body(clause)
        path = " > ".join(clause.path) or "开头"
        said = f"**{source(clause, knowledge)}**（{path}）：{text}{_duty(clause)}"
        yield Paragraph((Statement(said, (whole(clause),)),))


def _body(clause: Clause) -> str:
    """Return the text of a clause without its number and its duty; a title that runs on into it ends with a mark."""
    told = sentences(clause)
    end = told[0].end
    runs_on = told[0].text == clause.title and len(told) > 1 and told[1].start == end
    text = clause.text[told[0].start : duty_start(clause)]
    if runs_on and told[0].text[-1].isalnum():
        text = f"{told[0].text}。{clause.text[end : duty_start(clause)]}"
    return text.strip().replace("\n", " ")


def total(doc_id: str, items: Sequence[Item], kind: str | None, knowledge: Knowledge, heading: str = "") -> Statement:
    """Say how many there are; of tasks numbered through, the first and the last prove it."""
    of = f"{knowledge.label(doc_id)}{f'“{heading}”' if heading else ''}"
    text = f"{of}共有**{len(items)}{unit(kind) or '项'}**"
    if kind == "task" and counts_through(knowledge.document(doc_id)):
        ends = (items[0].clauses[0], items[-1].clauses[0])
        numbers = [clause.ordinals[-1].number for clause in ends]
        return Statement(f"{text}（第{numbers[0]}项至第{numbers[1]}项）。", tuple(whole(clause) for clause in ends))
    return Statement(f"{text}。", firsts(items))


def _lines(items: Sequence[Item], knowledge: Knowledge) -> list[Block]:
    """Name each item in a line; a clause without a title, one of few, by as many first words as tell what it is."""
    if len(items) > _MOST_LISTED:
        return []
    return [Bullets(tuple(Statement(_name(item, len(items), knowledge), firsts([item])) for item in items))]


def _name(item: Item, among: int, knowledge: Knowledge) -> str:
    clause = item.clauses[0]
    if item.name != item_name(clause):
        return item.name
    few = not clause.title and among <= _MOST
    words = lead(clause, _LINE).text.rstrip("。;,，") if few else item.name
    numbered = bool(clause.ordinals) and clause.ordinals[-1].family != "annex"
    through = numbered and counts_through(knowledge.document(clause.doc_id))
    return f"{where(clause, knowledge)}：{words}" if through else words


def _called(clause: Clause, name: str, knowledge: Knowledge) -> Statement:
    return Statement(f"{source(clause, knowledge)}：**{name}**。", (whole(clause),))


def _line(clause: Clause, knowledge: Knowledge, below: Path = (), *, duty: bool = True) -> Statement:
    """Give the first words of a clause and its duty, behind the heading that it has of its own below a place."""
    own = f"{bare(clause.path[-1])}。" if below and len(clause.path) > len(below) else ""
    text = f"{source(clause, knowledge)}：{own}{in_line(lead(clause, _LINE).text)}{_duty(clause) if duty else ''}。"
    return Statement(text, (whole(clause),))


def _duty(clause: Clause) -> str:
    return f"（{who(clause.responsibilities)}）" if clause.responsibilities else ""


def firsts(items: Sequence[Item]) -> tuple[Support, ...]:
    """Return what proves that items are there: the first clause of each."""
    return tuple(whole(item.clauses[0]) for item in items)
