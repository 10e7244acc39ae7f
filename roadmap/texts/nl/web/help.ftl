# Hulp: in twee minuten naar een eerste ‘wat als’, de woorden en de toetsen

web-help-lead = De planner zet elke actie in het vroegste plateau dat kan, en zegt waarom. U ziet van elke wijziging eerst wat zij doet, voordat er iets wordt bewaard.
web-help-contents = Op deze pagina

# Stap voor stap
web-help-start = In twee minuten
web-help-step-open = Open de roadmap
web-help-step-open-text = U ziet de plateaus naast elkaar, met de acties in volgorde. Lees van links naar rechts: links komt eerst.
web-help-step-open-link = Open de roadmap
web-help-step-why = Kies een actie
web-help-step-why-text = Ernaast leest u waarom de actie daar staat, wat eerst moet en wat haar naar voren zou halen.
web-help-step-why-link = Bekijk actie { $number }
web-help-step-move = Verplaats de actie
web-help-step-move-text = Sleep de kaart naar een ander plateau, of kies het plateau in het menu van de kaart. U ziet meteen wat er meeschuift en waardoor. Er is nog niets bewaard.
web-help-step-move-link = Probeer het met actie { $number }
web-help-step-look = Kijk wat uw concept doet
web-help-step-look-text = Boven in beeld staat nu een balk met uw concept. Wijzigingen stapelen zich daar op. U kunt ze één voor één terugnemen, en op elk onderdeel zien wat ze doen.
web-help-step-save = Bewaar het, of gooi het weg
web-help-step-save-text = Met ‘Opslaan’ wordt uw concept een nieuwe revisie, met de reden die u geeft. Twijfelt u nog? Bewaar het als scenario, of gooi het weg: dan is alles zoals het was.

# Voor wie
web-help-who = Voor wie
web-help-who-planner = Programmamanager
web-help-who-planner-does = U stelt de roadmap bij en ziet van elke wijziging eerst alle gevolgen.
web-help-who-planner-link = Naar het bord
web-help-who-board = Lid van het IMO of een ander overleg
web-help-who-board-does = U ziet wat er komend kwartaal op de agenda staat, en drukt dat af op één A4.
web-help-who-board-link = Naar ‘Wat nu?’
web-help-who-reader = Bestuurder of collega die meeleest
web-help-who-reader-does = U volgt de rode draad van bevinding naar actie, en vergelijkt het plan met wat is vastgesteld. Wie alleen mag lezen, krijgt geen knoppen om te wijzigen.
web-help-who-reader-link = Naar de rode draad

# De woorden
web-help-words = De woorden
web-help-word-plateau = Plateau
web-help-word-plateau-means = Een fase van de roadmap. Is een plateau klaar, dan kan het volgende daarop verder.
web-help-word-wave = Golf
web-help-word-wave-means = De volgorde binnen een plateau: golf 1 gaat vóór golf 2.
web-help-word-builds-on = Bouwt voort op
web-help-word-builds-on-means = De ene actie kan pas als de andere er is. Zij komt daarom een plateau later, tenzij erbij staat dat het in hetzelfde plateau mag.
web-help-word-more-effective-after = Effectiever na
web-help-word-more-effective-after-means = Het kan ook eerder, maar het werkt beter als de andere actie al is opgepakt. De planner zet haar daarom niet in een eerder plateau.
web-help-word-slack = Speling
web-help-word-slack-means = Hoeveel plateaus een actie later kan, zonder dat er iets niet meer past.
web-help-word-proposal = Voorstel
web-help-word-proposal-means = Het vroegste plateau van een actie staat niet als feit in het rapport. Het is een voorstel, met een reden en hoe zeker het is.
web-help-word-draft = Concept
web-help-word-draft-means = Uw wijzigingen die nog niet zijn bewaard. Alleen u ziet ze, in deze browser.
web-help-word-scenario = Scenario
web-help-word-scenario-means = Een concept dat bewaard is om erover te praten. Anderen kunnen het bekijken; de roadmap zelf verandert er niet door.
web-help-word-revision = Revisie
web-help-word-revision-means = De roadmap zoals die is na één keer opslaan. Geen revisie gaat verloren: u kunt altijd terugkijken en teruggaan.
web-help-word-decision = Besluit
web-help-word-decision-means = Wie het heeft besloten, wanneer, en waar dat te lezen is. U kunt het bij een revisie zetten; bij het vaststellen hoort het altijd.
web-help-word-diagnostic = Signalering
web-help-word-diagnostic-means = Iets wat de controle opmerkt, zoals een gat of een tegenspraak, met wat u eraan kunt doen.
web-help-word-cycle = Kring
web-help-word-cycle-means = Acties die op elkaar wachten, zodat geen van alle kan beginnen. De planner noemt de kleinste ingreep die de kring doorbreekt.

# De toetsen
web-help-keys = De toetsen
web-help-keys-text = Alles kan ook met het toetsenbord. Met Tab gaat u van onderdeel naar onderdeel. Op het bord werken deze toetsen:
web-help-key-undo = Ctrl en Z
web-help-key-undo-does = de laatste wijziging van uw concept terugnemen
web-help-key-redo = Ctrl, Shift en Z
web-help-key-redo-does = die wijziging weer doen

# Wat blijft er bewaard
web-help-kept = Wat blijft er bewaard?
web-help-kept-text = Uw concept staat in deze browser. Het blijft daar na herladen, een verbroken verbinding of een storing. Op een ander apparaat ziet u het niet: bewaar het dan als scenario. Gebruikt u een computer van iemand anders? Gooi uw concept dan weg voordat u weggaat.

# De toegankelijkheidsverklaring
web-statement-title = Toegankelijkheidsverklaring
web-statement-lead = Wat er bekend is over de toegankelijkheid van deze planner.
web-statement-draft = Dit is een concept
web-statement-draft-text = De organisatie die de planner gebruikt, moet deze verklaring aanvullen, vaststellen en opnemen in het register van toegankelijkheidsverklaringen. Wat tussen vierkante haken staat, is nog niet ingevuld.
web-statement-owner = Waarover gaat deze verklaring?
web-statement-organisation = Organisatie
web-statement-organisation-text = [vul in: naam van de organisatie]
web-statement-address = Adres van de site
web-statement-address-text = [vul in: internetadres waarop de planner staat]
web-statement-scope = Reikwijdte
web-statement-scope-text = Alle pagina’s van de Plateauplanner op dat adres, en de PDF’s en tekeningen die u er kunt downloaden.
web-statement-drawn = Opgesteld op
web-statement-drawn-text = [vul in: datum, en wie de verklaring heeft vastgesteld]
web-statement-status = Nalevingsstatus
web-statement-status-text = Nog niet vastgesteld. De planner is gebouwd naar WCAG 2.2, niveau A en AA. Of hij voldoet aan de wettelijke eisen (EN 301 549, met daarin WCAG 2.1 niveau A en AA), blijkt pas uit een onderzoek van het geheel. Dat is nog niet gedaan.
web-statement-tested = Wat is getest
web-statement-tested-text = De tests hieronder horen bij de broncode van de planner en worden bij elke nieuwe versie uitgevoerd. Automatische tests vinden maar een deel van alle drempels.
web-statement-tested-axe = Een echte browser (Chromium) opent alle onderdelen, in licht en donker. Daar zoekt axe-core naar drempels volgens de regels voor WCAG 2.0, 2.1 en 2.2, niveau A en AA.
web-statement-tested-reflow = Dat gebeurt ook op een telefoon, op een scherm van 320 pixels breed en bij een vergroting van 200 %. De pagina mag dan niet breder worden dan het scherm.
web-statement-tested-components = De tests van de onderdelen zoeken knoppen, velden en koppen op hun naam en rol, zoals een schermlezer dat doet.
web-statement-untested = Wat nog niet is gedaan:
web-statement-untested-audit = een onderzoek door een onafhankelijke deskundige, volgens de methode WCAG-EM;
web-statement-untested-people = een test met mensen met een beperking;
web-statement-untested-readers = een test met schermlezers door mensen die er elke dag mee werken.
web-statement-limits = Bekende beperkingen
web-statement-limits-text = Deze beperkingen zijn bekend. Er kunnen er meer zijn.
web-statement-limit = Wat
web-statement-limit-effect = Gevolg
web-statement-limit-instead = Wat u in plaats daarvan kunt doen
web-statement-limit-drawing = De tekening van de afhankelijkheden
web-statement-limit-drawing-effect = De tekening is groot. Wie haar niet ziet, krijgt geen beeld van het geheel.
web-statement-limit-drawing-instead = Dezelfde afhankelijkheden staan ernaast in een tabel.
web-statement-limit-long = Een bord met heel veel acties
web-statement-limit-long-effect = Alleen wat op het scherm staat, is er echt. De zoekfunctie van de browser en sommige hulpmiddelen vinden de rest niet.
web-statement-limit-long-instead = Zoek met het zoekveld boven het bord.
web-statement-limit-language = Teksten van de roadmap in een andere taal dan de pagina
web-statement-limit-language-effect = De titels en uitleg van een roadmap zijn vaak alleen Nederlands. Staat de pagina in het Engels, dan spreekt een schermlezer ze verkeerd uit.
web-statement-limit-language-instead = Zet de pagina in het Nederlands.
web-statement-limit-pdf = PDF’s en tekeningen om te downloaden
web-statement-limit-pdf-effect = Niet is onderzocht of deze bestanden goed werken met hulpmiddelen.
web-statement-limit-pdf-instead = Wat erin staat, staat ook op de pagina.
web-statement-limit-api = De beschrijving van de API
web-statement-limit-api-effect = Deze pagina voor ontwikkelaars is niet onderzocht.
web-statement-limit-api-instead = Dezelfde beschrijving is er als bestand (OpenAPI).
web-statement-contact = Loopt u ergens tegenaan?
web-statement-contact-text = Laat het weten: [vul in: e-mailadres, telefoonnummer en postadres van de organisatie]. U krijgt binnen [vul in: aantal] werkdagen antwoord. Zeg erbij op welke pagina het was, wat u wilde doen en welk hulpmiddel u gebruikt.
web-statement-complaint = Bent u niet tevreden met het antwoord?
web-statement-complaint-text = [vul in: hoe iemand een klacht kan indienen bij de organisatie, en waar daarna, zoals bij de Nationale ombudsman]
