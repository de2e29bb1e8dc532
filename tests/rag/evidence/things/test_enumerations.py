from __future__ import annotations

import pytest

from rag.evidence.sentences.cut import Sentence
from rag.evidence.things.enumerations import Counted, counted_things, fits, listed, of_sort, repeating
from rag.question.topic.terms import Term


def sentence(text: str, start: int = 0) -> Sentence:
    return Sentence(text, start, start + len(text))


def test_a_number_of_things_is_read_with_the_things_before_it() -> None:
    text = "聚焦大米、茶叶、柑橘三大特产,做强品牌。"
    (counted,) = counted_things(sentence(text, 10))
    assert (counted.number, counted.items) == (3, ("大米", "茶叶", "柑橘"))
    assert text[counted.start - 10 : counted.end - 10].endswith("三大特产")


def test_of_two_enumerations_each_counts_its_own_things() -> None:
    found = counted_things(sentence("聚焦大米、茶叶、柑橘三大特产和陶瓷、漆器两种工艺品"))
    assert [(counted.written, counted.items) for counted in found] == [
        ("三大特产", ("大米", "茶叶", "柑橘")),
        ("两种工艺品", ("陶瓷", "漆器")),
    ]


def test_too_few_things_before_a_number_are_not_what_it_counts() -> None:
    (counted,) = counted_things(sentence("围绕茶叶、柑橘等12条产业链"))
    assert (counted.number, counted.items) == (12, ())


@pytest.mark.parametrize("text", ["引入第三方机构", "推进一体化发展", "十四五时期", "第3项任务"])
def test_other_numbers_count_nothing(text: str) -> None:
    assert counted_things(sentence(text)) == []


def test_enumerations_that_one_noun_closes_make_one_list() -> None:
    text = "建设甲村、乙村示范茶园,重点培育丙村、丁村等示范茶园"
    assert listed(sentence(text), "示范茶园") == ("甲村", "乙村", "丙村", "丁村")


@pytest.mark.parametrize("text", ["建设果园、苗圃、茶园", "建设果园、苗圃和茶园"])
def test_a_noun_that_is_one_of_the_items_closes_no_list(text: str) -> None:
    assert listed(sentence(text), "茶园", closed=True) == ()


def test_an_enumeration_is_listed_in_order() -> None:
    assert listed(sentence("培育大米、茶叶、柑橘等产业"), "产业") == ("大米", "茶叶", "柑橘")


def test_the_enumeration_that_the_noun_closes_is_taken() -> None:
    text = "建设茶园、果园、菜园、花园,培育大米、柑橘等特产"
    assert listed(sentence(text), "特产") == ("大米", "柑橘")
    assert len(listed(sentence(text), "")) == 4


@pytest.mark.parametrize(
    "text",
    ["围绕茶园、果园、菜园开展执法", "支持茶商、果农、菜农等机构一起建设茶园", "提升茶叶品质、增加果园产量"],
)
def test_what_only_stands_near_an_enumeration_does_not_close_it(text: str) -> None:
    assert listed(sentence(text), "茶园", closed=True) == ()
    assert listed(sentence(text), "执法", closed=True) == ()


def test_a_sentence_without_an_enumeration_lists_nothing() -> None:
    assert listed(sentence("做强茶叶品牌"), "品牌") == ()


def test_a_counted_thing_fits_by_its_noun_and_by_the_words_asked() -> None:
    counted = Counted(3, "三大特产", "特产", (), 0, 4)
    assert fits(counted, (), ("特产",)) == pytest.approx(0.6)
    assert fits(counted, (Term("特产", (), 1.0), Term("出口", (), 1.0)), ()) == pytest.approx(0.5)
    assert fits(counted, (), ("产业链",)) == 0.0


def test_things_of_the_sort_asked_for_are_told_whole() -> None:
    text = "利用“五一”劳动节、采茶节和品茶周开展宣传"
    assert of_sort(sentence(text), ("节", "周")) == ("“五一”劳动节", "采茶节", "品茶周")
    assert of_sort(sentence("建设茶园、果园"), ("节", "周")) == ()


def test_of_several_rows_the_one_that_the_verb_asked_with_leads_to_is_taken() -> None:
    text = "聘任茶农、茶商,面向学生、农民开展讲座"
    assert of_sort(sentence(text), ("农", "商", "生", "民"), "面向") == ("学生", "农民")


def test_what_stands_behind_the_same_verb_each_time_is_a_list() -> None:
    assert repeating(sentence("开展送茶进村、进校、进企业等活动"), "茶进哪些地方") == ("村", "校", "企业")
    assert repeating(sentence("开展送茶、品茶等活动"), "茶进哪些地方") == ()


def test_a_row_starts_behind_the_things_counted_before_it() -> None:
    text = "做强大米、茶叶两大特产和陶瓷、漆器工艺"
    assert listed(sentence(text), "工艺", closed=True) == ("陶瓷", "漆器")


def test_an_item_with_brackets_or_quotation_marks_is_whole() -> None:
    text = "把“甲山茶”、乙(国际)茶等名茶推向市场"
    assert listed(sentence(text), "名茶", closed=True) == ("“甲山茶”", "乙(国际)茶")


def test_two_things_that_the_same_noun_names_are_told_with_it() -> None:
    text = "发布年度茶业白皮书和茶园、茶厂白皮书"
    assert listed(sentence(text), "白皮书", closed=True) == ("年度茶业白皮书", "茶园、茶厂白皮书")


def test_attributes_of_a_thing_are_no_list_of_it() -> None:
    assert listed(sentence("培育有特色、历史和口碑的茶叶"), "茶叶", closed=True) == ()


def test_of_two_lists_the_one_with_the_number_asked_for_is_taken() -> None:
    text = "在茶园、果园领域合作,探索大米、茶叶、柑橘领域合作"
    assert listed(sentence(text), "领域合作", number=3) == ("大米", "茶叶", "柑橘")


def test_a_list_in_quotation_marks_is_what_the_number_behind_it_counts() -> None:
    (counted,) = counted_things(sentence("构建“茶园、茶坊、茶馆”三位一体的茶业格局"))
    assert (counted.number, counted.items) == (3, ("茶园", "茶坊", "茶馆"))


def test_places_may_be_asked_for_by_their_kinds() -> None:
    words = sentence("推动好茶进校园、进社区、进展馆等活动")
    assert repeating(words, "好茶要进几类地方") == ("校园", "社区", "展馆")
    assert repeating(words, "好茶有几类") == ()


def test_a_number_without_a_noun_counts_the_classes_before_it() -> None:
    text = "采茶分三季,茶叶包括绿茶、红茶、白茶三类,各有产地。"
    counted = counted_things(sentence(text))[-1]
    assert (counted.number, counted.noun, counted.items) == (3, "茶叶", ("绿茶", "红茶", "白茶"))
    assert [one for one in counted_things(sentence("茶叶包括绿茶、红茶四类,各有产地。")) if one.items] == []


def test_of_two_enumerations_that_differ_in_what_is_done_none_is_the_answer() -> None:
    text = "推进东山县、西山县深化茶叶示范县建设,推进南山县、北山县等申报茶叶示范县"
    assert of_sort(sentence(text), ("县",)) == ()
    assert of_sort(sentence("推进南山县、北山县等申报茶叶示范县"), ("县",)) == ("南山县", "北山县")
    assert listed(sentence(text), "茶叶示范县", closed=True) == ()


def test_what_is_made_of_the_last_item_is_no_part_of_it() -> None:
    assert listed(sentence("以茶商、茶农、种茶大户为重点,开展培训"), "重点") == ("茶商", "茶农", "种茶大户")
