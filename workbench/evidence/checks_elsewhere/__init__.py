"""Earlier checks elsewhere: what other newsrooms have published about a claim (Google Fact Check Tools).

search(words, *, key, language="", max_age_days=0, page_size=10, after="", …) -> CheckPage
    # InputError: key-missing, key-refused, key-forbidden, checks-empty, checks-refused, checks-quota, checks-failed,
    #   service-unreachable; CancelledError

Asking tells the service what is being checked, so it happens only on request. The key travels in a header
(``X-Goog-Api-Key``), never in an address: addresses end up in logs. What comes back is foreign text: cut, plain, and
only links to http and https are kept.
"""

from workbench.evidence.checks_elsewhere.asking import search
from workbench.evidence.checks_elsewhere.reading import CheckPage, EarlierCheck

__all__ = ["CheckPage", "EarlierCheck", "search"]
