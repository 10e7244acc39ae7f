# Wat nu? – de agenda van een kwartaaloverleg
web-next-title = { $meeting ->
    [imo] Wat nu? IMO-overleg, { $number }e kwartaal { $year }
   *[any] Wat nu? Overleg, { $number }e kwartaal { $year }
}
web-next-quarter = Voor het overleg in
web-next-quarter-name = { $number }e kwartaal { $year }
web-next-scope = Toon
web-next-scope-all = alle acties
web-next-scope-plateau = alleen plateau { $number } ({ $title })
web-next-scope-changed = { $scope ->
    [plateau] Alleen het plateau dat nu aan de beurt is
   *[all] Alle acties
}
web-next-print = Afdrukken
web-next-pdf = Als PDF
web-next-pdf-stored = De PDF toont wat bewaard is, zonder uw concept.
web-next-started = Al bezig: { $numbers }.
web-next-frees = maakt { $count } vrij
web-next-helps = helpt { $count }
web-next-dropped-unsaid = Er staat geen reden bij.
web-next-revision = Revisie { $number }
web-next-draft = { $count ->
    [one] Met uw concept: { $count } wijziging die nog niet is bewaard
   *[other] Met uw concept: { $count } wijzigingen die nog niet zijn bewaard
}
web-next-mark = Kenmerk { $mark }
web-next-empty-title = Er staan nog geen acties in deze roadmap.
web-next-empty-plan = Naar de roadmap, om acties toe te voegen
