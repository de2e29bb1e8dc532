from corpus.cleaning.repeats import repeated_oddities
from corpus.model import Edit, Span

FORMAL = "完善知识产权保护制度,加强执法协作;健全服务体系,推进成果转化;优化营商环境,培育专业人才。"

ODD = f"{FORMAL}加强鲸湾魔豆执法,健全鲸湾魔豆服务,推进鲸湾魔豆转化。"


def oddities(text: str, edits: tuple[Edit, ...] = ()) -> list[str]:
    return [text[slice(*doubt.span)] for doubt in repeated_oddities(text, edits)]


def test_a_phrase_of_foreign_characters_that_repeats_is_flagged_at_each_place() -> None:
    assert oddities(ODD) == ["鲸湾魔豆"] * 3


def test_twice_is_not_enough() -> None:
    assert oddities(f"{FORMAL}加强鲸湾魔豆执法,健全鲸湾魔豆服务") == []


def test_formal_phrases_that_repeat_share_their_characters_with_others() -> None:
    text = "".join(f"第{n}项:{FORMAL}保护知识,制度完善,协作执法{n}" for n in "甲乙丙丁")
    assert all("知识产权" not in phrase for phrase in oddities(text + "产业权益、知名品牌、识别机制"))


def test_what_an_edit_removed_is_not_flagged_again() -> None:
    first = ODD.index("鲸湾魔豆")
    assert oddities(ODD, (Edit(Span(first, first + 4), "", "advert_gap"),)) == ["鲸湾魔豆"] * 2


def test_at_the_very_ends_of_a_text() -> None:
    assert oddities(f"鲸湾魔豆,{FORMAL}健全鲸湾魔豆服务,加强鲸湾魔豆") == ["鲸湾魔豆"] * 3
    assert oddities("") == []


def test_the_name_of_a_body_that_repeats_is_not_odd() -> None:
    text = "加强执法(鲸湾魔豆厅负责)。健全服务(鲸湾魔豆厅配合)。推进转化(鲸湾魔豆厅牵头)。"
    assert oddities(FORMAL + text) == []
    assert oddities(FORMAL + text.replace("厅", "园")) == ["鲸湾魔豆园"] * 3


def test_two_characters_of_its_own_are_enough_beside_a_number() -> None:
    text = "全场9.9包邮完善制度。全场9.9包邮健全体系。全场9.9包邮推进保护。全面开展,现场办理。"
    assert oddities(text) == ["全场9.9包邮"] * 3


def test_a_word_of_the_dictionary_is_not_odd() -> None:
    assert oddities("加强知识产权保护,推动知识产权运用,健全知识产权服务。") == []


def test_a_label_that_repeats_before_a_colon_is_not_odd() -> None:
    text = "鲸湾魔豆:加强执法。鲸湾魔豆:健全服务。鲸湾魔豆:推进转化。"
    assert oddities(FORMAL + text) == []
    assert oddities(f"{FORMAL}{text}鲸湾魔豆") == ["鲸湾魔豆"] * 4


def test_a_title_that_repeats_and_stands_alone_once_is_not_odd() -> None:
    text = "鲸湾魔豆种植规划\n印发《鲸湾魔豆种植规划》,落实《鲸湾魔豆种植规划》。"
    assert oddities(f"{FORMAL}\n{text}") == []
    assert oddities(f"{FORMAL}\n{text.replace('规划', '全场')}") == ["鲸湾魔豆种植全场"] * 3


def test_what_the_plan_is_about_by_its_title_is_not_odd() -> None:
    text = "某市鲸湾魔豆发展方案(2030—2032年)\n发展鲸湾魔豆产业,壮大鲸湾魔豆企业。"
    assert oddities(f"{FORMAL}\n{text}") == []
    assert oddities(f"{FORMAL}\n{text.replace('方案', '全场')}") == ["鲸湾魔豆"] * 3
