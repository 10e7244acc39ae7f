# Webhooks: wie hoort wat er met een roadmap gebeurt

error-webhook-url = { $reason ->
    [scheme] Dit adres moet met https:// beginnen.
    [credentials] In dit adres staat een gebruikersnaam of wachtwoord. Laat dat weg: elk bericht is al ondertekend.
    [address] Dit adres ligt op deze machine of binnen een netwerk; daar wordt niets heen gestuurd. Kies een adres op internet, of laat de beheerder het toestaan (ROADMAP_ALLOW_PRIVATE_WEBHOOKS).
   *[unreadable] Dit is geen bruikbaar adres. Geef een adres als https://zaken.voorbeeld.nl/roadmap, van hoogstens 2.000 tekens en zonder #.
}
api-problem-webhook-url = Naar dit adres kan niets worden gestuurd
api-about-webhook-url = Een webhook heeft een https-adres op internet nodig, zonder gebruikersnaam, wachtwoord of #. De tekst zegt wat er niet goed aan is.
error-too-many-webhooks = ‘{ $id }’ heeft al { $limit } webhooks, en meer kan niet. Haal er eerst een weg die niet meer nodig is.
api-problem-too-many-webhooks = Deze roadmap heeft al zoveel webhooks als kan
api-about-too-many-webhooks = Een roadmap kan maar een beperkt aantal webhooks hebben. Haal er eerst een weg die niet meer nodig is, en maak dan de nieuwe.
problem-setting-urn = ‘{ $found }’ is geen URN.
problem-setting-urn-remedy = Geef een naam als urn:nld:oin:00000001823288444000:systeem:plateauplanner, met uw eigen OIN.

cli-verb-webhook = Zeg wie hoort wat er gebeurt (webhooks)
cli-verb-webhook-help = Een webhook is een adres van een ander programma dat hoort wanneer een roadmap is gewijzigd of vastgesteld: als CloudEvent, ondertekend, desnoods meer dan eens en altijd in volgorde.
cli-verb-webhook-examples =
    roadmap webhook create https://zaken.voorbeeld.nl/roadmap
    roadmap webhook list
cli-verb-webhook-create = Maak een webhook
cli-verb-webhook-create-help = Maakt een webhook en toont het geheim één keer: alleen het geheim staat op standaarduitvoer. De ontvanger controleert er de handtekening mee. Verteld wordt wat er vanaf nu gebeurt.
cli-verb-webhook-create-examples =
    roadmap webhook create https://zaken.voorbeeld.nl/roadmap
    roadmap webhook create https://zaken.voorbeeld.nl/roadmap --type adopted > geheim.txt
cli-verb-webhook-list = Toon de webhooks
cli-verb-webhook-list-help = Toont de webhooks van een roadmap en hoe het ermee gaat; het geheim wordt nooit meer getoond.
cli-verb-webhook-list-examples =
    roadmap webhook list
cli-verb-webhook-remove = Haal een webhook weg
cli-verb-webhook-remove-help = Haalt een webhook weg, met wat die niet kon horen. Er wordt niets meer naartoe gestuurd.
cli-verb-webhook-remove-examples =
    roadmap webhook remove 0a1b2c3d4e5f
cli-verb-webhook-deliver = Verstuur wat nog niet is verteld
cli-verb-webhook-deliver-help = Verstuurt wat webhooks nog moeten horen, en blijft dat doen tot u het stopt. Met --once één keer, bijvoorbeeld elke minuut uit cron. Een server (roadmap serve) doet dit zelf al; van alle processen op een opslag verstuurt er altijd maar één. Code 1: er kwam iets niet aan.
cli-verb-webhook-deliver-examples =
    roadmap webhook deliver --once
cli-verb-webhook-dead = Toon wat een webhook niet kon horen
cli-verb-webhook-dead-help = Toont de berichten die na tien pogingen zijn opgegeven. Ze blijven bewaard tot u ze opnieuw laat versturen of de webhook weghaalt.
cli-verb-webhook-dead-examples =
    roadmap webhook dead 0a1b2c3d4e5f
cli-verb-webhook-resend = Verstuur opgegeven berichten opnieuw
cli-verb-webhook-resend-help = Laat opgegeven berichten opnieuw versturen, alle of alleen die u noemt; ze houden hun id. Een webhook die wacht probeert het meteen weer, en een die met 410 antwoordde doet weer mee; de pogingen tellen dan vanaf het begin. De server of ‘webhook deliver’ verstuurt ze.
cli-verb-webhook-resend-examples =
    roadmap webhook resend 0a1b2c3d4e5f
cli-verb-webhook-forget = Gooi opgegeven berichten weg
cli-verb-webhook-forget-help = Gooit opgegeven berichten weg, alle of alleen die u noemt; ze worden nooit meer verstuurd. Zo ruimt u op wat na het terugzetten van een reservekopie niet meer in de geschiedenis staat.
cli-verb-webhook-forget-examples =
    roadmap webhook forget 0a1b2c3d4e5f

cli-param-url = Adres waar de berichten heen gaan: https, op internet.
cli-param-types = Wat er wordt verteld: changed (gewijzigd) of adopted (vastgesteld). Mag vaker; gewoon allebei.
cli-param-webhook = Id van de webhook, uit roadmap webhook list.
cli-param-events = Id’s van berichten, uit roadmap webhook dead; gewoon alle.
cli-param-once = Verstuur één keer wat nu moet, en stop.
cli-param-event-source = URN van uw organisatie en dit systeem, als afzender in de berichten.
cli-param-allow-private = Sta ook adressen op deze machine en binnen het eigen netwerk toe, en daarmee http.
cli-usage-source = --source: ‘{ $value }’ is geen URN, zoals urn:nld:oin:00000001823288444000:systeem:plateauplanner.
cli-column-address = adres
cli-column-told = hoort
cli-column-event = bericht
cli-column-faring = hoe het gaat
cli-column-sent = laatst verstuurd
cli-column-problem = wat er misging

cli-webhook-made = Webhook { $id } van ‘{ $roadmap }’: { $url }
cli-webhook-once = Dit is de enige keer dat het geheim te zien is; bewaar het goed, en geef het de ontvanger.
cli-webhooks-none = ‘{ $roadmap }’ heeft geen webhooks.
cli-webhook-removed = Webhook { $id } is weg: { $url }
cli-webhook-kind-changed = gewijzigd
cli-webhook-kind-adopted = vastgesteld
cli-webhook-new = nog niets verstuurd
cli-webhook-fine = laatst verstuurd op { $moment }
cli-webhook-retry = { $attempts ->
    [one] één poging mislukt ({ $problem }); weer op { $moment }
   *[other] { $attempts } pogingen mislukt ({ $problem }); weer op { $moment }
}
cli-webhook-gone = staat stil: het adres antwoordde dat het er niet meer is (410)
cli-webhook-dead = { $count ->
    [one] één bericht opgegeven
   *[other] { $count } berichten opgegeven
}
cli-webhook-problem-address = daarheen wordt niets gestuurd
cli-webhook-problem-unresolved = naam niet gevonden
cli-webhook-problem-connection = geen verbinding
cli-webhook-problem-certificate = certificaat niet vertrouwd
cli-webhook-problem-timeout = geen antwoord op tijd
cli-webhook-problem-redirect = doorverwijzing ({ $status }), die niet wordt gevolgd
cli-webhook-problem-gone = bestaat niet meer (410)
cli-webhook-problem-status = antwoord { $status }
cli-webhook-problem-lost = staat niet meer in de geschiedenis
cli-webhook-problem-fault = fout in het programma zelf; zie het logboek
cli-letters-none = Er is niets opgegeven.
cli-letter-event-changed = revisie { $place } gemaakt
cli-letter-event-adopted = vaststelling { $place }
cli-letter-waits = wordt opnieuw verstuurd
cli-letter-rests = rust
cli-letters-again = { $count ->
    [0] Er is niets om opnieuw te versturen.
    [one] Eén bericht wordt opnieuw verstuurd.
   *[other] { $count } berichten worden opnieuw verstuurd.
}
cli-webhook-now = De webhook probeert het meteen weer.
cli-letters-forgotten = { $count ->
    [0] Er is niets om weg te gooien.
    [one] Eén bericht is weggegooid.
   *[other] { $count } berichten zijn weggegooid.
}
cli-delivery-busy = Een ander proces is al aan het versturen.
cli-delivery-done = Verstuurd: { $delivered }. Mislukt, later weer: { $failed }. Opgegeven: { $dead }.
cli-delivery-next = De volgende poging is op { $moment }.
