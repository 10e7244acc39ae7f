# Het blad ‘Wat nu?’ voor een overleg

sheet-title = Wat nu?
sheet-meeting = { $meeting ->
    [imo] IMO-overleg
   *[any] Overleg
} { $number }e kwartaal { $year } · { $title }
sheet-state = Stand: revisie { $revision } van { $date } (kenmerk { $hash }).
sheet-state-file = Stand: een bestand (kenmerk { $hash }).
sheet-current = Nu aan de beurt: { $plateau }.
sheet-finished = Alles is klaar.
sheet-start = Kan nu starten ({ $count })
sheet-better-after = Kan starten, effectiever na iets anders ({ $count })
sheet-undecided = Wacht op een besluit ({ $count })
sheet-held-up = Wacht op een andere actie, of is geblokkeerd ({ $count })
sheet-asked = besluit gevraagd
sheet-dropped = Doen we bewust niet ({ $count })
sheet-none = Geen acties.
sheet-decisions = Besluit gevraagd: { $count ->
    [one] wordt deze actie opgepakt?
   *[other] welke van deze { $count } acties worden opgepakt?
} { $numbers }
sheet-note = De vroegste plateaus zijn een voorstel: in het rapport is niet te lezen in welke kolom een actie staat. Van acties die nog te besluiten zijn, moet eerst worden vastgesteld of ze van toepassing zijn.
sheet-more = … en nog { $count ->
    [one] { $count } actie
   *[other] { $count } acties
}; de hele lijst staat in de planner.
