# De balk van het concept
web-scenarios-bar = Uw concept
web-scenarios-edits = { $count ->
    [one] { $count } wijziging
   *[other] { $count } wijzigingen
}
web-scenarios-edits-none = Alles is ongedaan gemaakt
web-scenarios-busy = Even rekenen …
web-scenarios-of = scenario { $title }
web-scenarios-undo = Ongedaan maken
web-scenarios-undo-title = Ongedaan maken (Ctrl+Z)
web-scenarios-redo = Opnieuw doen
web-scenarios-redo-title = Opnieuw doen (Ctrl+Shift+Z)
web-scenarios-undone = Ongedaan gemaakt: { $what }
web-scenarios-redone = Opnieuw gedaan: { $what }
web-scenarios-changes = Bekijk wijzigingen
web-scenarios-changes-short = Wijzigingen
web-scenarios-save = Opslaan …
web-scenarios-rebase = Bijwerken …
web-scenarios-more = Meer
web-scenarios-more-name = Meer over uw concept
web-scenarios-choice-keep = Bewaar als scenario …
web-scenarios-choice-scenarios = Scenario openen …
web-scenarios-choice-discard = Weggooien …
web-scenarios-open = Scenario openen ({ $count })
web-scenarios-look = Scenario’s bekijken ({ $count })

# Wat het concept doet, in één zin
web-scenarios-outcome-moved = { $count ->
    [one] { $count } actie schuift
   *[other] { $count } acties schuiven
}
web-scenarios-outcome-added = { $count } komt erbij
web-scenarios-outcome-removed = { $count ->
    [one] { $count } vervalt
   *[other] { $count } vervallen
}
web-scenarios-outcome-waves = { $count ->
    [one] { $count } actie gaat naar een andere golf
   *[other] { $count } acties gaan naar een andere golf
}
web-scenarios-outcome-cycles = { $count ->
    [one] { $count } nieuwe kring
   *[other] { $count } nieuwe kringen
}
web-scenarios-outcome-diagnostics = { $count ->
    [one] { $count } nieuwe signalering
   *[other] { $count } nieuwe signaleringen
}
web-scenarios-outcome-solved = { $count ->
    [one] { $count } signalering opgelost
   *[other] { $count } signaleringen opgelost
}
web-scenarios-outcome-none = geen enkele actie schuift

# Meldingen onder de balk
web-scenarios-newer = { $count ->
    [one] { $author } heeft intussen revisie { $number } bewaard
   *[other] Intussen zijn er { $count } nieuwe revisies; { $author } bewaarde de laatste ({ $number })
}
web-scenarios-newer-detail = Reden: ‘{ $reason }’. Uw concept staat nog op revisie { $base }. Werk het bij voordat u opslaat; er gaat niets verloren.
web-scenarios-unsure = Het is niet zeker of uw concept is opgeslagen
web-scenarios-unsure-detail = De server gaf geen antwoord. Sla gerust nog eens op: hetzelfde wordt nooit twee keer opgeslagen.
web-scenarios-trouble = Wat uw concept doet, kan nu niet worden uitgerekend
web-scenarios-trouble-detail = De pagina toont daarom wat is opgeslagen. Uw concept blijft bewaard.
web-scenarios-undo-last = Maak de laatste stap ongedaan
web-scenarios-saved = Opgeslagen als revisie { $number }
web-scenarios-saved-detail = Gevolg: { $outcome }.
web-scenarios-saved-scenario = Het scenario { $name } staat er nog.
web-scenarios-saved-compare = Vergelijk met de vorige revisie
web-scenarios-adopted = Revisie { $number } is vastgesteld als baseline.
web-scenarios-unadopted = Revisie { $number } is opgeslagen, maar niet vastgesteld als baseline
web-scenarios-discarded = Uw concept is weggegooid
web-scenarios-replaced = Uw vorige concept is weg
web-scenarios-fetch-back = Haal het terug
web-scenarios-fetched-back = Uw concept is terug.
web-scenarios-kept = Bewaard als scenario ‘{ $title }’
web-scenarios-kept-detail = Uw concept staat ook nog op het scherm. U kunt doorwerken, of het sluiten: u vindt het terug onder ‘Scenario openen’.
web-scenarios-put-away = Sluit het concept
web-scenarios-rebased = Uw concept staat nu op revisie { $number }
web-scenarios-rebased-detail = { $kept ->
    [0] Er is niets meer te wijzigen.
    [one] { $kept } wijziging past en blijft staan.
   *[other] { $kept } wijzigingen passen en blijven staan.
}
web-scenarios-rebased-redundant = { $count ->
    [one] { $count } wijziging had iemand anders al gedaan.
   *[other] { $count } wijzigingen had iemand anders al gedaan.
}
web-scenarios-rebased-dropped = { $count ->
    [one] { $count } wijziging hebt u laten vervallen.
   *[other] { $count } wijzigingen hebt u laten vervallen.
}

# Opslaan
web-scenarios-author = Uw naam
web-scenarios-author-hint = Komt bij de wijziging te staan. Deze browser onthoudt de naam.
web-scenarios-author-missing = Vul uw naam in.
