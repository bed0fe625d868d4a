"""Names of people, bodies, places and other things.

entities        the component: a tagger's labels; naming   weighed against lists and the whole text
gazetteer       the lists; place_names, whole_names, agreeing   where a name ends, one label for one name
"""
