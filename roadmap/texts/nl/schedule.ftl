# Kwartaalplanning: wat in welk kwartaal, waarom dan, en wat niet past

# Wat ervan vaststaat
schedule-optimal = Bewezen het beste: geen andere planning van deze kwartalen is beter.
schedule-feasible = Kan worden uitgevoerd; of het beter kan, is niet bewezen.
schedule-infeasible = Niet alles past; dat is bewezen. De planning laat zien hoe het wordt als streefkwartalen en uiterste kwartalen worden losgelaten.
schedule-unknown = Er is geen planning gevonden waarin alles past; bewezen dat die er niet is, is het niet. De planning laat zien hoe het wordt als streefkwartalen en uiterste kwartalen worden losgelaten.
schedule-proven = Die planning is bewezen de beste.
schedule-gap = Hoogstens { $gap } % te winnen bij: { $goal }.
schedule-gap-unknown = Hoeveel er te winnen is bij ‘{ $goal }’, is niet bekend.
schedule-by-rules = Gevonden met vuistregels en zoeken, zonder solver.
schedule-nothing = Er is geen enkele actie ingepland.
goal-taken-up = zo veel mogelijk opnemen
goal-early = het belangrijkste eerst
goal-plateaus = plateaus vroeg klaar
goal-stable = weinig veranderen aan wat is afgesproken
schedule-level-proven = { $goal }: bewezen het beste
schedule-level-gap = { $goal }: hoogstens { $gap } % te winnen
schedule-level-open = { $goal }: niet bewezen

# Een actie
schedule-line = { $number }: { $when }, { $why }
schedule-line-shifted = { $number }: { $when }, { $why }; { $shift }
schedule-during = { $first } tot en met { $last }
held-start = het eerste kwartaal
held-past = omdat dit al is gestart
held-dependency = { $count ->
    [one] omdat { $actions } pas in { $quarter } klaar is
   *[other] omdat { $actions } pas in { $quarter } klaar zijn
}
held-gate = omdat plateau { $plateau } pas in { $quarter } klaar is
held-earliest = omdat is gezegd dat dit niet voor { $quarter } begint
held-capacity-actions = omdat in { $quarter } geen plaats meer is naast { $actions }
held-capacity-actions-none = omdat in { $quarter } geen capaciteit is
held-capacity-actions-team = omdat { $team } in { $quarter } geen plaats meer heeft naast { $actions }
held-capacity-actions-none-team = omdat { $team } in { $quarter } geen capaciteit heeft
held-capacity-effort = omdat in { $quarter } te weinig punten over zijn naast { $actions }
held-capacity-effort-none = omdat in { $quarter } te weinig punten zijn
held-capacity-effort-team = omdat { $team } in { $quarter } te weinig punten over heeft naast { $actions }
held-capacity-effort-none-team = omdat { $team } in { $quarter } te weinig punten heeft
held-agreed = zoals is afgesproken
held-choice = omdat een andere actie anders slechter uitkomt
schedule-later = { $count ->
    [one] { $count } kwartaal later dan de afspraak ({ $agreed })
   *[other] { $count } kwartalen later dan de afspraak ({ $agreed })
}
schedule-earlier = { $count ->
    [one] { $count } kwartaal eerder dan de afspraak ({ $agreed })
   *[other] { $count } kwartalen eerder dan de afspraak ({ $agreed })
}

# Wat niet wordt opgenomen
left-dropped = { $action }: vervalt ({ $told })
left-dropped-unsaid = { $action }: vervalt
left-cycle = { $action }: wacht op zichzelf, in een kring van { $actions }
left-room = { $action }: past niet meer in deze kwartalen
left-gate = { $action }: plateau { $plateau } is niet op tijd klaar in deze kwartalen
left-after = { $count ->
    [one] { $action }: wacht op { $actions }, en dat wordt niet opgenomen
   *[other] { $action }: wacht op { $actions }, en die worden niet opgenomen
}
left-too-large = { $action }: vraagt meer dan er in welk kwartaal ook is

# Hoe vol
load-actions = { $used } van { $capacity } acties
load-effort = { $used } van { $capacity } punten
load-actions-over = { $used } acties en plaats voor { $capacity }: te vol
load-effort-over = { $used } punten en ruimte voor { $capacity }: te vol
load-team = { $team }: { $load }

# Plateaus
ready-done = { $plateau }: daar is niets meer te doen
ready-in = { $plateau }: klaar in { $quarter }
ready-in-time = { $plateau }: klaar in { $quarter }, op tijd voor het streefkwartaal { $target }
ready-late = { $plateau }: klaar in { $quarter }, te laat voor het streefkwartaal { $target }
ready-not = { $left ->
    [0] { $plateau }: niet klaar in deze kwartalen
    [one] { $plateau }: niet klaar in deze kwartalen; { $left } van de { $open } acties wordt niet opgenomen
   *[other] { $plateau }: niet klaar in deze kwartalen; { $left } van de { $open } acties worden niet opgenomen
}
ready-not-late = { $left ->
    [0] { $plateau }: niet klaar in deze kwartalen, dus te laat voor het streefkwartaal { $target }
    [one] { $plateau }: niet klaar in deze kwartalen, dus te laat voor het streefkwartaal { $target }; { $left } van de { $open } acties wordt niet opgenomen
   *[other] { $plateau }: niet klaar in deze kwartalen, dus te laat voor het streefkwartaal { $target }; { $left } van de { $open } acties worden niet opgenomen
}
ready-none = { $plateau }: niet klaar in deze kwartalen; geen van de { $open } acties wordt opgenomen
ready-none-late = { $plateau }: niet klaar in deze kwartalen, dus te laat voor het streefkwartaal { $target }; geen van de { $open } acties wordt opgenomen
ready-chance = { $ready }. De kans dat het in { $quarter } klaar is, is { $chance } %.
ready-drivers = Dat hangt vooral af van { $drivers }.
ready-driver = { $number } ({ $share } %)
schedule-chances = { $ranges ->
    [one] Kansen uit { $runs } trekkingen (beginwaarde { $seed }); van { $ranges } actie is een kortste en een langste looptijd bekend.
   *[other] Kansen uit { $runs } trekkingen (beginwaarde { $seed }); van { $ranges } acties zijn een kortste en een langste looptijd bekend.
}

# Waarom niet alles past
conflict-minimal = Dit past niet samen: { $demands }. Haal één daarvan weg, en de rest past wel.
conflict-open = Dit past niet samen: { $demands }. Misschien is niet elk deel ervan nodig om het te laten vastlopen.
demand-target = { $plateau } is uiterlijk in { $quarter } klaar
demand-latest = { $action } is uiterlijk in { $quarter } klaar
demand-calendar = er wordt gepland tot en met { $quarter }
demand-capacity-actions = { $count ->
    [one] er is plaats voor { $count } actie tegelijk
   *[other] er is plaats voor { $count } acties tegelijk
}
demand-capacity-actions-team = { $count ->
    [one] { $team } heeft plaats voor { $count } actie tegelijk
   *[other] { $team } heeft plaats voor { $count } acties tegelijk
}
demand-capacity-actions-varied = het aantal plaatsen per kwartaal
demand-capacity-actions-varied-team = het aantal plaatsen per kwartaal van { $team }
demand-capacity-effort = { $count ->
    [one] er is { $count } punt per kwartaal
   *[other] er zijn { $count } punten per kwartaal
}
demand-capacity-effort-team = { $count ->
    [one] { $team } heeft { $count } punt per kwartaal
   *[other] { $team } heeft { $count } punten per kwartaal
}
demand-capacity-effort-varied = het aantal punten per kwartaal
demand-capacity-effort-varied-team = het aantal punten per kwartaal van { $team }
demand-earliest = { $action } begint niet voor { $quarter }
demand-past = { $count ->
    [one] { $actions } is al gestart
   *[other] { $actions } zijn al gestart
}
demand-gate = { $count ->
    [one] { $actions } wacht tot plateau { $plateau } klaar is
   *[other] { $actions } wachten tot plateau { $plateau } klaar is
}
demand-gate-all = wat later komt, wacht tot plateau { $plateau } klaar is
demand-action = { $count ->
    [one] { $actions } wordt uitgevoerd
   *[other] { $actions } worden alle { $count } uitgevoerd
}
demand-dependency = { $count ->
    [one] de volgorde { $links }
   *[other] de volgorde { $links }
}
demand-link = { $predecessor } → { $successor }

# Wat zou helpen
relax-capacity = Meer ruimte
relax-later = Later klaar
relax-longer = Langer plannen
relax-drop = Niet doen
relax-earlier = Eerder beginnen
relax-price-capacity = { $count } erbij
relax-price-capacity-spread = { $count } erbij, opgeteld over de kwartalen
relax-price-later = { $count ->
    [one] { $count } kwartaal later
   *[other] { $count } kwartalen later
}
relax-price-longer = { $count ->
    [one] { $count } kwartaal meer
   *[other] { $count } kwartalen meer
}
relax-price-drop = { $share } % van de hoogste prioriteit
relax-price-earlier = { $count ->
    [one] { $count } kwartaal eerder
   *[other] { $count } kwartalen eerder
}
relax = { $count ->
    [one] { $kind }: { $changes }. Prijs: { $price }. Dan wordt { $count } actie opgenomen, klaar in { $ready }.
   *[other] { $kind }: { $changes }. Prijs: { $price }. Dan worden { $count } acties opgenomen, samen klaar in { $ready }.
}
relax-empty = { $kind }: { $changes }. Prijs: { $price }.

# Waar het op rust
assumed-duration = { $count ->
    [one] { $count } actie ({ $numbers }): looptijd van { $length } is een aanname
   *[other] { $count } acties ({ $numbers }): looptijd van { $length } is een aanname
}
assumed-duration-all = { $count ->
    [one] { $count } actie: looptijd van { $length } is een aanname
   *[other] { $count } acties: looptijd van { $length } is een aanname
}
assumed-effort = { $count ->
    [one] { $count } actie ({ $numbers }): { $points } is een aanname
   *[other] { $count } acties ({ $numbers }): { $points } is een aanname
}
assumed-effort-all = { $count ->
    [one] { $count } actie: { $points } is een aanname
   *[other] { $count } acties: { $points } is een aanname
}
assumed-decided = { $count ->
    [one] { $count } actie ({ $numbers }) is nog een voorstel: dat daarvoor wordt besloten, is een aanname
   *[other] { $count } acties ({ $numbers }) zijn nog een voorstel: dat daarvoor wordt besloten, is een aanname
}
assumed-decided-all = { $count ->
    [one] { $count } actie is nog een voorstel: dat daarvoor wordt besloten, is een aanname
   *[other] { $count } acties zijn nog een voorstel: dat daarvoor wordt besloten, is een aanname
}
assumed-unblocked = { $count ->
    [one] { $count } actie ({ $numbers }) is geblokkeerd: dat dat op tijd is opgelost, is een aanname
   *[other] { $count } acties ({ $numbers }) zijn geblokkeerd: dat dat op tijd is opgelost, is een aanname
}
assumed-unblocked-all = { $count ->
    [one] { $count } actie is geblokkeerd: dat dat op tijd is opgelost, is een aanname
   *[other] { $count } acties zijn geblokkeerd: dat dat op tijd is opgelost, is een aanname
}
assumed-length = { $count ->
    [one] { $count } kwartaal
   *[other] { $count } kwartalen
}

# Fouten
feature-schedule = een bewezen kwartaalplanning

# De opdrachtregel
cli-verb-schedule = Plan de acties in kwartalen
cli-verb-schedule-help = Zegt welke actie in welk kwartaal wordt uitgevoerd, waarom niet eerder, hoe vol elk kwartaal is, wanneer elk plateau klaar is en wat niet wordt opgenomen. Past niet alles, dan staat er waarom niet en wat het minste is dat helpt. Wijzigingen gelden alleen voor deze vraag; er wordt niets opgeslagen.
cli-verb-schedule-examples =
    roadmap schedule --calendar 2027-Q1:12 --capacity 5
    roadmap schedule --calendar 2027-Q1 --capacity MT:2 --target 2=2028-Q1
    roadmap schedule --calendar 2027-Q1 --timing 3.2=2..3 --action 3.3
    roadmap schedule sqlite:///roadmap.db --method rules
cli-verb-schedule-notes =
    Bewaren: roadmap apply --calendar 2027-Q1 --capacity 5 --reason besluit
    Afspreken: roadmap apply --agree --reason vastgesteld
    Ctrl-C stopt het zoeken.
cli-param-calendar = Het eerste kwartaal en hoeveel kwartalen er worden gepland (gewoon 12), zoals 2027-Q1:12; geen plant geen kwartalen meer.
cli-param-capacity = Hoeveel acties tegelijk: 5; van een team MT:2; in één kwartaal 3@2027-Q3; in een reeks 3@2027-Q3..2027-Q4; geen heft de grens op.
cli-param-effort-capacity = Hoeveel punten per kwartaal, geschreven als --capacity; naast --capacity voor hetzelfde team en dezelfde kwartalen gelden beide.
cli-param-timing = Looptijd van een actie in kwartalen: 3.2=2, of 3.2=2..3 als het 3 kan worden, of 3.2=1..2..4; meer met effort=5, team=MT, earliest=2027-Q3 en latest=2028-Q1 na een komma; =geen neemt alles terug.
cli-param-target = Het kwartaal waarin een plateau klaar moet zijn: 2=2027-Q4; =geen neemt het weg. De voorwaarden en het besluit van zijn poort blijven staan.
cli-param-method = solver (bewijst) of rules (vuistregels, meteen); anders de solver waar die is geïnstalleerd.
cli-param-seconds = Hoe lang de solver mag zoeken, 0.1 tot 3600 seconden (gewoon 10).
cli-param-seed = Beginwaarde van wat bij het zoeken aan het toeval is (gewoon 0).
cli-param-no-relax = Zoek niet uit waarom niet alles past, en wat zou helpen.
cli-param-one = Zeg alleen van deze actie waarom dan.
cli-param-agree = Maak de kwartaalplanning na deze wijzigingen, en spreek de kwartalen ervan af.
cli-working-schedule = Kwartalen plannen … (Ctrl-C stopt)
cli-schedule-stopped = Gestopt; er is niets bewaard.
cli-schedule-calendar = { $first } tot en met { $last } · { $count ->
    [one] { $count } actie ingepland
   *[other] { $count } acties ingepland
}
cli-schedule-no-solver = De solver is hier niet geïnstalleerd; die bewijst meer: pip install "plateauplanner[solver]"

cli-schedule-goes-on = { $numbers } { $count ->
    [one] loopt door
   *[other] lopen door
}
cli-schedule-empty = In { $first } begint en loopt er niets.
cli-schedule-from = Van { $first } tot en met { $last } begint en loopt er niets.
cli-schedule-plateaus = Plateaus
cli-schedule-left = Niet opgenomen
cli-schedule-conflict = Waarom niet alles past
cli-schedule-relaxations = Wat zou helpen
cli-schedule-assumed = Waar dit op rust

cli-entity-capacity = capaciteit
cli-entity-timing = looptijden
cli-entity-gate = poorten van plateaus
cli-entity-agreed = afgesproken kwartalen
cli-column-until = t/m
cli-column-team = team
cli-column-held = waarom niet eerder
cli-usage-calendar = { $option }: ‘{ $value }’ is niet te begrijpen; schrijf bijvoorbeeld 2027-Q1:12 (1 tot en met { $most } kwartalen), of geen.
cli-usage-capacity = { $option }: ‘{ $value }’ is niet te begrijpen; schrijf bijvoorbeeld 5, MT:2, 3@2027-Q3 of MT:3@2027-Q3..2027-Q4, of geen.
cli-usage-timing = { $option }: ‘{ $value }’ is niet te begrijpen; schrijf bijvoorbeeld 3.2=2, 3.2=2..3 of 3.2=2,team=MT,effort=5,earliest=2027-Q3,latest=2028-Q1, van kort naar lang en van vroeg naar laat.
cli-usage-target = { $option }: ‘{ $value }’ is niet te begrijpen; schrijf bijvoorbeeld 2=2027-Q4, of 2=geen.
cli-usage-seconds = { $option }: ‘{ $value }’ is geen tijd van 0.1 tot en met { $most } seconden.
cli-usage-agree-misfit = Zo past niet alles, dus er is niets afgesproken. Zie eerst wat zou helpen: { $command }
cli-usage-agree-nothing = Er is geen enkele actie ingepland, dus er valt niets af te spreken.
cli-usage-not-scheduled = { $number } wordt niet ingepland: dat is al klaar.

# De API
api-problem-no-calendar = Deze roadmap plant nog geen kwartalen
api-about-no-calendar = Een kwartaalplanning heeft een eerste kwartaal nodig. Geef dat met de wijziging set-calendar: in een revisie, of in een vraag (POST) die niets bewaart.
relax-drop-reason = past niet in de kwartalen
