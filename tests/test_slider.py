"""The interactive figure answers to keys and fingers, fits a phone, and asks nobody for anything."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from book import slider

PHONE = {"width": 390, "height": 844}
KINDS = {"random": ", at random", "convention": ", by a convention"}
ALT = "Accuracy against the number of rows, for clean and for wrong labels."


def tables() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Make a small table whose numbers differ in every combination, and the clean curve."""
    sizes = (250, 500, 1_000)
    clean = pd.DataFrame({"SVM": [60.0, 66.0, 70.0, 73.0]}, index=(125, *sizes)).assign(
        linear=[62, 66, 68, 69]
    )
    rows = [
        (model, kind, rate, n, clean[model][n] - rate * (1 + i) / 10, 0.5, n * (1 - rate / 30), n / 2, n)
        for model in clean
        for i, kind in enumerate(KINDS)
        for rate in (0, 4, 8, 12)
        for n in sizes
    ]
    return pd.DataFrame(rows, columns=slider.COLUMNS), clean


def markup(**start: object) -> str:
    first = {"model": "SVM", "kind": "random", "rate": 4, "rows": 500} | start
    return slider.render(*tables(), KINDS, first, ALT)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Return a page on a phone that fails the test if it asks for anything or its script complains."""
    context = browser.new_context(viewport=PHONE)
    page, asked, errors = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert [url for url in asked if url != "about:blank"] == [] and errors == []


def readout(page: Page) -> str:
    return page.locator("[data-readout]").first.inner_text()


def test_arrow_keys_move_the_rate_and_the_readout(phone):
    phone.set_content(markup())
    before = readout(phone)
    assert "500 rows, 4 % of labels wrong, at random: accuracy 69.6 % [69.1, 70.1]" in before
    phone.get_by_role("slider").focus()
    phone.keyboard.press("ArrowRight")
    assert "8 % of labels wrong, at random: accuracy 69.2 %" in readout(phone)
    phone.keyboard.press("End")
    assert "12 % of labels wrong" in readout(phone)
    phone.keyboard.press("Home")
    assert "0 % of labels wrong: accuracy 70.0 %" in readout(phone)


def test_a_choice_changes_the_curve(phone):
    phone.set_content(markup())
    shown = phone.locator("polyline.on:visible")
    before = shown.get_attribute("points")
    phone.get_by_label("Errors").select_option("convention")
    assert shown.get_attribute("points") != before
    assert "by a convention: accuracy 69.2 %" in readout(phone)
    phone.get_by_label("Errors").press("ArrowUp")  # back, by key
    assert shown.get_attribute("points") == before
    phone.get_by_label("Model").select_option("linear")
    phone.locator("select[name=rows]").select_option("1,000")
    assert "1,000 rows" in readout(phone) and "68.6 %" in readout(phone)


def test_the_first_words_are_those_of_the_script(phone):
    """Python writes the sentence for readers without scripts; the script must write the same."""
    for start in ({}, {"rate": 0}, {"kind": "convention", "rate": 12, "rows": 1_000, "model": "linear"}):
        text = markup(**start)
        phone.set_content(text.split("<script>")[0] + "</div>")
        assert phone.get_by_text("Run this cell").is_visible()
        without = readout(phone)
        phone.set_content(text)
        assert readout(phone) == without
        assert not phone.get_by_text("Run this cell").is_visible()


def test_it_fits_a_phone(phone):
    phone.set_content(f'<meta name="viewport" content="width=device-width">{markup()}')
    top, plot = phone.locator("form").bounding_box(), phone.locator("svg").bounding_box()
    assert plot["y"] + plot["height"] - top["y"] < 600, (
        "controls and plot on one screen, with room for a header"
    )
    phone.locator("details").evaluate("d => { d.open = true; }")
    page = phone.evaluate("[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]")
    assert page[0] <= page[1]
    assert phone.get_by_role("slider").bounding_box()["width"] > 300


def test_two_copies_do_not_disturb_each_other(phone):
    phone.set_content(markup() + markup())
    phone.get_by_role("slider").first.focus()
    phone.keyboard.press("ArrowRight")
    texts = phone.locator("[data-readout]").all_inner_texts()
    assert "8 % of labels wrong" in texts[0] and "4 % of labels wrong" in texts[1]
    assert phone.locator("select[name=kind]").count() == 2


def test_it_adds_no_name_to_the_page(phone):
    names = "Object.keys(window).length"
    phone.set_content("<p>nothing</p>")
    before = phone.evaluate(names)
    phone.set_content(markup())
    assert phone.evaluate(names) == before


def test_dark_and_light_pages_recolor_it(phone):
    phone.set_content(markup())
    ink = "getComputedStyle(document.querySelector('[data-readout]')).color"
    colors = set()
    for theme in ("light", "dark"):
        phone.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        colors.add(phone.evaluate(ink))
    assert len(colors) == 2
    phone.evaluate("delete document.documentElement.dataset.theme")
    phone.emulate_media(color_scheme="dark")
    assert phone.evaluate(ink) in colors


def test_without_scripts_the_curves_and_numbers_are_there(browser, phone):
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.set_content(markup())
    assert page.locator("form, select, input").count() == 0, "a control that does nothing"
    source = page.get_by_alt_text(ALT).get_attribute("src")
    page.locator("summary").click()
    assert page.locator("tbody tr").count() == 48
    context.close()
    phone.set_content("")
    size = "async s => { const i = new Image(); i.src = s; await i.decode(); return [i.naturalWidth, i.naturalHeight]; }"
    assert phone.evaluate(size, source) == [540, 405]
    picture = ElementTree.fromstring(unquote(source.partition(",")[2]))
    lines = picture.findall(".//{*}g[@data-model='0']/{*}polyline")
    assert [line.get("class") for line in lines if line.get("display") != "none"] == [
        "clean",
        "k0 on",
        "k0",
        "k0",
    ]


def test_a_gap_in_the_table_is_refused():
    table, clean = tables()
    with pytest.raises(ValueError, match="each combination"):
        slider.render(
            table.iloc[1:], clean, KINDS, {"model": "SVM", "kind": "random", "rate": 4, "rows": 500}, ALT
        )
    with pytest.raises(ValueError, match="worth"):
        slider.show(table.drop(columns="worth"), clean, KINDS, {}, ALT)
    with pytest.raises(ValueError, match="alt text"):
        slider.show(table, clean, KINDS, {}, "short")


def test_the_same_numbers_give_the_same_markup():
    assert markup() == markup()
    assert [slider.significant(n) for n in (426.3, 1_646, 9.96, 0)] == [430, 1_600, 10, 0]
    assert np.isfinite(slider.significant(3_500))
