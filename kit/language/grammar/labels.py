"""Labels: the relations of both sets, grouped by what they mean.

Sources: https://universaldependencies.org/u/dep/ and the ClearNLP guidelines (Choi 2012).
"""

SUBJECT = {"nsubj", "nsubj:pass", "nsubjpass", "nsubj:outer"}
ONCE = ({"nsubj", "nsubj:pass"}, {"obj"}, {"ccomp"})
"""What no predicate has twice, in Universal Dependencies."""
CLAUSE_SUBJECT = {"csubj", "csubj:pass", "csubjpass", "csubj:outer"}
PASSIVE_SUBJECT = {"nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"}
AUXILIARY = {"aux", "aux:pass", "auxpass", "cop"}
PASSIVE_AUXILIARY = {"aux:pass", "auxpass"}
OBJECT = {"obj", "dobj"}
INDIRECT_OBJECT = {"iobj", "dative"}
COMPLEMENT = {"ccomp", "xcomp"}
RELATIVE = {"acl:relcl", "relcl", "advcl:relcl"}
NOUN_CLAUSE = {"acl"}
ADVERB_CLAUSE = {"advcl"}
POSSESSOR = {"nmod:poss", "poss"}
APPOSITION = {"appos"}
NAME_PART = {"compound", "flat", "flat:name", "nmod:desc"}
OBLIQUE = {"obl", "nmod", "obl:agent", "obl:unmarked", "nmod:unmarked", "obl:tmod", "obl:npmod", "npadvmod"}
UNMARKED = {"obl:unmarked", "nmod:unmarked", "obl:tmod", "nmod:tmod", "obl:npmod", "nmod:npmod", "npadvmod"}
NOMINAL_POS = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"}
COPULA_COMPLEMENT = {"attr", "acomp", "oprd"}
LOOSE = {"parataxis", "list", "discourse", "vocative", "dep", "punct", "reparandum", "dislocated"}
