import pytest

from corpus.structure.titles import title_length


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("优化知识产权金融发展政策和环境。完善投资、保险机制。", "优化知识产权金融发展政策和环境"),
        ("推动“一件事”集成服务改革。围绕全链条。", "推动“一件事”集成服务改革"),
        ("加强行政执法\n开展专项行动,加大查处力度。", "加强行政执法"),
        ("制定并实施知识产权专项资金管理办法。", ""),
        ("加强保护,完善制度。推进运用。", ""),
        ("知识产权保护能力提升工程加快推进双保护中心建设。", ""),
        ("", ""),
    ],
)
def test_a_title_is_a_first_short_sentence_before_more(body: str, title: str) -> None:
    assert body[: title_length(body, glued=False)] == title


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("知识产权保护能力提升工程加快推进双保护中心建设。", "知识产权保护能力提升工程"),
        ("加强组织领导加强党对知识产权工作的领导,全面发挥作用。", "加强组织领导"),
        ("加大资金投入将知识产权工作所需经费纳入财政预算。", "加大资金投入"),
        ("发展基础“十四五”时期,港口能力增强。", "发展基础"),
        ("面临形势近年来,航运业发展较快。", "面临形势"),
        ("总体目标到2025年,知识产权综合实力增强。", "总体目标"),
        ("提升企业知识产权创造水平。围绕重点企业开展布局。", "提升企业知识产权创造水平"),
    ],
)
def test_run_on_text_glues_a_title_to_what_follows(body: str, title: str) -> None:
    assert body[: title_length(body, glued=True)] == title
