# Onderdelen die op meer plekken staan

# Een besluit
web-decision-by = Besloten door
web-decision-by-hint = Een overleg of een naam, zoals IMO of MT.
web-decision-on = Datum van het besluit (mag leeg blijven)
web-decision-reference = Waar het besluit te lezen is (mag leeg blijven)
web-decision-reference-hint = Bijvoorbeeld een zaaknummer of een link.

# Wat er anders is tussen twee standen
web-difference-moved = { $count } naar een ander plateau
web-difference-waved = { $count } naar een andere golf
web-difference-added = { $count ->
    [one] { $count } actie erbij
   *[other] { $count } acties erbij
}
web-difference-removed = { $count ->
    [one] { $count } actie eruit
   *[other] { $count } acties eruit
}
web-difference-restated = { $count ->
    [one] { $count } andere status
   *[other] { $count } andere statussen
}
web-difference-reported = { $count ->
    [one] { $count } nieuwe signalering
   *[other] { $count } nieuwe signaleringen
}
web-difference-solved = { $count ->
    [one] { $count } signalering opgelost
   *[other] { $count } signaleringen opgelost
}
web-difference-none = geen verschil in het plan

# Lange lijsten
web-show-all = Toon alle { $count }

# Wat iemand anders opsloeg terwijl een venster openstond
web-moved-on = Intussen is revisie { $number } opgeslagen
web-moved-on-detail = Door { $author }: { $reason }
web-moved-on-again = Kijk opnieuw
