# Woorden op tekeningen
render-numbers-more = { $first } en nog { $more }
render-no-advice = Zonder advies
render-no-theme = Zonder thema
render-wave = Golf { $wave }
render-count-actions = { $count ->
    [0] geen acties
    [one] { $count } actie
   *[other] { $count } acties
}
render-count-critical = { $count } kritiek

# Status op een kaart
render-status-proposed = te besluiten
render-status-planned = gepland
render-status-started = gestart
render-status-done = klaar
render-status-blocked = geblokkeerd
render-status-dropped = vervallen

# Korte teksten onder een titel
render-note-provisional = voorlopig
render-note-critical = kritiek
render-note-slack = speling { $slack }
render-note-floor = vanaf { $plateau } (voorstel)
render-note-pin = vast op { $plateau }
render-note-ceiling = uiterlijk { $plateau }
render-note-after = eerst { $numbers }
render-note-before = daarna { $numbers }

# Beschrijving van een actie
render-describe-theme = Thema { $theme }.
render-describe-advice = Advies { $advice }.
render-describe-place = Plateau { $plateau }, golf { $wave }.
render-describe-notes = { $notes }.
render-describe-reason = Reden: { $reason }.
render-describe-floor = Het vroegste plateau is een voorstel; het staat zo niet in het rapport.

# Afhankelijkheden
render-relation-builds-on = { $successor } bouwt voort op { $predecessor }
render-relation-more-effective-after = { $successor } is effectiever na { $predecessor }
render-basis-stated = Staat in het rapport.
render-basis-inferred = Door ons afgeleid.
render-basis-added = Zelf toegevoegd.

# Ondertitels
render-view-whole-advice = { $cards ->
    [one] { $cards } actie
   *[other] { $cards } acties
} en { $arrows ->
    [one] { $arrows } afhankelijkheid
   *[other] { $arrows } afhankelijkheden
}, per advies
render-view-whole-wave = { $cards ->
    [one] { $cards } actie
   *[other] { $cards } acties
} en { $arrows ->
    [one] { $arrows } afhankelijkheid
   *[other] { $arrows } afhankelijkheden
}, per golf
render-view-collapsed-advice = { $cards ->
    [one] { $cards } actie
   *[other] { $cards } acties
}, samengevat per advies
render-view-collapsed-theme = { $cards ->
    [one] { $cards } actie
   *[other] { $cards } acties
}, samengevat per thema
render-view-neighbourhood = Rond actie { $action }, { $depth ->
    [one] { $depth } stap
   *[other] { $depth } stappen
} ver
render-view-plateau = Plateau { $plateau }
render-view-next = Wat nu kan
render-view-difference = Verschil tussen twee plannen: { $moved } verplaatst, { $added } nieuw, { $dropped } vervallen
render-description = { $view }. Kolommen van links naar rechts: { $columns }. { $cards ->
    [one] { $cards } kaart
   *[other] { $cards } kaarten
}, { $arrows ->
    [one] { $arrows } pijl
   *[other] { $arrows } pijlen
}.

# Legenda
render-legend = Legenda
render-legend-builds-on = bouwt voort op
render-legend-more-effective-after = effectiever na
render-legend-move = verplaatst
render-legend-critical = kritiek: uitstel brengt het eind of een grens in de knel
render-legend-critical-arrow = schakel van een kritieke keten
render-legend-provisional = voorlopig: er is eerst iets op te lossen
render-legend-slack = speling: zoveel plateaus later kan zonder dat het eind of een grens in de knel komt; wat erna komt, schuift zo nodig mee
render-legend-floor = vanaf (voorstel): vroegste plateau volgens ons voorstel, geen feit uit het rapport
render-legend-proposed = te besluiten: of de actie van toepassing is, moet nog worden besloten
render-legend-difference = dikke rand: veranderd · gestippelde rand: oude plek · doorgehaald: vervallen

# Wat nu kan
render-next-start = Kan nu beginnen
render-next-better-after = Kan beginnen, effectiever na een andere
render-next-waiting = Wacht nog
render-reason-free = hangt van niets af
render-reason-predecessors-done = niets ervoor staat nog open
render-reason-predecessor-dropped = bouwt voort op wat vervalt: eerst beslissen
render-reason-cycle = zit in een kring: eerst doorknippen
render-reason-waits = wacht op { $numbers }
render-reason-better-after = effectiever na { $numbers }
render-reason-frees = { $count ->
    [one] { $count } actie wacht hierop
   *[other] { $count } acties wachten hierop
}

# Verschil tussen twee plannen
render-change-added = nieuw
render-change-moved = van plateau { $old } naar { $new }
render-change-wave = van golf { $old } naar { $new }
render-change-leaves = gaat naar plateau { $new }
render-change-dropped = vervalt

# Fouten
error-drawing-too-large = Deze tekening zou { $cards } kaarten krijgen; meer dan { $limit } passen er niet op één blad.
error-link = De link „{ $link }” van actie { $number } mag niet in een tekening: alleen http, https, mailto en verwijzingen binnen de site mogen.
error-unknown-plateau = Plateau { $plateau } bestaat niet: de plateaus lopen van 1 tot en met { $horizon }.
render-simpler-collapsed-advice = Probeer de samenvatting per advies.
render-simpler-collapsed-theme = Probeer de samenvatting per thema.
render-simpler-neighbourhood = Probeer een kleinere omgeving: één stap ver.
