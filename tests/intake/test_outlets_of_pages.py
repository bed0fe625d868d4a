"""Whose page it is: what its own data say, or the host its title ends with; never a file's name or a version."""

from __future__ import annotations

import pytest

from workbench.intake import read_bytes

PAGE = (
    "<html><head><title>{title}</title>{meta}</head><body><article><h1>Der Haushalt</h1>"
    "<p>Der Rat gab 2024 rund 44 Millionen Euro aus, wie die Verwaltung am Freitag mitteilte.</p>"
    "<p>Im Jahr davor waren es nach derselben Aufstellung 41 Millionen Euro.</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("title", "meta", "outlet"),
    [
        ("page title.html – Editor", "", ""),
        ("Der Haushalt | bericht.pdf", "", ""),
        ("Der Haushalt - draft_v2.html", "", ""),
        ("Der Haushalt - Version 2.0", "", ""),
        ("Haushalt: 1.5 Mio. - Rat", "", ""),
        ("Der Haushalt - zeitung.example.com", "", "zeitung.example.com"),
        ("Der Haushalt – blatt.de", "", "blatt.de"),
        ("Der Haushalt - St. Galler Anzeiger", '<meta property="og:site_name" content="St. Galler Anzeiger">',
         "St. Galler Anzeiger"),
        ("page title.html – Editor", '<meta property="og:site_name" content="Das Blatt">', "Das Blatt"),
        ("page title.html – Editor", '<meta name="publisher" content="Das Blatt">', "Das Blatt"),
    ],
)  # fmt: skip
def test_a_publisher_is_what_the_page_says_or_a_host(title: str, meta: str, outlet: str) -> None:
    page = PAGE.format(title=title, meta=meta).encode()
    assert read_bytes(page, "page title.html").outlet == outlet
