# Prioriteiten: criteria, weging, scores, hefbomen

decimal = { $whole },{ $rest }

score = { $criterion }: { $score } ({ $by }, { $on })

# De som achter een prioriteit
priority-term = { $criterion } { $found } (gewicht { $weight }): { $points }
priority-term-unscored = { $criterion } onbeoordeeld (gewicht { $weight }): 0
priority-own = Eigen punten: { $terms }; samen { $points }.
priority-own-divided = Eigen punten, gedeeld door { $divisor }: { $terms }; samen { $points }.
priority-inherited = { $number }: { $points }
priority-inherits = Daarbij komen de punten van wat hierop wacht ({ $actions }); samen { $effective }.
priority-unscored = Onbeoordeeld op { $criteria }: dat telt als niets, met de beste score zou het { $points } worden.
priority-unscored-class = Onbeoordeeld op { $criteria }.
priority-class = Klasse: { $own }.
priority-class-raised = Klasse: { $own }, maar telt als { $whole } door wat hierop wacht.
priority-interval = Plaats { $rank }; met elk gewicht tot { $spread } % anders is dat { $best } tot en met { $worst }.
priority-interval-firm = Plaats { $rank }; ook met elk gewicht tot { $spread } % anders.

inversion = { $more ->
    [0] { $waiting } (op eigen punten plaats { $waiting_rank }) wacht op { $blocker } (plaats { $blocker_rank }). Neem { $blocker } daarom op plaats { $repaired } op.
    [one] { $waiting } (op eigen punten plaats { $waiting_rank }) en nog { $more } belangrijkere actie wachten op { $blocker } (plaats { $blocker_rank }). Neem { $blocker } daarom op plaats { $repaired } op.
   *[other] { $waiting } (op eigen punten plaats { $waiting_rank }) en nog { $more } belangrijkere acties wachten op { $blocker } (plaats { $blocker_rank }). Neem { $blocker } daarom op plaats { $repaired } op.
}

lever-action = voer { $action } uit
lever-blocked = neem weg wat { $action } blokkeert
lever-dropped = besluit wat er in de plaats komt van { $action }, die vervalt
lever-cycle = doorbreek de kring bij { $action }
lever-plateau = plateau { $plateau }: { $count }
lever-frees = { $count ->
    [one] { $lever }: dan kan { $count } actie verder ({ $numbers }; { $plateaus })
   *[other] { $lever }: dan kunnen { $count } acties verder ({ $numbers }; { $plateaus })
}

swap-possible = { $above } en { $below } wisselen van plaats, en verder niets, als de weging zo wordt: { $weighing }. Geen gewicht verandert dan meer dan { $change } %.
swap-class = { $above } en { $below } staan in een andere MoSCoW-klasse: geen gewicht verandert dat.
swap-waits = { $below } wacht op { $above }: geen gewicht zet { $below } ervoor.
swap-same = Geen criterium met gewicht maakt verschil tussen { $above } en { $below }: geen gewicht verandert hun volgorde.
swap-dominated = { $above } is op geen enkel criterium met gewicht minder dan { $below }: geen gewicht zet { $below } ervoor.
swap-others = { $above } en { $below } kunnen alleen van plaats wisselen als ook andere acties van plaats veranderen.
swap-fine = Alleen gewichten die fijner zijn dan een weging kan bevatten, wisselen { $above } en { $below } zonder iets anders te verplaatsen.
swap-change = Bij { $change } % verandering van de gewichten
swap-change-least = Bij de kleinste verandering van de gewichten
swap-pass = { $when } komt { $below } voor { $above }; dan verandert ook de plaats van: { $along }.
swap-pass-alone = { $when } komt { $below } voor { $above }.

# Fouten
error-not-open = { $status ->
    [same] { $number } kan niet met zichzelf worden vergeleken; noem twee acties.
    [started] { $number } is al gestart en heeft dus geen prioriteit; noem een actie die nog open is.
    [done] { $number } is al klaar en heeft dus geen prioriteit; noem een actie die nog open is.
   *[other] { $number } vervalt en heeft dus geen prioriteit; noem een actie die nog open is.
}
error-too-many-actions = Er zijn { $count } open acties; prioriteiten worden tot { $limit } berekend. Splits de roadmap.
problem-weights-nothing = De gewichten zijn samen niets: geen enkel criterium telt mee.
problem-weights-nothing-remedy = Geef minstens één criterium een gewicht van 1 of meer.
problem-effort-twice = Bij wsjf wordt al door de inspanning gedeeld; die kan niet ook een gewicht hebben.
problem-effort-twice-remedy = Haal het gewicht van ‘effort’ weg, of kies de methode sum.
problem-no-class = Een MoSCoW-klasse is hoogstens 4 (must).
problem-no-class-remedy = Vul 4 in voor must, 3 voor should, 2 voor could of 1 voor won’t.
problem-score-repeated = Actie { $action } heeft twee scores voor { $criterion }; de eerste staat op { $first }.
problem-score-repeated-remedy = Haal er één weg.
change-unknown-score = { $number } heeft geen score voor { $criterion }.

# De opdrachtregel
cli-verb-priorities = Zet de open acties op volgorde van prioriteit
cli-verb-priorities-help = Zet de open acties op volgorde en laat de som zien: punten per criterium, plus de punten van wat erop wacht. Zegt ook hoe zeker elke plaats is, waar iets belangrijks op iets onbelangrijks wacht, en wat het meeste losmaakt.
cli-verb-priorities-examples =
    roadmap priorities
    roadmap priorities --weights wsjf
    roadmap priorities --weights value=3,urgency=2,findings=1
    roadmap priorities --action 2.1
    roadmap priorities --swap 3.1,5.1
cli-verb-priorities-notes =
    Criteria: findings, freed, critical, plateau, slack, known, value, urgency, effort.
    Scores en weging bewaren: roadmap apply --score 3.2=value:4 --by MT --weights wsjf
    Wat niemand heeft beoordeeld, telt als niets en wordt genoemd.
cli-param-weights = Andere gewichten: data, wsjf, moscow, of bijvoorbeeld value=3,urgency=2.
cli-param-score = Geef een score van 1 tot 5: value, urgency of effort; of moscow: must, should, could of wont; =geen neemt de score terug.
cli-param-by = Wie de score gaf: van de --score die er vlak voor staat. Anders de auteur.
cli-param-swap = De kleinste verandering van de gewichten die deze twee acties van plaats laat wisselen.
cli-param-only = Laat de hele som van deze actie zien.
cli-show-scores = Scores
cli-working-priorities = Prioriteiten berekenen …
cli-priorities-weighing = Weging: { $weighing }
cli-priorities-assumed = Deze roadmap heeft geen eigen weging: dit is de standaardweging.
cli-priorities-asked = Deze weging is alleen voor deze vraag; er is niets opgeslagen.
cli-priorities-none = Er zijn geen open acties.
cli-priorities-inversions = Belangrijk wacht op onbelangrijk
cli-priorities-no-inversions = Nergens wacht iets belangrijks op iets onbelangrijks.
cli-priorities-levers = Hefbomen: wat het meeste losmaakt
cli-priorities-no-levers = Niets wacht ergens op.
cli-priorities-plateau-levers = Per plateau
cli-priorities-plateau-lever = Plateau { $plateau }: { $lever } ({ $count })
cli-priorities-unscored = { $count ->
    [one] Onbeoordeeld op { $criterion }: { $count } actie ({ $numbers }). Dat telt als niets.
   *[other] Onbeoordeeld op { $criterion }: { $count } acties ({ $numbers }). Dat telt als niets.
}
cli-priorities-legend = Punten: 100 is het beste op elk criterium; erft is wat erop wacht; plaatsen gelden met elk gewicht tot { $spread } % anders.
cli-column-rank = plaats
cli-column-interval = van–tot
cli-column-points = eigen
cli-column-inherited = erft
cli-column-effective = samen
cli-column-class = klasse
cli-usage-score = { $option }: ‘{ $value }’ is niet te begrijpen; schrijf bijvoorbeeld 3.2=value:4 of 3.2=moscow:must.
cli-usage-weights = { $option }: ‘{ $value }’ is niet te begrijpen; schrijf data, wsjf of moscow, of bijvoorbeeld value=3,urgency=2 (criteria: { $criteria }; gewichten van 0 tot en met { $most }, niet alle 0).
cli-usage-two-actions = { $option }: ‘{ $value }’ is niet te begrijpen; schrijf twee nummers, bijvoorbeeld 3.1,5.1.

# De API
api-problem-not-open = Deze actie heeft geen prioriteit
api-problem-too-many-actions = Zoveel acties worden niet met elkaar vergeleken
api-about-not-open = Alleen open acties hebben een prioriteit: niet wat gestart, klaar of vervallen is. Noem er twee die verschillen.
api-about-too-many-actions = Prioriteiten vergelijken alle open acties met elkaar, en dat zijn er te veel. Splits de roadmap.
