# Wat er mis kan zijn met een document, elk met wat eraan te doen is
problem-too-large = Het bestand is { $size } MB; meer dan { $limit } MB wordt niet gelezen.
problem-too-large-remedy = Splits de roadmap, of laat lange teksten weg.
problem-not-utf-8 = Dit is geen UTF-8-tekst: byte { $position } past daar niet in.
problem-not-utf-8-remedy = Bewaar het bestand als UTF-8.
problem-empty = Het bestand is leeg.
problem-empty-remedy = Geef een roadmap als JSON; ‘roadmap schema’ beschrijft hoe die eruitziet.
problem-too-deep = De lijsten en objecten zitten te diep in elkaar: meer dan { $limit } lagen.
problem-too-deep-remedy = Een roadmap heeft hoogstens zeven lagen; kijk of dit wel een roadmap is.
problem-not-json = Dit is geen JSON: het gaat mis op regel { $line }, kolom { $column }.
problem-not-json-remedy = Kijk op die plek naar een vergeten komma, aanhalingsteken of haakje.
problem-number-too-long = Er staat een getal in van duizenden cijfers.
problem-number-too-long-remedy = Haal dat getal weg; een roadmap kent alleen kleine hele getallen.
problem-not-an-object = Hier hoort een object te staan: { "{" } … { "}" }.
problem-not-an-object-remedy = Zet de velden tussen accolades.
problem-not-a-number = { $found } is geen getal dat JSON kent.
problem-not-a-number-remedy = Vul een echt getal in, of laat het veld weg.
problem-repeated-name = Het veld ‘{ $name }’ staat er twee keer in hetzelfde object.
problem-repeated-name-remedy = Bewaar er één.
problem-missing = Het veld ‘{ $name }’ ontbreekt.
problem-missing-remedy = Vul het in; ‘roadmap schema’ zegt wat erin hoort.
problem-unknown-field = Het veld ‘{ $name }’ bestaat hier niet.
problem-unknown-field-remedy = Kijk naar een tikfout, of haal het veld weg.
problem-not-text = Hier hoort tekst te staan, geen { $found }.
problem-not-text-remedy = Zet de waarde tussen aanhalingstekens; ook een nummer is tekst: "3.2".
problem-not-unicode = Deze tekst bevat een half teken, dat geen programma kan tonen.
problem-not-unicode-remedy = Typ de tekst opnieuw.
problem-text-empty = Deze tekst is leeg.
problem-text-empty-remedy = Vul iets in, of laat het veld weg.
problem-text-too-long = Deze tekst is langer dan { $limit } tekens.
problem-text-too-long-remedy = Maak de tekst korter.
problem-text-form = Deze tekst heeft niet de vorm die hier hoort: { $found }.
problem-text-form-remedy = Een nummer of id bestaat uit letters, cijfers, punten en streepjes; regels zijn als "902" of "1541-1542"; gewone tekst bevat geen stuurtekens.
problem-not-whole-number = Hier hoort een heel getal te staan, geen { $found }.
problem-not-whole-number-remedy = Vul een heel getal in, zonder aanhalingstekens en zonder komma.
problem-not-true-or-false = Hier hoort true of false te staan, geen { $found }.
problem-not-true-or-false-remedy = Vul true of false in, zonder aanhalingstekens.
problem-not-one-of = { $found } is hier niet mogelijk.
problem-not-one-of-remedy = Kies een van deze: { $expected }.
problem-out-of-range = { $found } valt buiten wat hier kan; de grens is { $bound }.
problem-out-of-range-remedy = Kies een getal binnen de grens.
problem-not-a-list = Hier hoort een lijst te staan: [ … ].
problem-not-a-list-remedy = Zet de waarden tussen rechte haken.
problem-list-too-short = Deze lijst is te kort; er horen er minstens { $limit } in te staan.
problem-list-too-short-remedy = Vul de lijst aan.
problem-list-too-long = Deze lijst is te lang; er mogen er hoogstens { $limit } in staan.
problem-list-too-long-remedy = Voeg samen of haal weg wat te veel is.
problem-wrong-value = { $found } past hier niet ({ $message }).
problem-wrong-value-remedy = ‘roadmap schema’ zegt wat hier hoort.
problem-more-problems = Er zijn nog { $count } andere problemen.
problem-more-problems-remedy = Herstel eerst deze en controleer dan opnieuw.

# Regels die tussen de delen van een document gelden
problem-duplicate = ‘{ $name }’ komt twee keer voor; de eerste staat op { $first }.
problem-duplicate-remedy = Geef een van beide een andere naam, of haal er een weg.
problem-reference-repeated = De naam ‘{ $name }’ in ‘{ $system }’ hoort al bij een andere plek: { $first }.
problem-reference-repeated-remedy = Geef elke actie in een ander systeem een eigen naam, of haal er een weg.
problem-plateau-numbers = De plateaus zijn niet doorlopend genummerd vanaf 1: { $found }.
problem-plateau-numbers-remedy = Nummer ze 1, 2, 3 enzovoort.
problem-unknown-theme = Er is geen thema ‘{ $name }’.
problem-unknown-theme-remedy = Verwijs naar een thema uit de lijst themes, of voeg het daar toe.
problem-unknown-advice = Er is geen advies ‘{ $name }’.
problem-unknown-advice-remedy = Verwijs naar een advies uit de lijst advices, of voeg het daar toe.
problem-unknown-finding = Er is geen bevinding ‘{ $name }’.
problem-unknown-finding-remedy = Verwijs naar een bevinding uit de lijst findings, of voeg die daar toe.
problem-unknown-action = Er is geen actie ‘{ $name }’.
problem-unknown-action-remedy = Verwijs naar een actie uit de lijst actions, of voeg die daar toe.
problem-unknown-predecessor = De voorganger ‘{ $name }’ bestaat niet.
problem-unknown-predecessor-remedy = Verwijs naar een actie uit de lijst actions, of haal deze afhankelijkheid weg.
problem-unknown-successor = De opvolger ‘{ $name }’ bestaat niet.
problem-unknown-successor-remedy = Verwijs naar een actie uit de lijst actions, of haal deze afhankelijkheid weg.
problem-unknown-body = Er is geen gremium, afdeling of rol ‘{ $name }’.
problem-unknown-body-remedy = Verwijs naar een naam uit de lijst bodies, of voeg die daar toe.
problem-unknown-document = Er is geen document ‘{ $name }’.
problem-unknown-document-remedy = Verwijs naar een document uit de lijst documents, of voeg het daar toe.
problem-self-dependency = Actie { $name } hangt van zichzelf af.
problem-self-dependency-remedy = Haal deze afhankelijkheid weg, of verbeter een van de twee nummers.
problem-same-plateau-kind = ‘same_plateau’ hoort alleen bij ‘builds-on’: wat effectiever is na een ander, mag altijd al in hetzelfde plateau.
problem-same-plateau-kind-remedy = Haal ‘same_plateau’ hier weg.
problem-plateau-out-of-range = Plateau { $value } bestaat niet; het laatste is plateau { $last }.
problem-plateau-out-of-range-remedy = Kies een plateau van 1 tot en met { $last }, of voeg een plateau toe.
problem-status-reason = { $status ->
    [dropped] Deze actie is vervallen, maar er staat niet bij waarom.
   *[other] Deze actie is geblokkeerd, maar er staat niet bij waarom.
}
problem-status-reason-remedy = Vul ‘status_reason’ in.
problem-frozen-status = ‘frozen_plateau’ hoort alleen bij een actie die gestart of klaar is.
problem-frozen-status-remedy = Haal het veld weg, of geef de actie de status started of done.
problem-stated-without-source = Hier staat dat een bron dit zegt, maar er is geen bron genoemd.
problem-stated-without-source-remedy = Noem document en regels in ‘sources’, of zet ‘basis’ op inferred of added.
problem-inferred-without = Dit is afgeleid, maar ‘{ $field }’ ontbreekt.
problem-inferred-without-remedy = Leg vast waarom het is afgeleid (‘reason’) en hoe zeker dat is (‘confidence’).
problem-lines-order = De regels { $lines } lopen van hoog naar laag.
problem-lines-order-remedy = Zet de laagste regel voorop.

# Bestanden openen en schrijven
problem-file-missing = Dit bestand bestaat niet.
problem-file-missing-remedy = Kijk naar een tikfout in de naam of de map.
problem-file-is-directory = Dit is een map, geen bestand.
problem-file-is-directory-remedy = Noem het bestand in die map.
problem-file-unreadable = Dit bestand is niet te lezen: { $reason }.
problem-file-unreadable-remedy = Kijk of u er rechten op hebt.
problem-folder-missing = De map van dit bestand bestaat niet.
problem-folder-missing-remedy = Maak de map eerst aan, of kies een andere.
problem-file-unwritable = Dit bestand is niet te schrijven: { $reason }.
problem-file-unwritable-remedy = Kijk of u er rechten op hebt en of er ruimte is.
problem-stdin-twice = De invoer (-) kan maar één keer worden gelezen.
problem-stdin-twice-remedy = Geef de roadmap of de wijzigingen als bestand.
problem-name-unreadable = Deze naam bevat een teken dat in geen bestandsnaam kan.
problem-name-unreadable-remedy = Typ de naam opnieuw.

# Wijzigingen die niet kunnen
change-unknown-action = Er is geen actie { $number }.
change-status-reason = { $status ->
    [dropped] Waarom { $number } vervalt, moet erbij staan.
   *[other] Waarom { $number } geblokkeerd is, moet erbij staan.
}
change-plateau-out-of-range = Plateau { $value } bestaat niet; het laatste is plateau { $last }.
change-not-movable = { $status ->
    [dropped] { $number } vervalt en heeft dus geen plaats om uit te stellen.
    [started] { $number } is al gestart en schuift niet meer.
   *[other] { $number } is al klaar en schuift niet meer.
}
change-self-dependency = Actie { $number } kan niet van zichzelf afhangen.
change-dependency-exists = Die afhankelijkheid van { $successor } van { $predecessor } is er al.
change-unknown-dependency = { $successor } hangt niet rechtstreeks af van { $predecessor }.
change-number-taken = Er is al een actie { $number }.

# Fouten: de vraag kon niet worden beantwoord
error-roadmap = Dit is niet gelukt.
error-input = Hiermee kan niets worden gedaan.
error-document = { $count ->
    [one] { $name }: er is { $count } probleem.
   *[other] { $name }: er zijn { $count } problemen.
}
error-unknown-action = Er is geen actie { $number } in deze roadmap.
error-change = Wijziging { $position } kan niet: { $reason }
error-drawing = De tekening is niet gelukt.
error-layout-timeout = { $seconds ->
    [one] De tekening duurde langer dan { $seconds } seconde en is gestopt.
   *[other] De tekening duurde langer dan { $seconds } seconden en is gestopt.
}
error-layout-crashed = De tekening is halverwege gestopt ({ $detail }).
error-missing-dependency = Voor { $feature } ontbreekt een pakket. Installeer het met: pip install "plateauplanner[{ $extra }]"
feature-render = tekenen
error-dropped-action = { $number } vervalt ({ $reason }) en heeft dus geen plaats om te bewijzen. Zie: roadmap show { $number }
error-nearest = Bedoelt u { $numbers }?
problem-changes-empty = Het bestand is leeg.
problem-changes-empty-remedy = Geef een JSON-lijst van wijzigingen; docs/cli.md beschrijft ze.
problem-changes-too-deep = De lijsten en objecten zitten te diep in elkaar.
problem-changes-too-deep-remedy = Geef een gewone lijst van wijzigingen; docs/cli.md beschrijft ze.

# Documenten die groter zijn dan een roadmap kan zijn
problem-too-many-values = Hier staan meer dan { $limit } waarden; zoveel worden er niet gelezen.
problem-too-many-values-remedy = Kijk of dit wel een roadmap is, of splits hem.
problem-problems-uncounted = Er zijn nog minstens { $count } andere problemen; daar is het controleren gestopt.
problem-problems-uncounted-remedy = Herstel eerst deze en controleer dan opnieuw.
problem-import-too-many = Het bestand vraagt { $count } wijzigingen; naast wat anderen intussen wijzigden, zijn er hier ten hoogste { $limit } te vergelijken.
problem-import-too-many-remedy = Maak het bestand opnieuw van de nieuwste revisie, of deel het op.
