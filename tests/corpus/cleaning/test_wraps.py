from corpus.cleaning.edits import plan_cleaning
from corpus.cleaning.text import clean

SENTENCE = (
    "推动高校将知识产权工作融入科技创新全过程,发挥知识产权管理在服务、推动、保护科技创新与促进科技成果转化中的作用,"
)


def cleaned(text: str) -> str:
    return clean(text, plan_cleaning(text).edits).text


def wrapped(text: str, width: int) -> str:
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))


def test_text_wrapped_at_a_fixed_width_is_joined() -> None:
    paragraphs = [f"{SENTENCE * 4}完善第{number}项制度。" for number in "甲乙丙"]
    text = "\n\n".join(wrapped(paragraph, 30) for paragraph in paragraphs)
    assert cleaned(text).split("\n") == paragraphs


def test_a_wrapped_line_is_not_joined_to_a_heading_or_an_indented_paragraph() -> None:
    first, second = f"{SENTENCE * 4}完", f"{SENTENCE * 4}善"
    lines = [wrapped(first, 30), "一、总体要求", "  " + wrapped(second, 30)]
    assert cleaned("\n".join(lines)).split("\n") == [first, "一、总体要求", second]


def test_paragraphs_that_are_not_wrapped_stay_apart() -> None:
    text = "\n".join(f"{SENTENCE}第{number}。" * (number % 4 + 1) for number in range(20))
    assert cleaned(text) == text


def test_a_sentence_cut_by_a_page_number_is_joined() -> None:
    before = "完善案件、涉案商品移送要求和证据标准,建立符合案件"
    after = "特点的诉讼证据规则,合理分配举证责任。\n二、保障"
    assert cleaned(f"{before}\n- 12 -\n{after}") == f"{before}{after}"


def test_a_paragraph_that_ends_before_a_page_number_stays_apart() -> None:
    text = "完善案件、涉案商品移送要求和证据标准,建立知识产权诉讼证据规则。\n- 12 -\n合理分配举证责任,减轻权利人负担。"
    assert cleaned(text).count("\n") == 1


def test_a_short_line_before_a_page_number_stays_apart() -> None:
    assert (
        cleaned("二、重点工程\n- 12 -\n知识产权保护能力提升工程加快推进。")
        == "二、重点工程\n知识产权保护能力提升工程加快推进。"
    )


def test_a_break_inside_a_removed_line_does_not_join() -> None:
    assert cleaned("加强执法协作\n热点资讯\n促进成果转化") == "加强执法协作\n促进成果转化"


def test_a_line_that_stops_inside_a_sentence_is_joined() -> None:
    text = "2020年工作取得成效。全市专利授权量\n1.26万件,同比增长23.5%。\n二、总体要求\n加强保护。"
    assert cleaned(text).split("\n") == [
        "2020年工作取得成效。全市专利授权量1.26万件,同比增长23.5%。",
        "二、总体要求",
        "加强保护。",
    ]


def test_a_bracket_that_the_next_line_closes_joins_the_two() -> None:
    text = "(一)完善政策。(市科技局、市财政局\n按职责分工负责)\n各县\n(市、区)人民政府"
    assert cleaned(text).split("\n") == ["(一)完善政策。(市科技局、市财政局按职责分工负责)", "各县", "(市、区)人民政府"]


def test_a_title_whose_bracket_was_lost_is_not_joined() -> None:
    text = "某市实施推进计划(2022—2023\n为了推进(以下简称)计划,制定办法。"
    assert cleaned(text) == text


def test_a_heading_with_a_list_of_words_is_not_joined() -> None:
    text = "健全知识产权创造、运用、保护、管理和服务体系\n坚持改革创新。"
    assert cleaned(text) == text


def test_a_line_that_the_format_knows_as_such_is_not_joined() -> None:
    text = "任务:加强执法协作,推进联合惩戒;牵头单位:市公安局\n任务:加强保护;牵头单位:市司法局"
    assert clean(text, plan_cleaning(text, {0}).edits).text == text
    assert clean(text, plan_cleaning(text).edits).text.count("\n") == 0


def test_a_title_before_a_page_number_stays_apart() -> None:
    text = "某市贯彻落实知识产权强国建设纲要的实施方案\n第1页 / 共12页\n为深入贯彻落实决策部署,制定本方案。"
    assert cleaned(text).split("\n")[0] == "某市贯彻落实知识产权强国建设纲要的实施方案"


def test_a_line_that_a_square_bracket_closes_is_not_joined_to_a_heading() -> None:
    lines = [f"第1条 {SENTENCE}完善制度。【牵头单位:市港航局】", "行动二:修建粮仓"]
    assert cleaned("\n".join(lines)).split("\n") == [line.replace(" ", "") for line in lines]


def test_a_line_that_a_label_opens_stays_apart() -> None:
    text = "参与部门:省级有关部门,各市、县、区政府\n完成时限:持续推进"
    assert cleaned(text) == text


def test_blank_lines_between_all_lines_part_nothing() -> None:
    paragraphs = [f"{SENTENCE * 4}完善第{number}项制度。" for number in "甲乙丙丁"]
    text = "\n\n".join(wrapped(paragraph, 30).replace("\n", "\n\n") for paragraph in paragraphs)
    assert cleaned(text).split("\n") == paragraphs


def test_prose_is_wrapped_though_most_lines_are_short() -> None:
    duty = (
        "责任单位:市灯塔局、市渔业局、市船检局、市航道管理局、市海事救助局、市水产技术推广局、市港口局\n完成时限:2030年"
    )
    items = [f"{number}.修缮灯塔。{SENTENCE[:50]}\n配合单位:各区\n{duty}" for number in range(1, 9)]
    text = "\n".join("\n".join(wrapped(line, 38) for line in item.split("\n")) for item in items)
    assert cleaned(text).split("\n") == "\n".join(items).split("\n")


def test_a_list_of_names_that_are_equally_long_is_not_wrapped_prose() -> None:
    names = "\n".join(
        f"{place}渔港灯塔修缮与航标维护工程技术有限责任公司及其下属各分公司" for place in "甲乙丙丁戊己庚辛壬癸子丑寅卯"
    )
    text = f"{names}\n" + "\n".join(f"第{place}家" for place in "甲乙丙丁戊己庚辛壬癸子丑寅卯甲乙丙丁戊己庚辛")
    assert cleaned(text) == text
