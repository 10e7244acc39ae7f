# De opdrachtregel op een opslag

feature-serve = de server

# Hulp
cli-help-verbs-answers = Antwoorden
cli-help-verbs-revisions = Revisies
cli-help-verbs-store = Opslag

cli-verb-apply = Voer wijzigingen door, als één revisie
cli-verb-apply-help = Voert wijzigingen door, alle of geen, in de volgorde waarin ze er staan, en zegt wat er daardoor verschuift. Wat een kring zou maken wordt geweigerd.
cli-verb-apply-examples =
    roadmap apply --status 2.1=started --reason "besluit MT"
    roadmap apply --drop 2.1 --reason "geen budget" --decided-by IMO --reference 2026-17
    roadmap apply --changes wijzigingen.json --reason "overleg van maandag" --expected 4
cli-verb-apply-notes =
    --reason vlak na --drop, --status, --move of --add-dependency gaat over die wijziging;
    elke andere --reason gaat over het geheel. Zonder die laatste gelden de redenen van de wijzigingen.
cli-verb-replace = Zet een heel document in de plaats, als één revisie
cli-verb-replace-help = Zet een heel document in de plaats van de laatste revisie. De oude revisies blijven.
cli-verb-replace-examples =
    roadmap replace eigen.json --reason "bijgewerkt in de werkgroep"
cli-verb-undo = Draai de laatste wijziging terug
cli-verb-undo-help = Draait de laatste wijziging terug, als nieuwe revisie. Nog eens draait de wijziging daarvoor terug.
cli-verb-undo-examples =
    roadmap undo --reason "vergissing"
cli-verb-redo = Voer opnieuw door wat is teruggedraaid
cli-verb-redo-help = Voert de wijziging die het laatst is teruggedraaid opnieuw door, als nieuwe revisie.
cli-verb-redo-examples =
    roadmap redo --reason "toch wel"
cli-verb-revert = Ga terug naar een oudere revisie
cli-verb-revert-help = Gaat terug naar een oudere revisie, als nieuwe revisie; die kan zelf worden teruggedraaid.
cli-verb-revert-examples =
    roadmap revert 3 --reason "terug naar de stand van juni"
cli-verb-history = Toon wie wat wanneer en waarom heeft gewijzigd
cli-verb-history-help = Toont de revisies, de oudste eerst: wanneer, door wie, waarom, door welk besluit, en of ze zijn vastgesteld.
cli-verb-history-examples =
    roadmap history
    roadmap history --after 100 --limit 50
cli-verb-moved = Zeg wat er sinds een revisie is verschoven, en waarom
cli-verb-moved-help = Zegt welke acties tussen twee revisies zijn verschoven en welke wijzigingen dat doen; zonder tweede revisie tot en met de laatste.
cli-verb-moved-examples =
    roadmap moved 3
    roadmap moved 3 7 --json
cli-verb-compare = Vergelijk twee standen
cli-verb-compare-help = Zegt hoe het plan van twee standen verschilt, en waarom. Een stand is latest, het nummer van een revisie, baseline, scenario:naam of een moment met tijdzone.
cli-verb-compare-examples =
    roadmap compare baseline latest
    roadmap compare latest scenario:plan-b
    roadmap compare 2026-01-01T00:00:00Z latest
cli-verb-changes = Noem ding voor ding wat er anders werd
cli-verb-changes-help = Noemt per revisie na de gegeven revisie wat er anders werd: acties, afhankelijkheden, plaatsen in het plan, enzovoort. Met --json ook de inhoud ervan, voor systemen die willen bijblijven.
cli-verb-changes-examples =
    roadmap changes --after 3
    roadmap changes --after 3 --json
cli-verb-adopt = Leg vast dat een revisie is vastgesteld
cli-verb-adopt-help = Legt vast door wie een revisie is vastgesteld, en waar dat te lezen is.
cli-verb-adopt-examples =
    roadmap adopt 4 --decided-by IMO --reference "notulen 2026-17"
cli-verb-baselines = Toon wat er is vastgesteld
cli-verb-baselines-help = Toont welke revisies zijn vastgesteld, door wie en wanneer.
cli-verb-baselines-examples =
    roadmap baselines
cli-verb-scenario = Bewaar, bekijk en neem over: wijzigingen onder een naam
cli-verb-scenario-help = Een scenario is een lijst wijzigingen onder een naam. De roadmap zelf blijft zoals die is, totdat het scenario wordt overgenomen.
cli-verb-scenario-examples =
    roadmap scenario save plan-b --drop 2.1 --delay 1.1
    roadmap scenario impact plan-b
    roadmap scenario adopt plan-b --reason "besluit MT"
cli-verb-scenario-list = Toon de scenario's
cli-verb-scenario-list-help = Toont de scenario's van een roadmap.
cli-verb-scenario-list-examples =
    roadmap scenario list
cli-verb-scenario-show = Vertel wat een scenario inhoudt
cli-verb-scenario-show-help = Vertelt wat een scenario inhoudt: de wijzigingen, de revisie waarop het staat, en wat ervan is overgenomen.
cli-verb-scenario-show-examples =
    roadmap scenario show plan-b
cli-verb-scenario-save = Bewaar wijzigingen onder een naam
cli-verb-scenario-save-help = Bewaart wijzigingen onder een naam, of zet ze in de plaats van wat er onder die naam stond. Kringen mogen hier: hier kunnen ze worden ontward.
cli-verb-scenario-save-examples =
    roadmap scenario save plan-b --drop 2.1 --delay 1.1
    roadmap scenario save plan-b --changes wijzigingen.json --title "Plan B" --base 3
cli-verb-scenario-discard = Haal een scenario weg
cli-verb-scenario-discard-help = Haalt een scenario weg. Wat ervan is overgenomen blijft in de revisies.
cli-verb-scenario-discard-examples =
    roadmap scenario discard plan-b
cli-verb-scenario-rebase = Zet een scenario op de laatste revisie
cli-verb-scenario-rebase-help = Zet een scenario op de laatste revisie. Wat anderen intussen anders hebben gewijzigd moet eerst worden beslist: met --keep of --drop en het nummer van de wijziging.
cli-verb-scenario-rebase-examples =
    roadmap scenario rebase plan-b --preview
    roadmap scenario rebase plan-b --keep 1 --drop 3
cli-verb-scenario-adopt = Neem een scenario over in de roadmap
cli-verb-scenario-adopt-help = Neemt wijzigingen van een scenario over in de roadmap, als één revisie: alle, of alleen die met --change. Wat overblijft, blijft in het scenario.
cli-verb-scenario-adopt-examples =
    roadmap scenario adopt plan-b --reason "besluit MT" --decided-by MT
    roadmap scenario adopt plan-b --change 1 --change 3 --reason "eerste stap"
cli-verb-scenario-impact = Zeg wat een scenario zou doen
cli-verb-scenario-impact-help = Zegt alles wat een scenario zou doen met de revisie waarop het staat. Er wordt niets opgeslagen.
cli-verb-scenario-impact-examples =
    roadmap scenario impact plan-b
cli-verb-roadmaps = Toon de roadmaps in een opslag
cli-verb-roadmaps-help = Toont de roadmaps in een opslag met hun laatste revisie.
cli-verb-roadmaps-examples =
    roadmap roadmaps
    roadmap roadmaps --archived --store sqlite:////var/lib/roadmap.db
cli-verb-create = Zet een roadmap in een opslag
cli-verb-create-help = Begint de geschiedenis van een roadmap in een opslag, met revisie 1. Zonder bestand is dat de meegeleverde roadmap. Een SQLite-bestand dat er nog niet is wordt gemaakt.
cli-verb-create-examples =
    roadmap create --reason "uit het rapport"
    roadmap create eigen.json --reason "begin" --store sqlite:///eigen.db
    roadmap create --empty --id nieuw --title "Nieuwe roadmap" --reason "begin"
cli-verb-archive = Zet een roadmap in het archief
cli-verb-archive-help = Zet een roadmap in het archief: lezen kan, veranderen niet.
cli-verb-archive-examples =
    roadmap archive --roadmap oud --reason "afgerond"
cli-verb-unarchive = Haal een roadmap uit het archief
cli-verb-unarchive-help = Haalt een roadmap uit het archief.
cli-verb-unarchive-examples =
    roadmap unarchive --roadmap oud --reason "weer nodig"
cli-verb-verify = Ga na of alles is zoals het is opgeslagen
cli-verb-verify-help = Vergelijkt elke byte van de geschiedenis met de hashes die haar verzegelen, van alle roadmaps of van één. Afsluitcode 1 als er iets niet klopt.
cli-verb-verify-examples =
    roadmap verify
    roadmap verify --roadmap eigen --json
cli-verb-backup = Schrijf alle roadmaps naar één bestand
cli-verb-backup-help = Schrijft alle roadmaps en scenario's naar één bestand, terwijl de opslag in gebruik is. Tokens gaan niet mee.
cli-verb-backup-examples =
    roadmap backup reserve.db
cli-verb-restore = Zet een reservekopie terug
cli-verb-restore-help = Zet een reservekopie in de plaats van alle roadmaps en scenario's. Tokens blijven zoals ze zijn. Staan er al roadmaps, dan moet --keep zeggen waar die eerst worden bewaard.
cli-verb-restore-examples =
    roadmap restore reserve.db --keep vorige.db
cli-verb-serve = Start de server met de API
cli-verb-serve-help = Start de server met de API op deze opslag. Een SQLite-bestand dat er nog niet is wordt gemaakt.
cli-verb-serve-examples =
    roadmap serve
    roadmap serve --store sqlite:////var/lib/roadmap.db --port 8080 --workers 4
cli-verb-token = Maak, toon en trek in: tokens voor de API
cli-verb-token-help = Een token zegt wie de API gebruikt en wat die mag. Zonder tokens is de API alleen op deze machine te gebruiken.
cli-verb-token-examples =
    roadmap token create Ans --role planner
    roadmap token list
cli-verb-token-create = Maak een token
cli-verb-token-create-help = Maakt een token en toont het één keer: alleen het token staat op standaarduitvoer. De rollen: reader kijkt, planner wijzigt, decider stelt vast, admin maakt en archiveert roadmaps; elk mag ook wat de vorige mag.
cli-verb-token-create-examples =
    roadmap token create Ans --role planner
    roadmap token create dashboard --role reader --days 365 > token.txt
cli-verb-token-list = Toon de tokens
cli-verb-token-list-help = Toont alle tokens, ook ingetrokken en verlopen; het token zelf is nergens bewaard.
cli-verb-token-list-examples =
    roadmap token list
cli-verb-token-revoke = Trek een token in
cli-verb-token-revoke-help = Trekt een token in; het geldt meteen nergens meer.
cli-verb-token-revoke-examples =
    roadmap token revoke 0a1b2c3d4e5f

cli-param-store = Adres van de opslag (gewoon sqlite:///roadmap.db, of ROADMAP_STORE).
cli-param-roadmap = Id van de roadmap; hoeft niet als de opslag er één heeft.
cli-param-author = Wie dit doet (gewoon ROADMAP_AUTHOR, anders de gebruiker van deze machine).
cli-param-why = Waarom; moet altijd.
cli-param-decided-by = Wie dit heeft besloten: een overleg of een naam.
cli-param-reference = Waar het besluit te lezen is; alleen met --decided-by.
cli-param-expected = Nummer van de laatste revisie die u kent; is er een nieuwere, dan wordt er niets gewijzigd.
cli-param-expected-version = Versie van het scenario die u kent (0: nog geen); is er een nieuwere, dan wordt er niets gewijzigd.
cli-param-number = Nummer van een revisie.
cli-param-after = Alleen wat na deze revisie komt.
cli-param-limit = Hoeveel revisies hoogstens.
cli-param-since = Nummer van de revisie vanaf welke.
cli-param-until = Nummer van de revisie tot en met welke; gewoon de laatste.
cli-param-left = Stand waarmee wordt vergeleken.
cli-param-right = Stand die wordt vergeleken.
cli-param-archived = Ook wat in het archief staat.
cli-param-new-id = Id van de nieuwe roadmap, in plaats van die in het bestand.
cli-param-title = Titel, zoals mensen hem gebruiken.
cli-param-empty = Begin zonder acties, met alleen de vier plateaus; met --id en --title.
cli-param-backup = Bestand van de reservekopie.
cli-param-keep-file = Bestand waarin eerst wordt bewaard wat er nu staat.
cli-param-host = Adres waarop de server luistert (gewoon 127.0.0.1: alleen deze machine).
cli-param-port = Poort waarop de server luistert (gewoon 8000).
cli-param-workers = Aantal processen dat antwoordt (gewoon 1).
cli-param-name = Naam van het scenario: letters, cijfers, streepjes.
cli-param-note = Waar het voor is.
cli-param-base = Revisie waarop de wijzigingen zijn bedacht; gewoon de laatste.
cli-param-preview = Zeg alleen wat ervan zou worden; er wordt niets opgeslagen.
cli-param-keep-changes = Nummer van een wijziging die moet blijven, ook al wijzigden anderen hetzelfde.
cli-param-drop-changes = Nummer van een wijziging die vervalt.
cli-param-change = Nummer van een wijziging in het scenario; gewoon alle.
cli-param-user = Wie het token gebruikt; dat wordt de auteur van wat ermee wordt gewijzigd.
cli-param-role = Wat ermee mag: reader, planner, decider of admin.
cli-param-days = Hoeveel dagen het geldt; gewoon zonder einde.
cli-param-token = Id van het token, uit roadmap token list.

# Fouten in de opdracht zelf
cli-usage-store-missing = Er is geen opslag op { $store }. Noem de goede met --store, of maak er een met: roadmap create --reason …
cli-usage-store-empty = In deze opslag staat nog geen roadmap. Maak er een met: roadmap create --reason …
cli-usage-which-roadmap = In deze opslag staan meer roadmaps: { $ids }. Noem er een met --roadmap (in een adres: #id).
cli-usage-point = ‘{ $value }’ is geen revisie en geen moment; schrijf bijvoorbeeld @12 of @2026-11-22T10:00:00Z.
cli-usage-author = Zeg wie dit doet, met --author of ROADMAP_AUTHOR.
cli-usage-why = Zeg waarom, met --reason.
cli-usage-decided-by = Zeg wie dit heeft besloten, met --decided-by.
cli-usage-empty = Bij --empty horen --id en --title, en geen bestand.
cli-usage-file-name = Hier hoort de naam van een bestand; standaardinvoer en -uitvoer kunnen niet.
cli-usage-scenario-empty = Het scenario ‘{ $name }’ heeft geen wijzigingen (meer) om over te nemen.

# Wat er bezig is
cli-working-verify = Nagaan …
cli-working-backup = Reservekopie schrijven …
cli-working-restore = Terugzetten …

# Gedeeld
cli-name = NAAM
cli-column-id = id
cli-column-title = titel
cli-column-name = naam
cli-column-revision = revisie
cli-column-moment = tijd (UTC)
cli-column-author = door
cli-column-what = waarom
cli-column-decision = besluit
cli-column-changes = wijzigingen
cli-column-base = op revisie
cli-column-user = gebruiker
cli-column-role = rol
cli-column-made = gemaakt (UTC)
cli-column-state = geldigheid
cli-revision = Revisie { $number }
cli-revision-kept = Opgeslagen als revisie { $number } ({ $kind }).
cli-revision-kind = { $kind ->
    [created] begonnen
    [changed] gewijzigd
    [replaced] document vervangen
    [undone] teruggedraaid, weer zoals revisie { $restores }
    [redone] opnieuw doorgevoerd, weer zoals revisie { $restores }
   *[restored] teruggegaan naar revisie { $restores }
}
cli-decision = besluit van { $by }
cli-decision-reference = besluit van { $by } ({ $reference })
cli-adopted = vastgesteld: { $decision }
cli-cause = { $change }
cli-cause-derived = { $change } (afgeleid uit de documenten)
cli-cause-revision = { $change } (revisie { $revision })
cli-cause-revision-derived = { $change } (revisie { $revision }, afgeleid uit de documenten)
cli-restated = { $count ->
    [one] { $count } andere status
   *[other] { $count } andere statussen
}
cli-restated-line = { $action }: van ‘{ $before }’ naar ‘{ $after }’
cli-cycle-keep = Bewaren als scenario: { $command }

# history, compare, changes
cli-history-more = Er is meer: roadmap history --after { $after }
cli-state-revision = revisie { $name }
cli-state-scenario = scenario { $name }
cli-changes-none = Er werd niets anders.
cli-changes-more = Er is meer: roadmap changes --after { $after }
cli-changes-line = { $kind }: { $keys }
cli-changes-gone = { $kind }, weg: { $keys }
cli-entity-roadmap = roadmap
cli-entity-plateau = plateaus
cli-entity-action = acties
cli-entity-dependency = afhankelijkheden
cli-entity-theme = thema's
cli-entity-advice = adviezen
cli-entity-finding = bevindingen
cli-entity-coverage = dekking
cli-entity-context-finding = overige bevindingen
cli-entity-body = organen
cli-entity-framework = kaders
cli-entity-erratum = errata
cli-entity-document = documenten
cli-entity-score = scores
cli-entity-placement = plaatsen in het plan

# adopt, baselines
cli-adopt-kept = Revisie { $number } is vastgesteld: { $decision }.
cli-baselines-none = Er is nog niets vastgesteld.

# scenario
cli-scenarios-none = Er zijn geen scenario's.
cli-scenarios-behind = ! De roadmap is al bij revisie { $latest }. Zie: roadmap scenario rebase NAAM
cli-scenario-head = Scenario { $name } · { $title } · versie { $version }, op revisie { $base } · { $author }
cli-scenario-adopted = Overgenomen in revisie { $numbers }
cli-scenario-discarded = Scenario { $name } is weg.
cli-rebase-kept = { $count ->
    [one] Past: wijziging { $numbers }
   *[other] Passen: wijzigingen { $numbers }
}
cli-rebase-redundant = { $count ->
    [one] Niet meer nodig: wijziging { $numbers }
   *[other] Niet meer nodig: wijzigingen { $numbers }
}
cli-rebase-dropped = { $count ->
    [one] Vervalt: wijziging { $numbers }
   *[other] Vervallen: wijzigingen { $numbers }
}
cli-rebase-fits = Het scenario past op de laatste revisie.
cli-rebase-decide = Beslis van elk: --keep N (deze wijziging blijft) of --drop N (deze vervalt).
cli-rebase-done = Het scenario staat op de laatste revisie; van de { $before } wijzigingen zijn er { $after } over.
cli-conflict-not-applicable = Dit kan op de laatste revisie niet meer.
cli-conflict-both-changed = { $field ->
    [status] De status is door anderen gewijzigd: nu { $theirs }, hier { $mine }.
    [earliest_plateau] Het vroegste plateau is door anderen gewijzigd: nu { $theirs }, hier { $mine }.
    [pin] Waar de actie vaststaat is door anderen gewijzigd: nu { $theirs }, hier { $mine }.
    [ceiling] Het uiterste plateau is door anderen gewijzigd: nu { $theirs }, hier { $mine }.
    [dependency] Deze afhankelijkheid is door anderen gewijzigd.
    [score] De score is door anderen gewijzigd: nu { $theirs }, hier { $mine }.
    [weighing] De weging is door anderen gewijzigd.
    [calendar] De geplande kwartalen zijn door anderen gewijzigd.
    [capacity] De capaciteit van dit team is door anderen gewijzigd.
    [timing] Wat over de looptijd bekend is, is door anderen gewijzigd.
    [gate] De poort van dit plateau is door anderen gewijzigd.
    [agreed] De afgesproken kwartalen zijn door anderen gewijzigd: nu { $theirs }, hier { $mine }.
   *[other] Dit is door anderen gewijzigd ({ $field }): nu { $theirs }, hier { $mine }.
}

# roadmaps, create, archive, verify
cli-roadmaps-none = Er staan geen roadmaps in deze opslag.
cli-roadmaps-none-active = Er staan geen roadmaps in deze opslag, behalve misschien in het archief (--archived).
cli-roadmaps-archived = { $title } (in het archief)
cli-archive-done = { $id } staat in het archief.
cli-unarchive-done = { $id } is uit het archief.
cli-unarchive-not = { $id } stond niet in het archief.
cli-verify-fine = { $id }: alles is zoals het is opgeslagen.
cli-verify-broken = { $id }: { $where } { $why }.
cli-verify-remedy = Laat nakijken wat er is veranderd, en zet een reservekopie terug: roadmap restore FILE --keep FILE
cli-broken-revision = revisie { $number }
cli-broken-event = gebeurtenis { $number }
cli-broken-roadmap = de vermelding in het overzicht
cli-broken-missing = ontbreekt
cli-broken-record-changed = is niet meer zoals opgeschreven: wie, wanneer, waarom of wat
cli-broken-document-changed = heeft een ander document dan is opgeslagen
cli-broken-not-chained = sluit niet aan op wat ervoor komt
cli-broken-misplaced = hoort niet op deze plaats

# backup, restore
cli-backup-hash = SHA-256: { $hash }
cli-restore-done = { $count ->
    [one] Teruggezet in { $store }: { $count } roadmap.
   *[other] Teruggezet in { $store }: { $count } roadmaps.
}
cli-restore-kept = Wat er stond is bewaard in { $file }

# token
cli-tokens-none = Er zijn geen tokens.
cli-token-made = Token { $id } voor { $name }, rol { $role }.
cli-token-made-until = Token { $id } voor { $name }, rol { $role }, geldig tot { $until } UTC.
cli-token-once = Dit is de enige keer dat het te zien is; bewaar het goed.
cli-token-valid = geldig
cli-token-until = tot { $moment }
cli-token-expired = verlopen op { $moment }
cli-token-revoked = ingetrokken op { $moment }
cli-token-revoke-done = Token { $id } van { $name } is ingetrokken.
