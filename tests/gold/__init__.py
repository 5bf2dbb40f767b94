"""Hand readings of the sample articles, and how an analysis is held against them."""
