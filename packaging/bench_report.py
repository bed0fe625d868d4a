"""A report of 500 claims in each format that has a limit."""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path
from typing import Final

from workbench import paths
from workbench.actions.claims import tick_fact
from workbench.actions.evidence import attach_file
from workbench.actions.importing import import_text
from workbench.actions.reading import load_dossier
from workbench.actions.verdicts import give_verdict
from workbench.actions.workspace import open_workspace
from workbench.model.claims import Rating
from workbench.model.facts import FactState
from workbench.reports import render

CLAIMS: Final = 500
_HEADS: Final = "Apfel Berg Campus Dorf Eisen Forst Garten Hafen Insel Jagd Kohle Land Markt Nord Ost Post Quarz Rhein See Tal Ufer Volk Wald Zeche Zoll".split()  # noqa: SIM905, E501
_TAILS: Final = "amt bank chor dienst erbe fonds gilde haus innung kasse lager messe netz oper park rat schule turm verein werk".split()  # noqa: SIM905, E501
_VERBS: Final = ("kostete", "zahlte", "verlor", "bekam", "sparte", "spendete", "schuldete")
LIMITS: Final = {"html": 1.0, "pdf": 3.0, "docx": 5.0}


def sentence(number: int) -> str:
    """Return a sentence about something that no other sentence is about."""
    thing, other = (_HEADS[number % 25] + _TAILS[number // 25], _HEADS[(number * 7 + 3) % 25] + "bericht")
    verb = _VERBS[number % len(_VERBS)]
    return f"{thing} {verb} {1990 + number % 30} laut {other} {number + 2},5 Millionen Euro."


def main() -> None:
    """Check an article of 500 sentences, a third of it decided and a tenth with a source, and print it."""
    text = "\n\n".join(sentence(n) for n in range(CLAIMS))
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder) / "report.sqlite", by="Bench")
        try:
            article = import_text(workspace, text, title="Brücken", date="2025-02-12").article
            claims = workspace.library.reads.claims(article)
            source = paths.seed("sources", "closing-notice.en.txt")
            for claim in claims[::3]:
                tick_fact(workspace, claim.id, 1, FactState.CONFIRMED)
                give_verdict(workspace, claim.id, Rating.VERIFIED, "Steht so im Haushalt der Stadt.")
            for claim in claims[::10]:
                attach_file(workspace, claim.id, source)
            dossier = load_dossier(workspace.library.reads, article)
        finally:
            workspace.close()
    for name, limit in LIMITS.items():
        start = time.perf_counter()
        render(dossier, format=name, language="de")
        took = time.perf_counter() - start
        print(
            json.dumps({"what": f"report of {len(claims)} claims, {name}", "value": took, "limit": limit, "unit": "s"})
        )


if __name__ == "__main__":
    main()
