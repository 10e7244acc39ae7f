# Prioriteiten

web-priorities-lead = In welke volgorde u de open acties het beste oppakt, met de som die dat laat zien.
web-priorities-print = Afdrukken
web-priorities-none = Er zijn geen open acties. Wat al gestart, klaar of vervallen is, heeft geen prioriteit.
web-priorities-to-plan = Naar de roadmap

web-priorities-weighing = Weging: { $weighing }.
web-priorities-assumed = Deze roadmap heeft geen eigen weging; dit is de standaard.
web-priorities-trying = U probeert: { $weighing }.
web-priorities-template-data = Uit de gegevens
web-priorities-template-wsjf = WSJF
web-priorities-template-moscow = MoSCoW

web-priorities-unscored = { $count ->
    [one] { $count } actie is onbeoordeeld op { $criterion }.
   *[other] { $count } acties zijn onbeoordeeld op { $criterion }.
}
web-priorities-unscored-means = Wat niemand heeft beoordeeld, telt als niets.
web-priorities-unscored-on = onbeoordeeld: { $criteria }

# De volgorde
web-priorities-ranking = { $count ->
    [one] { $count } open actie
   *[other] { $count } open acties op volgorde
}
web-priorities-caption = De open acties op volgorde van prioriteit, met hun punten
web-priorities-rank = Plaats
web-priorities-rank-new = Nieuw
web-priorities-was = Nu
web-priorities-interval = Van–tot
web-priorities-firm = vast
web-priorities-between = { $best }–{ $worst }
web-priorities-action = Actie
web-priorities-own = Eigen
web-priorities-inherited = Erft
web-priorities-effective = Samen
web-priorities-class-own = (eigen klasse: { $own })
web-priorities-higher = { $count ->
    [one] { $count } plaats hoger
   *[other] { $count } plaatsen hoger
}
web-priorities-lower = { $count ->
    [one] { $count } plaats lager
   *[other] { $count } plaatsen lager
}
web-priorities-moved = { $count ->
    [0] Met deze weging verandert geen enkele actie van plaats.
    [one] Met deze weging verandert { $count } actie van plaats.
   *[other] Met deze weging veranderen { $count } acties van plaats.
}
web-priorities-sum = De som
web-priorities-sum-of = De som van { $number }
web-priorities-given = { $criterion }: { $score } ({ $by }, { $on })
web-priorities-legend = Punten: 100 is het beste op elk criterium. ‘Erft’ zijn de punten van wat op de actie wacht. ‘Van–tot’ is waar de actie blijft als elk gewicht tot 20 % anders is.

# Een andere weging proberen
web-priorities-try = Een andere weging proberen
web-priorities-try-means = U ziet meteen wat er van de volgorde wordt. Er wordt niets bewaard tot u de weging overneemt.
web-priorities-try-moment = Op een tijdstip in het verleden kunt u niets proberen. Kies een revisie, of ga naar de nieuwste stand.
web-priorities-ready-made = Kant-en-klaar
web-priorities-method = Hoe de punten tellen
web-priorities-method-sum = optellen
web-priorities-method-wsjf = optellen en delen door de inspanning (WSJF)
web-priorities-method-moscow = eerst de klasse, daarna optellen (MoSCoW)
web-priorities-from-data = Gewichten: uit de gegevens
web-priorities-from-people = Gewichten: door mensen beoordeeld
web-priorities-means-findings = hoeveel bevindingen de actie beantwoordt
web-priorities-means-freed = hoeveel acties erop wachten
web-priorities-means-critical = of de actie op een kritieke keten ligt
web-priorities-means-plateau = hoe vroeg het plateau is
web-priorities-means-slack = hoe weinig de actie kan schuiven
web-priorities-means-known = of de inspanning is beoordeeld
web-priorities-means-value = wat de actie oplevert
web-priorities-means-urgency = hoe dringend de actie is
web-priorities-means-effort = hoe weinig de actie kost
web-priorities-weight-odd = Vul een heel getal in van 0 tot en met { $most }.
web-priorities-take = Neem over in het concept
web-priorities-taken = De weging staat in uw concept.
web-priorities-try-stop = Stop met proberen

# Belangrijk wacht op onbelangrijk
web-priorities-inversions = Belangrijk wacht op onbelangrijk ({ $count })
web-priorities-inversions-none = Nergens
web-priorities-inversions-none-means = Geen actie wacht op een actie met minder eigen punten.
web-priorities-inversions-means = In de volgorde hier is dit al hersteld: wat iets ophoudt, erft het belang van wat erop wacht.

# Hefbomen
web-priorities-levers = Wat het meeste losmaakt
web-priorities-levers-none = Niets wacht ergens op.
web-priorities-levers-more = En nog { $count } andere.
web-priorities-plateau-levers = Per plateau
web-priorities-plateau-lever = { $count ->
    [one] Plateau { $plateau }: { $lever } (maakt { $count } actie vrij)
   *[other] Plateau { $plateau }: { $lever } (maakt { $count } acties vrij)
}

# Twee acties wisselen
web-priorities-swap = Wat wisselt deze twee?
web-priorities-swap-means = De kleinste verandering van de gewichten waardoor twee acties van plaats wisselen, en verder niets.
web-priorities-swap-one = Eerste actie
web-priorities-swap-other = Tweede actie
web-priorities-swap-choose = Kies een actie
web-priorities-swap-option = { $rank }. { $number } { $title }
web-priorities-swap-same = Kies twee verschillende acties.
web-priorities-swap-try = Probeer deze gewichten
web-priorities-swap-tried = U probeert nu deze gewichten.

# Beoordelen
web-priorities-score = Beoordeel
web-priorities-score-name = Beoordeel { $number } { $title }
web-priorities-score-title = Beoordeel { $number } { $title }
web-priorities-score-means = 1 is weinig, 5 is veel. Laat op ‘onbeoordeeld’ staan wat u niet weet: dat telt als niets.
web-priorities-score-value = Waarde
web-priorities-score-urgency = Urgentie
web-priorities-score-effort = Inspanning
web-priorities-score-moscow = MoSCoW-klasse
web-priorities-score-of = { $score } van { $best }
web-priorities-score-known = Van { $by }, { $on }
web-priorities-by = Door wie?
web-priorities-by-hint = Een naam of een overleg
web-priorities-by-missing = Vul in wie dit beoordeelt.
web-priorities-on = Op welke dag?
web-priorities-on-missing = Vul in op welke dag dit is beoordeeld.
web-priorities-score-same = U hebt nog niets anders ingevuld dan er al stond.
web-priorities-score-do = In het concept
web-priorities-score-next = In het concept, en door naar { $next }
web-priorities-score-leave = Toch niet
web-priorities-scored = De beoordeling van { $number } staat in uw concept.
