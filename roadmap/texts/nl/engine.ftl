# Wat de motor antwoordt, in woorden van mensen

# Opsommingen
list-and = { $first } en { $last }
list-more = { $first } en nog { $count }

# Namen
plateau-beyond = plateau { $number } (dat bestaat niet)
plateau-inside = plateau { $number }, { $title }

# Wie het zegt
origin-with-confidence = { $basis }, { $confidence }

# Een vroegste plateau is altijd een voorstel
floor-origin-stated = voorstel uit de bron
floor-origin-inferred = voorstel
floor-origin-added = eigen voorstel

# Wat een actie op haar plek houdt (als iets om los te laten)
constraint-start = het begin van { $action }
constraint-floor = het vroegste plateau van { $action } ({ $inside }; { $origin })
constraint-pin = het vastzetten van { $action } op { $plateau }
constraint-frozen = dat { $action } al { $status } is
constraint-cycle = de kring waar { $action } in zit
constraint-builds-on = dat { $action } voortbouwt op { $predecessor } ({ $origin })
constraint-builds-on-same = dat { $action } voortbouwt op { $predecessor }, in hetzelfde plateau of later ({ $origin })
constraint-more-effective-after = dat { $action } effectiever is na { $predecessor } ({ $origin })

# Schakels van een keten
step-start = { $action } wordt nergens door tegengehouden en kan vanaf { $plateau }.
step-start-dropped = { $action } vervalt en staat dus niet in het plan.
step-floor = { $action } staat niet eerder dan { $plateau }: dat is het vroegste plateau ({ $origin }).
step-pin = { $action } is vastgezet op { $plateau }.
step-frozen = { $action } is al { $status } en blijft in { $plateau }.
step-cycle = { $action } zit in een kring en staat voorlopig in { $plateau }.
step-builds-on = { $action } bouwt voort op { $predecessor } ({ $origin }) en komt dus een plateau later: { $plateau }.
step-builds-on-same = { $action } bouwt voort op { $predecessor } ({ $origin }), maar mag in hetzelfde plateau staan: { $plateau }.
step-more-effective-after = { $action } is effectiever na { $predecessor } ({ $origin }) en staat dus niet eerder: { $plateau }.
step-builds-on-unplaced = { $action } bouwt voort op { $predecessor } ({ $origin }).
step-more-effective-after-unplaced = { $action } is effectiever na { $predecessor } ({ $origin }).
steps-left-out = { $count ->
    [one] … en nog { $count } schakel …
   *[other] … en nog { $count } schakels …
}

# Waarom een actie staat waar zij staat
reason-start = { $action } staat in { $plateau }, omdat niets deze actie tegenhoudt.
reason-floor = { $action } staat in { $plateau }, omdat dat het vroegste plateau is ({ $origin }).
reason-pin = { $action } staat in { $plateau }, omdat die plaats is vastgezet.
reason-frozen = { $action } staat in { $plateau }, omdat deze actie al { $status } is: wat begonnen is, blijft staan.
reason-cycle = { $action } staat in { $plateau }, omdat deze actie in een kring zit die eerst moet worden doorbroken.
reason-builds-on = { $action } staat in { $plateau }, omdat deze actie voortbouwt op { $predecessor } ({ $origin }) en { $predecessor } in { $before } staat.
reason-builds-on-same = { $action } staat in { $plateau }, omdat deze actie voortbouwt op { $predecessor } ({ $origin }) en { $predecessor } daar ook staat.
reason-more-effective-after = { $action } staat in { $plateau }, omdat deze actie effectiever is na { $predecessor } ({ $origin }) en { $predecessor } daar ook staat.
reason-too-late = Eigenlijk vraagt de keten { $needed }; daarom staat { $action } voorlopig in het laatste plateau.
reason-past = Wat aan { $action } voorafgaat, vraagt { $needed }; wat begonnen is, schuift daar niet meer voor op.
reason-provisional = Deze plaats is voorlopig: er is eerst iets op te lossen (zie de signaleringen).

# Speling
slack-none = { $action } heeft geen speling: een plateau later komt het eind of een grens (vastgezet, uiterste plateau of al begonnen) in de knel.
slack-some = { $slack ->
    [one] { $action } kan { $slack } plateau later zonder dat het eind of een grens in de knel komt, { $free }.
   *[other] { $action } kan { $slack } plateaus later zonder dat het eind of een grens in de knel komt, { $free }.
}
slack-free-all = en zonder iets anders te verschuiven
slack-free-some = waarvan { $free } zonder iets anders te verschuiven
slack-free-none = maar niet zonder iets anders te verschuiven
slack-frozen = { $action } is al { $status } en schuift niet meer.

# Kan het eerder?
movable-yes = { $action } kan naar voren als u het volgende loslaat.
movable-fits = { $action } past binnen het laatste plateau als u het volgende loslaat.
movable-shorter = Geen van deze mogelijkheden alleen brengt { $action } binnen het laatste plateau, maar de keten wordt er wel korter van.
movable-first-plateau = { $action } staat al in het eerste plateau: eerder kan niet.
movable-frozen = { $action } is al { $status } en schuift niet meer.
movable-cycle = { $action } kan pas naar voren als de kring is doorbroken.
relaxation = { $action } komt naar { $plateau } als u loslaat: { $constraint }.
relaxation-together = { $action } komt naar { $plateau } als u deze { $count } dingen samen loslaat: { $constraints }.
relaxation-beyond = De keten naar { $action } wordt korter, tot { $plateau }, als u loslaat: { $constraints }.
relaxation-fits = { $action } past in { $plateau } als u loslaat: { $constraints }.
relaxations-truncated = Er zijn meer mogelijkheden van deze omvang; dit zijn de eerste.
relaxations-incomplete = Er zit een kring vóór deze actie: los die eerst op; mogelijk helpt dan nog iets anders.

# Wat volgt
follows-none = Na { $action } komt niets.
follows-some = { $count ->
    [one] Na { $action } komt { $count } actie: { $numbers }.
   *[other] Na { $action } komen, direct of later, { $count } acties: { $numbers }.
}
neighbour-builds-on = { $successor } bouwt voort op { $predecessor }
neighbour-builds-on-same = { $successor } bouwt voort op { $predecessor } (mag in hetzelfde plateau)
neighbour-more-effective-after = { $successor } is effectiever na { $predecessor }
neighbour-binding = zonder ruimte ertussen

# Wat nu kan
agenda-free = kan nu starten: hangt van niets af
agenda-predecessors-done = kan nu starten: niets wat eerst moest, staat nog open
agenda-better-after = kan starten, maar is effectiever na { $better }
agenda-free-short = hangt van niets af
agenda-predecessors-done-short = niets wat eerst moest, staat nog open
agenda-better-after-short = effectiever na { $better }
agenda-waits = wacht op { $needs }
agenda-predecessor-dropped = { $count ->
    [one] bouwt voort op { $dropped }, maar die vervalt: eerst beslissen
   *[other] bouwt voort op { $dropped }, maar die vervallen: eerst beslissen
}
agenda-cycle = zit in een kring: eerst doorknippen (zie de kringen)
agenda-blocked = geblokkeerd: { $reason }
agenda-blocked-unsaid = geblokkeerd
agenda-also-waits = wacht ook op { $needs }
agenda-also-better = daarna effectiever na { $better }
agenda-first = begin met { $first }
agenda-frees = { $count ->
    [one] { $count } actie wacht hierop ({ $numbers })
   *[other] { $count } acties wachten hierop ({ $numbers })
}
agenda-helps = { $count ->
    [one] maakt { $count } actie effectiever ({ $numbers })
   *[other] maakt { $count } acties effectiever ({ $numbers })
}

# Gevolgen
move-later = { $action } schuift van { $old } naar { $new }, { $cause }
move-earlier = { $action } komt van { $old } naar voren, naar { $new }, { $cause }
move-wave = { $action } blijft in { $plateau }, maar gaat van golf { $old } naar golf { $new }, { $cause }
move-cause-none = doordat de roadmap zelf anders is
move-cause-one = door wijziging { $number }
move-cause-more = door de wijzigingen { $numbers } samen
move-because = { $move }: { $reason }
move-formerly = { $move }. Eerst gold: { $reason }
move-alone = { $move }.

# Kringen
cycle-group = { $count ->
    [one] { $count } actie wacht op zichzelf: { $numbers }.
   *[other] { $count } acties wachten op elkaar: { $numbers }.
}
cycle-affected = { $count ->
    [one] Daardoor is ook de plaats van { $count } actie voorlopig: { $numbers }.
   *[other] Daardoor is ook de plaats van { $count } acties voorlopig: { $numbers }.
}
cycle-affected-none = Verder hangt er niets van af.
cut-one = Haal weg: { $link }.
cut-more = Haal deze { $count } samen weg: { $links }.
cut-gives = Dan: { $plateaus }.
cut-plateau = plateau { $number }: { $actions }
link-builds-on = { $successor } bouwt voort op { $predecessor } ({ $origin })
link-more-effective-after = { $successor } is effectiever na { $predecessor } ({ $origin })

# Signaleringen, elk met wat eraan te doen is
diagnostic-cycle = { $count ->
    [one] Actie { $actions } wacht op zichzelf; die plaats is voorlopig.
   *[other] { $count } acties wachten op elkaar: { $actions }. Hun plaats is voorlopig.
}
diagnostic-cycle-remedy = Haal ten minste één van deze afhankelijkheden weg; ‘roadmap cycles’ noemt de kleinste ingreep.
diagnostic-pin-below-bound = { $action } is vastgezet op { $limit }, maar kan niet eerder dan { $needed }.
diagnostic-pin-below-bound-remedy = Zet { $number } later vast, of laat iets los uit de keten in het bewijs.
diagnostic-ceiling-below-bound = { $action } moet uiterlijk in { $limit } staan, maar kan niet eerder dan { $needed }.
diagnostic-ceiling-below-bound-remedy = Accepteer voor { $number } een later plateau, of laat iets los uit de keten in het bewijs.
diagnostic-chain-too-long = { $count ->
    [0] { $action } kan pas in { $needed }; { $limit } is het laatste. Daar staat de actie nu, voorlopig.
    [one] { $action } kan pas in { $needed }; { $limit } is het laatste. Daar staat de actie nu, voorlopig, en nog { $count } actie erachter ({ $behind }).
   *[other] { $action } kan pas in { $needed }; { $limit } is het laatste. Daar staat de actie nu, voorlopig, en nog { $count } acties erachter ({ $behind }).
}
diagnostic-chain-too-long-remedy = Laat iets los uit de keten naar { $number }, of voeg een plateau toe.
diagnostic-frozen-contradiction = { $action } staat al in { $plateau }, maar kan door { $predecessor } pas in { $needed }.
diagnostic-frozen-contradiction-remedy = Kijk of { $number } echt zonder { $predecessor } is begonnen; klopt dat, haal dan deze afhankelijkheid weg.
diagnostic-frozen-off-pin = { $action } staat al in { $plateau }, maar is vastgezet op { $limit }.
diagnostic-frozen-off-pin-remedy = Zet { $number } los, want wat is opgepakt blijft staan; of verbeter het plateau waarin de actie is opgepakt.
diagnostic-frozen-over-ceiling = { $action } staat al in { $plateau }, maar moest uiterlijk in { $limit } staan.
diagnostic-frozen-over-ceiling-remedy = Haal de grens van { $number } weg, want wat is opgepakt blijft staan; of verbeter het plateau waarin de actie is opgepakt.
diagnostic-dropped-predecessor = { $kind ->
    [builds-on] { $action } bouwt voort op { $predecessor }, maar { $predecessor } vervalt.
   *[other] { $action } is effectiever na { $predecessor }, maar { $predecessor } vervalt.
}
diagnostic-dropped-predecessor-remedy = Beslis of { $number } zonder { $predecessor } kan: haal dan de afhankelijkheid weg, laat { $number } ook vervallen, of neem { $predecessor } weer op.
diagnostic-duplicate-dependency = { $successor } hangt volgens twee regels van { $predecessor } af ({ $kinds }).
diagnostic-duplicate-dependency-remedy = Haal er één weg: de strengste van de twee is genoeg; zeggen ze hetzelfde, dan maakt het niet uit welke.
diagnostic-redundant-dependency = { $kind ->
    [builds-on] Dat { $successor } voortbouwt op { $predecessor } volgt al uit andere afhankelijkheden, via { $via }.
   *[other] Dat { $successor } effectiever is na { $predecessor } volgt al uit andere afhankelijkheden, via { $via }.
}
diagnostic-redundant-dependency-remedy = Dit mag blijven staan; voor het plan maakt het niet uit.
diagnostic-isolated-action = { $action } hangt van niets af en niets hangt van { $number } af.
diagnostic-isolated-action-remedy = Kijk of er een afhankelijkheid ontbreekt; zo niet, dan is { $number } vrij te plannen.
diagnostic-finding-without-action = Bij bevinding { $finding } hoort geen enkele actie.
diagnostic-finding-without-action-remedy = Koppel een actie aan bevinding { $number }, of leg vast waarom dat niet hoeft.
diagnostic-advice-without-action = Geen enkele actie voert advies { $advice } uit.
diagnostic-advice-without-action-remedy = Koppel een actie aan advies { $number }, of leg vast waarom het niet wordt opgevolgd.
diagnostic-redundancy-not-checked = Met { $count } afhankelijkheden is niet nagegaan welke er overbodig zijn; dat gebeurt tot { $limit }.
diagnostic-redundancy-not-checked-remedy = Dit heeft geen gevolg voor het plan.
