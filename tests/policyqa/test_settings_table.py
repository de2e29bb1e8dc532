from __future__ import annotations

from policyqa.settings import Settings
from policyqa.settings_table import BEGIN, END, markdown, with_table


def test_each_setting_has_a_row_with_default_range_and_effect() -> None:
    rows = [line for line in markdown(Settings.model_fields).splitlines() if line.startswith("| `POLICYQA_")]
    assert len(rows) == len(Settings.model_fields)
    assert (
        "| `POLICYQA_PORT` | `8000` | 0–65,535 | The port to serve on; 0 takes a free one. | with a restart |" in rows
    )


def test_the_table_takes_the_place_of_the_one_before_it() -> None:
    page = f"# Settings\n\n{BEGIN}\nold\n{END}\n\nmore\n"
    table = f"{BEGIN}\nfresh\n{END}\n"
    assert with_table(page, table) == f"# Settings\n\n{table}\nmore\n"


def test_a_page_without_a_table_gets_one_at_its_end() -> None:
    assert with_table("# Settings\n", f"{BEGIN}\n{END}\n") == f"# Settings\n\n{BEGIN}\n{END}\n"
