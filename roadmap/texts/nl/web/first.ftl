# Voor wie hier voor het eerst is, boven het bord

web-first-title = Nieuw hier? Eerste stappen
web-first-why = Lees waarom { $number } staat waar die staat
web-first-move = Zet { $number } in een ander plateau
web-first-keep = Kijk wat er meeschuift, en bewaar het of gooi het weg
web-first-dismiss = Niet meer tonen
web-first-more = Meer hulp
