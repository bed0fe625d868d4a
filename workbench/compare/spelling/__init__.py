"""Names: which spellings are one name, and which is odd.

spellings       odd spellings; given_names, family_names, whole_names, near_names   what is another name after all
identities      one entity, several spellings; joined_names, same_names; rolls   lists of names
"""
