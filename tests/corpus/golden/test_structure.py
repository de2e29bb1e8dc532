"""The structure of the four plans, counted a second way: by regular expressions over the raw text alone."""

import re

import pytest

from corpus.model import ClauseKind, Ordinal
from tests.corpus.plans import clause_at, document, raw_text

CHINESE_NUMBER = "[一二三四五六七八九十]+"


def numbers_of_headings(doc_id: str, family: str) -> list[int]:
    ordinals = [heading.ordinal for heading in document(doc_id).headings]
    return [ordinal.number for ordinal in ordinals if ordinal and ordinal.family == family]


def test_shanghai_tasks_run_from_1_to_123_without_a_hole() -> None:
    written = [int(number) for number in re.findall(r"^(\d{1,3})\.", raw_text("sh-impl"), re.MULTILINE)]
    assert written == list(range(1, 124))
    found = [clause.ordinals[-1] for clause in document("sh-impl").clauses if clause.responsibilities]
    assert found == [Ordinal("number", number) for number in written]


def test_all_123_are_tasks_those_under_safeguards_too() -> None:
    tasks = [clause for clause in document("sh-impl").clauses if clause.kind is ClauseKind.TASK]
    assert [task.ordinals[-1].number for task in tasks] == list(range(1, 124))


def test_shanghai_implementation_has_8_parts_and_22_sections() -> None:
    raw = raw_text("sh-impl")
    assert len(re.findall(rf"^{CHINESE_NUMBER}、", raw, re.MULTILINE)) == 8
    assert len(re.findall(rf"^\({CHINESE_NUMBER}\)", raw, re.MULTILINE)) == 22
    assert numbers_of_headings("sh-impl", "cn") == list(range(1, 9))
    assert numbers_of_headings("sh-impl", "cn_paren") == list(range(1, 23))


def test_each_shanghai_task_is_the_whole_line_of_its_number() -> None:
    lines = {int(m[1]): m[0] for m in re.finditer(r"^(\d{1,3})\..*$", raw_text("sh-impl"), re.MULTILINE)}
    for clause in document("sh-impl").clauses:
        if clause.responsibilities:
            start, end = clause.span
            assert raw_text("sh-impl")[start:end] == lines[clause.ordinals[-1].number].strip()


def test_shanghai_plan_has_7_parts_and_10_boxes() -> None:
    raw = raw_text("sh-plan")
    assert len(re.findall(rf"^\s*{CHINESE_NUMBER}、", raw, re.MULTILINE)) == 7
    assert [int(number) for number in re.findall(r"^\s*专栏(\d+)", raw, re.MULTILINE)] == list(range(1, 11))
    assert numbers_of_headings("sh-plan", "cn") == list(range(1, 8))
    assert numbers_of_headings("sh-plan", "box") == list(range(1, 11))


def test_each_line_of_the_shanghai_plan_is_one_piece() -> None:
    lines = [line.strip() for line in raw_text("sh-plan").splitlines() if line.strip()]
    pieces = [heading.span for heading in document("sh-plan").headings]
    pieces += [clause.span for clause in document("sh-plan").clauses]
    pieces += document("sh-plan").metadata_spans
    found = [raw_text("sh-plan")[start:end] for start, end in sorted(pieces)]
    assert found == [line for line in lines if not re.fullmatch(r"表\d\.png", line)]


def test_tianjin_run_on_text_becomes_23_items_9_projects_and_5_safeguards() -> None:
    doc = document("tianjin")
    assert numbers_of_headings("tianjin", "cn") == [1, 2, 3]
    assert numbers_of_headings("tianjin", "cn_paren") == [1, 2, 3, 4, 5, 6]
    items = [clause.ordinals for clause in doc.clauses if len(clause.ordinals) == 3]
    assert [(section.number, item.number) for _, section, item in items] == [
        *((1, number) for number in (1, 2, 3)),
        *((2, number) for number in (1, 2, 3, 4, 5)),
        *((3, number) for number in (1, 2, 3, 4, 5)),
        *((4, number) for number in (1, 2, 3)),
        *((5, number) for number in (1, 2, 3)),
        *((6, number) for number in (1, 2, 3, 4)),
    ]
    rest = [clause.ordinals for clause in doc.clauses if len(clause.ordinals) == 2]
    assert [(part.number, item.number) for part, item in rest] == [
        *((2, number) for number in range(1, 10)),
        *((3, number) for number in range(1, 6)),
    ]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("着力提高雏鹰、瞪羚", "提升企业知识产权创造水平"),
        ("加快推进“津城”、“滨城”双保护中心建设", "知识产权保护能力提升工程"),
        ("利用“4.26”世界知识产权日", "加强知识产权文化宣传"),
        ("加强党对知识产权工作的领导", "加强组织领导"),
    ],
)
def test_tianjin_items_keep_the_titles_that_the_run_on_text_glued_to_them(words: str, title: str) -> None:
    assert clause_at("tianjin", words).title == title


def test_numbers_that_are_no_headings_stay_in_their_clause() -> None:
    assert clause_at("haimen", "“3·15”消费者权益日").path[-1] == "4.强化知识产权文化建设"
    assert clause_at("sh-impl", "》2.0版").ordinals[-1] == Ordinal("number", 93)
    assert clause_at("sh-impl", "基地3-5个").ordinals[-1] == Ordinal("number", 114)


@pytest.mark.parametrize(
    ("doc_id", "words", "ordinals"),
    [
        ("sh-impl", "博物馆(展示馆)", [("cn", 7), ("cn_paren", 17), ("number", 102)]),
        ("haimen", "强化知识产权文化建设", None),
        ("haimen", "弘扬海门区“尊重知识", [("cn", 4), ("cn_paren", 4), ("number", 4)]),
        ("tianjin", "(四)国家知识产权运营服务体系城", [("cn", 2), ("cn_paren", 4)]),
        ("sh-plan", "构建运营“底座”", [("cn", 4), ("cn_paren", 3), ("box", 6)]),
    ],
)
def test_an_ordinal_finds_its_clause(doc_id: str, words: str, ordinals: list[tuple[str, int]] | None) -> None:
    if ordinals is None:
        assert any(words in heading.text for heading in document(doc_id).headings)
    else:
        assert list(clause_at(doc_id, words).ordinals) == ordinals


def test_haimen_has_numbered_measures_and_dash_paragraphs() -> None:
    raw = raw_text("haimen")
    dashes = re.findall(r"^——", raw, re.MULTILINE)
    found = [clause for clause in document("haimen").clauses if clause.text.startswith("——")]
    assert len(found) == len(dashes) == 10
    numbered = re.findall(r"^\d\.(?=.{4,20}$)", raw, re.MULTILINE)
    assert len(numbers_of_headings("haimen", "number")) == len(numbered) == 21


def test_kinds_follow_the_headings() -> None:
    kinds = dict.fromkeys(ClauseKind, 0)
    for clause in document("haimen").clauses:
        kinds[clause.kind] += 1
    # Two lines of front matter, 6 dash paragraphs and 2 on the situation, 1 + 4 principles, 1 + 5 goals, 4 safeguards.
    assert kinds[ClauseKind.FRONT_MATTER] == 2
    assert kinds[ClauseKind.BACKGROUND] == 8
    assert kinds[ClauseKind.PRINCIPLE] == 5
    assert kinds[ClauseKind.TARGET] == 6
    assert kinds[ClauseKind.SAFEGUARD] == 4
    assert kinds[ClauseKind.MEASURE] == 21
