# Woorden die overal hetzelfde zijn

plateau-name = plateau { $number } ({ $title })
plateau-bare = plateau { $number }
plateau-none = geen plateau
action-name = { $number } ({ $title })

status-proposed = te besluiten
status-planned = gepland
status-started = gestart
status-done = klaar
status-blocked = geblokkeerd
status-dropped = vervallen

kind-builds-on = bouwt voort op
kind-more-effective-after = effectiever na
kind-twice = twee keer ‘{ $kind }’

severity-error = fout
severity-warning = waarschuwing
severity-info = ter informatie

confidence-high = zekerheid hoog
confidence-medium = zekerheid middel
confidence-low = zekerheid laag

basis-stated = uit de bron
basis-inferred = afgeleid
basis-added = zelf toegevoegd

# Wat een wijziging doet
alter-set-status = { $action } krijgt de status ‘{ $status }’
alter-drop-action = { $action } vervalt
alter-move-floor = het vroegste plateau van { $action } wordt { $plateau } (eigen voorstel)
alter-move-floor-none = het vroegste plateau van { $action } (een voorstel) wordt losgelaten
alter-delay-action = { $count ->
    [one] { $action } komt { $count } plateau later
   *[other] { $action } komt { $count } plateaus later
}
alter-pin = { $action } wordt vastgezet op { $plateau }
alter-pin-none = { $action } wordt niet langer vastgezet
alter-set-ceiling = { $action } moet uiterlijk in { $plateau } staan
alter-set-ceiling-none = { $action } heeft geen uiterste plateau meer
alter-add-dependency-builds-on = { $successor } bouwt voortaan voort op { $predecessor }
alter-add-dependency-more-effective-after = { $successor } is voortaan effectiever na { $predecessor }
alter-remove-dependency = { $successor } hangt niet langer af van { $predecessor }
alter-remove-dependency-builds-on = { $successor } bouwt niet langer voort op { $predecessor }
alter-remove-dependency-more-effective-after = { $successor } is niet langer effectiever na { $predecessor }
alter-add-action = { $action } komt erbij
alter-remove-action = { $action } verdwijnt helemaal
alter-edit-action = de omschrijving, de eigenaar, het advies of de verwijzing naar elders van { $action } verandert
alter-set-score = { $action } krijgt van { $by } de score { $score } voor { $criterion }
alter-remove-score = de score van { $action } voor { $criterion } vervalt: weer onbeoordeeld
alter-set-weights = de weging wordt: { $weighing }
alter-set-weights-none = de weging wordt weer de standaardweging

# Prioriteiten
criterion-findings = bevindingen
criterion-freed = wat erop wacht
criterion-critical = kritieke keten
criterion-plateau = plateau
criterion-slack = speling
criterion-known = inspanning bekend
criterion-value = waarde
criterion-urgency = urgentie
criterion-effort = inspanning
criterion-moscow = MoSCoW
moscow-4 = must
moscow-3 = should
moscow-2 = could
moscow-1 = won’t
moscow-none = onbeoordeeld
weighing-sum = optellen ({ $weights })
weighing-wsjf = WSJF: optellen ({ $weights }), gedeeld door de inspanning
weighing-moscow = MoSCoW: eerst de klasse, daarbinnen optellen ({ $weights })

# Kwartalen
stretch-always = altijd
stretch-from = vanaf { $first }
stretch-until = tot en met { $last }
stretch-one = in { $first }
stretch-between = van { $first } tot en met { $last }
capacity-together = iedereen samen
capacity-actions = { $count ->
    [one] { $count } actie tegelijk
   *[other] { $count } acties tegelijk
}
capacity-effort = { $count ->
    [one] { $count } punt per kwartaal
   *[other] { $count } punten per kwartaal
}
timing-quarters = { $count ->
    [one] duurt { $count } kwartaal
   *[other] duurt { $count } kwartalen
}
timing-range = misschien { $shortest } tot { $longest }
timing-effort = { $count ->
    [one] kost { $count } punt per kwartaal
   *[other] kost { $count } punten per kwartaal
}
timing-team = wordt gedaan door { $team }
timing-earliest = begint niet voor { $quarter }
timing-latest = is uiterlijk { $quarter } klaar
timing-nothing = looptijd onbekend
gate-target = moet uiterlijk { $quarter } klaar zijn
gate-criteria = { $count ->
    [one] heeft { $count } eigen voorwaarde
   *[other] heeft { $count } eigen voorwaarden
}
gate-override = latere plateaus hoeven er niet op te wachten (besluit van { $by })
gate-nothing = heeft een poort zonder streefkwartaal
alter-set-calendar = { $count ->
    [one] er wordt { $count } kwartaal gepland, vanaf { $start }
   *[other] er worden { $count } kwartalen gepland, vanaf { $start }
}
alter-set-calendar-none = er worden geen kwartalen meer gepland
alter-set-capacity = de capaciteit van { $who } wordt { $when } { $limits }
alter-set-capacity-none = de capaciteit van { $who } is { $when } niet meer begrensd
alter-set-timing = { $action } { $told }
alter-remove-timing = over de looptijd van { $action } is niets meer bekend
alter-set-gate = { $plateau } { $told }
alter-set-target = { $plateau } { $told }
alter-set-target-none = { $plateau } heeft geen streefkwartaal meer
alter-remove-gate = { $plateau } heeft geen eigen poort meer
alter-agree-quarters = { $count ->
    [0] er zijn geen kwartalen meer afgesproken
    [one] voor { $count } actie wordt een kwartaal afgesproken
   *[other] voor { $count } acties wordt een kwartaal afgesproken
}
