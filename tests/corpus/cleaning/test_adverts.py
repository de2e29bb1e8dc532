import pytest

from corpus.cleaning.adverts import find_adverts
from corpus.cleaning.proofs import GAP_MARK
from corpus.cleaning.text import clean
from corpus.model import Edit

ADVERT = "0.1元入场捕鱼"
FORMAL = "知识产权保护工作由市有关部门负责,各区配合推进,完善制度,提升效能。"


def cleaned(text: str) -> str:
    return clean(text, sorted(find_adverts(text).edits, key=lambda edit: edit.span)).text


def rules(text: str) -> list[str]:
    return sorted(edit.rule for edit in find_adverts(text).edits)


def test_a_word_proved_by_its_frame_is_mended() -> None:
    text = f"贯彻《{ADVERT}强化知识产权保护的意见》,落实{ADVERT}知识产权工作的决策部署。"
    assert cleaned(text) == "贯彻《关于强化知识产权保护的意见》,落实关于知识产权工作的决策部署。"


def test_what_the_context_does_not_prove_becomes_an_explicit_gap() -> None:
    text = f"南通市{ADVERT}办公室\n贯彻《{ADVERT}强化知识产权保护的意见》。"
    assert cleaned(text) == f"南通市{GAP_MARK}办公室\n贯彻《关于强化知识产权保护的意见》。"


def test_the_name_of_a_body_is_never_guessed_from_words_further_on() -> None:
    text = f"按照南通市{ADVERT}办公室的意见,贯彻《{ADVERT}强化知识产权保护的意见》。"
    assert cleaned(text) == f"按照南通市{GAP_MARK}办公室的意见,贯彻《关于强化知识产权保护的意见》。"


def test_an_advertisement_on_its_own_is_removed_without_a_trace() -> None:
    assert cleaned(f"{FORMAL}{ADVERT}。\n{ADVERT}\n一、背景") == f"{FORMAL}。\n一、背景"


def test_an_advertisement_between_words_that_stand_together_elsewhere_is_removed() -> None:
    text = f"完善知识产权保护体系。健全知识{ADVERT}产权制度。另有{ADVERT}。"
    assert "健全知识产权制度" in cleaned(text)


def test_of_words_that_advertise_one_alone_is_only_a_doubt() -> None:
    found = find_adverts(f"{FORMAL}支持棋牌文化交流。")
    assert found.edits == ()
    assert [(doubt.rule, doubt.note) for doubt in found.doubts] == [("odd_phrase", "“棋牌”不像规划用语,请核对原文")]


@pytest.mark.parametrize(
    "text",
    [
        "对符合条件的农户按每亩500元给予补贴;对示范户按每亩500元奖励。",
        "鼓励科研人员兼职兼薪。落实兼职兼薪有关规定。",
        "依法查处非法网贷平台,整治非法网贷平台广告。",
    ],
)
def test_formal_text_that_repeats_one_such_word_is_left_alone(text: str) -> None:
    assert find_adverts(text).edits == ()


def test_a_repeated_single_word_is_advertising_where_only_a_preposition_makes_sense() -> None:
    text = "".join(f"贯彻《豪享博彩{words}的意见》。" for words in ("强化保护", "促进运用", "提升服务"))
    assert rules(text) == ["advert_over_word"] * 3
    assert cleaned(text).startswith("贯彻《关于强化保护的意见》")


def test_a_price_alone_is_no_doubt() -> None:
    assert find_adverts("每件资助500元。").doubts == ()


def test_a_number_beside_a_telling_word_makes_a_repeated_phrase_advertising() -> None:
    text = "推动全场9.9包邮协同。落实《全场9.9包邮强化知识产权保护的意见》。"
    assert cleaned(text) == f"推动{GAP_MARK}协同。落实《关于强化知识产权保护的意见》。"


def test_between_a_comma_and_a_verb_an_advertisement_stands_where_nothing_was() -> None:
    text = f"推动产学研协同,{ADVERT}完善制度,强化保护;{ADVERT}建设示范基地。"
    assert cleaned(text) == "推动产学研协同,完善制度,强化保护;建设示范基地。"


def test_a_phrase_that_repeats_and_stays_is_a_doubt_each_time() -> None:
    text = "依法查处非法网贷平台,整治非法网贷平台广告。"
    doubts = find_adverts(text).doubts
    assert [text[slice(*doubt.span)] for doubt in doubts] == ["非法网贷平台", "非法网贷平台"]


def test_edits_cover_exactly_the_phrase() -> None:
    text = f"落实{ADVERT}知识产权工作的精神和{ADVERT}法治的论述。"
    assert all(isinstance(edit, Edit) and text[slice(*edit.span)] == ADVERT for edit in find_adverts(text).edits)


PLAN = "健全保护制度,推动综合执法。支持企业开展海外布局,提升运用水平。完善服务体系,加快人才培养,优化市场环境。"


@pytest.mark.parametrize("phrase", ["鲸湾魔豆", "旺旺赢钱攻略", "澳金沙88直营"])
def test_an_advertisement_in_unknown_words_is_known_by_its_places(phrase: str) -> None:
    text = (
        f"{PLAN}组建联合体,{phrase}推动协同攻关。落实《{phrase}强化知识产权保护的实施意见》。"
        f"建设基地,{phrase}推动登记服务。加快推{phrase}进成果转化。"
    )
    assert cleaned(text) == (
        f"{PLAN}组建联合体,推动协同攻关。落实《关于强化知识产权保护的实施意见》。建设基地,推动登记服务。加快推进成果转化。"
    )


@pytest.mark.parametrize(
    "text",
    [
        "加强鲸湾魔豆保护,推动鲸湾魔豆产业发展。落实《鲸湾魔豆管理的办法》,鲸湾魔豆、商标协同推进。",
        "鲸湾魔豆推动攻关。建设基地,鲸湾魔豆推动登记。扩大规模,鲸湾魔豆探索证券化。",
    ],
)
def test_a_term_of_the_plan_is_not_removed_because_it_repeats(text: str) -> None:
    assert find_adverts(PLAN + text).edits == ()


def test_a_telling_word_inside_words_of_plans_is_no_doubt() -> None:
    assert find_adverts("福利彩票公益金用于灯塔修缮,限时办结渔港审批。").doubts == ()
    assert [doubt.note[:4] for doubt in find_adverts("网络彩票,限时开户。").doubts] == ["“彩票”", "“限时”"]
