# De opslag
feature-store = de opslag
error-store-address = Op dit adres kan geen opslag worden geopend: ‘{ $scheme }’. Geef sqlite:///bestand.db, postgresql+psycopg://… of memory:.
error-other-roadmap = Dit is roadmap ‘{ $found }’; een nieuwe revisie van ‘{ $expected }’ moet zelf ook zo heten.
error-revision-text = { $field ->
    [author] Wie dit doet moet erbij staan: een naam van hoogstens 20.000 tekens, zonder stuurtekens.
    [reason] Waarom moet erbij staan: een reden van hoogstens 20.000 tekens, zonder stuurtekens.
   *[other] Deze tekst kan niet worden bewaard: { $field }.
}
error-storage = De opslag kon dit niet doen.
error-not-found = { $kind ->
    [roadmap] Er is geen roadmap ‘{ $id }’.
    [revision] Roadmap ‘{ $id }’ heeft geen revisie { $what }.
    [moment] Roadmap ‘{ $id }’ bestond nog niet op { $what }.
    [scenario] ‘{ $id }’ heeft geen scenario ‘{ $what }’.
    [change] Van het scenario ‘{ $id }’ is niets over te nemen: er is geen wijziging op plaats ‘{ $what }’ (de eerste is 0).
    [baseline] Van ‘{ $id }’ is nog niets vastgesteld.
    [plateau] ‘{ $id }’ heeft geen plateau { $what }.
    [theme] ‘{ $id }’ heeft geen thema ‘{ $what }’.
    [advice] ‘{ $id }’ heeft geen advies { $what }.
    [finding] ‘{ $id }’ heeft geen bevinding { $what }.
    [framework] ‘{ $id }’ heeft geen kader ‘{ $what }’.
    [table] ‘{ $id }’ heeft geen tabel ‘{ $what }’; de lijst staat onder ‘tables’ van de roadmap.
    [token] Er is geen token ‘{ $id }’.
    [webhook] Deze roadmap heeft geen webhook ‘{ $id }’.
    [dead-letter] Van webhook ‘{ $id }’ is geen bericht ‘{ $what }’ opgegeven.
    [cursor] De cursor ‘{ $what }’ hoort niet bij deze geschiedenis van ‘{ $id }’: er is een reservekopie teruggezet, of er staat een typefout in. Begin opnieuw bij 0.
   *[other] ‘{ $id }’ is er niet.
}
error-conflict = { $expected ->
    [0] Er is al een roadmap ‘{ $id }’.
   *[other] Iemand anders was eerder: ‘{ $id }’ staat op revisie { $actual }, niet meer op { $expected }.
}
error-slip-conflict = { $expected ->
    [0] { $kind ->
        [scenario] Er is al een scenario ‘{ $name }’.
        [token] Er is al een token ‘{ $name }’.
       *[other] Op dit verzoek wordt al geantwoord; vraag het zo nog eens.
    }
   *[other] { $actual ->
        [0] ‘{ $name }’ is er niet meer: iemand anders haalde het weg.
       *[other] Iemand anders was eerder: ‘{ $name }’ staat op versie { $actual }, niet meer op { $expected }. Haal de nieuwste versie op en probeer het opnieuw.
    }
}
error-archived = Roadmap ‘{ $id }’ is gearchiveerd: lezen kan, veranderen niet. Haal hem eerst uit het archief.
error-damaged = Revisie { $number } van ‘{ $id }’ is niet meer zoals die is opgeslagen. Laat nakijken wat er is veranderd en zet een reservekopie terug.
error-backup = { $reason ->
    [not-a-backup] Dit is geen reservekopie van deze opslag: { $detail }
    [damaged] Deze reservekopie is beschadigd: { $detail }
    [not-empty] Er staan al roadmaps of scenario’s in de opslag. Geef een bestand op waarin die eerst worden bewaard.
    [same-file] De reservekopie kan niet het bestand van de opslag zelf zijn.
   *[cannot-write] De reservekopie kon niet worden geschreven: { $detail }
}
error-store-unavailable = { $reason ->
    [locked] De opslag is bezet door een ander; probeer het zo nog eens. ({ $detail })
    [full] De schijf van de opslag is vol. Er is niets bewaard; maak ruimte en probeer het opnieuw. ({ $detail })
    [read-only] In de opslag mag niet worden geschreven; kijk naar de rechten van het bestand, van de bestanden -wal en -shm ernaast en van de map. ({ $detail })
    [cannot-open] De opslag kan niet worden geopend. ({ $detail })
    [connection] Er is geen verbinding met de opslag. Viel die weg tijdens een wijziging, kijk dan aan de laatste revisie of die bewaard is. ({ $detail })
    [refused] De opslag laat deze gebruiker niet toe. ({ $detail })
    [damaged] Het bestand van de opslag is beschadigd; zet een reservekopie terug. ({ $detail })
    [foreign] Dit is een database van een ander programma; kies een eigen bestand of database. ({ $detail })
    [closed] De opslag is al gesloten.
   *[failed] De opslag werkt niet. ({ $detail })
}
error-store-newer = Deze opslag is gemaakt door een nieuwere versie van de Plateauplanner ({ $detail }). Werk dit programma bij.
