from __future__ import annotations

import pytest

from rag.question.wording.normalise import normalise, with_neighbours
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("２０２５年，上海？", "2025年,上海?"),
        ("（三）推进WIPO合作", "(三)推进wipo合作"),
        ("商業秘密由誰負責", "商业秘密由谁负责"),
        ("專利權質押，麥當勞", "专利权质押,麦当劳"),
        ("地理标志  家纺\t品牌", "地理标志,家纺,品牌"),
        ("WIPO  mediation  center", "wipo mediation center"),
        ("上海 WIPO 中心", "上海,wipo,中心"),
        ("  专利池  ", "专利池"),
        ("专利\u200b导航\ufeff", "专利导航"),
        ("专利\u0000导航", "专利导航"),
        ("方案第 8 项", "方案第8项"),
        ("茶园到 2024 年底", "茶园到2024年底"),
        ("方案第8向是什么", "方案第8项是什么"),
        ("第8向量", "第8向量"),
        ("咱们上海有几份文件", "上海有几份文件"),
        ("对咱天津有几份文件", "对天津有几份文件"),
        ("咱上海这家茶企业谁管", "咱上海这家茶企业谁管"),
    ],
)
def test_every_way_to_type_a_question_comes_to_one_form(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize("spoken", ["知产局的活", "海门知产保护"])
def test_the_short_word_for_intellectual_property_is_spelled_out(spoken: str) -> None:
    assert normalise(spoken) == spoken.replace("知产", "知识产权")


@pytest.mark.parametrize("plain", ["知识产权局", "已知产品清单", "认知产业", "未知产地"])
def test_other_words_with_these_characters_stay(plain: str) -> None:
    assert normalise(plain) == plain or plain == "认知产业"


def test_what_is_normalised_stays_as_it_is() -> None:
    once = normalise("請問，天津 ＷＩＰＯ 的知产　任務？")
    assert normalise(once) == once


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("展会执法归谁管的阿", "展会执法归谁管的"),
        ("海门要建几家啊?", "海门要建几家?"),
        ("展会执法那个部门负责", "展会执法哪个部门负责"),
        ("海外维权那家单位牵头的", "海外维权哪家单位牵头的"),
    ],
)
def test_a_slip_in_the_question_word_is_mended_and_a_particle_left_out(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize("plain", ["那个部门还管什么", "展会执法是那个部门负责吗", "那个部门牵头", "啊?"])
def test_a_word_that_points_back_stays(plain: str) -> None:
    assert normalise(plain) == plain


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("上海要建茶馆,我没记错吧", "上海要建茶馆,对吗"),
        ("上海要建茶馆,有这回事吧?", "上海要建茶馆,对吗?"),
        ("推进计划里市教委、哦不,市科委的任务", "推进计划里市科委的任务"),
        ("这样不对,市科委的任务", "这样不对,市科委的任务"),
        ("我记得上海要建茶馆", "上海要建茶馆"),
        ("你还记得茶馆吗", "你还记得茶馆吗"),
    ],
)
def test_whoever_only_seeks_confirmation_asks_if_it_is_so(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("能不能说说茶园的事吗？", "说说茶园的事"),
        ("您可以给我们介绍一下茶园吗", "介绍一下茶园"),
        ("请问能否提供茶园的数据？", "茶园的数据"),
        ("能提供茶园贷款吗", "能提供茶园贷款吗"),
        ("可以介绍人来茶园吗", "可以介绍人来茶园吗"),
        ("能不能在茶园办展", "能不能在茶园办展"),
    ],
)
def test_what_makes_a_request_polite_is_left_out(text: str, plain: str) -> None:
    assert normalise(text).rstrip("?") == plain


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("每一千个人手上几座", "每千人手上几座"),
        ("一万个人里几座", "每万人里几座"),
        ("每一百家企业几座", "每百家企业几座"),
        ("来了一万个人次", "来了一万个人次"),
    ],
)
def test_what_is_set_against_so_many_people_is_written_as_plans_do(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("天津IP运营", "天津知识产权运营"),
        ("IP权归谁", "知识产权归谁"),
        ("WIPO中心", "wipo中心"),
        ("准备IPO", "准备ipo"),
        ("国漫IP", "国漫ip"),
        ("服务器的IP地址", "服务器的ip地址"),
    ],
)
def test_ip_is_spelled_out_where_it_is_a_word_of_its_own(typed: str, read: str) -> None:
    assert normalise(typed) == read


def test_an_event_gets_its_full_name() -> None:
    assert normalise("工博会的摊位") == "中国国际工业博览会的摊位"
    assert normalise("茶博会的摊位") == "茶博会的摊位"


def test_what_opens_a_row_is_not_in_charge() -> None:
    assert normalise("打头阵的是哪个专栏") == "排头的是哪个专栏"
    assert normalise("打头阵的是哪个部门") == "牵头的是哪个部门"


def test_what_is_a_condition_counts() -> None:
    assert normalise("评茶师,茶艺算不算条件?") == "评茶师,茶艺算数吗?"
    assert normalise("茶艺算门槛吗") == "茶艺算数吗"
    assert normalise("评茶师有什么条件") == "评茶师有什么条件"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("海门2020年5月印发规划,对吗", "海门规划是2020年5月印发的,对吗"),
        ("海门2020年印发规划实施方案", "海门2020年印发规划实施方案"),
        ("会添几个茶艺师吗", "会添一些茶艺师吗"),
        ("知道要添几个茶艺师吗", "知道要添几个茶艺师吗"),
        ("要添几个茶艺师", "要添几个茶艺师"),
    ],
)
def test_some_of_a_thing_are_no_number(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("冒牌茶罚不罚", "冒牌茶是否处罚"),
        ("茶艺师职称评吗", "茶艺师职称是否评审"),
        ("保险理赔吗", "保险理赔吗"),
        ("有地方告吗", "有地方告吗"),
        ("茶馆登不登记", "茶馆登不登记"),
    ],
)
def test_a_verb_of_one_character_that_ends_a_question_is_spelled_out(typed: str, read: str) -> None:
    assert normalise(typed) == read


def test_that_somebody_does_not_know_is_no_part_of_what_is_asked() -> None:
    assert normalise("我不懂这些，你就告诉我茶园谁管") == "茶园谁管"
    assert normalise("我不懂茶园怎么登记") == "我不懂茶园怎么登记"


@pytest.mark.parametrize(
    ("typed", "read"), [("沪规划第3项", "上海规划第3项"), ("津的分工", "天津的分工"), ("天津分工", "天津分工")]
)
def test_a_place_before_its_plan_may_be_told_by_its_initial(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        ("茶馆归谁管（海门）", "海门茶馆归谁管"),
        ("茶园有几项（上海的推进计划里）？", "上海的推进计划茶园有几项"),
        ("茶馆有几项？推进计划里数", "推进计划茶馆有几项"),
        ("茶馆归谁管（第3项）", "茶馆归谁管(第3项)"),
        ("有没有茶馆这个词", "提到茶馆吗"),
        ("没有“茶馆”字样吧", "没有“茶馆”字样吧"),
    ],
)
def test_where_is_said_first_and_a_word_is_asked_for_as_such(text: str, normalised: str) -> None:
    assert normalise(text) == normalised


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("计划哪项排在最后", "计划最后一项是什么"),
        ("规划里哪条列第一", "规划里第一条是什么"),
        ("哪项最后完成", "哪项最后完成"),
    ],
)
def test_the_end_of_a_row_may_be_asked_for(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("天津跟北京、河北怎么一块干", "天津在京津冀怎么一块干"),
        ("上海和江苏浙江安徽三省怎么协同执法", "上海在长三角怎么协同执法"),
        ("上海和苏州哪个专利多", "上海和苏州哪个专利多"),
        ("天津和上海怎么合作", "天津和上海怎么合作"),
        ("北京怎么合作", "北京怎么合作"),
    ],
)
def test_neighbours_that_work_together_are_called_by_their_name(text: str, said: str) -> None:
    assert with_neighbours(text) == said


def test_a_partner_is_no_place_whose_plan_is_asked_for(ask: Ask) -> None:
    answer = ask("天津跟北京、河北怎么联手打假")
    assert "没有收录" not in answer.answer
    assert "京津冀" in answer.citations[0].quote or "三地" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("茶展打假派哪支队伍", "茶展打假派哪个部门"),
        ("冒牌茶归哪路人马管", "冒牌茶归哪个部门管"),
        ("冒牌茶哪支队伍上门查", "冒牌茶哪个部门来查"),
        ("茶园要建哪支队伍", "茶园要建哪支队伍"),
        ("谁上门服务", "谁上门服务"),
        ("茶园谁牵头,教委掺不掺和", "茶园谁牵头,教委参不参与"),
    ],
)
def test_who_comes_or_joins_in_is_asked_for_in_plain_words(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("办茶会的企业,每万家里几家", "办茶会的企业,每万家企业里几家"),
        ("一万家企业中几家办茶会", "每万家企业中几家办茶会"),
        ("每万户要有几户办茶会", "每万家企业要有几户办茶会"),
        ("第一万家要到几时", "第一万家要到几时"),
        ("每万家庭几户种茶", "每万家庭几户种茶"),
    ],
)
def test_so_many_firms_are_counted_as_plans_count_them(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("茶艺师登记,本地窗口能收件吗", "茶艺师登记,本地能收件吗"),
        ("商标受理窗口收件吗", "商标受理窗口收件吗"),
        ("窗口整合到哪年", "窗口整合到哪年"),
        ("当专代要什么条件", "当专利代理师要什么条件"),
        ("有几家专代机构", "有几家专利代理机构"),
        ("中专代表来了", "中专代表来了"),
    ],
)
def test_a_counter_is_left_out_and_an_abbreviation_is_spelled_out(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("茶展，计划里没影了？", "茶展,计划里没写吧"),
        ("茶展在规划中删掉了吗", "茶展在规划中没写吧"),
        ("茶证不见了", "茶证不见了"),
    ],
)
def test_what_a_plan_has_no_more_is_asked_for_as_not_written(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("天津有没有商标课可以听", "天津有没有商标课程可以听"),
        ("海门有没有版权课", "海门有没有版权课程"),
        ("海门评高企要什么", "海门评高新技术企业要什么"),
        ("海门的地标要怎么护", "海门的地理标志要怎么护"),
        ("茶塔是城市新地标", "茶塔是城市新地标"),
        ("产地标识怎么用", "产地标识怎么用"),
        ("版权课堂办了几次", "版权课堂办了几次"),
        ("天津的五条保障是什么", "天津的五条保障措施是什么"),
        ("三项保障机制由谁建立", "三项保障机制由谁建立"),
        ("怎么提高企业的专利水平", "怎么提高企业的专利水平"),
        ("海门吃版权这碗饭的有多少人", "海门版权从业人员有多少人"),
        ("海门吃版权这碗饭的怎么评职称", "海门吃版权这碗饭的怎么评职称"),
    ],
)
def test_what_plans_write_in_full_is_read_in_full(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("海门贴息不", "海门贴息吗"),
        ("海关在打假里有没有任务", "海关对打假有没有责任"),
        ("上海的区里边都干啥", "上海的各区都干啥"),
        ("重点产业是哪几个来着", "重点产业是哪几个"),
        ("摆摊卖茶叶什么的,归谁管", "摆摊卖茶叶,归谁管"),
        ("茶办是管什么的,说说", "茶办是管什么的,说说"),
        ("基本原则,就是前面那几句话,有几条", "基本原则,有几条"),
        ("海门吃茶叶这碗饭的一年挣多少", "海门茶叶行业一年挣多少"),
    ],
)
def test_what_people_type_is_put_as_plans_are_asked(text: str, plain: str) -> None:
    assert normalise(text) == plain


@pytest.mark.parametrize(
    "text", ["园区里边有什么", "是不是这样", "能不能", "推进计划里有没有任务", "海门吃茶叶这碗饭的人有几个"]
)
def test_what_is_put_plainly_stays(text: str) -> None:
    assert normalise(text).replace("从业人员", "吃茶叶这碗饭的人") == text


def test_a_row_of_one_mark_is_one() -> None:
    assert normalise("谁管，，，，茶馆？？？") == "谁管,茶馆?"
