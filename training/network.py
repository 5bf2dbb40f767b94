"""The network: MiniLM that sees case, and one small head for each thing a word is asked.

Sources: MiniLM (Wang et al. 2020), deep biaffine parsing (Dozat and Manning 2017).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

from kit.language.features import CASES, ROWS
from kit.language.names import KINDS
from kit.language.tree import FARTHEST
from training.examples import Labels

HIDDEN = 384  # of MiniLM
SIDES = ("dependent", "head")
INPUTS = ("ids", "pool", "features", "cases")
OUTPUTS = ("tags", "morphs", "lemmas", "starts", "names", "distances", "arc_from", "arc_to", "dep_from", "dep_to")


class Network(nn.Module):
    """Read windows of words; answer for each word with scores and with vectors for arcs.

    How each word is written goes into the encoder in place of BERT's segment numbers, at first all
    alike; its hashed shape and edges stand beside the encoder's output. (Added to the wordpieces
    before the first layer, these drowned the words: see notes.md.)
    """

    def __init__(self, base: Path, labels: Labels, *, frozen=0, width=512, arc=256, dep=192, cased=64, dropout=0.25):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            base,
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
            hidden_dropout_prob=0.1,
            attn_implementation="eager",  # on a CPU and short windows cheaper than the fused kernel
        )
        self.encoder.embeddings.requires_grad_(False)
        segments = self.encoder.embeddings.token_type_embeddings
        segments.weight = nn.Parameter(segments.weight[:1].detach().repeat(CASES, 1))
        for layer in self.encoder.encoder.layer[:frozen]:
            layer.requires_grad_(False)
        self.tables = nn.ModuleList(nn.Embedding(rows, cased, padding_idx=0) for rows in ROWS.values())
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)  # about as large as what the encoder gives
        self.mix = nn.Sequential(nn.Linear(HIDDEN + len(ROWS) * cased, width), nn.LayerNorm(width), nn.GELU())
        self.dropout = nn.Dropout(dropout)
        sizes = {
            "tags": len(labels.tags),
            "morphs": len(labels.morphs),
            "lemmas": len(labels.lemmas),
            "distances": 2 * FARTHEST + 1,
        }
        self.heads = nn.ModuleDict({name: nn.Linear(width, size) for name, size in sizes.items()})
        self.near = nn.ModuleDict(
            {"starts": Near(width, 3, 128, 1, dropout), "names": Near(width, 2, 192, 1 + 4 * len(KINDS), dropout)}
        )
        self.arcs = nn.ModuleDict({side: nn.Sequential(nn.Linear(width, arc), nn.GELU()) for side in SIDES})
        self.bilinear = nn.Linear(arc, arc, bias=False)
        self.bias = nn.Linear(arc, 1)
        self.root_arc = nn.Parameter(torch.zeros(arc))
        self.deps = nn.ModuleDict({side: nn.Linear(width, dep) for side in SIDES})
        self.root_dep = nn.Parameter(torch.zeros(dep))
        self.labels = nn.Linear(dep, len(labels.deps))
        nn.init.normal_(self.root_arc, std=0.1)
        nn.init.normal_(self.root_dep, std=0.1)

    def forward(self, ids: Tensor, pool: Tensor, features: Tensor, cases: Tensor) -> tuple[Tensor, ...]:
        """Return OUTPUTS for (b, p) wordpieces that (b, n, p) `pool` averages into n words.

        The score of an arc from word i to its head j is arc_from[i] · arc_to[j], the bilinear form
        folded into the first, the head's bias into both vectors' last place; and what word i makes
        of a head so far away, `distances` (kit.language.tree).
        """
        cased = torch.cat([table(features[..., i]) for i, table in enumerate(self.tables)], -1)
        mask = (ids > 0).long()
        hidden = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=cases).last_hidden_state
        words = self.dropout(self.mix(torch.cat([pool @ hidden.to(pool.dtype), cased], -1)))
        present = (pool.sum(-1, keepdim=True) > 0).to(words.dtype)  # what pads a batch is nobody's neighbour
        scores = {name: head(words) for name, head in self.heads.items()}
        scores |= {name: head(words * present) for name, head in self.near.items()}
        dependent = self.dropout(self.arcs["dependent"](words))
        head = self.dropout(self.arcs["head"](words))
        ones = torch.ones_like(dependent[..., :1])
        arc_from = torch.cat([self.bilinear(dependent), ones], -1)
        arc_to = torch.cat([head, self.bias(head)], -1)
        return (
            *(scores[name] for name in OUTPUTS[:6]),
            arc_from,
            arc_to,
            self.deps["dependent"](words),
            self.deps["head"](words),
        )

    def root(self) -> tuple[Tensor, Tensor]:
        """Return the vectors that stand for the root among arc_to and dep_to."""
        return torch.cat([self.root_arc, self.bias(self.root_arc)]), self.root_dep


class Near(nn.Module):
    """Score each word by the vectors of itself and of `reach` words on either side; beyond the ends stand zeros."""

    def __init__(self, width: int, reach: int, hidden: int, size: int, dropout: float):
        super().__init__()
        self.reach = reach
        self.inner = nn.Linear(width * (2 * reach + 1), hidden)
        self.outer = nn.Sequential(nn.GELU(), nn.Dropout(dropout), nn.Linear(hidden, size))

    def forward(self, words: Tensor) -> Tensor:
        """Return (b, n, size) scores for (b, n, width) vectors."""
        padded = nn.functional.pad(words, (0, 0, self.reach, self.reach))
        size = words.shape[1]
        return self.outer(self.inner(torch.cat([padded[:, k : k + size] for k in range(2 * self.reach + 1)], -1)))
