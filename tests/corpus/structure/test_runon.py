from corpus.structure.numbering import Marker
from corpus.structure.runon import counted, cut_run_on

FILLER = "围绕重点企业开展专利布局,通过自主研发、合作开发等多种途径,形成一批专利组合,提升企业市场竞争力。" * 3


def pieces(line: str) -> list[str]:
    return [line[start:end] for start, end in cut_run_on(line)]


def test_items_come_apart_where_a_count_goes_on() -> None:
    expected = [
        "一、主要任务",
        "(一)高质量创造",
        f"1.提升水平。{FILLER}",
        f"2.激发活力。{FILLER}",
        "(二)高效益运用",
        f"1.健全体系。{FILLER}",
        "二、重点工程",
    ]
    assert pieces("".join(expected)) == expected


def test_a_number_that_continues_no_count_is_text() -> None:
    line = f"一、任务1.提升水平。{FILLER}开展4.26宣传,推广(2021)12号文件,第5.项除外。2.激发活力。{FILLER}二、工程"
    assert [piece[:6] for piece in pieces(line)] == ["一、任务", "1.提升水平", "2.激发活力", "二、工程"]


def test_a_number_inside_a_sentence_is_text() -> None:
    line = f"一、任务1.提升水平。{FILLER}分为以下2.种类型。2.激发活力。{FILLER}二、工程"
    assert pieces(line)[1].endswith("2.种类型。")


def test_a_short_line_is_one_piece_whatever_it_holds() -> None:
    assert pieces("一、任务1.提升水平。2.激发活力。3.保护成果。") == ["一、任务1.提升水平。2.激发活力。3.保护成果。"]


def test_a_long_paragraph_that_mentions_one_number_is_one_piece() -> None:
    line = f"{FILLER}1.提升水平。{FILLER}"
    assert pieces(line) == [line]


def test_the_signature_at_the_end_is_a_piece_of_its_own() -> None:
    line = f"{FILLER}{FILLER}天津市知识产权战略领导小组办公室2021年11月2日印发"
    assert pieces(line)[-1] == "天津市知识产权战略领导小组办公室2021年11月2日印发"


def test_an_empty_line_has_one_empty_range_or_none() -> None:
    assert "".join(pieces("")) == ""


def test_the_ranges_cover_the_line() -> None:
    line = f"一、任务1.提升水平。{FILLER}2.激发活力。{FILLER}二、工程"
    assert "".join(pieces(line)) == line


def test_named_parts_come_apart_and_what_is_numbered_through_them_goes_on() -> None:
    expected = [
        "一、重点行动",
        "行动一:疏浚行动牵头单位:市港航局责任单位:市水利局、各镇",
        f"1.清理淤泥。{FILLER}",
        "行动二:灯塔行动",
        f"2.修建灯塔。{FILLER}",
        "行动三:人才行动",
        f"3.培训船员。{FILLER}",
        "二、保障",
    ]
    assert pieces("".join(expected)) == expected


def test_a_number_that_goes_on_behind_a_heading_with_a_full_stop_is_an_item() -> None:
    expected = [
        "一、任务",
        "(一)疏浚航道。",
        f"1.清理淤泥。{FILLER}",
        "(二)修建灯塔。",
        f"2.选址。{FILLER}",
        "二、保障",
    ]
    assert pieces("".join(expected)) == expected


def open_counts(*lines: str) -> list[Marker]:
    counts: list[Marker] = []
    for line in lines:
        counts = counted(counts, line)
    return counts


def test_a_line_goes_on_with_the_counts_that_the_lines_before_left_open() -> None:
    expected = [
        "(三)促进运用",
        f"1.推进转化。{FILLER}",
        f"2.扩大融资。{FILLER}",
        "二、重大工程",
        f"(一)专利导航工程建设基地6个。{FILLER}",
        f"(二)人才培育工程依托高校办学。{FILLER}",
        "三、组织实施",
    ]
    line = "".join(expected)
    counts = open_counts("一、重点任务", "(一)提升创造", f"1.培育专利。{FILLER}", "(二)加大保护", f"1.执法。{FILLER}")
    assert [line[start:end] for start, end in cut_run_on(line, counts)] == expected


def test_the_mark_at_the_start_of_a_paragraph_is_no_sign_of_run_on_text() -> None:
    line = f"3.提升水平。{FILLER}分为三步。4.另行规定。{FILLER}"
    assert [line[start:end] for start, end in cut_run_on(line, open_counts("1.甲", "2.乙"))] == [line]


def test_a_mark_closes_the_counts_inside_its_own() -> None:
    counts = open_counts("一、甲", "(二)乙", "4.丙", "没有编号", "(三)丁")
    assert [(mark.family, mark.number) for mark in counts] == [("cn", 1), ("cn_paren", 3)]


def test_the_first_part_opens_behind_the_sentence_that_introduces_the_plan() -> None:
    expected = [
        f"为推进强市建设,制定本方案。{FILLER}",
        "一、总体目标到2025年,达到9件。",
        "二、主要任务",
        f"1.健全体系。{FILLER}",
        "三、保障措施",
    ]
    assert pieces("".join(expected)) == expected


def test_a_count_that_runs_through_the_sections_goes_on_behind_their_headings() -> None:
    expected = [
        "二、主要任务",
        "(一)构建体系",
        f"1.健全体系。{FILLER}",
        f"2.完善制度。{FILLER}",
        "(二)激发活力",
        f"3.培育主体。{FILLER}",
        f"4.推动转化。{FILLER}",
    ]
    assert pieces("".join(expected)) == expected


def test_items_open_behind_a_colon_and_start_anew_in_each_part() -> None:
    expected = [
        f"一、任务(一)兴港。{FILLER}(省港航局负责)具体措施:",
        f"1.2030年底前清淤。{FILLER}(省港航局负责)",
        f"2.护岸。{FILLER}(省港航局负责)",
        f"(二)兴市。{FILLER}(省港航局负责)具体措施:",
        f"1.修路。{FILLER}(省港航局负责)",
        f"2.2031年底前建仓。{FILLER}(省港航局负责)",
    ]
    assert pieces("".join(expected)) == ["一、任务", expected[0].removeprefix("一、任务"), *expected[1:]]


def test_the_items_of_a_part_open_behind_its_first_sentences() -> None:
    expected = [
        f"一、兴港是大事。{FILLER}",
        f"(一)清淤。{FILLER}",
        f"(二)护岸。{FILLER}",
        f"二、兴市也是。{FILLER}",
        f"(一)修路。{FILLER}",
        f"(二)建仓。{FILLER}",
    ]
    assert pieces("".join(expected)) == expected


def test_title_number_and_addressees_at_the_start_of_a_line_are_pieces() -> None:
    expected = ["某省政府关于疏浚航道的若干意见", "某政发〔2030〕4号", "各市政府,省政府各部门:", f"航道要紧。{FILLER}"]
    assert pieces("".join(expected)) == expected
    assert pieces("".join(expected[:2])) == expected[:2]
    assert pieces("依据某省政府的意见和某政发〔2030〕4号,清淤。") == ["依据某省政府的意见和某政发〔2030〕4号,清淤。"]


def test_a_colon_before_a_number_that_does_not_go_on_opens_nothing() -> None:
    line = f"一、任务(一)兴港。{FILLER}分为:1.清淤,其他另定。(二)兴市。{FILLER}(三)兴渔。{FILLER}"
    assert [piece[:3] for piece in pieces(line)] == ["一、任", "(一)", "(二)", "(三)"]


def test_a_count_goes_on_behind_a_labelled_duty_without_a_full_stop() -> None:
    expected = [
        "一、兴港",
        f"1.清淤。{FILLER}责任单位:省港航局",
        f"2.护岸。{FILLER}责任单位:省港航局,各县",
        "二、兴市",
        f"3.修路。{FILLER}责任单位:省商务厅",
    ]
    assert pieces("".join(expected)) == expected


def test_a_part_goes_on_behind_a_table_without_marks_above_the_next_of_its_items() -> None:
    expected = [
        "一、背景",
        f"(一)基础。{FILLER}",
        f"(二)指标序号名称2030年1港口(个)25{FILLER[:-1]}60",
        "二、任务",
        f"(三)兴港。{FILLER}",
    ]
    assert pieces("".join(expected)) == expected


def test_the_annexes_of_run_on_text_are_a_piece() -> None:
    expected = [f"一、兴港{FILLER}", f"二、兴市{FILLER}", f"三、兴渔{FILLER}", "附件:1.任务表2.指标表"]
    assert pieces("".join(expected)) == expected


def test_the_first_part_can_stand_right_behind_the_title_that_a_letter_names() -> None:
    letter = (
        "《云港灯塔修缮分工方案》已经市政府同意,现印发给你们,请认真执行。云港市人民政府2030年3月1日云港灯塔修缮分工方案"
    )
    line = f"{letter}一、修缮灯塔1.{FILLER}2.{FILLER}二、整修航标1.{FILLER}2.{FILLER}"
    assert {"一、修缮灯塔", "二、整修航标"} <= {*pieces(line)}
