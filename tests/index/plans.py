"""Small plans, made by hand: two of Shanghai and Tianjin that share a subject, and one of 海门 without duties."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from corpus.model import (
    Clause,
    ClauseKind,
    Comparator,
    Condition,
    Document,
    Edit,
    Firmness,
    Gap,
    Heading,
    Metadata,
    Nature,
    Ordinal,
    Responsibility,
    Role,
    Side,
    Span,
    SupportKind,
    SupportMeasure,
    Target,
)

_ANYWHERE = Span(0, 1)
_TITLE_LINE = Clause("", "", 0, ClauseKind.FRONT_MATTER, (), (), None, "", _ANYWHERE)


def duty(department: str, role: Role, written: str | None = None, generic: bool = False) -> Responsibility:
    return Responsibility(department, role, written or department, _ANYWHERE, generic=generic)


def target(indicator: str, value: float, unit: str, nature: Nature, when: str, year: int) -> Target:
    text = f"{value:g}{unit}"
    return Target(indicator, value, None, unit, text, Comparator.REACH, nature, when, year, _ANYWHERE)


def measure(kind: str, end: int, firmness: Firmness, *conditions: Condition) -> SupportMeasure:
    kinds = (SupportKind(kind, kind, _ANYWHERE, service=True),)
    return SupportMeasure(0, end, Span(0, end), kinds, conditions, firmness, "建设")


def document(metadata: Metadata, *clauses: Clause, gaps: tuple[Gap, ...] = ()) -> Document:
    """Join the texts of the clauses into a raw text and put spans and numbers right."""
    raw = f"{metadata.title}\n"
    placed = []
    for index, clause in enumerate(clauses):
        span = Span(len(raw), len(raw) + len(clause.text))
        raw += f"{clause.text}\n"
        placed.append(replace(clause, index=index, span=span, doc_id=metadata.doc_id))
    headings = tuple(
        Heading(path[-1], _ANYWHERE, len(path) - 1, None, path[:-1])
        for path in dict.fromkeys(clause.path[:depth] for clause in placed for depth in range(1, len(clause.path) + 1))
    )
    return Document(
        metadata=metadata,
        sha256=hashlib.sha256(raw.encode()).hexdigest(),
        raw=raw,
        headings=headings,
        clauses=tuple(placed),
        imprint=(replace(_TITLE_LINE, id=f"{metadata.doc_id}-0", doc_id=metadata.doc_id, text=metadata.title),),
        edits=(Edit(_ANYWHERE, "", "test"),),
        gaps=gaps,
        doubts=(),
    )


def clause(
    name: str,
    text: str,
    *path: str,
    ordinals: tuple[Ordinal, ...] = (),
    kind: ClauseKind = ClauseKind.TASK,
    duties: tuple[Responsibility, ...] = (),
    targets: tuple[Target, ...] = (),
    measures: tuple[SupportMeasure, ...] = (),
) -> Clause:
    return Clause(name, "", 0, kind, path, ordinals, None, text, _ANYWHERE, duties, targets, measures)


def shanghai() -> Document:
    bases, brands = "五、高水平保护", "三、高效益运用"
    return document(
        Metadata("sh", "上海市知识产权推进计划", "上海", "省级", period=(2022, 2023), aliases=("推进计划",)),
        clause(
            "sh-1",
            "9.实施高价值专利升级培育项目25个,建设高价值专利培育中心15家。(市知识产权局牵头,市教委、市科委配合)",
            brands,
            "(二)提升企业知识产权运用水平",
            ordinals=(Ordinal("part", 3), Ordinal("section", 2), Ordinal("item", 9)),
            duties=(
                duty("市知识产权局", Role.LEAD),
                duty("市教委", Role.COOPERATE),
                duty("市科委", Role.COOPERATE),
            ),
            targets=(target("高价值专利培育中心", 15, "家", Nature.GOAL, "2023年", 2023),),
            measures=(measure("高价值专利培育", 36, Firmness.FIXED),),
        ),
        clause(
            "sh-2",
            "26.加强商业秘密保护,完善商业秘密保护措施。(市知识产权局牵头,市高院、市公安局配合)",
            bases,
            "(一)健全保护机制",
            ordinals=(Ordinal("part", 5), Ordinal("section", 1), Ordinal("item", 26)),
            duties=(
                duty("市知识产权局", Role.LEAD),
                duty("市高级人民法院", Role.COOPERATE, "市高院"),
                duty("市公安局", Role.COOPERATE),
            ),
        ),
        clause(
            "sh-3",
            "50.建设商业秘密保护示范基地。(市市场监管局负责)",
            bases,
            "(三)加强协同保护",
            ordinals=(Ordinal("part", 5), Ordinal("section", 3), Ordinal("item", 50)),
            duties=(duty("市市场监管局", Role.RESPONSIBLE),),
            measures=(measure("商业秘密", 18, Firmness.BUILD),),
        ),
        clause(
            "sh-4",
            "到2020年底,每万人口发明专利拥有量达到60.21件。",
            "一、发展基础",
            ordinals=(Ordinal("part", 1),),
            kind=ClauseKind.BACKGROUND,
            targets=(target("每万人口发明专利拥有量", 60.21, "件", Nature.BASELINE, "2020年底", 2020),),
        ),
        gaps=(Gap("picture_table", _ANYWHERE, "主要指标表是图片", ("二、主要目标",)),),
    )


def tianjin() -> Document:
    return document(
        Metadata("tj", "天津市知识产权“十四五”规划", "天津", "省级", period=(2021, 2025)),
        clause(
            "tj-1",
            "完善商业秘密保护制度,指导企业建立商业秘密管理体系。(市市场监管委负责)",
            "三、严格知识产权保护",
            ordinals=(Ordinal("part", 3),),
            duties=(duty("市市场监管委", Role.RESPONSIBLE),),
            measures=(
                measure(
                    "商业秘密", 25, Firmness.BUILD, Condition(Side.TYPE, "初创企业", "企业", _ANYWHERE, strict=True)
                ),
            ),
        ),
        clause(
            "tj-2",
            "到2025年,每万人口高价值发明专利拥有量达到15件。",
            "二、发展目标",
            ordinals=(Ordinal("part", 2),),
            kind=ClauseKind.TARGET,
            targets=(target("每万人口高价值发明专利拥有量", 15, "件", Nature.GOAL, "2025年", 2025),),
        ),
        clause(
            "tj-3",
            "加强人才队伍建设,培养复合型知识产权人才。(市知识产权局、各区按职责分工负责)",
            "六、人才",
            ordinals=(Ordinal("part", 6),),
            duties=(duty("市知识产权局", Role.SHARED), duty("各区", Role.SHARED, generic=True)),
        ),
    )


def haimen() -> Document:
    return document(
        Metadata("hm", "南通市海门区知识产权规划", "海门", "区级"),
        clause(
            "hm-1",
            "培育知识产权服务机构,到2025年全区知识产权服务机构超过40家。",
            "四、主要任务",
            kind=ClauseKind.MEASURE,
            targets=(target("知识产权服务机构", 40, "家", Nature.GOAL, "2025年", 2025),),
        ),
    )


def plans() -> list[Document]:
    return [shanghai(), tianjin(), haimen()]
