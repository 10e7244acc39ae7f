# Wat er met andere programma's wordt uitgewisseld.

aspect-numbers = nummers
aspect-titles = titels
aspect-summaries = omschrijvingen
aspect-parents = adviezen
aspect-plateaus = plateaus
aspect-waves = golven
aspect-quarters = kwartalen
aspect-statuses = statussen
aspect-owners = eigenaren
aspect-references = verwijzingen naar andere systemen
aspect-dependencies = afhankelijkheden
aspect-kinds = soorten afhankelijkheid
aspect-findings = bevindingen
aspect-gates = poorten

diagnostic-export-remedy = Geef het ernaast mee in een ander formaat; ‘roadmap formats’ toont wat elk formaat meeneemt.
diagnostic-export-numbers = In { $format } gaat verloren: de nummers ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-titles = In { $format } gaat verloren: de titels ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-summaries = In { $format } gaat verloren: de omschrijvingen ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-parents = In { $format } gaat verloren: het advies waar een actie bij hoort ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-plateaus = In { $format } gaat verloren: de plateaus ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-waves = In { $format } gaat verloren: de volgorde binnen een plateau ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-quarters = In { $format } gaat verloren: de afgesproken kwartalen ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-statuses = In { $format } gaat verloren: de statussen ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-owners = In { $format } gaat verloren: de eigenaren ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-references = In { $format } gaat verloren: de verwijzingen naar andere systemen ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-dependencies = In { $format } gaat verloren: de afhankelijkheden ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-kinds = In { $format } gaat verloren: of een afhankelijkheid ‘bouwt voort op’ of ‘effectiever na’ is ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-findings = In { $format } gaat verloren: de bevindingen waar een actie een antwoord op is ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-gates = In { $format } gaat verloren: de poorten van de plateaus ({ $count ->
    [one] 1 plateau
   *[other] { $count } plateaus
}).
diagnostic-import-twice = { $subjects } komt nog een keer voor; deze keer telt niet mee.
diagnostic-import-twice-remedy = Haal een van beide uit het bestand.
diagnostic-import-no-title = { $subjects } is nieuw, maar heeft geen titel.
diagnostic-import-no-title-remedy = Geef een titel, of een nummer dat er al is.
diagnostic-import-two-actions = Nummer en verwijzing wijzen verschillende acties aan: { $subjects }.
diagnostic-import-two-actions-remedy = Verbeter het nummer of de verwijzing.
diagnostic-import-unknown-parent = { $subjects } hoort bij advies { $advice }, dat er niet is.
diagnostic-import-unknown-parent-remedy = Gebruik het nummer van een advies uit de roadmap.
diagnostic-import-no-reason = { $subjects } krijgt de status ‘{ $status }’, maar er staat niet waarom.
diagnostic-import-no-reason-remedy = Zet de reden erbij, of geef de status hier.
diagnostic-import-past = { $subjects } is al begonnen of klaar en blijft staan waar die staat; plateau { $value } telt niet mee.
diagnostic-import-past-remedy = Zet de actie eerst terug op gepland als dit echt moet.
diagnostic-import-plateau = { $subjects } staat in plateau { $value }, maar het laatste is { $last }.
diagnostic-import-plateau-remedy = Gebruik een plateau van de roadmap.
diagnostic-import-quarters = { $subjects } begint in { $start } en is klaar in { $end }: dat is eerder.
diagnostic-import-quarters-remedy = Verbeter een van beide kwartalen.
diagnostic-import-unknown-end = Een afhankelijkheid noemt ‘{ $subjects }’, die er niet is.
diagnostic-import-unknown-end-remedy = Neem die actie op in het bestand, of haal de afhankelijkheid weg.
diagnostic-import-self-link = { $subjects } zou na zichzelf komen; dat telt niet mee.
diagnostic-import-self-link-remedy = Haal deze afhankelijkheid uit het bestand.
diagnostic-import-cycle = Na overname wachten deze acties op elkaar: { $subjects }.
diagnostic-import-cycle-remedy = Haal ten minste één van deze afhankelijkheden uit het bestand.
diagnostic-import-value = ‘{ $value }’ kan hier niet staan ({ $field }); dat veld blijft zoals het was.
diagnostic-import-value-remedy = Verbeter de waarde in het bestand.
diagnostic-import-no-column = Deze kolommen ontbreken in dit bestand: { $field }.
diagnostic-import-no-column-remedy = Dat mag: wat er niet in staat, blijft zoals het is.
diagnostic-import-not-whole = Het bestand zegt meer dan wijzigingen kunnen overnemen, zoals teksten van adviezen of bronnen.
diagnostic-import-not-whole-remedy = Vervang de hele roadmap met ‘roadmap replace’ als dat ook mee moet.

error-unknown-format = Het formaat ‘{ $name }’ is er niet, of kan niet deze kant op.

exchange-table-actions = acties
exchange-table-dependencies = afhankelijkheden
exchange-table-plateaus = plateaus
exchange-table-advices = adviezen
exchange-table-findings = bevindingen
exchange-table-coverage = bevinding-actie
exchange-table-references = verwijzingen
exchange-table-gates = poorten
exchange-table-roadmap = roadmap
exchange-column-number = nummer
exchange-column-title = titel
exchange-column-summary = omschrijving
exchange-column-advice = advies
exchange-column-plateau = plateau
exchange-column-wave = golf
exchange-column-start = start
exchange-column-end = einde
exchange-column-status = status
exchange-column-status-reason = reden
exchange-column-owner = eigenaar
exchange-column-critical = kritiek
exchange-column-slack = speling
exchange-column-predecessor = voorganger
exchange-column-successor = opvolger
exchange-column-kind = soort
exchange-column-same-plateau = zelfde_plateau
exchange-column-id = id
exchange-column-definition = definitie
exchange-column-theme = thema
exchange-column-finding = bevinding
exchange-column-aspects = aspecten
exchange-column-action = actie
exchange-column-system = systeem
exchange-column-url = adres
exchange-column-criterion = criterium
exchange-column-target = streefkwartaal
exchange-column-opened-by = geopend_door
exchange-column-opened-body = geopend_orgaan
exchange-column-opened-reference = geopend_bron
exchange-column-opened-on = geopend_op
exchange-column-opened-reason = geopend_omdat
exchange-column-organisation = organisatie
exchange-column-revision = revisie
exchange-column-language = taal
exchange-column-document-sha256 = document_sha256
exchange-column-plan-sha256 = plan_sha256
exchange-truth-yes = ja
exchange-truth-no = nee

diagnostic-import-more = Er is nog meer dat niet klopt; dat staat hier niet.
diagnostic-import-more-remedy = Verbeter eerst wat hier staat, en probeer het dan opnieuw.
diagnostic-import-day = ‘{ $value }’ is een dag ({ $field }); een rekenblad maakt dat van een nummer als 2.1. Deze waarde telt niet mee.
diagnostic-import-day-remedy = Gebruik de Excel-export, of maak de kolom op als tekst voordat u het bestand opent.
diagnostic-import-number-cell = In cel { $cell } staat het getal { $value }; 2.1 en 2.10 zijn dan hetzelfde. Deze waarde telt niet mee.
diagnostic-import-number-cell-remedy = Maak de cel op als tekst en typ de waarde opnieuw.
diagnostic-import-formula = In cel { $cell } staat een formule of een fout; die wordt nooit uitgerekend en telt niet mee.
diagnostic-import-formula-remedy = Zet de waarde zelf in de cel.
diagnostic-import-column-twice = De kolom ‘{ $field }’ staat er nog een keer; deze keer telt niet mee.
diagnostic-import-column-twice-remedy = Haal een van beide weg.
diagnostic-import-column-unknown = Deze kolommen kent de planner niet: { $field }.
diagnostic-import-column-unknown-remedy = Dat mag: ze worden overgeslagen.
diagnostic-import-table-unknown = ‘{ $table }’ is geen tabel die de planner kent.
diagnostic-import-table-unknown-remedy = Dat mag: die wordt overgeslagen.
diagnostic-import-table-ignored = Deze tabellen worden niet teruggelezen: { $table }. Wat daarin is veranderd, telt niet mee.
diagnostic-import-table-ignored-remedy = Wijzig dit in de planner zelf, of in het document (JSON).
diagnostic-import-table-twice = De tabel ‘{ $table }’ staat er nog een keer; deze keer telt niet mee.
diagnostic-import-table-twice-remedy = Haal een van beide weg.
diagnostic-import-width = Deze rij heeft { $count } velden in plaats van { $expected }; die telt niet mee.
diagnostic-import-width-remedy = Zet aanhalingstekens om velden waarin het scheidingsteken staat.
diagnostic-import-empty-row = Deze rij heeft geen nummer en geen titel; die telt niet mee.
diagnostic-import-empty-row-remedy = Geef een nummer dat er al is, of een titel voor iets nieuws.
diagnostic-import-half-link = Deze afhankelijkheid noemt geen twee acties; zij telt niet mee.
diagnostic-import-half-link-remedy = Vul de voorganger en de opvolger in.
diagnostic-import-encoding = Dit bestand is niet in UTF-8; het is gelezen als Windows-1252.
diagnostic-import-encoding-remedy = Kijk of letters als é goed staan; bewaar het bestand anders als ‘CSV UTF-8’.

problem-not-a-zip = Dit bestand is niet uit te pakken: het is beschadigd, versleuteld of geen zip-bestand.
problem-not-a-zip-remedy = Bewaar het opnieuw, zonder wachtwoord.
problem-zip-too-large = Uitgepakt is dit { $size } MB in { $count } bestanden; meer dan { $limit } MB of { $most } bestanden wordt niet gelezen.
problem-zip-too-large-remedy = Bewaar alleen de tabellen, of deel het bestand op.
problem-table-encoding = Dit is geen tekst die te lezen is.
problem-table-encoding-remedy = Bewaar het bestand als ‘CSV UTF-8’.
problem-table-broken = De aanhalingstekens kloppen niet vanaf regel { $line }, of een veld is te lang.
problem-table-broken-remedy = Zet om elk veld een begin en een eind, en verdubbel een aanhalingsteken dat erin staat.
problem-table-long = De tabel ‘{ $table }’ heeft meer dan { $limit } rijen.
problem-table-long-remedy = Deel het bestand op.
problem-no-table = Er is geen tabel met de kolom nummer of titel (acties), met voorganger en opvolger (afhankelijkheden), of met actie, systeem en id (verwijzingen).
problem-no-table-remedy = Zet de namen van de kolommen op de eerste rij.

exchange-mspdi-plateau = Plateau
exchange-mspdi-number = Actienummer
exchange-mspdi-advice = Adviesnummer
exchange-mspdi-wave = Golf
exchange-mspdi-status = Actiestatus
exchange-mspdi-status-reason = Reden van de status
exchange-mspdi-owner = Eigenaar van de actie
exchange-mspdi-builds-on = Bouwt voort op
exchange-mspdi-same-plateau = Bouwt voort op (zelfde plateau mag)
exchange-mspdi-more-effective-after = Effectiever na
exchange-mspdi-references = Elders bekend als
exchange-mspdi-document = Kenmerk van de roadmap
diagnostic-export-mspdi-undated = { $count ->
    [one] 1 actie heeft
   *[other] { $count } acties hebben
} geen afgesproken kwartaal, en dus geen datum.
diagnostic-export-mspdi-undated-remedy = MS Project toont ze als handmatig geplande taken zonder datum; ProjectPlace neemt alleen taken met een datum over. Spreek eerst kwartalen af als dat nodig is.
diagnostic-export-mspdi-years = De kwartalen van { $count ->
    [one] 1 actie
   *[other] { $count } acties
} liggen buiten 1984 tot en met 2149; andere jaren kent MS Project niet.
diagnostic-export-mspdi-years-remedy = Verbeter die kwartalen; tot dan staan deze taken er zonder datum.
diagnostic-export-mspdi-shortened = Een titel, eigenaar of reden is ingekort bij { $count ->
    [one] 1 actie
   *[other] { $count } acties
}: MS Project bewaart 255 tekens.
diagnostic-export-mspdi-shortened-remedy = Dat mag: bij het inlezen blijft de hele tekst hier staan.
diagnostic-export-mspdi-left-out = De soorten afhankelijkheid of de verwijzingen passen niet in 255 tekens bij { $count ->
    [one] 1 actie
   *[other] { $count } acties
}; ze zijn daar weggelaten.
diagnostic-export-mspdi-left-out-remedy = Dat mag: de koppelingen zelf staan er wel, en bij het inlezen blijft hier staan wat er stond.
diagnostic-export-mspdi-circle = { $count } acties wachten op elkaar; MS Project weigert zulke koppelingen.
diagnostic-export-mspdi-circle-remedy = Haal de kring er eerst uit; ‘roadmap cycles’ toont waar dat kan.
diagnostic-import-mspdi-uid = Het UID { $subjects } komt nog een keer voor; koppelingen ermee gelden voor de eerste taak.
diagnostic-import-mspdi-uid-remedy = Open het bestand in MS Project en bewaar het opnieuw.
diagnostic-import-mspdi-group = Deze samenvattende taak is geen actie; zij telt niet mee, de taken eronder wel.
diagnostic-import-mspdi-group-remedy = Maak er een gewone taak van als het een actie moet worden.
diagnostic-import-mspdi-part = Deze taak is een onderdeel van een actie; zo fijn wordt hier niet gepland, en zij telt niet mee.
diagnostic-import-mspdi-part-remedy = Zet de taak naast de actie als het een eigen actie moet worden.
diagnostic-import-mspdi-kind = Er staat wat voor afhankelijkheid van { $subjects } dit is, maar er is geen koppeling met die actie.
diagnostic-import-mspdi-kind-remedy = Maak ook de koppeling, of haal het nummer uit het veld.
diagnostic-import-mspdi-group-link = Een koppeling met { $subjects } gaat niet tussen twee acties; zij telt niet mee.
diagnostic-import-mspdi-group-link-remedy = Koppel de acties zelf aan elkaar.
diagnostic-import-mspdi-backwards = De koppeling met { $subjects } is van begin naar einde; dat bestaat hier niet, en zij telt niet mee.
diagnostic-import-mspdi-backwards-remedy = Maak er een koppeling van einde naar begin van.
diagnostic-import-mspdi-link-type = De koppeling met { $subjects } is niet van einde naar begin; hier wordt het gewoon ‘komt na’.
diagnostic-import-mspdi-link-type-remedy = Kijk of dat klopt; een andere soort koppeling is hier niet.
diagnostic-import-mspdi-lag = De vertraging van de koppeling met { $subjects } wordt niet overgenomen.
diagnostic-import-mspdi-lag-remedy = Spreek een later kwartaal af als het wachten erbij hoort.

problem-not-mspdi = Dit is geen bestand van MS Project: het begint met ‘{ $name }’.
problem-not-mspdi-remedy = Bewaar het project in MS Project als XML (Opslaan als, XML-indeling).
diagnostic-import-shortened = De tekst in cel { $cell } was bij het maken van het bestand te lang en is ingekort; dat veld blijft zoals het was.
diagnostic-import-shortened-remedy = Wijzig deze tekst in de planner zelf.
diagnostic-export-shortened = { $subjects }: het veld ‘{ $field }’ is te lang voor { $format } en wordt daar ingekort.
diagnostic-export-shortened-remedy = Maak de tekst korter, of geef hem ernaast mee in een ander formaat.
problem-not-a-workbook = Dit is geen Excel-werkmap die te lezen is, of hij bevat iets wat de planner niet uitvoert.
problem-not-a-workbook-remedy = Bewaar hem in Excel opnieuw als .xlsx, zonder wachtwoord en macro’s.
problem-xml-unsafe = Dit bestand heeft een documenttype of eigen afkortingen (entities); daarmee kan XML zichzelf opblazen, dus zo wordt het niet gelezen.
problem-xml-unsafe-remedy = Exporteer het opnieuw; gewone exports hebben dit niet.
problem-xml-broken = Deze XML is niet compleet of klopt niet: { $detail }.
problem-xml-broken-remedy = Exporteer het opnieuw en breng het bestand ongewijzigd over.
problem-not-archimate = Dit is geen uitwisselbestand van ArchiMate 3: het begint met ‘{ $name }’.
problem-not-archimate-remedy = Kies in Archi: File, Export, Model to Open Exchange File.
exchange-archimate-plateaus = Plateaus met hun acties
exchange-archimate-thread = Rode draad: van bevinding tot plateau
exchange-archimate-migration = Migratie: de plateaus na elkaar
diagnostic-import-ignored = Niet alles in dit model hoort bij een roadmap: { $elements ->
    [one] 1 element
   *[other] { $elements } elementen
} ({ $kinds }) en { $relations ->
    [one] 1 relatie
   *[other] { $relations } relaties
} zijn overgeslagen.
diagnostic-import-ignored-remedy = Dat mag. Hoort er iets wel bij? Alleen werkpakketten (WorkPackage), hun plateau, advies, eigenaar en volgorde worden gelezen.
diagnostic-export-archi-lines = Archi zet een titel op één regel: een nieuwe regel of tab wordt een spatie ({ $count ->
    [one] 1 actie
   *[other] { $count } acties
}).
diagnostic-export-archi-lines-remedy = Geef deze acties een titel van één regel, anders lijkt de titel gewijzigd als u het model weer inleest.
diagnostic-export-archi-guarded = Waarden die met =, +, - of @ beginnen, krijgen een spatie ervoor, zodat een rekenblad ze niet uitvoert ({ $count ->
    [one] 1 waarde
   *[other] { $count } waarden
}).
diagnostic-export-archi-guarded-remedy = Gebruik het ArchiMate-bestand (XML) als die spatie niet mag.

exchange-ical-status = Status: { $status }
exchange-ical-owner = Eigenaar: { $owner }
exchange-ical-gate = Poort: { $plateau } moet klaar zijn
exchange-ical-quarter = Afspraken voor { $quarter }
exchange-ical-begins = Begint: { $actions }
exchange-ical-goes-on = Loopt door: { $actions }
exchange-ical-ends = Moet klaar zijn: { $actions }
exchange-mermaid-same-plateau = mag in hetzelfde plateau
diagnostic-export-undated = { $count ->
    [one] 1 actie heeft
   *[other] { $count } acties hebben
} geen afgesproken kwartalen, en { $count ->
    [one] staat
   *[other] staan
} dus niet in { $format }.
diagnostic-export-undated-remedy = Spreek eerst kwartalen af, of geef deze acties mee in een ander formaat.
diagnostic-export-no-target = De poort van { $count ->
    [one] 1 plateau heeft
   *[other] { $count } plateaus heeft
} geen streefkwartaal, en staat dus niet in { $format }.
diagnostic-export-no-target-remedy = Geef de poort een streefkwartaal als die in de agenda moet staan.
diagnostic-export-line-ends = De regeleinden in de teksten van { $count ->
    [one] 1 actie
   *[other] { $count } acties
} worden in { $format } gewone regeleinden.
diagnostic-export-line-ends-remedy = Dat mag: de woorden blijven gelijk.
diagnostic-export-mermaid-size = Deze tekening heeft { $edges } pijlen en { $size } tekens; Mermaid tekent er vanzelf hoogstens { $most } en { $limit }.
diagnostic-export-mermaid-size-remedy = Verhoog maxEdges en maxTextSize waar de tekening getoond wordt, of gebruik GraphML of DOT.
diagnostic-import-group = { $subjects } is een groep en geen actie; de groep zelf telt niet mee, wat erin staat wel.
diagnostic-import-group-remedy = Maak er een gewone knoop van als het een actie moet worden.
diagnostic-import-undirected = { $count ->
    [one] 1 lijn heeft
   *[other] { $count } lijnen hebben
} geen richting, dus is niet te zien wat eerst komt. De afhankelijkheden blijven zoals ze zijn.
diagnostic-import-undirected-remedy = Maak van elke lijn een pijl van wat eerst komt naar wat later komt.
problem-not-graphml = Dit is geen GraphML: het begint met ‘{ $name }’.
problem-not-graphml-remedy = Bewaar de graaf als GraphML.

exchange-openproject-reason = Staat in OpenProject op ‘{ $status }’.
diagnostic-export-openproject-circle = OpenProject kent geen kringen; als gewone relatie (‘gerelateerd aan’) gaat mee: { $subjects } ({ $count }).
diagnostic-export-openproject-circle-remedy = Doorbreek de kring; ‘roadmap cycles’ zegt waar. Terug komt de afhankelijkheid zoals die was.
diagnostic-export-openproject-title = Te lange titels, of titels met regeleinden, worden in OpenProject ingekort getoond: { $subjects } ({ $count }).
diagnostic-export-openproject-title-remedy = Dat mag: de hele titel staat in het blok onder de beschrijving en komt zo terug.
diagnostic-export-openproject-known = Deze acties staan al in OpenProject: { $subjects } ({ $count }). Dit bestand zou ze nog een keer maken.
diagnostic-export-openproject-known-remedy = Gebruik ‘roadmap push openproject’: die werkt bij wat er al is.
diagnostic-export-openproject-taken = Tussen { $subjects } staat in OpenProject al een relatie van een andere soort; die is zo gelaten, want er kan er maar één zijn.
diagnostic-export-openproject-taken-remedy = Haal die relatie in OpenProject weg en verzend opnieuw.
diagnostic-export-openproject-stray = { $subjects } is hier niet meer, maar staat nog in OpenProject (#{ $id }).
diagnostic-export-openproject-stray-remedy = Sluit of verwijder het werkpakket daar zelf; verzenden haalt nooit werk weg.
diagnostic-import-openproject-status = { $subjects } staat in OpenProject op ‘{ $status }’; dat kent de planner niet, dus de status blijft zoals die was.
diagnostic-import-openproject-status-remedy = Geef de status hier, of kies daar een gewone status zoals In progress of Closed.
diagnostic-import-openproject-other = In dit project is { $count ->
    [one] 1 werkpakket
   *[other] { $count } werkpakketten
} van ander werk, niet van deze roadmap.
diagnostic-import-openproject-other-remedy = Dat mag: het wordt overgeslagen. Hang een werkpakket onder een advies om er een actie van te maken.
diagnostic-import-openproject-partial = Niet alle bladzijden zijn er; over afhankelijkheden zegt dit bestand daarom niets.
diagnostic-import-openproject-partial-remedy = Haal alles op, bijvoorbeeld met pageSize=1000, of gebruik ‘roadmap pull openproject’.
diagnostic-import-openproject-unfinished = Het verzenden naar OpenProject is niet afgemaakt; over afhankelijkheden zegt het project daarom niets.
diagnostic-import-openproject-unfinished-remedy = Verzend opnieuw: wat er al is, wordt niet nog eens gemaakt.
problem-not-openproject = Hier staan geen werkpakketten van OpenProject in.
problem-not-openproject-remedy = Geef wat de API v3 geeft: een lijst met werkpakketten (_type: WorkPackage), het liefst met de relaties en versies erbij.
error-remote = { $reason ->
    [address] Dit adres kan niet worden gebruikt: { $detail }. Schrijf bijvoorbeeld https://openproject.gemeente.nl.
    [insecure] Over http gaat een token leesbaar over het netwerk; gebruik https. ({ $detail })
    [token] Er is geen token. Zet het in OPENPROJECT_TOKEN.
    [unreachable] Het andere systeem is niet te bereiken. ({ $detail })
    [redirected] Het andere systeem verwijst door naar een ander adres; daar gaat het token niet heen. ({ $detail })
    [refused] Het andere systeem laat deze gebruiker niet toe. Kijk naar het token en de rechten in het project. ({ $detail })
    [missing] Dit is er niet in het andere systeem, of u mag het niet zien: { $detail }.
    [stale] Iemand wijzigde intussen hetzelfde ({ $detail }). Haal eerst op wat daar is gewijzigd, en verzend daarna opnieuw.
    [rejected] Het andere systeem neemt dit niet aan. { $detail }
    [busy] Het andere systeem heeft het te druk of doet het niet. Probeer het later; wat al is verzonden, wordt niet nog eens gemaakt. ({ $detail })
    [too-large] Het andere systeem geeft meer dan te verwerken is. ({ $detail })
    [unread] In OpenProject is iets gewijzigd dat hier nog niet is ({ $detail }). Haal het eerst op met ‘roadmap pull openproject’, of verzend met --overwrite.
   *[strange] Het andere systeem antwoordt niet zoals OpenProject dat doet. ({ $detail })
}

exchange-jira-number = Roadmap nummer
exchange-jira-type = Roadmap soort
exchange-jira-title = Roadmap titel
exchange-jira-status = Roadmap status
exchange-jira-reason = Roadmap reden
exchange-jira-owner = Roadmap eigenaar
exchange-jira-dependencies = Roadmap afhankelijkheden
exchange-jira-references = Roadmap verwijzingen
exchange-jira-document = Roadmap document
exchange-projectplace-plateau = Plateau { $number }: { $title }
exchange-projectplace-none = Vervallen acties
diagnostic-export-title = De titel van { $subjects } past niet op één regel van { $limit } tekens; { $format } toont hem korter.
diagnostic-export-title-remedy = U hoeft niets te doen: de hele titel gaat mee en komt terug.
diagnostic-export-no-dates = Deze acties hebben geen afgesproken kwartalen, en { $format } neemt niets op zonder begin en eind: { $subjects }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}.
diagnostic-export-no-dates-remedy = Spreek eerst kwartalen af, of vul de datums in het bestand in.
diagnostic-import-id-twice = ‘{ $value }’ staat er bij meer dan één rij; verwijzingen ernaar gaan naar de eerste.
diagnostic-import-id-twice-remedy = Geef elke rij een eigen id.
problem-no-summary = Er is geen kolom ‘Summary’ (samenvatting).
problem-no-summary-remedy = Exporteer uit Jira met alle velden, of zet de namen van de kolommen op de eerste rij.
problem-no-projectplace = Er zijn geen kolommen ‘Wbs’ en ‘Name’.
problem-no-projectplace-remedy = Gebruik het sjabloon van ProjectPlace, of zet de namen van de kolommen op de eerste rij.

diagnostic-export-taskjuggler-notional = De data in dit bestand betekenen niets: elke actie duurt één dag, vanaf 1 januari 2001. Alleen de volgorde telt.
diagnostic-export-taskjuggler-notional-remedy = Dit bestand controleert de volgorde; kies MS Project of iCalendar voor de afgesproken kwartalen.
diagnostic-export-taskjuggler-dropped = { $count ->
    [one] 1 vervallen actie staat
   *[other] { $count } vervallen acties staan
} er niet in.
diagnostic-export-taskjuggler-dropped-remedy = Dat hoort zo: wat vervallen is, houdt niets op.
diagnostic-export-taskjuggler-plateaus = De plateaus staan er niet als mijlpalen in: het plan kan niet alle afhankelijkheden nakomen.
diagnostic-export-taskjuggler-plateaus-remedy = Los eerst de fouten op die ‘roadmap check’ noemt.
diagnostic-export-taskjuggler-titles = Bij { $count ->
    [one] 1 actie
   *[other] { $count } acties
} staan in de titel tekens die TaskJuggler anders leest; daar staat nu een spatie.
diagnostic-export-taskjuggler-titles-remedy = Dat mag: de nummers blijven gelijk.
diagnostic-import-milestone = ‘{ $value }’ is een mijlpaal; die neemt de planner niet over.
diagnostic-import-milestone-remedy = Dat mag: hij wordt overgeslagen.

# push, pull
feature-OpenProject = OpenProject
cli-verb-push = Zet de roadmap in OpenProject, of werk hem daar bij
cli-verb-push-help = Verzendt naar OpenProject wat daar nog niet staat of anders is: plateaus als versies, adviezen met de acties eronder als werkpakketten, afhankelijkheden als relaties. Wat er al staat, wordt bijgewerkt en nooit nog eens gemaakt. De nummers die acties daar krijgen, worden hier bewaard als revisie. Met --dry-run wordt niets verzonden.
cli-verb-push-examples =
    roadmap push openproject --url https://op.gemeente.nl --project digitaal --dry-run
    roadmap push openproject --url https://op.gemeente.nl --project digitaal
    roadmap push openproject eigen.json --project proef --dry-run --json
cli-verb-push-notes =
    Zet uw API-sleutel in OPENPROJECT_TOKEN (in OpenProject: Mijn account, Toegangstokens).
    OPENPROJECT_URL en OPENPROJECT_PROJECT worden gevolgd. Brak het af? Geef de opdracht opnieuw.
cli-verb-pull = Zeg wat er in OpenProject is gewijzigd, en neem het over
cli-verb-pull-help = Haalt op wat er in OpenProject staat en zegt wat dat hier zou veranderen. Met --accept wordt het als één revisie overgenomen.
cli-verb-pull-examples =
    roadmap pull openproject --url https://op.gemeente.nl --project digitaal
    roadmap pull openproject --project digitaal --accept --reason "overleg van maandag"
cli-verb-pull-notes =
    Zet uw API-sleutel in OPENPROJECT_TOKEN. OPENPROJECT_URL en OPENPROJECT_PROJECT worden gevolgd.
cli-param-push-system = Het andere systeem: openproject.
cli-param-push-target = Id van de roadmap in de opslag, het adres van een opslag, of een bestand. Zonder: de enige in de opslag.
cli-param-push-url = Adres van de server; https, of OPENPROJECT_URL.
cli-param-push-project = Naam (identificatie) of nummer van het project daar, of OPENPROJECT_PROJECT.
cli-param-push-token = API-sleutel; zet hem liever in OPENPROJECT_TOKEN, want een opdracht is voor anderen te zien.
cli-param-dry-run = Zeg alleen wat er zou worden verzonden.
cli-param-overwrite = Verzend ook als daar iets is gewijzigd dat hier nog niet is; dat gaat daar dan verloren.
cli-param-sync-why = Waarom, bij de revisie die hier wordt bewaard; zonder wordt er zelf iets ingevuld.
cli-usage-push-needs = Geef { $option }, of zet { $variable }.
cli-working-pull = Ophalen …
cli-working-push = Verzenden … { $done } van { $count }
cli-push-reason = verzonden naar OpenProject
cli-push-kept = Hoe de acties daar heten, is bewaard als revisie { $number }.
cli-push-file = Een bestand wordt niet gewijzigd. Met een opslag wordt dit bewaard; zonder vindt een volgende keer de acties ook terug.
cli-push-dry = Er is niets verzonden.
cli-push-sent = { $count ->
    [0] OpenProject heeft alles al; er is niets verzonden. ({ $known } acties stonden er)
    [one] 1 verzoek verzonden; { $known } acties stonden er al
   *[other] { $count } verzoeken verzonden; { $known } acties stonden er al
}
cli-push-would = { $count ->
    [0] OpenProject heeft alles al. ({ $known } acties staan er)
    [one] 1 verzoek te verzenden; { $known } acties staan er al
   *[other] { $count } verzoeken te verzenden; { $known } acties staan er al
}
cli-push-line = { $method ->
    [POST] nieuw
    [PATCH] bijgewerkt
   *[DELETE] weg
}: { $kind ->
    [plateau] versie van plateau { $number }
    [advice] advies { $number }
    [action] actie { $number }
    [relation] relatie { $number }
   *[document] welke revisie daar nu staat
}
diagnostic-import-known-as = { $given } is hier { $subjects }: zo heet die actie in het andere systeem.
diagnostic-import-known-as-remedy = Klopt dat niet, verbeter dan de verwijzing in het bestand.
diagnostic-import-same-title = Zonder nummer, maar herkend aan de titel: { $subjects }.
diagnostic-import-same-title-remedy = Is het een andere actie, geef haar dan een eigen titel of nummer.
diagnostic-import-no-place = { $subjects } is vervallen en staat dus in geen plateau; plateau { $value } telt niet mee.
diagnostic-import-no-place-remedy = Geef de actie een andere status als zij toch doorgaat.
diagnostic-import-links-kept = { $count ->
    [one] 1 afhankelijkheid staat niet in het bestand, maar blijft: niet alles in het bestand was te lezen.
   *[other] { $count } afhankelijkheden staan niet in het bestand, maar blijven: niet alles in het bestand was te lezen.
}
diagnostic-import-links-kept-remedy = Verbeter eerst wat niet te lezen was.

exchange-title-edges = CSV (afhankelijkheden)
diagnostic-import-no-line = Bij { $subjects } ontbreekt de regel ‘roadmap: …’ onder de beschrijving; wat ervoor komt, is dan niet bekend.
diagnostic-import-no-line-remedy = Zet de regel uit de export terug onder de beschrijving.
diagnostic-import-other-end = Een afhankelijkheid loopt via ‘{ $subjects }’, en dat is geen actie; zij telt niet mee.
diagnostic-import-other-end-remedy = Verbind de acties rechtstreeks met elkaar.
diagnostic-import-nameless-links = { $count ->
    [one] 1 pijl heeft
   *[other] { $count } pijlen hebben
} geen kenmerk (identifier), en { $count ->
    [one] telt
   *[other] tellen
} niet mee.
diagnostic-import-nameless-links-remedy = Exporteer het model opnieuw; elke relatie hoort een kenmerk te hebben.
