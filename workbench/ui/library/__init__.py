"""The library on the left: search, lists, articles in sections with their progress, hits of a search.

``groups`` sorts, ``words`` says, ``model`` adapts to Qt, ``delegate`` draws, ``parts`` and ``view`` put together;
``days`` reads a due date as a person types it, ``details`` is the dialog for an article's own data.
"""
