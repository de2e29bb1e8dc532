from corpus.model import Document, Metadata
from corpus.parse import parse_document

METADATA = Metadata("x", "某市知识产权“十四五”规划", "某市", "市", period=(2021, 2025))
TEXT = "到2025年,知识产权高质量发展取得明显成效,制度体系、保护体系、运用体系、服务体系更加健全。"


def parsed(*lines: str) -> Document:
    return parse_document("\n".join(lines), METADATA)


def test_a_picture_is_a_gap_below_its_heading() -> None:
    document = parsed("一、总体要求", "(一)发展目标", TEXT, "表2.png", "(二)原则", TEXT)
    (gap,) = document.gaps
    assert (gap.kind, document.raw[slice(*gap.span)], gap.path) == (
        "picture_table",
        "表2.png",
        ("一、总体要求", "(一)发展目标"),
    )
    assert "图片" in gap.note


def test_a_caption_with_only_a_note_below_is_a_gap() -> None:
    document = parsed(
        "二、主要目标",
        TEXT,
        "2023年知识产权发展指标",
        "(以上指标均为预期性指标,其中指标为累计值;指标为五年累计增加值)",
        "三、任务",
        TEXT,
    )
    (gap,) = document.gaps
    assert document.raw[slice(*gap.span)] == "2023年知识产权发展指标"
    assert gap.path == ("二、主要目标", "2023年知识产权发展指标")


def test_a_caption_with_nothing_below_is_a_gap() -> None:
    assert [gap.kind for gap in parsed("二、目标", TEXT, "知识产权主要发展指标", "三、任务", TEXT).gaps] == [
        "picture_table"
    ]


def test_a_caption_with_text_below_is_no_gap() -> None:
    assert parsed("二、目标", TEXT, "知识产权主要发展指标", TEXT, "三、任务", TEXT).gaps == ()


def test_a_picture_below_a_caption_is_one_gap() -> None:
    document = parsed("二、目标", TEXT, "知识产权主要发展指标", "表1.png", "三、任务", TEXT)
    assert [document.raw[slice(*gap.span)] for gap in document.gaps] == ["表1.png"]


def test_a_numbered_heading_is_no_caption() -> None:
    assert parsed("二、主要指标", "三、任务", TEXT).gaps == ()


def test_overwritten_words_are_a_gap_in_their_place() -> None:
    advert = "0.1元入场捕鱼"
    document = parsed("一、背景", f"根据南通市{advert}办公室要求,贯彻《{advert}强化知识产权保护的意见》。")
    (gap,) = document.gaps
    assert (gap.kind, document.raw[slice(*gap.span)], gap.path) == ("overwritten", advert, ("一、背景",))


def test_gaps_before_the_first_heading_have_no_path_and_come_in_order() -> None:
    document = parsed("表1.png", "一、背景", TEXT, "表2.png")
    assert [(document.raw[slice(*gap.span)], gap.path) for gap in document.gaps] == [
        ("表1.png", ()),
        ("表2.png", ("一、背景",)),
    ]
