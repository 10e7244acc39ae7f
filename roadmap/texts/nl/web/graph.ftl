# De tekening

web-graph-lead = Alle acties en wat ze van elkaar nodig hebben, in één beeld. Klik op een actie om haar te openen.
web-graph-drawing = Tekening van de roadmap
web-graph-keys = Sleep om te schuiven; met Ctrl en het muiswiel komt u dichterbij. Met het toetsenbord: pijl naar rechts en links volgt een afhankelijkheid, omhoog en omlaag gaat naar de buren, Enter opent. Met Shift en een pijl schuift u; + en − maken groter en kleiner, 0 toont alles.

web-graph-view = Wat wilt u zien?
web-graph-view-whole-advice = Alles, per advies
web-graph-view-whole-wave = Alles, per golf
web-graph-view-neighbourhood = Rond één actie
web-graph-view-one-plateau = Eén plateau
web-graph-view-next = Wat nu kan
web-graph-view-collapsed-advice = Samengevat per advies
web-graph-view-collapsed-theme = Samengevat per thema
web-graph-view-difference = Verschil met een eerdere revisie
web-graph-depth = Hoe ver?
web-graph-steps = { $count ->
    [one] { $count } stap
   *[other] { $count } stappen
}
web-graph-plateau = Welk plateau?
web-graph-before = Vergeleken met
web-graph-revision = { $number }: { $reason }
web-graph-lacking-neighbourhood = Kies een actie: klik erop, of zoek haar. Dan ziet u alleen wat eromheen ligt.
web-graph-lacking-difference = Er is nog geen eerdere revisie om mee te vergelijken.
web-graph-around = Alleen rond { $action }
web-graph-whole = Hele roadmap

web-graph-find = Zoek een actie
web-graph-find-go = Zoek
web-graph-find-none = Geen actie heeft ‘{ $sought }’ in nummer of titel.
web-graph-found = { $count ->
    [one] Gevonden: { $action }.
   *[other] Treffer { $place } van { $count }: { $action }. Zoek nog eens voor de volgende.
}
web-graph-zoom-in = Groter
web-graph-zoom-out = Kleiner
web-graph-zoom-fit = Passend

web-graph-place = { $action }, { $plateau }, { $status }. { $before ->
    [0] Heeft niets nodig
    [one] Komt na { $before } actie
   *[other] Komt na { $before } acties
}, { $after ->
    [0] niets komt erna
    [one] { $after } komt erna
   *[other] { $after } komen erna
}. { $place } van { $count }.
web-graph-no-way = { $key ->
    [ArrowRight] Hierna komt niets meer.
    [ArrowLeft] Hiervoor komt niets.
    [ArrowUp] Dit is de bovenste.
   *[ArrowDown] Dit is de onderste.
}

web-graph-drafted = De tekening toont de bewaarde stand, zonder uw concept
web-graph-drafted-detail = U ziet revisie { $state }. Wat uw concept aan de afhankelijkheden verandert, staat in de tabel.

web-graph-relations = { $count ->
    [one] { $count } afhankelijkheid
   *[other] { $count } afhankelijkheden
}
web-graph-table = { $count ->
    [one] { $count } afhankelijkheid: welke actie eerst komt, welke daarna, en waarom
   *[other] { $count } afhankelijkheden: welke actie eerst komt, welke daarna, en waarom
}
web-graph-first = Eerst
web-graph-then = Daarna
web-graph-relation = Soort en waarom
web-graph-same-plateau = mag in hetzelfde plateau
web-graph-added = nieuw in uw concept
web-graph-removed = vervalt in uw concept
web-graph-changed = anders in uw concept
web-graph-not-drawn = niet getekend: een van de twee is vervallen
web-graph-own = Alleen afhankelijkheden van { $action }
web-graph-no-relations = Hier zijn geen afhankelijkheden.
web-graph-more = { $count ->
    [one] Nog { $count } afhankelijkheid
   *[other] Nog { $count } afhankelijkheden
}
web-graph-loose = Los van alle andere staan:

web-graph-save = Downloaden
web-graph-save-svg = Als tekening (SVG)
web-graph-save-png = Als afbeelding (PNG)
web-graph-save-pdf = Als PDF
web-graph-save-dot = Voor Graphviz (DOT)
web-graph-save-more = Exporteren …
