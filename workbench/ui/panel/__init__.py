"""The right side: the selected claim with everything decided about it, or the coverage of the article.

Each part is a pane of its own: ``claim_head`` (with ``steps``), ``claim_quote``, ``facts`` (model, list; ``fact_rows``
draws them), ``finding``, ``rating_bar``, ``verdict_form`` (with ``suggestions``: earlier reasons, and ``takes_all``:
what a short correction would replace), ``conflict``, ``evidence`` (model, delegate, list), ``history``, ``standing``
(for whom, with whom, which verdict was lost), ``sign_off``; ``claim_panel`` puts them together.

2026-11-28: a claim with four facts, a finding, a query and one piece of evidence fits 1440 × 900 without scrolling:
queries are one line each, the history shows its newest two entries, values stand in words.
"""
