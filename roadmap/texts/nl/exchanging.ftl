# Wegen waarlangs met andere programma's wordt uitgewisseld: opdrachtregel en server.

exchange-carries-all = alles
exchange-carries-but = alles behalve { $missing }
exchange-altered = { $field }: { $before } → { $after }
exchange-quoted = ‘{ $value }’
exchange-nothing = niets
exchange-field-numbers = nummer
exchange-field-titles = titel
exchange-field-summaries = omschrijving
exchange-field-parents = advies
exchange-field-plateaus = staat in
exchange-field-waves = golf
exchange-field-quarters = kwartalen
exchange-field-statuses = status
exchange-field-owners = eigenaar
exchange-field-references = in andere systemen
exchange-field-dependencies = afhankelijkheden
exchange-field-kinds = soort afhankelijkheid
exchange-field-findings = bevindingen
exchange-field-gates = poorten
exchange-conflict-gone = Dit kan niet meer: de roadmap is intussen anders.
exchange-conflict-both = Intussen hier ook gewijzigd: nu { $theirs }, in het bestand { $mine }.

# formats
cli-verb-formats = Toon in welke formaten u kunt uitwisselen
cli-verb-formats-help = Toont de formaten van andere programma’s: of de roadmap erin kan worden geschreven (uit) en eruit kan worden gelezen (in), en wat een formaat meeneemt.
cli-verb-formats-examples =
    roadmap formats
    roadmap formats --json
cli-column-format = wat het is
cli-column-ways = uit/in
cli-column-carries = neemt mee
cli-way-out = uit
cli-way-in = in

# export
cli-verb-export = Schrijf de roadmap voor een ander programma
cli-verb-export-help = Schrijft de roadmap in een formaat van een ander programma. Dezelfde revisie geeft altijd dezelfde bytes. Wat het formaat niet kan meenemen, staat op standaardfout.
cli-verb-export-examples =
    roadmap export --format plan
    roadmap export --format json -o roadmap.json
    roadmap export sqlite:///var/roadmap.db --format json --at 3 -o toen.json
cli-verb-export-notes =
    Het formaat mag weg als de extensie van -o het zegt; zie: roadmap formats
cli-param-export-source = Roadmapbestand, - voor standaardinvoer, het adres van een opslag, of met een eigen opslag het id van een roadmap. Zonder: de enige roadmap van die opslag; anders de meegeleverde roadmap.
cli-param-export-store = Adres van een opslag (of ROADMAP_STORE).
cli-param-export-format = Naam van het formaat (zie roadmap formats); anders zegt de extensie van het bestand het.
cli-param-export-file = Bestand dat wordt geschreven; gewoon naar standaarduitvoer.
cli-param-export-at = Zoals het was bij deze revisie, of op dit moment; alleen bij een opslag.
cli-working-export = Schrijven … { $megabytes } MB
cli-usage-exchange-format = ‘{ $value }’ zegt niet welk formaat het is; geef --format met een van: { $choices }.
cli-usage-export-json = Het bestand en het antwoord als JSON kunnen niet allebei naar standaarduitvoer: geef -o de naam van een bestand, of laat --json weg.
cli-usage-export-at = --at hoort bij een roadmap in een opslag, zonder @ in het adres: roadmap export sqlite:///roadmap.db --at 3.

# import
cli-verb-import = Toon wat een bestand van een ander programma zou wijzigen, en neem het over
cli-verb-import-help = Vergelijkt een bestand van een ander programma met de roadmap: wat erbij komt, wat het anders zegt, wat botst met wat anderen intussen wijzigden, en wat er daardoor verschuift. Er wordt pas iets opgeslagen met --accept, als één revisie.
cli-verb-import-examples =
    roadmap import roadmap.json gewijzigd.json --format json
    roadmap import sqlite:///var/roadmap.db plan.plan.json --base 3
    roadmap import zoetermeer gewijzigd.json --format json --accept --reason "uit overleg"
    roadmap import eigen.json gewijzigd.json --format json -o wijzigingen.json
cli-verb-import-notes =
    Afsluitcode 1: er is iets dat niet kan worden overgenomen, of dat botst. Dan neemt --accept
    niets over; met --partly wel alles wat kan. Over wat botst beslist u met --keep en --drop.
    Wat in het bestand ontbreekt, blijft zoals het is.
cli-param-import-target = Id van de roadmap in de opslag, het adres van een opslag, of een roadmapbestand (dan wordt alleen vergeleken).
cli-param-import-file = Bestand van een ander programma; - voor standaardinvoer.
cli-param-import-format = Naam van het formaat (zie roadmap formats); anders zegt de extensie van het bestand het.
cli-param-import-base = Revisie waarvan het bestand is gemaakt, als het dat niet zelf zegt.
cli-param-import-changes = Schrijf de wijzigingen in een bestand voor roadmap apply --changes; - voor standaarduitvoer.
cli-param-import-keep = Nummer van een wijziging die botst en die uit het bestand moet komen.
cli-param-import-drop = Nummer van een wijziging die botst en waarvan blijft staan wat er nu staat.
cli-param-accept = Neem over, als één revisie; met --reason.
cli-param-partly = Neem ook over als niet alles kan: wat niet kan of botst, blijft erbuiten.
cli-usage-import-json = De wijzigingen en het antwoord als JSON kunnen niet allebei naar standaarduitvoer: geef -o de naam van een bestand, of laat --json weg.
cli-usage-import-store = { $option } kan alleen bij een roadmap in een opslag; in een bestand wordt niets opgeslagen. Maak er een met: roadmap create.
cli-usage-import-point = Een bestand wordt overgenomen in de laatste revisie: laat ‘@{ $value }’ weg. Waarvan het is gemaakt, zegt u met --base.
cli-import-base-same = Het bestand is gemaakt van deze roadmap zoals die nu is.
cli-import-base = Het bestand is gemaakt van revisie { $number }; wat anderen daarna wijzigden, blijft.
cli-import-base-unknown = Het bestand zegt niet van welke revisie het is gemaakt: wat anderen intussen wijzigden is niet te onderscheiden. U kunt het zeggen met --base.
cli-import-added = { $count ->
    [one] Komt erbij: { $count } actie
   *[other] Komen erbij: { $count } acties
}
cli-import-altered = { $count ->
    [one] Anders in het bestand: { $count } actie
   *[other] Anders in het bestand: { $count } acties
}
cli-import-linked = { $count ->
    [one] Er komt { $count } afhankelijkheid bij.
   *[other] Er komen { $count } afhankelijkheden bij.
}
cli-import-unlinked = { $count ->
    [one] Er gaat { $count } afhankelijkheid weg.
   *[other] Er gaan { $count } afhankelijkheden weg.
}
cli-import-absent = { $count ->
    [one] Niet in het bestand, blijft zoals die is: { $numbers }
   *[other] Niet in het bestand, blijven zoals ze zijn: { $numbers }
}
cli-import-conflicts = { $count ->
    [one] { $count } wijziging botst
   *[other] { $count } wijzigingen botsen
}
cli-import-decide = Beslis van elk: --keep N (neem die uit het bestand) of --drop N (laat staan zoals het nu is).
cli-import-place = { $place }: { $message }
cli-import-nothing = Er is niets over te nemen.
cli-import-refused = Niet overgenomen: niet alles kan, zie hierboven. Verbeter het bestand, of neem met --partly over wat wel kan.
cli-import-kept = Overgenomen als revisie { $number }.

# Server
api-about-unknown-format = Het formaat is er niet, of kan niet deze kant op. De lijst van formaten staat onder `exports` van een roadmap.
problem-two-names = ‘{ $name }’ en ‘{ $other }’ zeggen hetzelfde, maar hebben elk een andere waarde.
problem-two-names-remedy = Laat een van beide weg.
