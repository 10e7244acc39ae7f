# Geschiedenis – wat er met de roadmap gebeurde
web-revisions-title = Geschiedenis
web-revisions-lead = Elke keer dat iemand iets bewaart, komt er een revisie bij. Niets verdwijnt: u kunt elke stand bekijken, vergelijken en terughalen.
web-revisions-list = Revisies, bladzijde { $page } van { $pages }
web-revisions-none = Op deze bladzijde staan geen revisies.
web-revisions-name = Revisie { $number }
web-revisions-newest = nieuwste
web-revisions-baseline = vastgesteld
web-revisions-here = u kijkt hiernaar
web-revisions-kind = { $kind ->
    [created] begin van de roadmap
    [changed] gewijzigd
    [replaced] hele document vervangen
    [undone] teruggedraaid, weer zoals revisie { $restores }
    [redone] opnieuw doorgevoerd, weer zoals revisie { $restores }
   *[restored] teruggegaan naar revisie { $restores }
}
web-revisions-decision = Besluit van { $by }
web-revisions-adopted-by = Vastgesteld door { $by }
web-revisions-changes = { $count ->
    [one] { $count } wijziging
   *[other] { $count } wijzigingen
}
web-revisions-look = Bekijken
web-revisions-look-name = Bekijken hoe de roadmap was in revisie { $number }
web-revisions-previous = Wat veranderde er?
web-revisions-previous-name = Wat veranderde er met revisie { $number }?
web-revisions-now = Vergelijken met nu
web-revisions-now-name = Vergelijken met nu: revisie { $number }
web-revisions-more = Meer …
web-revisions-more-name = Meer met revisie { $number }
web-revisions-restore = Terug naar deze stand …
web-revisions-adopt = Vaststellen …

web-revisions-moment = Bekijk de roadmap zoals die was op
web-revisions-moment-before = Toen bestond deze roadmap nog niet. Kies een later moment.
web-revisions-moment-look = Bekijken

web-revisions-pages = Bladzijden van de geschiedenis
web-revisions-page = Bladzijde { $page } van { $pages }
web-revisions-first = Nieuwste
web-revisions-newer = Nieuwere
web-revisions-older = Oudere
web-revisions-last = Oudste

# Terug of opnieuw
web-revisions-undo = Laatste wijziging terugdraaien …
web-revisions-redo = Opnieuw doorvoeren …
web-revisions-restore-title = Terug naar revisie { $to }
web-revisions-undo-title = Laatste wijziging terugdraaien
web-revisions-redo-title = Opnieuw doorvoeren
web-revisions-restore-words = De roadmap wordt weer zoals in revisie { $to }. Dat wordt revisie { $next }. Wat er tussen zit, blijft in de geschiedenis staan.
web-revisions-undo-words = { $to ->
    [unknown] De laatste wijziging wordt teruggedraaid. Dat wordt revisie { $next }. De wijziging blijft in de geschiedenis staan.
   *[other] De laatste wijziging wordt teruggedraaid: de roadmap wordt weer zoals in revisie { $to }. Dat wordt revisie { $next }. De wijziging blijft in de geschiedenis staan.
}
web-revisions-redo-words = { $to ->
    [unknown] Wat was teruggedraaid, wordt opnieuw doorgevoerd. Dat wordt revisie { $next }.
   *[other] Wat was teruggedraaid, wordt opnieuw doorgevoerd: de roadmap wordt weer zoals in revisie { $to }. Dat wordt revisie { $next }.
}
web-revisions-foreseen = Dit verandert er nu:
web-revisions-move = { $number } gaat van plateau { $from } naar plateau { $to }
web-revisions-more-moves = { $count ->
    [one] en nog { $count } actie
   *[other] en nog { $count } acties
}
web-revisions-whole-difference = Bekijk het hele verschil
web-revisions-draft-stays = Uw concept blijft bewaard. Het staat daarna op een eerdere revisie; u kunt het dan bijwerken.
web-revisions-reason = Waarom?
web-revisions-reason-hint = Dit staat straks in de geschiedenis.
web-revisions-reason-missing = Schrijf kort op waarom.
web-revisions-leave = Niet doen
web-revisions-restore-do = Terug naar revisie { $to }
web-revisions-undo-do = Terugdraaien
web-revisions-redo-do = Opnieuw doorvoeren
web-revisions-returned = Opgeslagen als revisie { $number }. De roadmap is weer zoals in revisie { $restores }.
web-revisions-look-again = Er is niets gewijzigd. Kijk opnieuw wat er nu verandert, en probeer het dan nog eens.
web-revisions-moved-on = Wat hierboven staat, gaat over revisie { $known }. Kijk eerst opnieuw wat er nu verandert; wat u typte, blijft staan.
web-revisions-moved-on-nothing = Wat hierboven staat, gaat over revisie { $known }. Na die nieuwe revisie kan dit niet meer.

# Vaststellen
web-revisions-adopt-title = Revisie { $number } vaststellen
web-revisions-adopt-words = Leg vast wie revisie { $number } heeft vastgesteld. Het plan zelf verandert niet; latere revisies kunt u hiermee vergelijken.
web-revisions-adopt-by-missing = Vul in wie het besluit nam.
web-revisions-adopt-do = Revisie { $number } vaststellen
web-revisions-adopted = Revisie { $number } is vastgesteld door { $by }.
