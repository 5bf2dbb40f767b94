"""Training: from annotated corpora to the weights in kit/language. Needs torch; the kit itself doesn't."""
