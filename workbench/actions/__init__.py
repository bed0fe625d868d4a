"""Actions: every job by name. The window and the command line call the same ones.

    open_workspace(library_path=None, *, by="", language="de") -> Workspace      # .close()
    Workspace: library, actor, language, worker

Each write returns ``Changes`` and is called on the writing thread. ``where`` is a claim id.

    articles.py   read_article_file(path, workspace, cancel), import_file(ws, path, *, date="", cancel=None)
                  import_text(ws, text, *, title="", date=""), analyse_article(ws, article, *, cancel=None)
                  revise(ws, article, path | text), RevisionSummary
    claims.py     mark_claim(ws, article, start, end), mark_quote(ws, article, quote), dismiss_claim, move_claim,
                  tick_fact(ws, claim, number, state, *, everywhere=False), mark_sentence(ws, article, start, end, on)
    verdicts.py   give_verdict(ws, claim, rating, reason, *, correction="", replaces=None), sign(ws, claim),
                  set_workflow, raise_query, answer_query, assign
                  attach_source_again(ws, claim), change_evidence, remove_evidence, passages_for(ws, claim, capture)
    reading.py    list_articles(ws), load_dossier(ws, article, *, audience) -> Dossier, load_claims, find_claim("1/7")
    history.py    undo(ws), redo(ws), audit(ws, …), backup(ws, path), restore(…)
    reporting.py  write_report(ws, article, path, *, format, language, audience, force)
    scanning.py   scan(ws-less) files, lines
    demonstration.py  build_demonstration(path)
"""
