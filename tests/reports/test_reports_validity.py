"""A claim that holds for a time only says so in every report; that its evidence is old is the desk's concern alone."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.model.dossier import Audience
from workbench.reports import render
from workbench.reports.objects import show_object

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier

AS_OF = "Gilt zum Stand 11. Februar 2025 („derzeit“)."
AGAIN = "bitte erneut prüfen"


@pytest.fixture
def changing(dossier: Dossier) -> Dossier:
    """Return the article with words that change in a claim whose evidence is of 2020."""
    target = next(c for c in dossier.live_claims if dossier.evidence.get(c.id))
    claims = tuple(replace(c, text=f"{c.text} derzeit") if c is target else c for c in dossier.claims)
    old = "2020-05-01T09:00:00Z"
    pieces = tuple(replace(item, at=old) for item in dossier.evidence[target.id])
    captures = {name: replace(capture, at=old) for name, capture in dossier.captures.items()}
    return replace(dossier, claims=claims, captures=captures, evidence={**dossier.evidence, target.id: pieces})


@pytest.mark.parametrize("name", ["html", "md"])
@pytest.mark.parametrize("audience", list(Audience))
def test_reports_say_the_day_and_the_desks_own_whether_to_check_again(
    changing: Dossier, name: str, audience: Audience
) -> None:
    made = render(changing, format=name, language="de", audience=audience).decode().replace("\\", "")
    assert AS_OF in made
    assert (AGAIN in made) is (audience is not Audience.PUBLIC)


@pytest.mark.parametrize(("audience", "again"), [(Audience.EDITOR, "2020-05-01"), (Audience.PUBLIC, None)])
def test_json_names_day_reason_and_words(changing: Dossier, audience: Audience, again: str | None) -> None:
    made = json.loads(render(changing, format="json", language="de", audience=audience))
    said = {"as_of": "2025-02-11", "why": "word", "text": "derzeit", "check_again": again}
    assert [c["validity"] for c in made["claims"] if c["validity"]] == [said]


def test_show_names_it_too(changing: Dossier) -> None:
    assert [c["validity"]["why"] for c in show_object(changing, language="de")["claims"] if c["validity"]] == ["word"]
