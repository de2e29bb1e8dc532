from __future__ import annotations

from corpus.model import Document, Metadata
from corpus.parse import parse_document
from eval.measures.citations import citing
from eval.measures.contract_rules import Library, breaches, same
from rag.contract import Answer, Claim, Intent, Status
from tests.eval.writing import answer, cite, duties

SECRETS = "探索建立商业秘密保护基地"
RIGHT = "探索建立商业秘密保护基地由市市场监管局负责。[1]"


def given(documents: tuple[Document, ...], text: str = RIGHT) -> Answer:
    return answer(text, [cite(documents, 1, "sh-impl", SECRETS)])


def rules_broken(one: Answer, library: Library) -> list[int]:
    return [breach.rule for breach in breaches(one, library)]


def test_an_honest_answer_breaks_no_rule(documents: tuple[Document, ...], library: Library) -> None:
    assert breaches(given(documents), library) == ()
    score = citing(given(documents), library)
    assert (score.recall, score.precision, score.rule_share) == (1, 1, 1)


def test_a_marker_without_citation_and_a_citation_without_marker_break_rule_1(
    documents: tuple[Document, ...], library: Library
) -> None:
    assert rules_broken(given(documents, RIGHT + "[2]"), library)[0] == 1
    idle = given(documents).model_copy(update={"answer": "由市市场监管局负责", "claims": []})
    assert 1 in rules_broken(idle, library)


def test_a_department_number_or_title_that_is_not_cited_breaks_rule_2(
    documents: tuple[Document, ...], library: Library
) -> None:
    for text in ("由市教委负责。[1]", "要建25家。[1]", "见《天津市专利促进和保护条例》。[1]"):
        assert rules_broken(given(documents, text), library) == [2], text


def test_a_fact_in_a_sentence_that_cites_nothing_breaks_rule_2(
    documents: tuple[Document, ...], library: Library
) -> None:
    assert rules_broken(given(documents, RIGHT + "市教委也参与。"), library) == [2]


def test_ordinals_years_in_force_and_the_plan_itself_may_be_named(
    documents: tuple[Document, ...], library: Library
) -> None:
    title = next(document.title for document in documents if document.id == "sh-impl")
    text = f"《{title}》第50项：探索建立商业秘密保护基地，2022—2023年由市市场监管局负责。[1]"
    assert breaches(given(documents, text), library) == ()


def test_a_counted_number_may_be_that_of_its_own_links(documents: tuple[Document, ...], library: Library) -> None:
    cited = [cite(documents, 1, "sh-impl", "59.培育和发展"), cite(documents, 2, "sh-impl", "84.支持发挥")]
    assert breaches(answer("市司法局牵头2项。[1][2]", cited), library) == ()
    assert rules_broken(answer("市司法局牵头7项。[1][2]", cited), library) == [2]


def test_a_number_may_be_that_of_the_words_of_the_plan_or_of_what_the_sentence_lists(
    documents: tuple[Document, ...], library: Library
) -> None:
    six = cite(documents, 1, "sh-plan", "六大重点产业")
    assert breaches(answer("重点产业有6个。[1]", [six]), library) == ()
    assert rules_broken(answer("重点产业有7个。[1]", [six]), library) == [2]
    towns = cite(documents, 1, "tianjin", "华明街")
    assert breaches(answer("共4个：华明街、小淀镇、大邱庄镇、精武镇。[1]", [towns]), library) == ()
    assert breaches(answer("共3个：华明街、小淀镇、大邱庄镇（见二、(七)）。[1]", [towns]), library) == ()
    assert rules_broken(answer("共5个：华明街、小淀镇、大邱庄镇、精武镇。[1]", [towns]), library) == [2]


def test_a_plan_may_be_said_to_be_silent(documents: tuple[Document, ...], library: Library) -> None:
    text = RIGHT + "\n《南通市海门区“十四五”知识产权发展规划》没有写明责任部门。"
    assert breaches(given(documents, text), library) == ()


def test_a_quote_that_is_not_at_its_offsets_breaks_rule_3(documents: tuple[Document, ...], library: Library) -> None:
    good = given(documents)
    moved = good.citations[0].model_copy(update={"start": good.citations[0].start + 3})
    assert 3 in rules_broken(good.model_copy(update={"citations": [moved]}), library)
    lost = good.citations[0].model_copy(update={"doc_id": "nowhere"})
    assert 3 in rules_broken(good.model_copy(update={"citations": [lost]}), library)


def test_a_quote_across_a_page_foot_is_read_clean(documents: tuple[Document, ...], library: Library) -> None:
    quoted = cite(documents, 1, "tianjin", "2.激发高校院所知识产权创造活力")
    assert "-20-" not in quoted.quote
    assert breaches(answer("推动高校将知识产权工作融入科技创新全过程。[1]", [quoted]), library) == ()


def test_every_clause_of_the_corpus_can_be_cited(documents: tuple[Document, ...], library: Library) -> None:
    for document in documents:
        for clause in document.clauses:
            quoted = cite([document], 1, document.id, clause.text)
            assert [b for b in breaches(answer("见原文[1]。", [quoted]), library) if b.rule == 3] == [], clause.id


def test_an_idle_citation_costs_precision(documents: tuple[Document, ...], library: Library) -> None:
    cited = [cite(documents, 1, "sh-impl", SECRETS), cite(documents, 2, "haimen", "每万人高价值发明专利")]
    score = citing(answer(RIGHT.replace("[1]", "[1][2]"), cited), library)
    assert (score.recall, score.precision) == (1, 0.5)


def test_two_citations_that_each_bring_a_fact_are_both_needed(
    documents: tuple[Document, ...], library: Library
) -> None:
    cited = [cite(documents, 1, "sh-impl", "3-5个"), cite(documents, 2, "sh-plan", "新设立知识产权培训基地")]
    text = "推进计划新认定知识产权培训基地3-5个，规划新设立知识产权培训基地10个左右。[1][2]"
    assert citing(answer(text, cited), library).precision == 1


def test_a_claim_that_counts_its_citations_needs_them_all(documents: tuple[Document, ...], library: Library) -> None:
    cited = [cite(documents, 1, "sh-impl", "59.培育和发展"), cite(documents, 2, "sh-impl", "84.支持发挥")]
    score = citing(answer("市司法局在推进计划里共有2项牵头任务。[1][2]", cited), library)
    assert (score.recall, score.precision) == (1, 1)
    assert citing(answer("市司法局在推进计划里共有7项牵头任务。[1][2]", cited), library).recall == 0


def test_an_invented_claim_is_supported_by_nothing(documents: tuple[Document, ...], library: Library) -> None:
    one = given(documents, "海门将在月球上修建一座专利博物馆并免费开放。[1]")
    score = citing(one, library)
    assert (score.recall, score.precision) == (0, 0)


def test_a_claim_without_citations_keeps_no_rule(documents: tuple[Document, ...], library: Library) -> None:
    bare = given(documents).model_copy(update={"claims": [Claim(text="由市市场监管局负责。", citations=[])]})
    assert citing(bare, library).rule_share == 0


def test_abstaining_has_nothing_to_cite(library: Library) -> None:
    silent = answer("四份规划没有提到天气。", status=Status.NONE, intent=Intent.OUT_OF_SCOPE)
    assert breaches(silent, library) == ()
    assert citing(silent, library).recall == 1


def test_each_role_of_a_department_may_be_counted_in_the_sentence_and_above_its_list(
    documents: tuple[Document, ...], library: Library
) -> None:
    words = ["59.培育和发展", "84.支持发挥", "96.建立长三角"]
    cited = [cite(documents, marker, "sh-impl", quote) for marker, quote in enumerate(words, 1)]
    text = "市司法局共3项：牵头2项、按职责分工负责1项。[1][2][3]\n\n**牵头（2项）**\n\n- 第59项[1]\n- 第84项[2]"
    assert breaches(answer(text, cited), library) == ()
    assert rules_broken(answer(text.replace("负责1项", "负责4项"), cited), library) == [2]
    wrong = text.replace("（2项）", "（5项）")
    assert rules_broken(answer(wrong, cited), library) == [2]


def test_a_duty_that_closes_a_later_paragraph_of_a_box_is_that_of_the_clause(
    documents: tuple[Document, ...], library: Library
) -> None:
    box = cite(documents, 1, "sh-plan", "完善高价值专利培育体系")
    duty = "、".join(each["department"] for each in duties(documents, "sh-plan", "完善高价值专利培育体系"))
    assert breaches(answer(f"完善高价值专利培育体系由{duty}负责。[1]", [box]), library) == ()


def test_marks_inside_a_title_may_change_when_it_is_quoted(documents: tuple[Document, ...], library: Library) -> None:
    front = cite(documents, 1, "sh-impl", "“十四五”国家知识产权保护和运用规划")
    assert breaches(answer("贯彻《‘十四五’国家知识产权保护和运用规划》。[1]", [front]), library) == ()


def test_an_answer_that_abstains_is_one_bare_sentence_with_suggestions(library: Library) -> None:
    silent = answer("没有收录北京的规划；可以改问上海。", status=Status.NONE)
    assert breaches(silent, library) == ()
    assert rules_broken(silent.model_copy(update={"suggestions": []}), library) == [4]
    assert rules_broken(silent.model_copy(update={"answer": "没有收录。可以改问上海。"}), library) == [4]
    claimed = silent.model_copy(update={"claims": [Claim(text="没有收录", citations=[])]})
    assert rules_broken(claimed, library) == [4]


def test_advertising_and_page_furniture_may_not_be_shown_but_asked(library: Library) -> None:
    shown = answer("由0.1元入场捕鱼办公室负责。", status=Status.NONE)
    assert rules_broken(shown, library) == [6]
    furniture = answer("没有找到；此文档下载收益归作者所有。", status=Status.NONE)
    assert rules_broken(furniture, library) == [6]
    echoed = answer("没有收录关于“0.1元入场捕鱼”的内容。", status=Status.NONE, question="怎么报名0.1元入场捕鱼")
    assert rules_broken(echoed, library) == []


def test_the_same_answer_differs_only_in_the_time_it_took(documents: tuple[Document, ...]) -> None:
    one = given(documents)
    assert same(one, one.model_copy(update={"timings_ms": {"total": 99.0}}))
    assert not same(one, one.model_copy(update={"answer": "由市教委负责。[1]"}))


def test_a_comparison_rests_on_there_being_two_clauses_and_on_no_fact_beside_them(
    documents: tuple[Document, ...], library: Library
) -> None:
    both = [cite(documents, 1, "sh-impl", SECRETS), cite(documents, 2, "tianjin", "加强对商业秘密、保密商务信息")]
    score = citing(answer("两者的责任部门不同，分别如下。[1][2]", both), library)
    assert (score.recall, score.precision) == (1, 1)
    alone = citing(answer("两者的责任部门不同，分别如下。[1]", both[:1]), library)
    assert alone.recall == 0
    invented = citing(answer("两者不同，一个由市教委负责。[1][2]", both), library)
    assert invented.recall == 0


def test_two_numbers_of_a_heading_stay_two() -> None:
    text = "厦门市灯塔行动方案\n一、主要任务\n专栏2　2023年灯塔实事\n1.修缮灯塔8座。\n2.开放灯塔3座。\n"
    documents = (parse_document(text, Metadata("xiamen", "厦门市灯塔行动方案", "厦门市", "市")),)
    cited = [cite(documents, 1, "xiamen", "修缮灯塔")]
    library = Library.of(documents)
    assert breaches(answer("专栏2第1项：修缮灯塔8座。[1]", cited), library) == ()
    assert [breach.rule for breach in breaches(answer("专栏4第1项：修缮灯塔。[1]", cited), library)] == [2]
