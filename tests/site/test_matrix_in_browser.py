"""The matrix in a real browser: a number leads into a fold, which opens without any script."""

from __future__ import annotations

import pytest

from tests.site.browser import chromium, served
from tests.site.conftest import Site

MATRIX = "gaps/matrix/"


@pytest.mark.parametrize("start", ["stages", "bodies", "named"])
def test_a_number_opens_the_list_it_leads_to(real_site: Site, start: str) -> None:
    with (
        served(real_site.folder, real_site.top) as root,
        chromium() as browser,
        browser.new_context(java_script_enabled=False) as context,
        context.new_page() as page,
    ):
        page.goto(root + MATRIX)
        link = page.locator(f"section[aria-labelledby='{start}'] td a[href^='#']:not([href='#none'])").first
        row = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
        assert not row.is_visible()
        link.click()
        row.wait_for(state="visible")
