# Wat er met andere programma's wordt uitgewisseld.

aspect-numbers = nummers
aspect-titles = titels
aspect-summaries = omschrijvingen
aspect-parents = adviezen
aspect-plateaus = plateaus
aspect-waves = golven
aspect-quarters = kwartalen
aspect-statuses = statussen
aspect-owners = eigenaren
aspect-references = verwijzingen naar andere systemen
aspect-dependencies = afhankelijkheden
aspect-kinds = soorten afhankelijkheid
aspect-findings = bevindingen
aspect-gates = poorten

diagnostic-export-numbers = In { $format } gaat verloren: de nummers ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-numbers-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-titles = In { $format } gaat verloren: de titels ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-titles-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-summaries = In { $format } gaat verloren: de omschrijvingen ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-summaries-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-parents = In { $format } gaat verloren: het advies waar een actie bij hoort ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-parents-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-plateaus = In { $format } gaat verloren: de plateaus ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-plateaus-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-waves = In { $format } gaat verloren: de volgorde binnen een plateau ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-waves-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-quarters = In { $format } gaat verloren: de afgesproken kwartalen ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-quarters-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-statuses = In { $format } gaat verloren: de statussen ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-statuses-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-owners = In { $format } gaat verloren: de eigenaren ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-owners-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-references = In { $format } gaat verloren: de verwijzingen naar andere systemen ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-references-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-dependencies = In { $format } gaat verloren: de afhankelijkheden ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-dependencies-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-kinds = In { $format } gaat verloren: of een afhankelijkheid ‘bouwt voort op’ of ‘effectiever na’ is ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-kinds-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-findings = In { $format } gaat verloren: de bevindingen waar een actie een antwoord op is ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-findings-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-gates = In { $format } gaat verloren: de poorten van de plateaus ({ $count ->
    [one] 1 plateau
   *[other] { $count } plateaus
}).
diagnostic-export-gates-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-import-twice = { $subjects } komt nog een keer voor; deze keer telt niet mee.
diagnostic-import-twice-remedy = Haal een van beide uit het bestand.
diagnostic-import-no-title = { $subjects } is nieuw, maar heeft geen titel.
diagnostic-import-no-title-remedy = Geef een titel, of een nummer dat er al is.
diagnostic-import-two-actions = Nummer en verwijzing wijzen verschillende acties aan: { $subjects }.
diagnostic-import-two-actions-remedy = Verbeter het nummer of de verwijzing.
diagnostic-import-unknown-parent = { $subjects } hoort bij advies { $advice }, dat er niet is.
diagnostic-import-unknown-parent-remedy = Gebruik het nummer van een advies uit de roadmap.
diagnostic-import-no-reason = { $subjects } krijgt de status ‘{ $status }’, maar er staat niet waarom.
diagnostic-import-no-reason-remedy = Zet de reden erbij, of geef de status hier.
diagnostic-import-past = { $subjects } is al begonnen of klaar en blijft staan waar die staat; plateau { $value } telt niet mee.
diagnostic-import-past-remedy = Zet de actie eerst terug op gepland als dit echt moet.
diagnostic-import-plateau = { $subjects } staat in plateau { $value }, maar het laatste is { $last }.
diagnostic-import-plateau-remedy = Gebruik een plateau van de roadmap.
diagnostic-import-quarters = { $subjects } begint in { $start } en is klaar in { $end }: dat is eerder.
diagnostic-import-quarters-remedy = Verbeter een van beide kwartalen.
diagnostic-import-unknown-end = Een afhankelijkheid noemt ‘{ $subjects }’, die er niet is.
diagnostic-import-unknown-end-remedy = Neem die actie op in het bestand, of haal de afhankelijkheid weg.
diagnostic-import-self-link = { $subjects } zou na zichzelf komen; dat telt niet mee.
diagnostic-import-self-link-remedy = Haal deze afhankelijkheid uit het bestand.
diagnostic-import-cycle = Na overname wachten deze acties op elkaar: { $subjects }.
diagnostic-import-cycle-remedy = Haal ten minste één van deze afhankelijkheden uit het bestand.
diagnostic-import-value = ‘{ $value }’ kan hier niet staan ({ $field }); dat veld blijft zoals het was.
diagnostic-import-value-remedy = Verbeter de waarde in het bestand.
diagnostic-import-no-column = Er is geen kolom ‘{ $field }’ in dit bestand.
diagnostic-import-no-column-remedy = Dat mag: wat er niet in staat, blijft zoals het is.
diagnostic-import-not-whole = Het bestand zegt meer dan wijzigingen kunnen overnemen, zoals teksten van adviezen of bronnen.
diagnostic-import-not-whole-remedy = Vervang de hele roadmap met ‘roadmap replace’ als dat ook mee moet.

error-unknown-format = Het formaat ‘{ $name }’ is er niet, of kan niet deze kant op.
