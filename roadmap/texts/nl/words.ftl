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
alter-edit-action = de omschrijving of eigenaar van { $action } verandert
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
