# Kwartalen

web-schedule-lead = Welke actie in welk kwartaal past, waarom juist dan, en wat er niet past.
web-schedule-print = Afdrukken
web-schedule-none = Er is nog niets over kwartalen gezegd
web-schedule-none-means = Kies het eerste kwartaal en hoeveel acties er tegelijk kunnen lopen. U ziet dan meteen wanneer elke actie aan de beurt is. Er wordt pas iets bewaard als u het concept opslaat.
web-schedule-none-reader = Wie mag plannen, kan hier een eerste kwartaal en een capaciteit kiezen.
web-schedule-set = Kwartalen en capaciteit
web-schedule-start = Eerste kwartaal
web-schedule-start-hint = Bijvoorbeeld 2027-Q1
web-schedule-start-odd = Schrijf een jaar en een kwartaal, zoals 2027-Q1.
web-schedule-count = Hoeveel kwartalen
web-schedule-count-odd = Vul een heel getal in van 1 tot en met { $most }.
web-schedule-capacity = Hoeveel acties tegelijk
web-schedule-capacity-hint = Voor iedereen samen. Leeg: geen grens.
web-schedule-capacity-now = Voor iedereen samen. Het is nu per kwartaal anders: { $now }. Laat het leeg als dat zo moet blijven; een getal hier komt voor alle kwartalen in de plaats daarvan.
web-schedule-capacity-odd = Vul een heel getal in van 1 of meer, of laat het leeg.
web-schedule-set-do = Toon de kwartalen
web-schedule-set-done = De kwartalen staan in het concept.

# Zoeken
web-schedule-search = Hoe goed deze planning is
web-schedule-status-optimal = Bewezen
web-schedule-status-feasible = Past
web-schedule-status-infeasible = Past niet
web-schedule-status-unknown = Onzeker
web-schedule-proving = Zoekt naar de beste planning, en naar bewijs daarvoor
web-schedule-stop = Stop met zoeken
web-schedule-stopped = U hebt het zoeken gestopt: dit is wat er toen was.
web-schedule-unproven = Het zoeken naar bewijs is niet gelukt
web-schedule-prove = Zoek verder
web-schedule-how = Hoe is dit gevonden, en wat is aangenomen?

# Wat niet past
web-schedule-unfit = Niet alles past
web-schedule-unfound = Nog geen planning gevonden waarin alles past
web-schedule-not-all = Niet alle acties komen in deze kwartalen aan de beurt
web-schedule-without-targets = Hieronder staat hoe het wordt als streefkwartalen en uiterste kwartalen worden losgelaten.
web-schedule-helps = Dit zou helpen:
web-schedule-take = Pas toe in het concept
web-schedule-helped = Het staat in het concept. De kwartalen worden opnieuw gezocht.

# Overzicht
web-schedule-overview = Plateaus per kwartaal
web-schedule-caption = Per plateau en per kwartaal welke acties lopen
web-schedule-plateau = Plateau
web-schedule-load = Bezet
web-schedule-target = streefkwartaal
web-schedule-legend = Een nummer staat in het kwartaal waarin de actie begint; met → loopt zij door. ⚑ is het streefkwartaal van een plateau.
web-schedule-going = { $action }, loopt door
web-schedule-gate = Poort
web-schedule-gate-of = De poort van plateau { $plateau }

# Per kwartaal
web-schedule-quarters = Per kwartaal
web-schedule-runs = Loopt door:
web-schedule-timing = Looptijd en grenzen
web-schedule-timing-of = Looptijd en grenzen van { $number }
web-schedule-done = Al klaar: { $numbers }
web-schedule-left = { $count ->
    [one] Komt niet aan de beurt: { $count } actie
   *[other] Komt niet aan de beurt: { $count } acties
}
web-schedule-dropped = { $count ->
    [one] Doen we bewust niet: { $count } actie
   *[other] Doen we bewust niet: { $count } acties
}

# Afspreken
web-schedule-agree = Spreek deze kwartalen af
web-schedule-agree-means = Ze komen in het concept. Sla het op en laat het vaststellen; dan kan de terugkoppeling laten zien wat er van terechtkwam.
web-schedule-agree-later = Er wordt nog naar bewijs gezocht. Daarna kunt u deze kwartalen afspreken; na ‘Stop met zoeken’ kan het meteen.
web-schedule-agreed = De kwartalen staan als afspraak in het concept.
web-schedule-agreed-already = Deze kwartalen zijn zo afgesproken.

# Poort
web-schedule-gate-title = De poort van plateau { $plateau }: { $title }
web-schedule-gate-means = Latere plateaus beginnen pas als dit plateau klaar is, tenzij er besloten is dat zij niet hoeven te wachten.
web-schedule-gate-target = Uiterlijk klaar in
web-schedule-gate-no-target = Geen streefkwartaal
web-schedule-gate-criteria = Wanneer is dit plateau klaar?
web-schedule-gate-criteria-hint = Eén voorwaarde per regel, naast dat de acties klaar zijn.
web-schedule-gate-open = Latere plateaus hoeven hier niet op te wachten
web-schedule-gate-who = Vul in wie dat heeft besloten.
web-schedule-gate-done = De poort staat in het concept.
web-schedule-to-draft = Zet in het concept
web-schedule-leave = Laat het zo

# Looptijd
web-schedule-timing-title = Looptijd en grenzen van { $number }: { $title }
web-schedule-timing-means = Vul in wat u weet, en laat de rest leeg. Een kortste en langste looptijd geven samen de kans dat een plateau op tijd klaar is.
web-schedule-timing-quarters = Kwartalen, verwacht
web-schedule-timing-shortest = Kwartalen, minstens
web-schedule-timing-longest = Kwartalen, hoogstens
web-schedule-timing-effort = Punten per kwartaal
web-schedule-timing-team = Wie het doet
web-schedule-timing-earliest = Begint niet voor
web-schedule-timing-latest = Uiterlijk klaar in
web-schedule-timing-done = Wat u weet van { $number } staat in het concept.
