"""A user's own spaCy pipeline ("de_core_news_md"), read in place of ours when installed and chosen in the settings.

2026-11-23: chosen by name in the settings file (``model_de``, ``model_en``), never by being installed alone: a desk's
results must not change because somebody installed a package.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench import settings
from workbench.analysis.marks import Name
from workbench.errors import InputError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The names of OntoNotes (en_core_web) and of WikiNER (de_core_news) in our four kinds.
_KINDS: Final = {
    "PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "MISC": "OTH",
    "PRODUCT": "OTH", "EVENT": "OTH", "WORK_OF_ART": "OTH", "LAW": "OTH",
}  # fmt: skip
_CERTAIN: Final = 1.0  # spaCy's pipelines tell no probability of a name


@cache
def own_model(code: str) -> Language | None:
    """Return the pipeline chosen for "de" or "en"; None when none is.

    Raises:
        InputError: ``model-missing`` when it is chosen but not installed.
    """
    setting = f"model_{code}"
    name = str(getattr(settings.load(), setting, ""))
    if not name:
        return None
    try:
        package = importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise InputError("model-missing", name=name, setting=setting) from error
    loaded: Language = package.load()
    loaded.max_length = 1_000_000_000
    return loaded


def read_by(model: Language, doc: Doc) -> tuple[Name, ...]:
    """Set tag, part of speech and morphology on ``doc`` as ``model`` reads its text, and return the names.

    Its words may be cut otherwise than ours: a word is told by its first letter's place. Offsets are code points.
    """
    other = model(doc._.request.plain)
    by_place = {token.idx: token for token in other}
    for token in doc:
        same = by_place.get(token.idx)
        if same is not None and not token.is_space:
            token.tag_, token.pos_ = same.tag_, same.pos_
            token.set_morph(str(same.morph))  # type: ignore[attr-defined]  # missing in spaCy's stubs
    return tuple(
        Name(start=span.start_char, end=span.end_char, kind=_KINDS[span.label_], sure=_CERTAIN)
        for span in other.ents
        if span.label_ in _KINDS
    )
