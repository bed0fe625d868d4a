"""Whether sources are one voice: what their texts say, what a person says above that, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.actions import evidence, history
from workbench.actions.independence import set_voice
from workbench.actions.reading import load_dossier
from workbench.errors import InputError, NotFoundError
from workbench.model.evidence import Stance
from workbench.model.independence import APART, WITH, voices

if TYPE_CHECKING:
    from pathlib import Path

    from tests.actions.conftest import Desk
    from workbench.model.dossier import Dossier

STORY = "(dpa) " + " ".join(f"Der Vorstand nannte im Bericht Zahl {n} für Werk {n}." for n in range(40))
OTHER = "Ein Blatt von Hand: Musk zahlte 44 Milliarden Dollar, schrieb die Börsenaufsicht in ihrem Bescheid."


def attach(desk: Desk, folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    claim = desk.claim("54 Milliarden Dollar")
    return evidence.attach_file(desk.workspace, claim.id, path, stance=Stance.SUPPORTS).source.id


@pytest.fixture
def three(desk: Desk, tmp_path: Path) -> tuple[str, str, str]:
    """Attach two prints of one report and a source of its own."""
    first, second = attach(desk, tmp_path, "a.txt", STORY), attach(desk, tmp_path, "b.txt", f"{STORY} Ende.")
    return first, second, attach(desk, tmp_path, "c.txt", OTHER)


def heard(desk: Desk) -> list[tuple[str, ...]]:
    return list(voices(_dossier(desk).evidence[desk.claim("54 Milliarden Dollar").id], _dossier(desk).sources))


def _dossier(desk: Desk) -> Dossier:
    return load_dossier(desk.workspace.library.reads, desk.article)


def test_texts_say_who_tells_one_story_and_its_agency(desk: Desk, three: tuple[str, str, str]) -> None:
    first, second, other = three
    assert heard(desk) == [(first, second), (other,)]
    [family] = _dossier(desk).families.values()
    assert (family.sources, family.agency, family.by_hand) == ((first, second), "dpa", False)


def test_a_source_said_to_be_one_with_another_brings_its_family(desk: Desk, three: tuple[str, str, str]) -> None:
    first, second, other = three
    set_voice(desk.workspace, second, f"{WITH}{other}")
    assert [set(voice) for voice in heard(desk)] == [{first, second, other}]
    [family] = _dossier(desk).families.values()
    assert family.by_hand
    assert not family.agency


def test_a_source_set_apart_leaves_the_family_of_its_text(desk: Desk, three: tuple[str, str, str]) -> None:
    first, second, other = three
    set_voice(desk.workspace, second, APART)
    assert heard(desk) == [(first,), (second,), (other,)]
    assert not _dossier(desk).families
    set_voice(desk.workspace, second, "")
    assert heard(desk) == [(first, second), (other,)]


def test_undo_and_redo_and_the_rebuilt_tables(desk: Desk, three: tuple[str, str, str]) -> None:
    _first, second, _other = three
    before = heard(desk)
    set_voice(desk.workspace, second, APART)
    after = heard(desk)
    history.undo(desk.workspace)
    assert heard(desk) == before
    history.redo(desk.workspace)
    assert heard(desk) == after
    assert history.audit(desk.workspace, rebuild=True).ok


def test_a_circle_of_sources_is_one_voice(desk: Desk, three: tuple[str, str, str]) -> None:
    first, _second, other = three
    set_voice(desk.workspace, first, f"{WITH}{other}")
    set_voice(desk.workspace, other, f"{WITH}{first}")
    assert [set(voice) for voice in heard(desk)] == [set(three)]


def test_a_source_cannot_join_itself_or_nobody(desk: Desk, three: tuple[str, str, str]) -> None:
    first = three[0]
    with pytest.raises(InputError, match="name another"):
        set_voice(desk.workspace, first, f"{WITH}{first}")
    with pytest.raises(NotFoundError, match="no source nobody"):
        set_voice(desk.workspace, first, f"{WITH}nobody")
    with pytest.raises(NotFoundError, match="no source nobody"):
        set_voice(desk.workspace, "nobody", APART)
