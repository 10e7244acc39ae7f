"""What a roadmap and the answers about it are: frozen records, no behaviour.

Knows the words of the domain and the rules that a document must obey; knows
nothing of how plateaus are computed, files are read or drawings are made.
"""
