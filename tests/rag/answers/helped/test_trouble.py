from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    "text",
    [
        "同行冒用我家茶馆的招牌,天津管不管",
        "做糕点的,市场上全是冒牌货,天津有人管吗",
        "隔壁店仿我们的包装,天津哪个部门管",
    ],
)
def test_who_is_copied_is_told_of_enforcement_first_whatever_the_trade(ask: Ask, text: str) -> None:
    answer = ask(text)
    assert answer.status is Status.GROUNDED
    assert "没有写到" not in answer.answer
    assert answer.citations[0].path[-1].startswith("(三)高标准强化知识产权保护")
    assert "侵权假冒犯罪" in answer.claims[0].text


def test_who_asks_what_to_do_is_told_of_help_first_and_of_enforcement_then(ask: Ask) -> None:
    answer = ask("我在海门卖床单,图案被人抄了咋办")
    assert "维权援助" in answer.claims[0].text
    assert "产业集群" not in answer.answer


def test_a_body_that_deals_with_a_trouble_in_no_plan_is_not_made_up(ask: Ask) -> None:
    answer = ask("海门茶馆的招牌被隔壁用了,该找谁")
    assert answer.intent is Intent.RESPONSIBLE
    assert "没有写明由哪个部门负责" in answer.answer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("代办公司收了钱不办事,上海管吗", "专利代理"),
        ("窗口推来推去,上海能投诉吗", "好差评"),
        ("茶具出口到越南被当地人仿,天津有人帮吗", "海外"),
        ("开药铺的,祖传方子怕被伙计学去,天津有保护吗", "商业秘密"),
        ("做导航软件的,数据老被同行爬走,上海管吗", "数据知识产权"),
        ("有人打着我们村地标的旗号卖梨,海门管不管", "地理标志"),
        ("茶具展上有人投诉抄款,天津咋处理", "展会"),
        ("平台老说我的茶叶店侵权,海门有渠道申诉吗", "电商平台"),
        ("开客栈搞旅游的,网上有人冒充我家,上海管吗", "互联网+旅游"),
        ("买的菜种子是假的,上海归谁管", "植物新品种"),
        ("被人告了侵权,不想打官司,海门能调解吗", "调解"),
    ],
)
def test_a_trouble_of_its_own_kind_decides_the_clause(ask: Ask, text: str, words: str) -> None:
    answer = ask(text)
    assert answer.status is Status.GROUNDED
    assert words in answer.claims[0].text


def test_who_is_harmed_at_home_is_not_sent_abroad(ask: Ask) -> None:
    assert "海外" not in ask("别人仿我的茶叶包装,上海管不管").answer
    assert "海外" not in ask("天津的小铺子被人仿了招牌,咋整").claims[0].text


def test_an_answer_that_speaks_of_the_trouble_stays(ask: Ask) -> None:
    answer = ask("天津哪个部门管网络侵权盗版")
    assert "网络侵权盗版" in answer.claims[0].text


def test_no_outcome_is_promised(ask: Ask) -> None:
    answer = ask("我家的糕点方子被人申请了专利,上海能要回来吗")
    assert not answer.answer.startswith("是")
    assert "查处" in answer.answer


@pytest.mark.parametrize("text", ["徒弟走了还用我的招牌,上海找哪里说理", "我写了首歌,被影视公司抄了,天津有地方告吗"])
def test_a_harm_is_known_however_it_is_told(ask: Ask, text: str) -> None:
    answer = ask(text)
    assert answer.status is Status.GROUNDED
    assert any(word in answer.claims[0].text for word in ("侵权", "打击", "查处"))


def test_what_is_written_of_the_place_told_of_is_not_passed_over(ask: Ask) -> None:
    answer = ask("逛叠石桥的展会碰上仿冒货,海门让人去哪里投诉").answer
    assert "叠石桥进出口商品交易会" in answer
    assert "没有专门提到叠石桥" not in answer


@pytest.mark.parametrize("text", ["被中介骗了租金,天津谁管", "有人冒充我身份办贷款,天津找谁"])
def test_a_trouble_that_is_none_of_a_right_is_not_met_by_enforcement(ask: Ask, text: str) -> None:
    assert ask(text).status is not Status.GROUNDED


def test_what_happened_stays_where_a_department_is_asked_about(ask: Ask) -> None:
    assert "没有看出" not in ask("别人抄了我写的歌,天津海关管不管").answer


def test_a_clause_on_online_shops_is_for_who_is_harmed_there_even_if_it_names_imports_too(ask: Ask) -> None:
    answer = ask("直播间卖仿冒品,天津怎么化解电商平台上的纠纷")
    assert "电商平台" in answer.claims[0].text


def test_whoever_wants_to_sell_what_is_theirs_is_not_told_of_the_fight_against_fakes(ask: Ask) -> None:
    answer = ask("天津想把专利卖给小厂，有人帮着撮合吗").answer
    assert "打假" not in answer
    assert "转让许可" in answer
