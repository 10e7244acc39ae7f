# Terugkoppeling over een kwartaal
feedback-title = Terugkoppeling
feedback-subtitle = { $quarter } · { $title }
feedback-quarter = { $number ->
    [1] het eerste kwartaal van { $year }
    [2] het tweede kwartaal van { $year }
    [3] het derde kwartaal van { $year }
   *[other] het vierde kwartaal van { $year }
}
feedback-quarter-short = { $number ->
    [1] 1e kwartaal { $year }
    [2] 2e kwartaal { $year }
    [3] 3e kwartaal { $year }
   *[other] 4e kwartaal { $year }
}
feedback-day = { $month ->
    [1] { $day } januari { $year }
    [2] { $day } februari { $year }
    [3] { $day } maart { $year }
    [4] { $day } april { $year }
    [5] { $day } mei { $year }
    [6] { $day } juni { $year }
    [7] { $day } juli { $year }
    [8] { $day } augustus { $year }
    [9] { $day } september { $year }
    [10] { $day } oktober { $year }
    [11] { $day } november { $year }
   *[other] { $day } december { $year }
}

# Wat was afgesproken, en wat daarvan is gelukt
feedback-wanted = { $phase ->
    [over] In { $quarter } wilden we { $what }.
   *[other] In { $quarter } willen we { $what }.
}
feedback-what-ready = { $count ->
    [one] { $count } actie afronden
   *[other] { $count } acties afronden
}
feedback-what-start = { $count ->
    [one] met { $count } actie beginnen
   *[other] met { $count } acties beginnen
}
feedback-what-go-on = { $count ->
    [one] aan { $count } actie verder werken
   *[other] aan { $count } acties verder werken
}
feedback-all = { $phase ->
    [over] { $count ->
        [one] Dat is gelukt.
       *[other] Dat is allemaal gelukt.
    }
   *[other] { $count ->
        [one] Dat is al gelukt.
       *[other] Dat is allemaal al gelukt.
    }
}
feedback-some = { $phase ->
    [over] Dat is bij { $achieved } van de { $count } gelukt; { $rest }.
   *[other] Tot nu toe is dat bij { $achieved } van de { $count } gelukt; { $rest }.
}
feedback-none = { $phase ->
    [over] { $count ->
        [one] Dat is niet gelukt: { $rest }.
       *[other] Dat is bij geen van de { $count } gelukt: { $rest }.
    }
   *[other] { $count ->
        [one] Dat is nog niet gelukt: { $rest }.
       *[other] Dat is nog bij geen van de { $count } gelukt: { $rest }.
    }
}
feedback-rest-not-started = { $count ->
    [one] { $count } is nog niet begonnen
   *[other] { $count } zijn nog niet begonnen
}
feedback-rest-not-ready = { $count ->
    [one] { $count } is begonnen maar niet klaar
   *[other] { $count } zijn begonnen maar niet klaar
}
feedback-rest-blocked = { $count ->
    [one] { $count } is geblokkeerd
   *[other] { $count } zijn geblokkeerd
}
feedback-rest-dropped = { $count ->
    [one] { $count } is vervallen
   *[other] { $count } zijn vervallen
}
feedback-rest-removed = { $count ->
    [one] { $count } is uit de roadmap gehaald
   *[other] { $count } zijn uit de roadmap gehaald
}
feedback-coming = Dit kwartaal is nog niet begonnen.
feedback-running = Dit is een tussenstand: het kwartaal loopt tot en met { $day }.
feedback-besides = Daarnaast { $count ->
    [one] is { $count } actie
   *[other] zijn { $count } acties
} afgerond of begonnen zonder dat het was afgesproken.
feedback-shifted = { $count ->
    [one] Er is { $count } actie verschoven of vervallen.
   *[other] Er zijn { $count } acties verschoven of vervallen.
}
feedback-ground = De afspraken staan in de roadmap die { $by } op { $day } heeft vastgesteld.
feedback-ground-within = Aan het begin van het kwartaal was nog geen roadmap vastgesteld. De afspraken staan in de eerste die daarna is vastgesteld, door { $by } op { $day }.
feedback-ground-late = Dat besluit is pas op { $day } vastgelegd; tot dan gold revisie { $revision }.
feedback-no-baseline = Voor { $quarter } is niets afgesproken, want er was geen roadmap vastgesteld. Wilt u de volgende keer kunnen vertellen wat is gelukt? Spreek dan af welke actie in welk kwartaal komt, en laat die roadmap vaststellen.
feedback-no-quarters = Voor { $quarter } is niets afgesproken: in de roadmap die { $by } op { $day } heeft vastgesteld, staan geen kwartalen. Wilt u de volgende keer kunnen vertellen wat is gelukt? Spreek dan af welke actie in welk kwartaal komt, en laat de roadmap opnieuw vaststellen.
feedback-nothing-agreed = In de roadmap die { $by } op { $day } heeft vastgesteld, staat voor { $quarter } geen enkele actie.
feedback-asked = { $count ->
    [one] Reden gevraagd: waarom is { $numbers } niet gelukt?
   *[other] Reden gevraagd: waarom zijn deze { $count } acties niet gelukt? { $numbers }
}

# De lijsten
feedback-achieved = { $phase ->
    [over] Gelukt ({ $count })
   *[other] Al gelukt ({ $count })
}
feedback-missed = { $phase ->
    [over] Niet gelukt ({ $count })
   *[other] Nog niet gelukt ({ $count })
}
feedback-also = Ook gedaan, zonder afspraak ({ $count })
feedback-moved = Verschoven of vervallen sinds de afspraak ({ $count })
feedback-next-agreed = Wat nu volgt: afgesproken voor het { $quarter } ({ $count })
feedback-next-free = Wat nu kan beginnen; voor het { $quarter } is nog niets afgesproken ({ $count })
feedback-decisions = Besluiten in dit kwartaal ({ $count })
sheet-page = blad { $number } van { $count }
feedback-empty = Geen acties.
feedback-promise = { $promise ->
    [ready] afronden
    [start] beginnen
   *[go-on] verder werken
}
feedback-is = { $status ->
    [done] Klaar.
    [started] Begonnen.
    [blocked] Geblokkeerd.
   *[other] Nog niet begonnen.
}
feedback-is-sooner = Al klaar.
feedback-is-not-ready = Begonnen, maar nog niet klaar.
feedback-is-dropped = Vervallen.
feedback-is-removed = Uit de roadmap gehaald.
feedback-reason = Reden: { $reason }
feedback-reason-revision = Reden (van revisie { $revision }): { $reason }
feedback-reason-afterwards = Reden (later opgegeven): { $reason }
feedback-reason-none = Geen reden opgegeven.
feedback-now = Nu afgesproken: { $stretch }.
feedback-now-none = Nog geen nieuw kwartaal afgesproken.
feedback-stretch = { $first } tot en met { $last }
feedback-plateaus = plateau { $before } → { $after }
feedback-moved-to = Van { $before } naar { $after }.
feedback-moved-end = Klaar: was { $before }, nu { $after }.
feedback-moved-away = Was afgesproken voor { $before }; nu voor geen enkel kwartaal.
feedback-because = Oorzaak: { $change } (revisie { $revision }: { $reason }).
feedback-because-bare = Oorzaak: { $change }.
feedback-decision = { $event ->
    [adopted] { $by } stelt de roadmap vast (revisie { $revision })
   *[other] { $by } besluit tot een wijziging (revisie { $revision })
}
feedback-note = Afgesproken is wat voor dit kwartaal in de vastgestelde roadmap staat; niets daarvan is weggelaten. Wat daarna is veranderd, staat erbij met de reden die toen is gegeven.

# feedback
cli-verb-feedback = Zeg wat in een kwartaal was afgesproken en wat is gelukt
cli-verb-feedback-help = De terugkoppeling over een kwartaal: wat was afgesproken in de vastgestelde roadmap, wat daarvan is gelukt, waarom de rest niet, wat er verschoof en wat nu volgt. Met -o als blad voor de organisatie. Daar is de geschiedenis voor nodig, dus een opslag.
cli-verb-feedback-examples =
    roadmap feedback --quarter 2027-Q1
    roadmap feedback zoetermeer --quarter 2027-Q1 -o terugkoppeling.pdf
    roadmap feedback sqlite:///var/roadmap.db --quarter 2027-Q1 --json
cli-verb-feedback-notes =
    Een reden geeft u met de status, ook als het kwartaal voorbij is:
    roadmap apply --status 3.2=started --reason "de leverancier levert later"
cli-param-stored = Id van de roadmap in de opslag, of het adres van een opslag. Zonder: de enige in de opslag.
cli-param-feedback-quarter = Het kwartaal waarover u terugkoppelt.
cli-param-feedback-sheet = Schrijf een blad voor de organisatie: .pdf, .html of .md; - voor standaarduitvoer.
cli-feedback-how = Een reden geeft u met de status, bijvoorbeeld: roadmap apply --status { $number }={ $status } --reason "…"
cli-usage-feedback-quarter = Zeg met --quarter over welk kwartaal het gaat, bijvoorbeeld --quarter 2027-Q1.
cli-usage-feedback-store = ‘{ $value }’ is een bestand, en daarin staat niet wat eerder was afgesproken. Zet de roadmap in een opslag (roadmap create) en geef het adres daarvan: --store sqlite:///roadmap.db.
cli-usage-feedback-point = Een terugkoppeling gaat over een kwartaal, niet over een revisie: laat ‘@{ $value }’ weg.
