# Alle roadmaps: openen, beginnen, downloaden, archiveren

web-roadmaps-lead = Kies een roadmap om te bekijken wat wanneer komt, en waarom.
web-roadmaps-latest = Revisie { $number }, door { $author } op
web-roadmaps-archived-too = Toon ook wat in het archief staat
web-roadmaps-archived-mark = in het archief
web-roadmaps-none = Er is hier nog geen roadmap
web-roadmaps-none-admin = Begin er een met ‘Nieuwe roadmap’: met het rapport van Zoetermeer, leeg, of met een document dat u al hebt.
web-roadmaps-none-other = Vraag de beheerder om er een te maken. Misschien staat er een in het archief.
web-roadmaps-unknown = Er is geen roadmap ‘{ $id }’
web-roadmaps-acts = Meer
web-roadmaps-acts-name = Meer over { $title }
web-roadmaps-export = Downloaden
web-roadmaps-replace = Document vervangen
web-roadmaps-archive = Naar het archief
web-roadmaps-unarchive = Uit het archief halen

# Wat elk formulier vraagt
web-roadmaps-reason = Waarom?
web-roadmaps-reason-hint = Dit komt in de geschiedenis te staan.
web-roadmaps-reason-missing = Schrijf kort op waarom.
web-roadmaps-title = Titel
web-roadmaps-title-own = Titel (leeg: die van het rapport)
web-roadmaps-title-missing = Geef de roadmap een titel.
web-roadmaps-id = Korte naam, voor links (mag leeg blijven)
web-roadmaps-id-hint = Letters, cijfers en streepjes. Die naam verandert later niet meer.
web-roadmaps-id-missing = Geef een korte naam: die volgt niet uit deze titel.
web-roadmaps-mistakes = { $count ->
    [one] Er is 1 ding dat anders moet
   *[other] Er zijn { $count } dingen die anders moeten
}
web-roadmaps-place = Plek:

# Een nieuwe roadmap
web-roadmaps-new = Nieuwe roadmap
web-roadmaps-from = Waar begint u mee?
web-roadmaps-from-shipped = Met het rapport van Zoetermeer, dat bij de planner hoort
web-roadmaps-from-empty = Leeg: alleen plateaus
web-roadmaps-from-file = Met een document op dit apparaat
web-roadmaps-plateaus = Plateaus, één per regel, van eerste naar laatste
web-roadmaps-plateaus-hint = { $fewest } tot { $most } plateaus. Laat leeg om die van Zoetermeer over te nemen.
web-roadmaps-plateaus-odd = { $count ->
    [one] Dit is 1 plateau; er zijn er minstens 2 nodig.
   *[other] Dit zijn { $count } plateaus; het mogen er hoogstens 12 zijn.
}
web-roadmaps-make = Roadmap maken
web-roadmaps-made = De roadmap is gemaakt. U ziet hem nu.

# Een document
web-roadmaps-file = Document (JSON)
web-roadmaps-file-hint = Een document dat u eerder downloadde, of dat een ander systeem maakte. Hoogstens 8 MB.
web-roadmaps-file-missing = Kies eerst een bestand.
web-roadmaps-file-read = Gelezen: ‘{ $title }’ ({ $id }), met { $actions ->
    [one] 1 actie
   *[other] { $actions } acties
}, { $dependencies ->
    [one] 1 afhankelijkheid
   *[other] { $dependencies } afhankelijkheden
} en { $plateaus ->
    [one] 1 plateau
   *[other] { $plateaus } plateaus
}.
web-roadmaps-file-odd = Dit bestand ziet er niet uit als een roadmap. Stuurt u het toch, dan noemt de planner alles wat er anders moet.
web-roadmaps-file-too-large = Dit bestand is { $size } MB; via deze pagina kan hoogstens { $limit } MB. Laat lange teksten weg, of lees het op de server in met ‘roadmap create --from’.
web-roadmaps-file-not-text = Dit bestand is geen UTF-8-tekst. Bewaar het als UTF-8 en kies het opnieuw.
web-roadmaps-file-not-json = Dit is geen JSON. De browser zegt: { $detail }. Kijk op die plek naar een vergeten komma, aanhalingsteken of haakje.
web-roadmaps-file-gone = Dit bestand kan niet worden gelezen. Misschien is het verplaatst; kies het opnieuw.

# Het document vervangen
web-roadmaps-replace-title = Document van { $title } vervangen
web-roadmaps-replace-detail = Het document komt in de plaats van alles wat nu in de roadmap staat, als nieuwe revisie na revisie { $number }. De oude revisies blijven: u kunt altijd terug. Daarna ziet u bij Vergelijken wat er schuift.
web-roadmaps-replace-do = Document vervangen
web-roadmaps-replace-instead = Vervang het document van die roadmap …
web-roadmaps-replaced = Opgeslagen als revisie { $number }. U ziet nu wat er anders is.
web-roadmaps-other = Dit document is van een andere roadmap: ‘{ $other }’ in plaats van ‘{ $id }’
web-roadmaps-other-detail = Kies een ander bestand, of maak er een nieuwe roadmap mee.
web-roadmaps-decision = Er is een besluit over genomen (mag leeg blijven)
web-roadmaps-decision-missing = Vul in wie het besluit nam, of maak de datum en de vindplaats leeg.
web-roadmaps-moved-on = De verschillen hieronder gaan over revisie { $known }. Kijk eerst opnieuw; wat u koos en typte, blijft staan.
web-roadmaps-same = Dit document zegt hetzelfde als wat er al staat.
web-roadmaps-differences = Wat dit document anders maakt
web-roadmaps-what = Wat
web-roadmaps-added = Erbij
web-roadmaps-removed = Weg
web-roadmaps-changed = Gewijzigd
web-roadmaps-and-more = en nog { $count }
web-roadmaps-field = { $field ->
    [title] Titel
    [summary] Waar het over gaat
    [organisation] Organisatie
    [id] Korte naam
    [calendar] Kwartalen
   *[weighing] Weging
}
web-roadmaps-list = { $list ->
    [plateaus] Plateaus
    [actions] Acties
    [dependencies] Afhankelijkheden (* effectiever na)
    [themes] Thema’s
    [advices] Adviezen
    [findings] Bevindingen
    [coverage] Bevinding → actie
    [context_findings] Overige bevindingen
    [bodies] Overleggen en rollen
    [frameworks] Referentiekaders
    [errata] Verbeterde fouten
    [scores] Scores, per actie
    [capacity] Capaciteit
    [timings] Looptijd, per actie
    [gates] Poorten van plateaus
    [agreed] Afgesproken kwartalen, per actie
    [header] Over de roadmap zelf
   *[documents] Brondocumenten
}

# Het archief
web-roadmaps-archive-title = { $title } naar het archief
web-roadmaps-archive-detail = In het archief kan iedereen alles nog bekijken, maar niets meer wijzigen. U kunt de roadmap er weer uit halen.
web-roadmaps-archived = { $title } staat nu in het archief.
web-roadmaps-unarchive-title = { $title } uit het archief
web-roadmaps-unarchive-detail = Daarna kan er weer aan worden gewerkt.
web-roadmaps-unarchived = { $title } is weer uit het archief.

# Downloaden
web-roadmaps-export-title = { $title } downloaden
web-roadmaps-export-detail = Het document bevat alles van de roadmap: acties, afhankelijkheden, adviezen, bevindingen en bronnen. U kunt het hier of in een andere planner weer inlezen. Een concept dat nog niet bewaard is, staat er niet in.
web-roadmaps-revision = Welke revisie?
web-roadmaps-revision-hint = De nieuwste is revisie { $latest }.
web-roadmaps-revision-odd = Kies een getal van 1 tot en met { $latest }.
web-roadmaps-download = Document downloaden (revisie { $number }, JSON)
web-roadmaps-elsewhere = Andere vormen
web-roadmaps-to-graph = De tekening, als SVG, PNG, PDF of DOT
web-roadmaps-to-next = De agenda ‘Wat nu?’, op papier of als PDF
web-roadmaps-to-api = Al het andere, voor andere systemen (API)
