from corpus.structure.runon import cut_run_on

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
