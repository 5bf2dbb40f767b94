"""The training code's tests use invented corpora; those that need torch say so where it is missing."""

import pytest


@pytest.fixture
def treebank(tmp_path):
    """Give the path of a treebank with one invented document of two sentences."""
    path = tmp_path / "inv-train.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


CONLLU = """\
# newdoc id = inv_one
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
# sent_id = inv_one-1
# text = Mayor Ada Lorne didn't visit Harwick.
1	Mayor	mayor	NOUN	NNP	Number=Sing	5	nsubj	_	Entity=(1-person-new-n-cf1-2,3-sgl
2	Ada	Ada	PROPN	NNP	Number=Sing	1	flat	_	_
3	Lorne	Lorne	PROPN	NNP	Number=Sing	1	flat	_	Entity=1)
4-5	didn't	_	_	_	_	_	_	_	_
4	did	do	AUX	VBD	Tense=Past	6	aux	_	_
5	n't	not	PART	RB	_	6	advmod	_	_
6	visit	visit	VERB	VB	VerbForm=Inf	0	root	_	_
7	Harwick	Harwick	PROPN	NNP	Number=Sing	6	obj	_	Entity=(2-place-new-n-cf2-1-sgl-Harwick)|SpaceAfter=No
8	.	.	PUNCT	.	_	6	punct	_	_

# sent_id = inv_one-2
# text = "The Danes left in May."
1	"	"	PUNCT	``	_	4	punct	_	SpaceAfter=No
2	The	the	DET	DT	_	3	det	_	_
3	Danes	Dane	PROPN	NNPS	_	4	nsubj	_	_
4	left	leave	VERB	VBD	_	0	root	_	_
5	in	in	ADP	IN	_	6	case	_	_
6	May	May	PROPN	NNP	_	4	obl	_	Entity=(3-time-new-n-cf1-1-sgl)|SpaceAfter=No
7	.	.	PUNCT	.	_	4	punct	_	SpaceAfter=No
8	"	"	PUNCT	''	_	4	punct	_	_

"""
