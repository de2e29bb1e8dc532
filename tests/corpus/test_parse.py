import hashlib

from corpus.model import ClauseKind, Metadata, Role, Span
from corpus.parse import parse_document
from corpus.reading import LineHint, LineKind

METADATA = Metadata("x", "某市知识产权“十四五”规划", "某市", "市", period=(2021, 2025))
BODY = "坚持以改革创新为根本动力,持续深化知识产权制度创新和体制改革,全面提升治理能力。"


def test_a_text_becomes_a_document() -> None:
    document = parse_document(f"某市知识产权“十四五”规划\n一、任务\n1.加强执法。{BODY}(市公安局负责)", METADATA)
    assert (document.id, document.title) == ("x", "某市知识产权“十四五”规划")
    assert [document.raw[slice(*span)] for span in document.metadata_spans] == ["某市知识产权“十四五”规划"]
    assert [(heading.text, heading.level, heading.ordinal) for heading in document.headings] == [
        ("一、任务", 0, ("cn", 1))
    ]
    (clause,) = document.clauses
    assert (clause.kind, clause.title, clause.path) == (ClauseKind.TASK, "加强执法", ("一、任务",))
    assert clause.ordinals == (("cn", 1), ("number", 1))
    assert [(duty.department, duty.role) for duty in clause.responsibilities] == [("市公安局", Role.RESPONSIBLE)]


def test_the_hash_is_that_of_the_text_unless_one_of_the_file_is_given() -> None:
    assert parse_document("甲", METADATA).sha256 == hashlib.sha256("甲".encode()).hexdigest()
    assert parse_document("甲", METADATA, "abc").sha256 == "abc"


def test_full_width_numbers_and_brackets_are_read_and_kept_as_written() -> None:
    document = parse_document(f"一、任务\n１．加强执法。{BODY}（市公安局、市司法局按职责分工负责）", METADATA)
    (clause,) = document.clauses
    assert clause.ordinals[-1] == ("number", 1)
    assert clause.text.startswith("１．加强执法。")
    assert [duty.written for duty in clause.responsibilities] == ["市公安局", "市司法局"]
    assert {duty.role for duty in clause.responsibilities} == {Role.SHARED}


def test_what_goes_on_with_the_count_of_tasks_under_safeguards_is_a_task_if_someone_has_it() -> None:
    plain = f"一、任务\n(一)修缮灯塔。{BODY}\n二、保障措施\n(二)加强领导。{BODY}\n(三)加大投入。{BODY}(市财政局负责)"
    kinds = [clause.kind for clause in parse_document(plain, METADATA).clauses]
    assert kinds == [ClauseKind.TASK, ClauseKind.SAFEGUARD, ClauseKind.TASK]


def test_a_paragraph_of_a_box_shares_the_duty_that_closes_it() -> None:
    text = f"一、任务\n专栏1工程\n完善体系。{BODY}\n拓展服务。{BODY}(市司法局牵头,各区配合)\n{BODY}"
    first, second, outside = parse_document(text, METADATA).clauses
    assert [(duty.department, duty.role, duty.inherited) for duty in first.responsibilities] == [
        ("市司法局", Role.LEAD, True),
        ("各区", Role.COOPERATE, True),
    ]
    assert not any(duty.inherited for duty in second.responsibilities)
    assert second.responsibilities[1].generic
    assert outside.responsibilities == ()


def test_a_box_without_a_duty_shares_none_of_what_comes_later() -> None:
    text = f"一、任务\n专栏1工程\n完善体系。{BODY}\n二、保障\n1.{BODY}(市司法局负责)"
    first, _ = parse_document(text, METADATA).clauses
    assert first.responsibilities == ()


def test_a_row_of_a_table_is_a_clause_with_the_duties_and_targets_of_its_cells() -> None:
    row = "任务:建设保护中心;牵头单位:市科技局;单位:家;2025年目标:≥3"
    text = f"一、分工\n{row}"
    hints = [LineHint(Span(5, 5 + len(row)), LineKind.TABLE_ROW)]
    (clause,) = parse_document(text, METADATA, hints=hints).clauses
    assert (clause.kind, clause.title, clause.path) == (ClauseKind.TABLE, None, ("一、分工",))
    assert [(duty.department, duty.role) for duty in clause.responsibilities] == [("市科技局", Role.LEAD)]
    assert [(target.value, target.unit, target.value_text) for target in clause.targets] == [(3, "家", "≥3")]


def test_a_hint_for_a_line_that_was_removed_falls_to_no_other() -> None:
    text = f"热点资讯\n加强知识产权保护,完善公共服务体系\n一、任务\n{BODY}"
    document = parse_document(text, METADATA, hints=[LineHint(Span(0, 4), LineKind.HEADING, 1)])
    assert [heading.text for heading in document.headings] == ["一、任务"]


def test_front_matter_has_no_targets() -> None:
    document = parse_document(f"为建设基地30个,制定本规划。\n一、任务\n{BODY}", METADATA)
    assert document.clauses[0].kind is ClauseKind.FRONT_MATTER
    assert document.clauses[0].targets == ()


def test_a_number_in_a_closing_duty_is_no_target() -> None:
    (clause,) = parse_document("一、任务\n1.加强执法,建设基地3个。(市公安局负责,2023年12月底前完成)", METADATA).clauses
    assert [target.value for target in clause.targets] == [3]


def test_an_empty_text_is_an_empty_document() -> None:
    document = parse_document(" \n\t", METADATA)
    assert (document.headings, document.clauses, document.metadata_spans) == ((), (), ())


def test_a_plan_in_traditional_characters_is_understood_and_shown_as_written() -> None:
    text = (
        "某市行動計劃\n一、重點任務\n(一)加強保護\n"
        "1.加強執法。到2025年,查辦案件由2022年的1.2萬件增加到2萬件。(市市場監管局牽頭,市農業農村局配合)\n"
        "二、保障措施\n統籌安排經費。"
    )
    task, safeguard = parse_document(text, Metadata("x", "某市行動計劃", "某市", "市")).clauses
    assert task.path == ("一、重點任務", "(一)加強保護")
    assert task.title == "加強執法"
    assert [(duty.written, duty.role) for duty in task.responsibilities] == [
        ("市市場監管局", Role.LEAD),
        ("市農業農村局", Role.COOPERATE),
    ]
    assert [duty.department for duty in task.responsibilities] == ["市市场监管局", "市农业农村局"]
    assert [(t.indicator, t.value, t.unit, t.nature.value, t.year) for t in task.targets] == [
        ("查辦案件", 1.2, "萬件", "baseline", 2022),
        ("查辦案件", 2, "萬件", "goal", 2025),
    ]
    assert safeguard.kind is ClauseKind.SAFEGUARD


def test_an_item_whose_title_says_what_it_is_has_that_kind() -> None:
    text = "某市规划\n一、总体要求\n(一)指导思想。坚持改革创新。\n(二)发展目标。到2025年,专利达到9件。"
    assert [clause.kind for clause in parse_document(text, METADATA).clauses] == [
        ClauseKind.PRINCIPLE,
        ClauseKind.TARGET,
    ]


def test_the_closing_articles_of_a_regulation_are_safeguards() -> None:
    text = "某市保护办法\n第一章 保护\n第一条 加强保护。\n第二章 附则\n第二条 本办法自发布之日起施行。"
    assert [clause.kind for clause in parse_document(text, METADATA).clauses] == [ClauseKind.TASK, ClauseKind.SAFEGUARD]


def test_a_line_of_metadata_can_be_cited_and_is_no_clause() -> None:
    raw = f"某市人民政府\n2021年3月1日\n某市知识产权“十四五”规划\n一、任务\n1.加强执法。{BODY}"
    document = parse_document(raw, METADATA)
    assert [line.text for line in document.imprint] == ["某市人民政府", "2021年3月1日", "某市知识产权“十四五”规划"]
    assert [document.raw[slice(*line.span)] for line in document.imprint] == [line.text for line in document.imprint]
    assert {line.kind for line in document.imprint} == {ClauseKind.FRONT_MATTER}
    assert len({line.id for line in (*document.clauses, *document.imprint)}) == 4
    assert [clause.ordinals[-1] for clause in document.clauses] == [("number", 1)]


def test_a_line_of_metadata_leaves_the_ids_of_the_clauses_as_they_are() -> None:
    body = f"一、任务\n某市人民政府\n1.加强执法。{BODY}"
    without = parse_document(body, METADATA)
    with_line = parse_document(f"某市人民政府\n{body}", METADATA)
    assert [clause.id for clause in with_line.clauses] == [clause.id for clause in without.clauses]


def test_the_words_of_a_line_of_metadata_give_its_id_wherever_it_stands() -> None:
    one = parse_document("某市人民政府\n2021年3月1日\n一、任务", METADATA)
    other = parse_document("各区人民政府:\n某市人民政府\n2021年3月1日\n一、任务", METADATA)
    assert {line.id for line in one.imprint} < {line.id for line in other.imprint}


def test_a_heading_dates_the_values_below_it() -> None:
    raw = "云岭市茶产业行动计划(2023—2025年)\n一、任务\n1.茶馆达到90家。\n附件1 2023年重点实事\n1.新增茶馆20家。\n"
    document = parse_document(raw, Metadata("tea", "云岭市茶产业行动计划", "云岭市", "市", period=(2023, 2025)))
    assert [target.year for clause in document.clauses for target in clause.targets] == [2025, 2023]


def test_the_deadline_of_a_duty_dates_the_values_that_have_no_date() -> None:
    raw = "云岭市茶产业行动计划\n一、任务\n1.开茶馆30家,2023年举办茶节2场。(市商务局牵头;完成时限:2024年6月底前)\n"
    document = parse_document(raw, Metadata("tea", "云岭市茶产业行动计划", "云岭市", "市", period=(2023, 2025)))
    assert [target.year for clause in document.clauses for target in clause.targets] == [2024, 2023]


def test_a_note_that_the_first_leads_holds_for_all_duties_of_a_plan() -> None:
    text = f"1.护船。{BODY}(港航局、海关总署负责。列第一位者为牵头单位,下同)\n2.护岸。{BODY}(水利局、港航局负责)"
    clauses = parse_document(f"一、任务\n{text}", METADATA).clauses
    roles = [[duty.role.value for duty in clause.responsibilities] for clause in clauses]
    assert roles == [["lead", "responsible"]] * 2


def test_an_item_inside_one_of_the_safeguards_is_one_of_them() -> None:
    text = f"一、兴港。{BODY}\n(一)清淤。{BODY}\n二、保障措施是要紧的,{BODY}\n(一)修路。{BODY}\n(二)建仓。{BODY}"
    kinds = [clause.kind for clause in parse_document(text, METADATA).clauses]
    assert kinds == [ClauseKind.TASK, ClauseKind.TASK, *[ClauseKind.SAFEGUARD] * 3]


def test_a_paragraph_behind_an_item_below_no_heading_is_a_task_with_its_duty_and_targets() -> None:
    raw = (
        "茶港市扶持茶农十条\n为扶持茶农,制定本措施。\n一、修缮茶亭。修好茶亭。(责任单位:市茶叶局)\n"
        "每年新建茶亭5座。(责任单位:市住建局)\n二、办好茶会。办好茶会。(责任单位:市茶叶局)\n本措施自2030年1月1日起施行。"
    )
    kinds = [clause.kind.value for clause in parse_document(raw, METADATA).clauses]
    assert kinds == ["front_matter", "task", "task", "task", "safeguard"]


def test_items_that_are_one_sentence_share_the_duty_that_closes_it() -> None:
    raw = (
        "一、任务\n(一)修缮茶亭。\n(1)清理茶园;\n(2)修好茶亭。(责任单位:市茶叶局)\n"
        "(3)办好茶会。\n(4)评茶。(责任单位:市旅游局)"
    )
    duties = [[duty.department for duty in clause.responsibilities] for clause in parse_document(raw, METADATA).clauses]
    assert duties[-4:] == [["市茶叶局"], ["市茶叶局"], [], ["市旅游局"]]
