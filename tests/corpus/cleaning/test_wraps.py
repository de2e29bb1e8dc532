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
