"""The right side: the selected claim with everything decided about it, or the coverage of the article.

Each part is a pane of its own: ``claim_quote``, ``facts`` (model, delegate, list), ``finding``, ``rating_bar``,
``verdict_form``, ``evidence`` (model, delegate, list), ``history``, ``sign_off``; ``claim_panel`` puts them together.
"""
