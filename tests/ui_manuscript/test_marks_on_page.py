"""Marks lie where their words stand: chosen pixels, not whole pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Literal

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.model.dossier import Dossier
from workbench.ui.manuscript import ManuscriptView, page
from workbench.ui.manuscript.corrections import correction_font, fitting
from workbench.ui.manuscript.lines import Segment, segments
from workbench.ui.manuscript.marks import AT_MOST
from workbench.ui.manuscript.metrics import PAD, metrics
from workbench.ui.manuscript.strike import StrikePage
from workbench.ui.manuscript.text import ManuscriptText
from workbench.ui.manuscript.words import card, card_spoken, correction_words
from workbench.ui.theme import apply_theme, current_theme, load_tokens

Build = Callable[..., Dossier]


def _text(view: ManuscriptView) -> ManuscriptText:
    return view.text_view()


def _places(view: ManuscriptView, words: str) -> list[Segment]:
    """Return where words stand, by the page's own geometry."""
    text, plan = _text(view), _text(view).state.plan
    start = plan.draft_text.index(words)
    number = plan.number_at(start)
    block = next(b for b in text.seen(0, 10_000) if b.number == number)
    local = plan.local(number, start), plan.local(number, start + len(words))
    return list(segments(block.layout, block.origin, *local))


def _image(view: ManuscriptView) -> QImage:
    return _text(view).viewport().grab().toImage()


def _colours(image: QImage, left: float, top: float, right: float, bottom: float) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(round(left), round(right))
        for y in range(round(top), round(bottom))
        if image.rect().contains(x, y)
    }


def _tint(key: str) -> str:
    return str(current_theme().rating_tint(key).name())


@pytest.mark.parametrize(
    ("words", "key"),
    [("Musk bot 97,4", "verified-in-part"), ("Altman lehnte", "open"), ("Musk kaufte", "false")],
)
def test_words_stand_on_their_ratings_tint(view: ManuscriptView, words: str, key: str) -> None:
    place = _places(view, words)[0]
    sizes = metrics(load_tokens())
    image = _image(view)
    row = place.baseline - sizes.rise
    assert _colours(image, place.left + 1, row, place.right - 1, row + 1) == {_tint(key)}
    rule = place.baseline + sizes.rule
    assert current_theme().rating_colour(key).name() in _colours(image, place.left, rule - 1, place.right, rule + 4)


def test_words_without_a_claim_stand_on_the_page(view: ManuscriptView) -> None:
    place = _places(view, "Niemand weiß, was folgt")[0]
    image = _image(view)
    row = place.baseline - metrics(load_tokens()).rise
    assert _colours(image, place.left, row, place.right, row + 1) == {current_theme().colour("page").name()}


def test_the_selected_claim_takes_the_accent_and_keeps_its_line(view: ManuscriptView) -> None:
    view.select_claim("c3", scroll=False)
    place, sizes, image = _places(view, "Musk kaufte")[0], metrics(load_tokens()), _image(view)
    theme = current_theme()
    row = place.baseline - sizes.rise
    assert _colours(image, place.left + 1, row, place.right - 1, row + 1) == {theme.colour("accent_soft").name()}
    rule = place.baseline + sizes.rule
    assert theme.colour("false").name() in _colours(image, place.left, rule - 1, place.right, rule + 4)
    assert theme.colour("accent").name() in _colours(image, 0, place.baseline - 4, 4, place.baseline)


def test_strike_through_strikes_frames_and_shows_what_nobody_saw(view: ManuscriptView) -> None:
    view.set_mode("strike")
    theme, image = current_theme(), _image(view)
    struck = _places(view, "97,4 Milliarden Dollar")[0]
    middle = struck.baseline - 5
    assert theme.colour("text2").name() in _colours(image, struck.left, middle - 1, struck.left + 2, middle + 2)
    wrong = _places(view, "54 Milliarden Dollar")[0]
    assert theme.colour("false").name() in _colours(image, wrong.left, wrong.baseline - 9, wrong.right, wrong.baseline)
    framed = _places(view, "OpenAI")[0]
    assert theme.colour("accent").name() in _colours(
        image, framed.left - 1, framed.baseline - 4, framed.left + 1, framed.baseline
    )
    unseen = _places(view, "Niemand weiß")[0]
    top = unseen.baseline - metrics(load_tokens()).rise
    assert _colours(image, unseen.left + 1, top, unseen.right - 1, top + 1) == {theme.colour("unseen").name()}
    assert theme.colour("text").name() in _colours(image, 0, unseen.baseline - 4, 4, unseen.baseline)
    assert _tint("verified-in-part") not in _colours(image, 0, 0, image.width(), image.height())


def test_the_correction_stands_in_the_right_margin(view: ManuscriptView) -> None:
    wrong = _places(view, "54 Milliarden Dollar")[0]
    edge = _text(view).lineWrapColumnOrWidth()
    false = current_theme().colour("false").name()
    box = edge, wrong.baseline - 12, edge + 60, wrong.baseline + 2
    assert false not in _colours(_image(view), *box)
    view.set_mode("strike")
    assert false in _colours(_image(view), *box)


def test_highlights_are_marked(view: ManuscriptView) -> None:
    start = _text(view).state.plan.draft_text.index("Niemand")
    view.set_highlights([(start, start + 7)])
    place = _places(view, "Niemand")[0]
    row = place.baseline - metrics(load_tokens()).rise
    found = _colours(_image(view), place.left + 1, row, place.right - 1, row + 1)
    assert found == {current_theme().colour("mark").name()}


def test_marking_moves_no_word(view: ManuscriptView, build: Build) -> None:
    before = _places(view, "54 Milliarden Dollar")
    view.set_claims((), ())
    assert _places(view, "54 Milliarden Dollar") == before
    view.set_mode("strike")
    assert _places(view, "54 Milliarden Dollar") == before


def test_a_verdict_repaints_only(view: ManuscriptView, build: Build) -> None:
    dossier = build()
    opened = [replace(claim, verdicts=()) for claim in dossier.claims]
    view.set_claims(opened, dossier.sentences)
    place = _places(view, "Musk kaufte")[0]
    row = place.baseline - metrics(load_tokens()).rise
    assert _colours(_image(view), place.left + 1, row, place.right - 1, row + 1) == {_tint("open")}


def test_the_theme_changes_under_an_open_article(view: ManuscriptView, themed: QApplication) -> None:
    apply_theme(themed, dark=True)
    image = _image(view)
    assert image.pixelColor(3, 3) == QColor(load_tokens().colour("page", dark=True))
    assert _tint("open") == load_tokens().rating("open").tint(dark=True).lower()
    place = _places(view, "Altman lehnte")[0]
    row = place.baseline - metrics(load_tokens()).rise
    assert _colours(image, place.left + 1, row, place.right - 1, row + 1) == {_tint("open")}


@pytest.mark.parametrize("steps", [-4, 0, 3, 12])
def test_marks_follow_the_zoom(view: ManuscriptView, steps: int) -> None:
    view.set_zoom(steps)
    sizes = metrics(load_tokens(), steps=steps)
    place = _places(view, "Altman lehnte")[0]
    row = place.baseline - sizes.rise
    assert _colours(_image(view), place.left + 2, row, place.right - 2, row + 1) == {_tint("open")}
    assert _text(view).document().defaultFont().pixelSize() == 17 + steps


def _lined(build: Build, count: int) -> Dossier:
    words = [f"Ja {n}." for n in range(1, count + 1)]
    return build(" ".join(words), [(word, "open", ()) for word in words], title="")


@pytest.mark.parametrize(("count", "more"), [(1, 0), (3, 0), (5, 2)])
def test_three_marks_fit_beside_a_line(view: ManuscriptView, build: Build, count: int, more: int) -> None:
    view.set_dossier(_lined(build, count))
    marks = view.margin().marks(0, 600)
    assert sum(not mark.more for mark in marks) == min(count, AT_MOST)
    assert sum(mark.more for mark in marks) == more
    boxes = sorted((m.box for m in marks), key=lambda box: box.left())
    assert all(a.right() <= b.left() for a, b in pairwise(boxes))
    assert boxes[0].left() >= 0


def test_a_hidden_claim_comes_forth_when_selected(view: ManuscriptView, build: Build) -> None:
    view.set_dossier(_lined(build, 6))
    view.select_claim("c6")
    shown = [mark.claim.id for mark in view.margin().marks(0, 600) if not mark.more]
    assert "c6" in shown
    assert len(shown) == AT_MOST


def test_a_mark_is_clicked(view: ManuscriptView, qtbot: QtBot) -> None:
    mark = next(m for m in view.margin().marks(0, 600) if m.claim.id == "c3")
    found = view.margin().mark_at(QPointF(mark.box.center()))
    assert found is not None
    assert found.claim.id == "c3"


@pytest.mark.parametrize("text", ["قال الرئيس إن العرض بلغ 97.4 مليار دولار.", "Er sagte „قال 97 مليار“ und ging."])
def test_mixed_directions_leave_no_gap(view: ManuscriptView, build: Build, text: str) -> None:
    view.set_dossier(build(text, [(text, "open", ())], title=""))
    page = _text(view)
    block = page.seen(0, 600)[-1]
    plan = page.state.plan
    whole = list(segments(block.layout, block.origin, 0, plan.local(block.number, len(text)), mixed=True))
    line = block.layout.lineAt(0)
    assert len(whole) == 1
    assert whole[0].right - whole[0].left == pytest.approx(line.naturalTextWidth(), abs=2)


def test_a_word_wider_than_the_page_is_broken(view: ManuscriptView, build: Build) -> None:
    text = "Donaudampfschifffahrt" * 40 + "."
    view.set_dossier(build(text, [(text, "open", ())], title=""))
    block = _text(view).seen(0, 600)[-1]
    assert block.layout.lineCount() > 3
    assert block.layout.lineAt(1).naturalTextWidth() <= 568
    assert len(_places(view, text)) == block.layout.lineCount()


@pytest.mark.parametrize("mode", ["read", "strike"])
def test_a_strip_is_painted_as_in_the_whole(view: ManuscriptView, mode: Literal["read", "strike"]) -> None:
    """Scrolling paints only the strip that comes into sight: nothing may be cut off at its edge."""
    view.set_mode(mode)
    view.select_claim("c3", scroll=False)
    for widget in (_text(view).viewport(), view.margin()):
        whole = widget.grab().toImage()
        for y in range(60, 330, 7):
            strip = QRect(0, y, widget.width(), 5)
            assert widget.grab(strip).toImage() == whole.copy(strip), (mode, y)


def test_places_are_measured_anew_when_the_column_changes(view: ManuscriptView, build: Build) -> None:
    text = "Ein Satz mit vielen Worten, der über mehrere Zeilen läuft. " * 6 + "Musk kaufte alles."
    view.set_dossier(build(text, [("Musk kaufte alles.", "open", ())], title=""))
    _image(view)
    view.resize(420, 600)
    place = _places(view, "Musk kaufte")[0]
    row = place.baseline - metrics(load_tokens()).rise
    assert _colours(_image(view), place.left + 1, row, place.right - 1, row + 1) == {_tint("open")}


def test_the_overview_shows_what_still_needs_a_person(view: ManuscriptView) -> None:
    theme, strip = current_theme(), view.overview()
    box = 0, 0, strip.width(), strip.height()
    reading = _colours(strip.grab().toImage(), *box)
    assert {theme.rating_colour("open").name(), theme.rating_colour("false").name()} <= reading
    assert theme.rating_colour("verified").name() not in reading
    view.set_mode("strike")
    struck = _colours(strip.grab().toImage(), *box)
    assert {theme.colour("unseen").name(), theme.colour("text").name()} <= struck
    assert theme.rating_colour("open").name() not in struck


def test_the_overview_leads_there(view: ManuscriptView, build: Build) -> None:
    words = [f"Satz Nummer {n} steht hier." for n in range(200)]
    view.set_dossier(build("\n\n".join(words), [(words[150], "open", ())], title=""))
    strip = view.overview()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(4, round(strip.height() * 0.75)))
    seen = _text(view).seen(0, 600)
    blocks = _text(view).state.plan.blocks
    assert any("Nummer 150" in blocks[block.number].text for block in seen)
    view.set_overview_visible(False)
    assert strip.isHidden()


@pytest.mark.parametrize("sentences", [1, 200], ids=["no scroll bar", "a scroll bar"])
def test_the_overview_covers_no_words(view: ManuscriptView, build: Build, sentences: int) -> None:
    words = [f"Satz Nummer {n} steht hier." for n in range(sentences)]
    view.set_dossier(build("\n\n".join(words), [(words[0], "open", ())], title=""))
    text, strip = _text(view), view.overview()
    assert text.verticalScrollBar().isVisible() is (sentences > 1)
    assert text.viewport().mapTo(view, text.viewport().rect().topRight()).x() < strip.x()


def test_a_hit_test_that_names_the_end_hides_no_marks(
    view: ManuscriptView, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.set_dossier(build())
    text = _text(view)
    seen = [(block.number, block.first, block.last) for block in text.seen(0, 400)]
    end = text.document().characterCount() - 1
    monkeypatch.setattr(page, "_hit", lambda *_: end)  # as Qt answers right after a page was filled
    assert [(block.number, block.first, block.last) for block in text.seen(0, 400)] == seen
    assert seen


SURE = "Altman lehnte am Montag ab."


@pytest.mark.parametrize(("rating", "shown"), [("false", True), ("disputed", True), ("verified", False)])
@pytest.mark.parametrize("facts", [(), ("Montag",)])
def test_a_claim_without_a_wrong_fact_keeps_its_ratings_line_struck_through(
    view: ManuscriptView, build: Build, rating: str, shown: bool, facts: tuple[str, ...]
) -> None:
    view.set_dossier(build(claims=[(SURE, rating, facts)], correction="Altman sagte zu."))
    view.set_mode("strike")
    theme, place, image = current_theme(), _places(view, "Altman lehnte")[0], _image(view)
    rule = place.baseline + metrics(load_tokens()).rule
    under = _colours(image, place.left, rule - 1, place.right, rule + 4)
    assert (under != {theme.colour("page").name()}) is shown
    edge = _text(view).lineWrapColumnOrWidth()
    false = theme.colour("false").name()
    assert (false in _colours(image, edge, place.baseline - 12, edge + 60, place.baseline + 2)) is shown
    letters = _colours(image, place.left, place.baseline - 10, place.right, place.baseline)
    assert (theme.colour("text").name() in letters) is shown  # what is done recedes


def test_a_wrong_fact_alone_stands_out_in_its_claim(view: ManuscriptView) -> None:
    view.set_mode("strike")
    place = _places(view, "Musk kaufte")[0]
    rule = place.baseline + metrics(load_tokens()).rule
    assert current_theme().colour("false").name() not in _colours(_image(view), place.left, rule, place.right, rule + 4)


def test_the_correction_of_a_claim_of_many_lines_stands_beside_its_first_in_every_strip(
    view: ManuscriptView, build: Build
) -> None:
    long = "Altman lehnte am Montag mit vielen Worten ab, die hier nichts weiter sagen, " * 5 + "und ging."
    view.set_dossier(build(f"{long}\n", [(long, "false", ())], title="", correction="Er blieb."))
    view.set_mode("strike")
    widget = _text(view).viewport()
    whole = widget.grab().toImage()
    for y in range(0, 200, 7):
        strip = QRect(0, y, widget.width(), 5)
        assert widget.grab(strip).toImage() == whole.copy(strip), y


def test_two_corrections_beside_one_line_stand_one_below_the_other(view: ManuscriptView, build: Build) -> None:
    sentences = ("Er kam.", "Sie ging.")
    text, edge = f"{' '.join(sentences)}\n", 0.0
    view.resize(900, 600)
    inked: list[set[int]] = []
    for told in (sentences[:1], sentences):
        view.set_dossier(build(text, [(one, "false", ()) for one in told], title="", correction="Nein"))
        view.set_mode("strike")
        place, image, edge = _places(view, sentences[0])[0], _image(view), _text(view).lineWrapColumnOrWidth()
        rows = range(round(place.baseline) - 14, round(place.baseline) + 30)
        paper = {current_theme().colour("page").name()}
        inked.append({y - rows.start for y in rows if _colours(image, edge + 4, y, edge + 80, y + 1) != paper})
    assert inked[0] < inked[1]
    assert max(inked[1]) > max(inked[0]) + 8  # px, less than a line of small type


ONE_LINE = "Er kam am Montag in Begleitung vieler Gäste nach Paris und blieb dort mehrere lange Tage."
SENTENCE = "Er kam erst am Dienstag, allein und ohne jede Begleitung, nach Paris."


@pytest.mark.parametrize("width", [600, 640, 700, 760, 900, 1400])
@pytest.mark.parametrize("correction", [SENTENCE, "44 Milliarden Dollar", "Donaudampfschifffahrtsgesellschaftskapitän"])
def test_a_correction_breaks_into_no_columns_of_letters(
    view: ManuscriptView, build: Build, width: int, correction: str
) -> None:
    view.resize(width, 600)
    view.set_dossier(build(f"{ONE_LINE}\n", [(ONE_LINE, "false", ())], title="", correction=correction))
    view.set_mode("strike")
    text = _text(view)
    page = text.page_of(text.seen(0, 600))
    assert isinstance(page, StrikePage)
    (one,) = page.corrections()
    shown, room = one.lines.layout.text(), one.box.width()
    assert all(one.lines.layout.lineAt(n).naturalTextWidth() <= room + 1 for n in range(one.lines.count))
    assert one.box.right() <= text.viewport().width()
    whole, layout = correction_words(one.claim), one.lines.layout
    if room < 60 and one.lines.count > 1:  # then its lines end between words
        assert shown == f"→\u00a0{whole}" or shown.endswith(" …")
        assert all(shown[layout.lineAt(n).textStart() - 1] == " " for n in range(1, one.lines.count))
        assert one.lines.count <= 3
    assert one.lines.count == 1 or one.box.left() > text.lineWrapColumnOrWidth() - PAD  # not over words below
    assert correction in text.hint_at(one.box.center().toPoint())
    if shown == f"→\u00a0{whole}":
        return
    assert shown.endswith("…")
    kept = shown.removeprefix("→\u00a0").removesuffix("…").strip()
    first = whole.split()[0]
    assert room >= 60 or f"{whole} ".startswith(f"{kept} ") or (first.startswith(kept) and len(kept) > 1) or not kept
    # the arrow stands alone before an amount, which is not shown in part, and where two letters have no room
    assert kept or first[0].isdigit() or room < 40
    assert not kept or not any(letter.isdigit() for letter in kept.split()[-1])  # no amount is shown in part


@pytest.mark.parametrize(
    ("words", "room", "shown"),
    [
        ("→\u00a044", "→\u00a044", "→\u00a044"),
        ("→\u00a0Er kam am Montag", "→\u00a0Er kam am M…", "→\u00a0Er kam am …"),
        ("→\u00a0Er kam am Montag", "→\u00a0…", "→\u00a0…"),
        ("→\u00a0Donaudampfer", "→\u00a0Donau…", "→\u00a0Donau…"),
        ("→\u00a0Donau kam", "→\u00a0Donau…", "→\u00a0Donau…"),
        ("→\u00a044 Milliarden Dollar", "→\u00a044 Milliard", "→\u00a0…"),
        ("→\u00a0Er zahlte 44 Milliarden", "→\u00a0Er zahlte 44 …", "→\u00a0Er zahlte …"),
    ],
)
def test_a_shortened_correction_ends_between_words_and_before_an_amount(
    themed: object, words: str, room: str, shown: str
) -> None:
    metrics = QFontMetrics(correction_font(current_theme()))
    assert fitting(words, metrics, metrics.horizontalAdvance(room) + 1) == shown


def test_where_no_word_of_a_correction_has_room_a_pen_stands_for_it(view: ManuscriptView, build: Build) -> None:
    """Beside a column at its narrowest an arrow before three dots told nothing and looked like a fault."""
    pens = set()
    for width in (640, 1400):
        view.resize(width, 600)
        view.set_dossier(
            build(f"{ONE_LINE}\n", [(ONE_LINE, "false", ())], title="", correction="97.400.000.000 Dollar")
        )
        view.set_mode("strike")
        text = _text(view)
        page = text.page_of(text.seen(0, 600))
        assert isinstance(page, StrikePage)
        (one,) = page.corrections()
        pens.add(one.pen)
        assert one.pen == (one.lines.layout.text() == "→\u00a0…")
        assert "97.400.000.000 Dollar" in text.hint_at(one.box.center().toPoint())
        if one.pen:
            image, box = text.viewport().grab().toImage(), one.box
            sign, behind = box.left() + 14, box.right()
            assert len(_colours(image, box.left(), box.top(), sign, box.bottom())) > 1
            assert len(_colours(image, sign + 1, box.top(), behind, box.bottom())) == 1
    assert pens == {True, False}


def test_a_line_that_ends_early_lends_its_room_to_a_correction(view: ManuscriptView, build: Build) -> None:
    view.resize(640, 600)
    view.set_dossier(build("Er kam.\n", [("Er kam.", "false", ())], title="", correction=SENTENCE))
    view.set_mode("strike")
    text = _text(view)
    page = text.page_of(text.seen(0, 600))
    assert isinstance(page, StrikePage)
    (one,) = page.corrections()
    words = _places(view, "Er kam.")[0]
    assert words.right + 8 < one.box.left() < words.right + 24
    assert len(one.lines.layout.text()) > 30


def test_the_card_and_what_is_heard_tell_the_whole_correction(build: Build) -> None:
    dossier = build(correction=SENTENCE)
    assert f"Korrekturvorschlag: {SENTENCE}" in card(dossier.claims[2], dossier.draft.text, "de")
    assert f"Proposed correction: {SENTENCE}".rstrip(".") in card_spoken(dossier.claims[2], dossier.draft.text, "en")
    assert "Korrektur" not in card(build().claims[2], dossier.draft.text, "de")


def _two_lines(view: ManuscriptView, build: Build, correction: str) -> StrikePage:
    sentences = (ONE_LINE, f"Nein. {ONE_LINE}", "Er ging.")
    view.resize(1400, 600)
    text = f"{' '.join(sentences)}\n"
    view.set_dossier(build(text, [(one, "false", ()) for one in sentences], title="", correction=correction))
    view.set_mode("strike")
    shown = _text(view).page_of(_text(view).seen(0, 600))
    assert isinstance(shown, StrikePage)
    return shown


@pytest.mark.parametrize("correction", [SENTENCE * 4, "Nein"])
def test_no_correction_stands_over_another(view: ManuscriptView, build: Build, correction: str) -> None:
    boxes = [one.box for one in _two_lines(view, build, correction).corrections()]
    assert len(boxes) == 3
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_corrections_of_several_lines_are_the_same_in_every_strip(view: ManuscriptView, build: Build) -> None:
    page = _two_lines(view, build, SENTENCE * 4)
    assert max(one.lines.count for one in page.corrections()) > 1
    widget = _text(view).viewport()
    whole = widget.grab().toImage()
    for y in range(0, 240, 7):
        strip = QRect(0, y, widget.width(), 5)
        assert widget.grab(strip).toImage() == whole.copy(strip), y
