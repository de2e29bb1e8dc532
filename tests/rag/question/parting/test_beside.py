from __future__ import annotations

import pytest

from rag.question.numbering.references import find_references
from rag.question.parting.beside import are_pointed_to, part_of_one, separate, two_matters, two_topics


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("商标和专利哪个多", "商标", "专利"),
        ("仲裁机构跟调解组织有什么区别", "仲裁机构", "调解组织"),
        ("讲师团多还是志愿者多", "讲师团", "志愿者"),
        ("里的专栏与原则,哪个多", "专栏", "原则"),
        ("讲师目标和学员目标比,哪个高", "讲师目标", "学员目标"),
        ("讲师比学员多还是少", "讲师", "学员"),
    ],
)
def test_two_things_are_compared(text: str, one: str, other: str) -> None:
    found = two_topics(text, ())
    assert found is not None
    assert (text[slice(*found.one)], text[slice(*found.other)]) == (one, other)


@pytest.mark.parametrize(
    "text",
    [
        "商标和专利由谁负责",
        "谁负责商业秘密保护",
        "怎么保护商标和专利",
        "茶馆办展:两份规划里参与的镇差在哪",
        "海关共同的任务有什么不同",
        "茶港、茶湾这类园区,点了哪两个区",
        "两份规划里,修缮茶馆的责任单位一样吗",
        "那两份文件,办好茶展的单位是一拨人吗",
    ],
)
def test_what_is_asked_of_both_compares_nothing(text: str) -> None:
    assert two_topics(text, ()) is None


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        ("建茶馆和办茶展都有文旅局吗", ("建茶馆", "办茶展")),
        ("建茶馆那条与办茶展那条里谁牵头", ("建茶馆", "办茶展")),
        ("“茶馆”、“茶展”两项是什么角色", ("茶馆", "茶展")),
        ("是不是建茶馆和办茶展都归文旅局", ("建茶馆", "办茶展")),
        ("建茶馆和办茶展", None),
        ("建茶馆由谁负责", None),
    ],
)
def test_two_matters_are_asked_about_together(text: str, matters: tuple[str, str] | None) -> None:
    assert two_matters(text, ()) == matters


def test_numbers_beside_each_other_are_places_of_their_own() -> None:
    assert [len(place) for place in separate(find_references("第3项和第5项"), "第3项和第5项")] == [1, 1]
    assert [len(place) for place in separate(find_references("第四部分第3条"), "第四部分第3条")] == [2]
    assert separate((), "") == []


@pytest.mark.parametrize(
    ("text", "places"), [("第3项目标和第5项目标", 2), ("第3项的部门,第5项的部门", 2), ("四里的第3条", 1)]
)
def test_what_is_asked_of_each_number_stands_between_two_places(text: str, places: int) -> None:
    assert len(separate(find_references(text), text)) == places


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("港口安全谁牵头,海事局参不参与", ",海事局参不参与"),
        ("茶会由谁办?妇联在里面是什么角色?", "?妇联在里面是什么角色?"),
        ("文物修缮归哪个部门管,住建局是负责还是配合", ",住建局是负责还是配合"),
        ("哪家单位负责码头,交通局有份吗", ",交通局有份吗"),
        ("港口安全怎么管,海事局参不参与", None),
        ("茶会由谁办,妇联负责哪些任务", None),
        ("港口安全谁牵头,谁参与", None),
    ],
)
def test_the_part_of_one_department_is_asked_for_behind_who_sees_to_it(text: str, part: str | None) -> None:
    start = part_of_one(text)
    assert (None if start is None else text[start:]) == part


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("茶园修剪工程、品牌推广工程,责任单位一样吗", "茶园修剪工程", "品牌推广工程"),
        ("修缮茶馆,办好茶展,牵头单位是同一家吗", "修缮茶馆", "办好茶展"),
        ("计划里修缮茶馆,办好茶展,牵头的是不是同一家", "修缮茶馆", "办好茶展"),
        ("修缮茶馆、办好茶展是同一家牵头吗", "修缮茶馆", "办好茶展"),
        ("修缮茶馆跟办好茶展归一个部门管吗", "修缮茶馆", "办好茶展"),
        ("修缮茶馆和办好茶展是不是同一拨人管", "修缮茶馆", "办好茶展"),
        ("修缮茶馆与办好茶展的责任单位一样吗", "修缮茶馆", "办好茶展"),
    ],
)
def test_two_things_are_compared_by_who_sees_to_them(text: str, one: str, other: str) -> None:
    two = two_topics(text, [])
    assert two is not None
    assert (text[slice(*two.one)], text[slice(*two.other)]) == (one, other)


@pytest.mark.parametrize(
    "text", ["茶园、果园、菜园责任单位一样吗", "茶园,果园,菜园,是同一家管吗", "茶园和茶馆由谁管", "茶园,茶馆,由谁管"]
)
def test_of_three_things_or_without_a_comparison_no_two_are_compared(text: str) -> None:
    assert two_topics(text, []) is None


def test_two_things_told_one_by_one_are_compared() -> None:
    text = "牵头两项,一项是修茶园,另一项是办茶展。哪项单位多"
    two = two_topics(text, [])
    assert two is not None
    assert (text[slice(*two.one)], text[slice(*two.other)]) == ("修茶园", "办茶展")


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("专栏3和四(二)", [[3], [4, 2]]),
        ("一(三)2与三(四)", [[1, 3, 2], [3, 4]]),
        ("专栏3,和,专栏7", [[3], [7]]),
        ("第二部分第3条和第7条", [[2, 3], [2, 7]]),
        ("四(二)3", [[4, 2, 3]]),
    ],
)
def test_a_place_beside_another_shares_what_leads_to_both(text: str, steps: list[list[int]]) -> None:
    assert [[one.number for one in place] for place in separate(find_references(text), text)] == steps


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("里修茶园那条跟办茶展那条的单位差在哪", "修茶园", "办茶展"),
        ("讲修茶园的那项里有文旅局,办茶展那项呢", "修茶园", "办茶展"),
        ("修茶园那个工程和办茶展那条谁的单位多", "修茶园", "办茶展"),
        ("里管茶园修剪的和管茶展的,是不是同一个部门", "茶园修剪", "茶展"),
    ],
)
def test_two_things_that_are_pointed_to_are_compared(text: str, one: str, other: str) -> None:
    two = two_topics(text, ())
    assert two is not None
    assert (text[slice(*two.one)], text[slice(*two.other)]) == (one, other)


def test_one_thing_that_is_pointed_to_is_compared_with_none() -> None:
    assert not are_pointed_to("修茶园那条和茶展由谁管", ())


def test_what_asks_is_no_thing_that_is_compared() -> None:
    assert two_topics("茶展是经谁同意、哪年哪月办的", ()) is None


def test_two_matters_told_one_by_one_may_be_joined_by_and() -> None:
    text = "修码头,以及办茶展,,,里主管的是一家吗"
    two = two_topics(text, [])
    assert two is not None
    assert (text[slice(*two.one)], text[slice(*two.other)]) == ("修码头", "办茶展")


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("g60协作中心跟茶港的茶叶中心,干的事有啥区别", "g60协作中心", "茶港的茶叶中心"),
        ("茶叶中心和炒茶站,分工有什么不同", "茶叶中心", "炒茶站"),
        ("茶叶中心跟茶港的炒茶站有何不同", "茶叶中心", "茶港的炒茶站"),
    ],
)
def test_what_two_bodies_do_is_asked_of_both(text: str, one: str, other: str) -> None:
    two = two_topics(text, [])
    assert two is not None
    assert (text[slice(*two.one)], text[slice(*two.other)]) == (one, other)


def test_what_joins_words_within_a_name_joins_no_names() -> None:
    text = "茶树和茶种改良工程与茶馆及茶展兴办工程的责任单位一样吗"
    found = two_topics(text, ())
    assert found is not None
    assert (text[slice(*found.one)], text[slice(*found.other)]) == ("茶树和茶种改良工程", "茶馆及茶展兴办工程")


def test_two_deeds_whose_body_may_be_one_are_two() -> None:
    text = "修剪茶园的和举办茶展的,是不是同一家单位来管"
    two = two_topics(text, [])
    assert two is not None
    assert (text[slice(*two.one)], text[slice(*two.other)]) == ("修剪茶园", "举办茶展")
    assert two_topics("修剪茶园的和茶展有关的任务有几项", []) is None


def test_what_asks_of_two_things_behind_a_comma_is_none_of_them() -> None:
    text = "修剪茶园和举办茶展,是不是同一个部门在抓"
    two = two_topics(text, [])
    assert two is not None
    assert (text[slice(*two.one)], text[slice(*two.other)]) == ("修剪茶园", "举办茶展")
