"""The right side: the selected claim with everything decided about it, or the coverage of the article.

Each part is a pane of its own: ``claim_head`` (with ``steps``), ``claim_quote``, ``facts`` (model, list; ``fact_rows``
draws them), ``finding``, ``rating_bar``, ``verdict_form`` (with ``suggestions``: earlier reasons, and two kinds of
``remark``: ``takes_all``, what a short correction would replace, and ``misfits``, what would no longer fit),
``conflict``, ``evidence`` (model, delegate, list), ``history``, ``standing`` (for whom, with whom, which verdict was
lost), ``sign_off``; ``claim_panel`` puts them together, ``closeness`` says how close they stand.

2026-11-28: a claim with four facts, a finding, a query and one piece of evidence fits 1440 × 900 without scrolling:
queries are one line each, the history shows its newest two entries, values stand in words. 2026-11-30: one with five
facts and two pieces of evidence fits 1280 × 800: the parts draw together as far as they must.
"""
