"""Facets Overview draws the statistics in a notebook and on the site, and asks nobody for anything."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest
import tensorflow_data_validation as tfdv
from playwright.sync_api import Browser, Page
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList

from book import facets


@pytest.fixture(scope="module")
def statistics() -> DatasetFeatureStatisticsList:
    made = tfdv.generate_statistics_from_dataframe(
        pd.DataFrame({"carrier": ["UA", "AA", "UA"], "distance": [10.0, 4242.0, 7.0]})
    )
    made.datasets[0].name = "January & more"
    return made


@pytest.fixture
def page(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Return a page that is offline but for this machine, and what it asks for."""
    context, asked = browser.new_context(), []
    context.on("request", lambda request: asked.append(request.url))
    yield context.new_page(), asked
    context.close()


@pytest.fixture
def markup(statistics: DatasetFeatureStatisticsList, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what a notebook gets."""
    shown = []
    monkeypatch.setattr(facets, "display", shown.append)
    facets.show(statistics)
    (overview,) = shown
    assert repr(overview) == "Facets Overview of: January & more"
    return overview._repr_html_()


def is_drawn(page: Page) -> None:
    viewer = page.frame_locator("iframe").locator("facets-overview")
    for words in ("distance", "4,242", "carrier"):
        viewer.get_by_text(words).first.wait_for(timeout=20_000)


def test_in_a_notebook_it_draws_the_statistics_and_asks_nobody(page, markup):
    tab, asked = page
    notebook = "http://notebook.test/"
    tab.route(notebook, lambda route: route.fulfill(body=markup, content_type="text/html"))
    tab.goto(notebook)
    is_drawn(tab)
    assert [url for url in asked if url not in (notebook, "about:srcdoc")] == []


def test_on_the_site_it_opens_at_a_click_and_asks_only_the_site(page, serve, markup, tmp_path):
    kept = facets.on_site(facets.stored(markup), "../../")
    assert len(kept) < 10_000
    chapter = tmp_path / "chapters" / "2" / "page.html"
    chapter.parent.mkdir(parents=True)
    chapter.write_text(f"<!doctype html><title>A chapter</title>{kept}")
    (tmp_path / "_static").mkdir()
    (tmp_path / "_static" / "facets.html").write_bytes(facets.PAGE.read_bytes())
    address, (tab, asked) = serve(tmp_path), page
    tab.goto(f"{address}/chapters/2/page.html")
    assert [url for url in asked if "facets" in url] == []
    tab.get_by_text("Open Facets Overview").click()
    is_drawn(tab)
    assert [url for url in asked if not url.startswith(address)] == []


def test_a_stored_notebook_has_words_in_its_place(page, markup):
    tab, _ = page
    tab.set_content(facets.stored(markup))
    assert (
        tab.locator("body").inner_text()
        == "Facets Overview of: January & more. Run this cell to see it here."
    )


def test_other_markup_is_kept_as_it_is():
    assert facets.stored("<table></table>") == facets.on_site("<table></table>", "../") == "<table></table>"


def test_no_statistics_is_said():
    with pytest.raises(ValueError, match="no statistics to show"):
        facets.show(DatasetFeatureStatisticsList())
