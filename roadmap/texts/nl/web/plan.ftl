# Het bord: plateaus naast elkaar, met golven en kaarten

web-plan-lead = { $count ->
    [one] Eén actie
   *[other] { $count } acties
 } in { $plateaus ->
    [one] één plateau
   *[other] { $plateaus } plateaus
 }. Kies een actie om te zien waarom die daar staat.
web-plan-lead-editable = { web-plan-lead } Zet een kaart in een ander plateau, door te slepen of met het menu van de kaart, en zie wat er dan schuift.
web-plan-add = Actie toevoegen
web-plan-jump = Ga naar een plateau
web-plan-jump-to = { $number } { $title } ({ $count })

# Filters
web-plan-filters = Filters
web-plan-filters-toggle = { $active ->
    [0] Filters
    [one] Filters (1 gekozen)
   *[other] Filters ({ $active } gekozen)
 }
web-plan-search = Zoeken
web-plan-search-hint = Nummer, titel of tekst
web-plan-theme = Thema
web-plan-advice = Advies
web-plan-finding = Bevinding
web-plan-status = Status
web-plan-plateau = Plateau
web-plan-any = Alle
web-plan-option = { $key } { $title }
web-plan-group = Groeperen
web-plan-group-theme = Per thema
web-plan-group-advice = Per advies
web-plan-group-none = Niet
web-plan-shown = { $shown } van { $count ->
    [one] 1 actie
   *[other] { $count } acties
 }
web-plan-clear = Filters wissen
web-plan-nothing = Geen actie past bij deze filters
web-plan-nothing-detail = Haal een filter weg, of zoek met andere woorden.
web-plan-empty = Er staan nog geen acties in deze roadmap
web-plan-empty-detail = Voeg de eerste actie toe, of lees een document in bij ‘Alle roadmaps’.
web-plan-empty-reader = Zodra iemand acties toevoegt, ziet u ze hier.
web-plan-out-of-sight = Uw filters verbergen { $number }.

# Kolommen
web-plan-column-name = Plateau { $number } { $title }, { $count ->
    [one] 1 actie
   *[other] { $count } acties
 }
web-plan-column-number = Plateau { $number }
web-plan-column-count = { $count ->
    [one] 1 actie
   *[other] { $count } acties
 }
web-plan-column-shown = { $shown } van { $count }
web-plan-definition = Wat hoort hier?
web-plan-column-nothing = Hier staat niets.
web-plan-column-filtered = Niets dat bij uw filters past.
web-plan-wave = Golf { $wave }
web-plan-no-theme = Zonder thema
web-plan-no-advice = Zonder advies
web-plan-group-title = { $key }. { $title }

# Kaarten
web-plan-slack = speling { $slack }
web-plan-no-slack = geen speling
web-plan-slack-title = { $slack ->
    [0] Elke verschuiving naar later maakt dat iets niet meer past.
    [one] Deze actie kan 1 plateau later zonder dat iets niet meer past.
   *[other] Deze actie kan { $slack } plateaus later zonder dat iets niet meer past.
 }
web-plan-before = { $count } vooraf
web-plan-after = { $count } erna
web-plan-before-title = { $count ->
    [one] Eén actie komt vóór deze.
   *[other] { $count } acties komen vóór deze.
 }
web-plan-after-title = { $count ->
    [one] Eén actie komt na deze.
   *[other] { $count } acties komen na deze.
 }
web-plan-provisional = voorlopig
web-plan-provisional-title = Er is een fout gemeld die deze plek raakt. Zie Signaleringen.
web-plan-proposal = voorstel
web-plan-proposal-title = Deze actie kan op zijn vroegst in plateau { $plateau }. Dat is een voorstel, geen feit uit het rapport.
web-plan-pin = vastgezet
web-plan-pin-title = Met de hand vastgezet in plateau { $plateau }.
web-plan-ceiling = uiterlijk plateau { $plateau }
web-plan-owner = Eigenaar: { $owner }
web-plan-frozen = ligt vast
web-plan-frozen-title = De actie is begonnen of klaar, en blijft in het plateau waarin dat gebeurde.

# Wat bij de gekozen actie hoort
web-plan-needed-by-selected = { $selected } heeft dit nodig
web-plan-helps-selected = { $selected } is effectiever hierna
web-plan-needs-selected = heeft { $selected } nodig
web-plan-helped-by-selected = effectiever na { $selected }
web-plan-indirectly-before = komt indirect vóór { $selected }
web-plan-indirectly-after = komt indirect na { $selected }
web-plan-relations = Vooraf en erna bij { $number }
web-plan-comes-before = Vooraf:
web-plan-comes-after = Erna:
web-plan-jump-card = Naar { $number } op het bord

# De kaart verplaatsen
web-plan-menu = Wijzig { $number }
web-plan-menu-open = Openen
web-plan-menu-move = Naar plateau { $plateau } { $title }
web-plan-menu-pin = Vastzetten in plateau { $plateau }
web-plan-menu-release = Losmaken
web-plan-menu-status = Status wijzigen …
web-plan-menu-dependency = Afhankelijkheid toevoegen …
web-plan-menu-drop = Laat vervallen …
web-plan-drop-here = { $number } hierheen
web-plan-drop-home = { $number } staat hier al
web-plan-drop-alone = { $number } hierheen; er schuift niets mee
web-plan-drop-along = { $number } hierheen; { $count ->
    [one] 1 actie schuift mee
   *[other] { $count } acties schuiven mee
 }
web-plan-drop-held = { $number } kan hier niet, en komt in plateau { $plateau }
web-plan-asking = Even nagaan wat dit doet …
web-plan-outermost = { $number } kan niet verder: dit is het laatste plateau.
web-plan-innermost = { $number } kan niet eerder: dit is het eerste plateau.
web-plan-moved = { $number } staat nu in plateau { $plateau }. { $count ->
    [0] Er schuift niets mee.
    [one] 1 actie schuift mee.
   *[other] { $count } acties schuiven mee.
 }
web-plan-pinned = { $number } is vastgezet in plateau { $plateau }. { $count ->
    [0] Er schuift niets mee.
    [one] 1 actie schuift mee.
   *[other] { $count } acties schuiven mee.
 }
web-plan-released = { $number } is losgemaakt en staat in plateau { $plateau }. { $count ->
    [0] Er schuift niets mee.
    [one] 1 actie schuift mee.
   *[other] { $count } acties schuiven mee.
 }

# Het concept op het bord
web-plan-was-plateau = was plateau { $before }, nu { $after }
web-plan-was-wave = was golf { $before }, nu { $after }
web-plan-why = waarom?
web-plan-new = nieuw in het concept
web-plan-changed = gewijzigd in het concept
web-plan-gone-to = { $number } nu in plateau { $plateau }
web-plan-gone-dropped = { $number } vervalt
web-plan-gone-removed = { $number } is verwijderd

# Onder het bord
web-plan-dropped = Vervallen ({ $count })
web-plan-dropped-detail = Deze acties doen niet mee in het plan.
web-plan-dropped-no-reason = Er is geen reden gegeven.
web-plan-dropped-now = in het concept
web-plan-keys = Werken met het toetsenbord
web-plan-keys-arrows = Pijltjes
web-plan-keys-arrows-do = van kaart naar kaart, en van plateau naar plateau
web-plan-keys-ends = Home en End
web-plan-keys-ends-do = naar de eerste of laatste kaart van het plateau
web-plan-keys-enter = Enter
web-plan-keys-enter-do = de actie openen
web-plan-keys-escape = Escape
web-plan-keys-escape-do = de actie weer sluiten
web-plan-keys-menu = M, of de menutoets
web-plan-keys-menu-do = de keuzes bij een kaart
web-plan-keys-shift = Shift met pijltje links of rechts
web-plan-keys-shift-do = de kaart een plateau eerder of later zetten
web-plan-legend = Wat de tekens betekenen
web-plan-legend-solid = Volle lijn: de ene actie bouwt voort op de andere.
web-plan-legend-dashed = Streepjeslijn: de actie is effectiever na de andere.
web-plan-legend-proposal = Voorstel met streepjes: hoe zeker het voorstel is voor het vroegste plateau (één streepje is laag, drie is hoog).
web-plan-long = Dit bord is lang: de zoekfunctie van uw browser ziet alleen wat op het scherm staat. Gebruik het zoekveld hierboven.
