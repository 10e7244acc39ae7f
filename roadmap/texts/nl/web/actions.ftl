# Een actie, naast elk onderdeel van de roadmap

web-actions-panel = Actie { $number }
web-actions-browse = Andere acties
web-actions-previous = Vorige actie: { $number } { $title }
web-actions-next = Volgende actie: { $number } { $title }
web-actions-place = plateau { $number } ({ $title }), golf { $wave }
web-actions-provisional = voorlopige plaats
web-actions-pinned = vastgezet
web-actions-status-reason = Reden: { $reason }
web-actions-unknown-title = Actie { $number } is er niet
web-actions-unknown = Kies een andere actie op het bord, of ga hierboven naar de actie ervoor of erna.
web-actions-removed-title = Actie { $number } staat niet meer in uw concept
web-actions-removed = U hebt deze actie in het concept weggehaald. Opgeslagen is dat nog niet: maak de wijziging ongedaan om de actie terug te halen.
web-actions-not-editable = Hier kunt u nu niets toevoegen. Kijk of u de nieuwste stand ziet, en of u deze roadmap mag wijzigen.

# Waarom hier
web-actions-why = Waarom hier?
web-actions-more = Speling, gevolgen en meer uitleg
web-actions-chain = Stap voor stap
web-actions-from = vanaf { $plateau }
web-actions-to-cycles = Naar de kringen, om deze te doorbreken
web-actions-floor-is = Vroegste plateau: { $plateau }. Dit is een voorstel,
web-actions-floor-alternative = Het kan ook { $plateau } zijn.
web-actions-pin-is = Vastgezet op { $plateau }.
web-actions-ceiling-is = Uiterlijk in { $plateau }.
web-actions-hold-builds-on = bouwt voort op
web-actions-hold-more-effective-after = is effectiever na
web-actions-hold-start = wordt nergens door tegengehouden
web-actions-hold-floor = heeft als vroegste plateau: { $plateau }, een voorstel
web-actions-hold-pin = is vastgezet op { $plateau }
web-actions-hold-frozen = is al begonnen of klaar
web-actions-hold-cycle = zit in een kring
web-actions-same-plateau = mag in hetzelfde plateau
web-actions-binding = zonder ruimte ertussen

# Naar voren
web-actions-forward = Wat zou { $number } naar voren halen?
web-actions-forward-lead = Dit zijn de kleinste ingrepen. U ziet eerst wat er dan gebeurt.
web-actions-forward-to = { $count ->
    [one] Naar { $plateau }, als u dit loslaat:
   *[other] Naar { $plateau }, als u deze { $count } dingen samen loslaat:
}
web-actions-forward-shorter = De keten wordt korter, als u dit loslaat:
web-actions-forward-truncated = Er zijn meer ingrepen van deze omvang. Dit zijn de eerste.
web-actions-try = Bekijk wat dit doet
web-actions-try-name = Bekijk wat dit doet: { $place } van { $count }

# Afhankelijkheden
web-actions-links = Afhankelijkheden
web-actions-needs = { $number } heeft nodig
web-actions-needed-by = { $number } is nodig voor
web-actions-link-builds-on = { $successor } bouwt voort op { $predecessor }
web-actions-link-more-effective-after = { $successor } is effectiever na { $predecessor }
web-actions-links-none = Geen andere actie.
web-actions-add-link = Afhankelijkheid toevoegen
web-actions-cut = Haal weg …
web-actions-cut-name = Haal weg …: { $link }
web-actions-link-title = Afhankelijkheid van { $number } toevoegen
web-actions-link-direction = Wat komt eerst?
web-actions-link-needs = Eerst de andere actie, dan { $number }
web-actions-link-needed = Eerst { $number }, dan de andere actie
web-actions-link-other = De andere actie
web-actions-link-other-hint = Typ een nummer of een stukje van de titel, en kies uit de lijst.
web-actions-link-other-lacks = Kies hier een actie.
web-actions-link-other-unknown = Er is geen actie ‘{ $number }’. Kies een actie uit de lijst.
web-actions-link-kind = Hoe sterk is het verband?
web-actions-link-kind-builds-on = Bouwt voort op: het kan niet zonder. De tweede actie komt een plateau later.
web-actions-link-kind-more-effective-after = Effectiever na: het werkt dan beter. De tweede actie komt niet eerder.
web-actions-link-same = Beide mogen in hetzelfde plateau
web-actions-circle-title = Zo wachten acties op elkaar
web-actions-circle-cuts = U kunt de afhankelijkheid toevoegen en tegelijk een andere weghalen, of kiezen voor wat wel past:
web-actions-circle-no-cuts = Zonder deze afhankelijkheid is er geen kring. Misschien past dit wel:
web-actions-circle-nothing = Zonder deze afhankelijkheid is er geen kring.
web-actions-circle-cut = Voeg toe en haal dit weg …
web-actions-circle-soft = Maak er ‘{ $successor } is effectiever na { $predecessor }’ van …
web-actions-circle-turned = Draai het om: eerst { $successor }, dan { $predecessor } …
web-actions-circle-draft = In een concept mag een kring staan. Opslaan kan pas als u de kring hebt doorbroken.
web-actions-circle-anyway = Toch in het concept zetten

# Over de actie
web-actions-about = Over deze actie
web-actions-origin = Herkomst
web-actions-aliases = Heet ook
web-actions-owner = Eigenaar
web-actions-owner-none = nog niet ingevuld
web-actions-advice = Advies
web-actions-theme = Thema
web-actions-findings = Bevindingen waar dit op antwoordt
web-actions-findings-none = geen
web-actions-bodies = Wie de tekst noemt
web-actions-frameworks = Referentiekaders
web-actions-frameworks-count = { $count ->
    [one] Draagt bij aan 1 onderdeel
   *[other] Draagt bij aan { $count } onderdelen
}
web-actions-framework-item = { $item } ({ $framework }):
web-actions-fit-direct = rechtstreeks,
web-actions-fit-partial = voor een deel,
web-actions-sources = { $count ->
    [one] 1 bron
   *[other] { $count } bronnen
}

# Geschiedenis
web-actions-history = Geschiedenis
web-actions-history-none = Nog geen revisie heeft { $number } gewijzigd.
web-actions-history-compare = Vergelijk revisie { $revision } met de stand ervoor
web-actions-history-whole = { $count ->
    [one] Bij 1 revisie is een heel document neergezet. Wat dat met deze actie deed, ziet u bij Vergelijken.
   *[other] Bij { $count } revisies is een heel document neergezet. Wat dat met deze actie deed, ziet u bij Vergelijken.
}
web-actions-history-part = Hier staan alleen de nieuwste { $count } revisies.
web-actions-history-all = Hele geschiedenis

# Wijzigen
web-actions-edits = Actie { $number } wijzigen
web-actions-edit-status = Status
web-actions-edit-move = Plaats
web-actions-edit-dependency = Afhankelijkheid
web-actions-edit-owner = Eigenaar
web-actions-edit-text = Tekst
web-actions-edit-drop = Laat vervallen
web-actions-take-up = Neem weer op
web-actions-remove = Verwijder …
web-actions-cancel = Annuleren
web-actions-leave = Toch niet
web-actions-add-to-draft = Zet in het concept
web-actions-look-above = Er mist nog iets. Kijk hierboven wat u moet invullen.
web-actions-nothing-different = Er is nog niets anders dan het was.
web-actions-why-optional = Waarom? (mag leeg blijven)
web-actions-plateau = Plateau { $number } ({ $title })

web-actions-status-title = Status van { $number }
web-actions-status = Status
web-actions-status-frozen = Wat gestart of klaar is, blijft in zijn plateau staan en schuift niet meer.
web-actions-why-blocked = Waardoor is de actie geblokkeerd?
web-actions-why-blocked-lacks = Schrijf op waardoor de actie is geblokkeerd.

web-actions-drop-title = Laat { $number } vervallen
web-actions-drop-hint = { $number } blijft met deze reden zichtbaar, en is later weer op te nemen.
web-actions-why-dropped = Waarom vervalt de actie?
web-actions-why-dropped-lacks = Schrijf op waarom de actie vervalt.
web-actions-take-up-title = Neem { $number } weer op

web-actions-owner-title = Eigenaar van { $number }
web-actions-owner-hint = Een naam, rol of afdeling. Een eigenaar vervangen kan; weghalen niet.
web-actions-owner-lacks = Vul in wie de eigenaar is.

web-actions-text-title = Titel en omschrijving van { $number }
web-actions-title = Titel
web-actions-title-lacks = Vul een titel in.
web-actions-summary = Omschrijving
web-actions-summary-hint = U wijzigt de Nederlandse tekst. Een Engelse tekst blijft zoals die is.
web-actions-summary-lacks = De omschrijving kan niet leeg worden. Schrijf een andere.

web-actions-move-title = Plaats van { $number }
web-actions-move-refused = { $number } kan nu niet schuiven
web-actions-move-frozen = { $number } is { $status } en blijft daarom in { $plateau } staan. Klopt dat niet? Zet dan eerst de status terug, bijvoorbeeld op ‘gepland’.
web-actions-move-dropped = { $number } vervalt en heeft daarom geen plaats. Neem de actie eerst weer op.
web-actions-move-open-status = Wijzig de status
web-actions-floor = Vroegste plateau (een voorstel)
web-actions-floor-none = Geen: zo vroeg als het kan
web-actions-floor-why = Waarom dit vroegste plateau? (mag leeg blijven)
web-actions-pin = Vastzetten
web-actions-pin-hint = Een vastgezette actie schuift niet mee met andere acties.
web-actions-pin-none = Niet vastgezet
web-actions-ceiling = Uiterste plateau
web-actions-ceiling-hint = Komt de actie later te staan, dan krijgt u een signalering.
web-actions-ceiling-none = Geen
web-actions-held = { $number } komt dan in { $plateau } te staan
web-actions-held-why = Andere acties of afspraken houden de actie daar. Onder ‘Wat zou { $number } naar voren halen?’ staat wat u samen kunt loslaten.
web-actions-held-instead = Kies { $plateau }

web-actions-new-title = Eigen actie toevoegen
web-actions-advice-none = Geen advies
web-actions-number = Nummer
web-actions-number-hint = Laat leeg voor { $number }.
web-actions-number-lacks = Vul een nummer in, bijvoorbeeld { $proposed }.
web-actions-number-form = ‘{ $number }’ kan geen nummer zijn. Gebruik letters, cijfers, punten en streepjes, zoals in { $proposed }.
web-actions-number-taken = Er is al een actie { $number }. Vrij is bijvoorbeeld { $proposed }.
web-actions-why-new = Waarom komt deze actie erbij? (mag leeg blijven)

# Wat een wijziging doet
web-actions-preview = Wat dit doet
web-actions-done = Staat in het concept.
web-actions-done-close = Begrepen
web-actions-undo = Ongedaan maken
web-actions-undone = De wijziging is ongedaan gemaakt.
web-actions-solved = opgelost
web-actions-effect-moves = { $count ->
    [0] Er schuift niets naar een ander plateau.
    [one] 1 actie komt in een ander plateau.
   *[other] { $count } acties komen in een ander plateau.
}
web-actions-effect-added = { $count ->
    [one] Er komt 1 actie bij.
   *[other] Er komen { $count } acties bij.
}
web-actions-effect-added-line = { $number } komt in { $plateau }.
web-actions-effect-removed = { $count ->
    [one] Er gaat 1 actie uit het plan.
   *[other] Er gaan { $count } acties uit het plan.
}
web-actions-effect-removed-line = { $number } gaat uit { $plateau } en staat dan niet meer in het plan.
web-actions-effect-all = Toon alle { $count }
web-actions-effect-reported = { $count ->
    [one] Er komt 1 signalering bij.
   *[other] Er komen { $count } signaleringen bij.
}
web-actions-effect-solved = { $count ->
    [one] Er wordt 1 signalering opgelost.
   *[other] Er worden { $count } signaleringen opgelost.
}
web-actions-effect-cycles = { $count ->
    [one] Er ontstaat een kring.
   *[other] Er ontstaan { $count } kringen.
}
web-actions-effect-waves = { $count ->
    [one] 1 actie gaat binnen zijn plateau naar een andere golf
   *[other] { $count } acties gaan binnen hun plateau naar een andere golf
}
web-actions-effect-back = { $number } staat weer in { $plateau }.
web-actions-drafted = In uw concept
web-actions-drafted-edit = Wijziging { $place }: { $words }
