# Wat om elke pagina heen staat

web-skip = Naar de inhoud
web-close = Sluiten
web-loading = Even laden …
web-retry = Opnieuw proberen
web-help = Hulp
web-roadmaps = Alle roadmaps
web-accessibility = Toegankelijkheid
web-api = Voor andere systemen (API)

web-preferences = Taal en kleur
web-scheme-name = { $scheme ->
    [light] Licht
    [dark] Donker
   *[auto] Zoals mijn apparaat
 }{ $shown ->
    [yes] {" "}(nu)
   *[no] {""}
}

web-nav = Onderdelen van { $title }
web-view-plan = Roadmap
web-view-next = Wat nu?
web-view-feedback = Terugkoppeling
web-view-schedule = Kwartalen
web-view-priorities = Prioriteiten
web-view-graph = Tekening
web-view-comparison = Vergelijken
web-view-coverage = Rode draad
web-view-diagnostics = Signaleringen
web-view-revisions = Geschiedenis
web-view-exchange = Uitwisselen
web-view-cycles = Kringen

web-past-title = U kijkt naar een eerdere stand: { $state }
web-past-revision = revisie { $number }
web-past-detail = Hier kunt u niets wijzigen. De nieuwste stand is revisie { $latest }.
web-past-leave = Naar de nieuwste stand
web-past-download = Document van deze stand downloaden (JSON)
web-archived = Deze roadmap staat in het archief. U kunt alles bekijken, maar niets wijzigen.

# Als het niet lukt
web-offline-title = De planner is niet bereikbaar
web-offline-detail = Controleer de verbinding, of vraag de beheerder of de server draait. Wat u invulde, blijft bewaard.
web-refused-title = Dat kan niet
web-broken-title = Hier ging iets mis
web-broken-detail = Deze pagina kan niet worden getoond. Uw concept blijft bewaard; probeer het opnieuw.
web-refusal-leave = Laat het zoals het was
web-move-refused-title = { $action } kan niet naar { $plateau }
web-move-refused = { $action } komt dan toch in { $plateau } te staan. { $why } Bij de actie ziet u wat u kunt loslaten.
web-move-instead = Zet in { $plateau }

web-not-found-title = Deze pagina bestaat niet
web-not-found-detail = Misschien is de link verouderd, of mist er een stukje. Hieronder vindt u de weg terug.

web-sign-in-title = Aanmelden
web-sign-in-lead = Deze planner vraagt een toegangscode (token). U krijgt die van de beheerder.
web-sign-in-token = Toegangscode
web-sign-in-hint = De code wordt niet in de pagina bewaard en staat nooit in een link.
web-sign-in = Aanmelden

web-source = { $title }, regel { $lines }
