from __future__ import annotations

import subprocess
import sys

from eval.plain import plain


def test_marks_spaces_case_and_traditional_characters_make_no_difference() -> None:
    assert plain("那天津呢？") == plain("那 天津 呢") == "那天津呢"
    assert plain("「WIPO」的知識產權") == "wipo的知识产权"


def test_simplifying_leaves_no_warning_in_a_process_of_its_own() -> None:
    code = "import gc; from rag.question.wording.simplified import simplified; print(simplified('專利')); gc.collect()"
    command = [sys.executable, "-X", "dev", "-W", "error::ResourceWarning", "-X", "utf8", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.stdout == "专利\n"
    assert "zhcdict" not in done.stderr
