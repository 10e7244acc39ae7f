# De opdrachtregel

# Hulp
cli-help-usage = Gebruik:
cli-help-verb = WERKWOORD
cli-help-options-word = [opties]
cli-help-verbs = Werkwoorden
cli-help-arguments = Argumenten
cli-help-options = Opties
cli-help-examples = Voorbeelden
cli-help-notes = Goed om te weten

cli-roadmap-help = Zet de acties van een actieplan op plateaus en bewijst elke plaats. Zonder bestand gaat het over de meegeleverde roadmap van Zoetermeer.
cli-roadmap-examples =
    roadmap plan
    roadmap explain 3.3
    roadmap impact --drop 2.1
    roadmap render -o roadmap.svg
    roadmap plan eigen.json --lang en
    roadmap create --reason "uit het rapport"
    roadmap apply --status 2.1=started --reason "besluit MT"
cli-roadmap-notes =
    ROADMAP is een JSON-bestand, - voor standaardinvoer, of een adres in een
    opslag: sqlite:///roadmap.db, eventueel met #id en @revisie erachter.
    Afsluitcodes: 0 goed · 1 er zijn fouten gevonden · 2 onbruikbare invoer ·
    3 tekening mislukt of pakket ontbreekt · 4 de opslag kon het niet ·
    130 gestopt · 141 lezer gestopt
    NO_COLOR, ROADMAP_LANG, ROADMAP_STORE en ROADMAP_AUTHOR worden gevolgd.
    Meer over een werkwoord: roadmap WERKWOORD --help

cli-verb-plan = Zet elke actie op een plateau
cli-verb-plan-help = Zet elke actie op het vroegste plateau dat kan, met de golf binnen dat plateau en de speling. Noemt eronder de kritieke ketens en wat er niet klopt.
cli-verb-plan-examples =
    roadmap plan
    roadmap plan eigen.json
    roadmap plan - --json < eigen.json
    roadmap plan groot.json --placements > plaatsen.tsv
cli-verb-check = Meld wat niet klopt of opvalt
cli-verb-check-help = Meldt wat niet kan, met het bewijs en wat eraan te doen is, en wat opvalt. Afsluitcode 1 als er fouten zijn.
cli-verb-check-examples =
    roadmap check
    roadmap check eigen.json --json
cli-verb-cycles = Zoek acties die op elkaar wachten
cli-verb-cycles-help = Noemt elke groep acties die op elkaar wachten, de kringen erin en de kleinste ingrepen die ze doorbreken, elk met de plateaus die dat geeft. Afsluitcode 1 als er kringen zijn.
cli-verb-cycles-examples =
    roadmap cycles eigen.json
    roadmap cycles - --lang en < eigen.json
cli-verb-explain = Bewijs waarom een actie staat waar die staat
cli-verb-explain-help = Bewijst de plaats van een actie: de keten die de actie daar houdt, wat u moet loslaten om eerder te kunnen, en wat erop volgt.
cli-verb-explain-examples =
    roadmap explain 3.3
    roadmap explain 2.2 eigen.json --json
cli-verb-next = Zeg wat nu kan worden opgepakt
cli-verb-next-help = Drie lijsten: wat nu kan starten, wat kan starten maar effectiever is na iets anders, en wat nog wacht. Elke regel zegt waarom, en welke acties erop wachten.
cli-verb-next-examples =
    roadmap next
    roadmap next -o wat-nu.pdf --quarter 2027-Q1
    roadmap next eigen.json --json
cli-verb-impact = Zeg wat er verschuift als er iets verandert
cli-verb-impact-help = Rekent uit wat er verschuift als u iets verandert, van waar naar waar en door welke wijziging. Wijzigingen gelden in de volgorde waarin ze er staan. Er wordt niets opgeslagen.
cli-verb-impact-examples =
    roadmap impact --drop 2.1 --reason "geen budget"
    roadmap impact --delay 1.1 --delay 8.3=2
    roadmap impact --move 3.2=3 --pin 3.3=4
    roadmap impact --move 3.3=geen
    roadmap impact --add-dependency "1.2>3.2" --kind more-effective-after
    roadmap impact eigen.json --changes wijzigingen.json
cli-verb-impact-notes =
    Zet "1.2>3.2" tussen aanhalingstekens: anders schrijft de shell een bestand.
    --reason en --kind gaan over de wijziging die er vlak voor staat.
cli-verb-render = Teken de roadmap in een bestand
cli-verb-render-help = Tekent de roadmap als SVG, PNG, PDF of DOT; de extensie van het bestand bepaalt welke.
cli-verb-render-examples =
    roadmap render -o roadmap.svg
    roadmap render -o adviezen.pdf --view collapsed-advice
    roadmap render -o rond-3.2.png --action 3.2 --depth 2
    roadmap render -o plateau-2.svg --plateau 2
    roadmap render nieuw.json -o verschil.svg --before oud.json
cli-verb-render-notes =
    Beelden: whole-advice (gewoon), whole-wave, collapsed-advice, collapsed-theme,
    neighbourhood, one-plateau, next, difference, auto (vereenvoudigt als het niet past)
cli-verb-show = Vertel alles over een actie, met bronnen
cli-verb-show-help = Vertelt alles over een actie: waar het om gaat, de plaats in het plan, het voorgestelde vroegste plateau met de reden, de afhankelijkheden, en waar dat allemaal te lezen is.
cli-verb-show-examples =
    roadmap show 3.2
    roadmap show 3.2 --lang en
cli-verb-schema = Beschrijf hoe een roadmap eruitziet (JSON Schema)
cli-verb-schema-help = Geeft het JSON Schema van een roadmapbestand, of met --plan dat van een plan.
cli-verb-schema-examples =
    roadmap schema > roadmap.schema.json
    roadmap schema --plan > plan.schema.json
cli-verb-validate = Controleer of een bestand een roadmap is
cli-verb-validate-help = Controleert een bestand en noemt elk probleem met de plek (JSON Pointer) en wat eraan te doen is. Afsluitcode 2 als het geen roadmap is of niet te lezen is.
cli-verb-validate-examples =
    roadmap validate eigen.json
    roadmap validate - --json < eigen.json

cli-param-of-plan = Het schema van een plan in plaats van dat van een roadmap.
cli-param-file = Roadmapbestand, - voor standaardinvoer, of het adres van een opslag. Zonder: de meegeleverde roadmap.
cli-param-lang = Taal van de teksten: nl (gewoon) of en.
cli-param-as-json = Geef het antwoord als JSON (zie docs/cli.md).
cli-param-no-color = Geen kleuren.
cli-param-help = Toon deze uitleg.
cli-param-show-version = Toon de versie.
cli-param-install-completion = Laat de shell aanvullen wat u typt.
cli-param-show-completion = Toon wat daarvoor in de shell moet komen.
cli-param-placements = Alleen een tabel met tabs: nummer, plateau, golf, uiterste plateau, speling. Snel, ook voor heel grote bestanden.
cli-param-action = Nummer van de actie, zoals 3.2.
cli-param-drop = Laat een actie vervallen.
cli-param-status = Geef een actie een andere status: proposed, planned, started, done, blocked of dropped.
cli-param-move = Stel een ander vroegste plateau voor; =geen laat het los.
cli-param-pin = Zet een actie vast op een plateau; =geen maakt los.
cli-param-delay = Stel een actie uit, één plateau of meer.
cli-param-add-dependency = Voeg een afhankelijkheid toe: eerst de voorganger, dan de opvolger.
cli-param-remove-dependency = Haal een afhankelijkheid weg.
cli-param-remove-action = Haal een actie helemaal weg.
cli-param-changes = Bestand met een JSON-lijst van wijzigingen.
cli-param-reason = Waarom: van de wijziging die er vlak voor staat (--drop, --status, --move of --add-dependency).
cli-param-kind = builds-on (gewoon) of more-effective-after (bij --add-dependency en --remove-dependency).
cli-param-output = Bestand voor de tekening: .svg, .png, .pdf of .dot; - voor standaarduitvoer.
cli-param-sheet = Schrijf een blad van één A4 voor een overleg: .pdf, .html of .md; - voor standaarduitvoer.
cli-param-sheet-type = Soort blad; anders zegt de extensie van het bestand het.
cli-param-quarter = Kwartaal van het overleg, voor boven het blad.
cli-param-view = Wat er te zien is (zie onder).
cli-param-depth = Hoeveel afhankelijkheden ver rond die actie (gewoon 1).
cli-param-plateau = Teken alleen dit plateau.
cli-param-before = Teken het verschil met deze oudere roadmap.
cli-param-file-type = Soort bestand, als de extensie het niet zegt.

# Fouten in de opdracht zelf
cli-usage-help = Hulp: roadmap --help
cli-usage-language = De taal ‘{ $name }’ is er niet; kies nl of en.
cli-usage-extra = Hier is te veel: { $words }
cli-usage-verb = Het werkwoord ‘{ $name }’ bestaat niet.
cli-usage-verb-near = Het werkwoord ‘{ $name }’ bestaat niet. Bedoelt u { $verbs }?
cli-usage-option = De optie { $option } bestaat niet.
cli-usage-option-near = De optie { $option } bestaat niet. Bedoelt u { $near }?
cli-usage-option-value = Bij de optie { $option } hoort een waarde, of juist geen.
cli-usage-missing = Hier ontbreekt: { $name }.
cli-usage-other = De opdracht is niet te begrijpen: { $message }
cli-usage-qualifier = { $option } hoort vlak na een van deze: { $after }.
cli-usage-number = { $option }: ‘{ $value }’ is geen nummer van een actie.
cli-usage-plateau = { $option }: ‘{ $value }’ is niet te begrijpen; schrijf bijvoorbeeld 3.2=2.
cli-usage-pair = { $option }: ‘{ $value }’ is niet te begrijpen; schrijf bijvoorbeeld "1.2>3.2", met aanhalingstekens.
cli-usage-choice = { $option }: ‘{ $value }’ kan niet; kies uit { $choices }.
cli-usage-whole = { $option }: ‘{ $value }’ is geen heel getal van { $low } tot en met { $high }.
cli-usage-no-change = Zeg wat er verandert, bijvoorbeeld: --drop 2.1
cli-usage-output = Zeg waar de tekening moet komen, bijvoorbeeld: roadmap render -o roadmap.svg
cli-usage-output-json = Tekening en JSON kunnen niet allebei naar standaarduitvoer.
cli-usage-extension = De extensie van ‘{ $value }’ zegt niet wat voor tekening het wordt; kies uit { $choices }, of gebruik --type.
cli-usage-view-needs = Bij --view { $view } hoort ook { $option }.
cli-usage-view-stray = { $option } hoort niet bij --view { $view }.
cli-usage-sheet-output = { $option } hoort bij een blad: zeg met -o in welk bestand dat komt.
cli-usage-sheet-json = Het blad en JSON kunnen niet allebei naar standaarduitvoer.
cli-usage-sheet-extension = De extensie van ‘{ $value }’ zegt niet wat voor blad het wordt; kies uit { $choices }, of gebruik --type.
cli-usage-quarter = --quarter: ‘{ $value }’ is geen kwartaal; schrijf bijvoorbeeld 2027-Q1.

# Wat er bezig is
cli-working-read = Lezen …
cli-working-plan = Plaatsen …
cli-working-explain = Bewijzen …
cli-working-cycles = Kringen zoeken …
cli-working-impact = Gevolgen uitrekenen …
cli-working-render = Tekenen …

# Gedeeld
cli-roadmap-shipped = meegeleverde roadmap
cli-roadmap-stdin = van standaardinvoer
cli-count-actions = { $count ->
    [0] geen acties
    [one] { $count } actie
   *[other] { $count } acties
}
cli-and-more = … en nog { $count }
cli-column-number = nr
cli-column-action = actie
cli-column-wave = golf
cli-column-slack = speling
cli-column-status = status
cli-column-plateau = plateau
cli-column-why = waarom, en wat het oplevert
cli-word-none = geen
cli-remedy = Wat te doen: { $remedy }
cli-proof = Bewijs: { $sentence }
cli-place = Op { $place }
cli-severity-error = { $count ->
    [one] { $count } fout
   *[other] { $count } fouten
}
cli-severity-warning = { $count ->
    [one] { $count } waarschuwing
   *[other] { $count } waarschuwingen
}
cli-severity-info = { $count } ter informatie

# plan
cli-plan-count = { $count ->
    [one] { $count } actie op { $plateaus } plateaus
   *[other] { $count } acties op { $plateaus } plateaus
}
cli-plan-same-status = { $counted }, alle { $status }
cli-plan-plateau = Plateau { $number } · { $title }
cli-plan-plateau-bare = Plateau { $number }
cli-mark-provisional = voorlopig: er is eerst iets op te lossen
cli-mark-fixed = vastgezet
cli-mark-proposal = staat op het voorgestelde vroegste plateau (een voorstel, geen feit uit het rapport)
cli-legend-slack = speling: zoveel plateaus later kan zonder dat het eind of een grens in de knel komt; wat erna komt, schuift zo nodig mee
cli-legend-proposed = te besluiten: of de actie van toepassing is, moet nog worden besloten
cli-plan-critical = Kritieke ketens (zonder speling)
cli-plan-dropped = Vervallen
cli-dropped = { $number }  { $title }: { $reason }
cli-plan-diagnostics = Signaleringen: { $counts }. Zie: roadmap check

# check
cli-check-none = Er is niets te melden.

# cycles
cli-cycles-none = Er zijn geen kringen: geen enkele actie wacht op zichzelf.
cli-cycles-group = Groep { $position } van { $count }
cli-cycles-paths = Kringen
cli-cycles-truncated = Er zijn er nog meer.
cli-cycles-cuts = Kleinste ingrepen, de makkelijkste eerst (minder weghalen kan niet)
cli-cycles-cuts-unproven = Ingrepen, de makkelijkste eerst (of het met minder kan, is niet bewezen)

# explain
cli-explain-why = Waarom daar
cli-explain-chain = De keten die het bewijst
cli-explain-binding = Alles wat de actie daar rechtstreeks houdt
cli-explain-earlier = Kan het eerder?
cli-explain-later = Kan het later, en wat volgt
cli-explain-let-go = Naar { $plateau }, zonder:
cli-explain-let-go-together = Naar { $plateau }, zonder deze { $count } samen:
cli-explain-fits = Past in { $plateau }, zonder:
cli-explain-fits-together = Past in { $plateau }, zonder deze { $count } samen:
cli-explain-more = Er zijn meer mogelijkheden van deze omvang.
cli-explain-try = Probeer { $position } uit: { $command }

# next
cli-next-current = Nu aan de beurt: { $plateau }
cli-next-finished = Alles is klaar.
cli-next-start = Kan nu starten
cli-next-better-after = Kan starten, effectiever na iets anders
cli-next-waiting = Wacht nog
cli-next-proposed = Van acties die nog te besluiten zijn, moet eerst worden vastgesteld of ze van toepassing zijn.

# impact
cli-impact-no-reason = geen reden opgegeven
cli-impact-changes = { $count ->
    [one] Wijziging
   *[other] Wijzigingen, in deze volgorde
}
cli-impact-moves = { $count ->
    [0] Geen enkele actie verschuift naar een ander plateau
    [one] { $count } actie verschuift naar een ander plateau
   *[other] { $count } acties verschuiven naar een ander plateau
}
cli-impact-waves = { $count ->
    [one] Alleen de golf verandert bij { $count } actie: { $numbers }
   *[other] Alleen de golf verandert bij { $count } acties: { $numbers }
}
cli-impact-added = { $count ->
    [one] { $count } actie komt erbij
   *[other] { $count } acties komen erbij
}
cli-impact-added-line = { $action } komt in { $plateau }
cli-impact-removed = { $count ->
    [one] { $count } actie verdwijnt uit het plan
   *[other] { $count } acties verdwijnen uit het plan
}
cli-impact-removed-line = { $action } stond in { $plateau }
cli-impact-new = { $count ->
    [one] Nieuwe signalering
   *[other] Nieuwe signaleringen
}
cli-impact-solved = { $count ->
    [one] Opgeloste signalering
   *[other] Opgeloste signaleringen
}
cli-impact-no-diagnostics = Er verandert niets aan de signaleringen.
cli-impact-nothing-stored = Er is niets opgeslagen.

# render
cli-render-written = Geschreven: { $file }
cli-render-size = { $kilobytes } kB
cli-render-simpler = Dat is: --view { $view }

# show
cli-show-alias = ook: { $title }
cli-show-status = Status: { $status }
cli-show-status-proposed = Status: te besluiten (of de actie van toepassing is, moet nog worden besloten)
cli-show-status-reason = Reden: { $reason }
cli-show-place = Staat in { $plateau }, golf { $wave }.
cli-show-place-provisional = Staat voorlopig in { $plateau }, golf { $wave }: er is eerst iets op te lossen.
cli-show-pin = Vastgezet op { $plateau }.
cli-show-ceiling = Uiterlijk in { $plateau }.
cli-show-owner = Eigenaar: { $owner }
cli-show-floor = Vroegste plateau: een voorstel
cli-show-floor-is = { $plateau } · { $origin }
cli-show-floor-alternative = Zou ook kunnen: { $plateau }
cli-show-before = { $count ->
    [one] Hangt af van { $count } actie
   *[other] Hangt af van { $count } acties
}
cli-show-before-link = { $kind } { $other } · { $origin }
cli-show-after = { $count ->
    [one] Van deze actie hangt { $count } actie af
   *[other] Van deze actie hangen { $count } acties af
}
cli-show-after-link = { $other }: { $kind } { $number } · { $origin }
cli-show-same-plateau = { $link } · mag in hetzelfde plateau
cli-show-advice = Advies
cli-show-theme = Thema
cli-show-findings = { $count ->
    [one] Bevinding waar dit een antwoord op is
   *[other] Bevindingen waar dit een antwoord op is
}
cli-show-bodies = Genoemd in de tekst van de actie
cli-show-sources = Bronnen
cli-show-source = { $document }, regel { $lines }
cli-show-source-quote = { $document }, regel { $lines }: ‘{ $quote }’

cli-show-documents = { $count ->
    [one] Brondocument
   *[other] Brondocumenten
}

# validate
cli-validate-fine = Dit is een roadmap: { $actions } acties, { $dependencies } afhankelijkheden, { $plateaus } plateaus.
