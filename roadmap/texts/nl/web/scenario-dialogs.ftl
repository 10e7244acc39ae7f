# De balk van het concept
web-scenarios-cancel = Annuleren
web-scenarios-back = Terug

# De wijzigingen van het concept
web-scenarios-changes-title = Wijzigingen in uw concept
web-scenarios-steps = Wijzigingen, in volgorde
web-scenarios-step = Wijziging { $number }.
web-scenarios-step-undone = ongedaan gemaakt
web-scenarios-step-moves = Hierdoor schuift: { $moves }.
web-scenarios-step-more = { $moves }; en nog { $count }
web-scenarios-shift = { $number } van plateau { $before } naar { $after }
web-scenarios-leave-out = Laat weg
web-scenarios-leave-out-name = Laat weg: { $what }
web-scenarios-left-out = Weggelaten: { $what }

# De gevolgen
web-scenarios-effects = Wat er verandert
web-scenarios-nothing-moves = Geen enkele actie schuift.
web-scenarios-nothing-counts = Alles is ongedaan gemaakt, dus er verandert niets.
web-scenarios-moves = { $count ->
    [one] { $count } actie schuift naar een ander plateau
   *[other] { $count } acties schuiven naar een ander plateau
}
web-scenarios-turns = { $count ->
    [one] { $count } actie gaat naar een andere golf
   *[other] { $count } acties gaan naar een andere golf
}
web-scenarios-added = Komt erbij ({ $count })
web-scenarios-added-line = { $action }, in plateau { $plateau }, golf { $wave }
web-scenarios-removed = Verdwijnt uit de planning ({ $count })
web-scenarios-removed-line = { $action }, nu in plateau { $plateau }, golf { $wave }
web-scenarios-new-diagnostics = Nieuwe signaleringen ({ $count })
web-scenarios-solved-diagnostics = Opgeloste signaleringen ({ $count })
web-scenarios-new-cycles = Nieuwe kringen ({ $count })
web-scenarios-all = Toon alle { $count }
web-scenarios-counts = Aantal acties per plateau
web-scenarios-counts-plateau = Plateau
web-scenarios-counts-now = Nu
web-scenarios-counts-then = Straks
web-scenarios-cycles = { $count ->
    [one] Uw wijzigingen maken een kring
   *[other] Uw wijzigingen maken { $count } kringen
}
web-scenarios-cycles-detail = Zo kan de roadmap niet worden opgeslagen: niemand kan zeggen wat eerst moet. Kies een knip, of bewaar de wijzigingen als scenario om er later verder aan te werken.
web-scenarios-to-cycles = Naar de kringen

# Opslaan
web-scenarios-save-title = { $count ->
    [one] { $count } wijziging opslaan
   *[other] { $count } wijzigingen opslaan
}
web-scenarios-reason = Waarom deze wijzigingen?
web-scenarios-reason-hint = Een of twee zinnen. Iedereen leest ze terug in de geschiedenis.
web-scenarios-reason-missing = Vul in waarom, bijvoorbeeld ‘Besproken in het IMO-overleg’.
web-scenarios-decision = Besluit erbij (niet verplicht)
web-scenarios-decision-missing = Vul in wie het besluit nam, of maak de datum en de vindplaats leeg.
web-scenarios-adopt = Stel deze revisie meteen vast als baseline
web-scenarios-save-now = Opslaan
web-scenarios-saving = Bezig met opslaan …
web-scenarios-first = Iemand anders was eerder
web-scenarios-first-detail = Daarom kan uw concept nu niet worden opgeslagen. Werk het eerst bij: u ziet wat de ander deed, en kiest zelf wat er blijft.
web-scenarios-revision = Revisie { $number } van { $author }: ‘{ $reason }’

# Weggooien
web-scenarios-discard-title = Concept weggooien?
web-scenarios-discard-detail = { $count ->
    [one] Er is { $count } wijziging die niet is opgeslagen. Zolang deze pagina openstaat, kunt u het concept nog terughalen.
   *[other] Er zijn { $count } wijzigingen die niet zijn opgeslagen. Zolang deze pagina openstaat, kunt u het concept nog terughalen.
}
web-scenarios-discard = Gooi weg

# Bewaren als scenario
web-scenarios-keep-title = { $count ->
    [one] { $count } wijziging bewaren als scenario
   *[other] { $count } wijzigingen bewaren als scenario
}
web-scenarios-keep-lead = Een scenario staat naast de roadmap. De roadmap zelf verandert niet; anderen kunnen het bekijken en vergelijken.
web-scenarios-replace = Zet in de plaats van scenario ‘{ $title }’
web-scenarios-title = Naam van het scenario
web-scenarios-title-hint = Bijvoorbeeld ‘Later beginnen met prioriteren’.
web-scenarios-title-missing = Geef het scenario een naam.
web-scenarios-title-taken = Er is al een scenario met deze naam. Kies een andere naam.
web-scenarios-note = Waar is het voor? (niet verplicht)
web-scenarios-keep = Bewaar

# De scenario’s
web-scenarios-list = Scenario’s
web-scenarios-list-lead = Scenario’s zijn plannen die naast de roadmap staan. Open er een om eraan te werken, of neem het over.
web-scenarios-none = Er zijn nog geen scenario’s
web-scenarios-behind = { $count ->
    [one] { $count } revisie achter
   *[other] { $count } revisies achter
}
web-scenarios-adopted-in = { $count ->
    [one] overgenomen in revisie { $numbers }
   *[other] overgenomen in revisies { $numbers }
}
web-scenarios-by = { $count ->
    [one] { $author } · op revisie { $base } · { $count } wijziging ·
   *[other] { $author } · op revisie { $base } · { $count } wijzigingen ·
}
web-scenarios-what = { $count ->
    [one] De wijziging
   *[other] De { $count } wijzigingen
}
web-scenarios-empty = Er staat niets meer in: alles is overgenomen.
web-scenarios-open-one = Open als concept
web-scenarios-opened = Scenario ‘{ $title }’ is geopend als uw concept.
web-scenarios-compare = Vergelijk met nu
web-scenarios-drop = Verwijder …
web-scenarios-drop-sure = Scenario ‘{ $title }’ verwijderen? Dat geldt voor iedereen en kan niet ongedaan worden gemaakt.
web-scenarios-drop-do = Verwijder
web-scenarios-dropped = Scenario ‘{ $title }’ is verwijderd.
web-scenarios-instead = U hebt nog een concept. Toch ‘{ $title }’ openen?
web-scenarios-instead-detail = { $count ->
    [one] Uw concept van { $count } stap gaat dan weg. Bewaar het eerst als scenario als u het nog nodig hebt.
   *[other] Uw concept van { $count } stappen gaat dan weg. Bewaar het eerst als scenario als u het nog nodig hebt.
}
web-scenarios-instead-do = Vervang mijn concept
web-scenarios-take = Overnemen …
web-scenarios-take-title = Overnemen uit ‘{ $title }’
web-scenarios-take-which = Welke wijzigingen neemt u over?
web-scenarios-take-none = Kies ten minste één wijziging.
web-scenarios-take-do = { $count ->
    [one] Neem { $count } wijziging over
   *[other] Neem { $count } wijzigingen over
}
web-scenarios-take-behind = Dit scenario loopt achter
web-scenarios-take-behind-detail = Het staat op revisie { $base }, en de roadmap is al bij { $latest }. Open het als concept en werk het bij; daarna kunt u het opslaan.

# Bijwerken na wat anderen bewaarden
web-scenarios-holding = Concept dat wordt bijgewerkt
web-scenarios-rebase-title = Concept bijwerken naar revisie { $number }
web-scenarios-rebase-lead = U ziet eerst wat anderen bewaarden, en daarnaast wat u wilt wijzigen. Waar beide over hetzelfde gaan, kiest u.
web-scenarios-rebase-again = Er is intussen nog iets bewaard. Kijk opnieuw wat er past, en kies opnieuw.
web-scenarios-theirs = Wat anderen bewaarden
web-scenarios-mine = Uw wijzigingen
web-scenarios-go-on = Verder
web-scenarios-fits = past
web-scenarios-redundant = al gedaan
web-scenarios-rebase-left = { $count ->
    [one] Er is nog { $count } keuze te maken.
   *[other] Er zijn nog { $count } keuzes te maken.
}
web-scenarios-rebase-do = Werk het concept bij
web-scenarios-both-changed = { $field ->
    [status] Iemand anders wijzigde de status ook.
    [status_reason] Iemand anders wijzigde de reden van de status ook.
    [earliest_plateau] Iemand anders wijzigde het vroegste plateau ook.
    [pin] Iemand anders zette de actie ook vast, of maakte haar los.
    [ceiling] Iemand anders wijzigde het uiterste plateau ook.
    [dependency] Iemand anders wijzigde deze afhankelijkheid ook.
    [title] Iemand anders wijzigde de titel ook.
    [summary] Iemand anders wijzigde de omschrijving ook.
    [owner] Iemand anders wijzigde de eigenaar ook.
    [score] Iemand anders wijzigde de score ook.
    [weighing] Iemand anders wijzigde de weging ook.
    [calendar] Iemand anders wijzigde de geplande kwartalen ook.
    [capacity] Iemand anders wijzigde de capaciteit van dit team ook.
    [timing] Iemand anders wijzigde ook wat over de looptijd bekend is.
    [gate] Iemand anders wijzigde de poort van dit plateau ook.
    [agreed] Iemand anders wijzigde de afgesproken kwartalen ook.
   *[other] Iemand anders wijzigde hier ook iets aan.
}
web-scenarios-not-applicable = { $reason ->
    [unknown-action] Deze actie is er niet meer.
    [number-taken] Iemand anders gaf dit nummer aan een andere actie.
    [dependency-exists] Deze afhankelijkheid is er al, maar anders.
    [unknown-dependency] Deze afhankelijkheid is er niet meer.
    [not-movable] Deze actie is intussen gestart, klaar of vervallen, en schuift niet meer.
    [plateau-out-of-range] Dit plateau is er niet meer.
   *[other] Dit kan op de nieuwste revisie niet meer.
}
web-scenarios-take-mine = Mijn wijziging: { $value }
web-scenarios-take-theirs = Wat er nu staat: { $value }
web-scenarios-give-up = Laat mijn wijziging vervallen
web-scenarios-value-none = niets
web-scenarios-link = er is een afhankelijkheid
web-scenarios-link-none = geen afhankelijkheid
