# Uitwisselen

web-exchange-title = Uitwisselen
web-exchange-lead = De roadmap meenemen naar een ander programma, en overnemen wat daar is gewijzigd.
web-exchange-without-draft = Uw concept telt hier niet mee: het gaat om wat is opgeslagen.
web-exchange-out = Meenemen naar een ander programma
web-exchange-out-caption = Formaten, wat ze meenemen en wat er verloren gaat
web-exchange-format = Formaat
web-exchange-carries = Neemt mee
web-exchange-lost = Gaat verloren
web-exchange-lost-nothing = niets
web-exchange-lost-count = { $count ->
    [one] 1 ding
   *[other] { $count } dingen
}
web-exchange-file = Bestand
web-exchange-save = Bewaar
web-exchange-save-name = Bewaar als { $format }
web-exchange-not-here = Kan niet op deze server
web-exchange-into = Overnemen uit een bestand
web-exchange-into-lead = U ziet eerst wat het bestand zou wijzigen. Er wordt niets opgeslagen tot u het overneemt.
web-exchange-choose = Bestand
web-exchange-choose-hint = Een bestand dat u hier hebt bewaard en in een ander programma hebt bijgewerkt.
web-exchange-choose-missing = Kies een bestand.
web-exchange-file-changed = Het bestand is gewijzigd sinds u het koos. Kies het opnieuw.
web-exchange-by-name = Volgt uit de naam van het bestand
web-exchange-base = Gemaakt van revisie (hoeft niet)
web-exchange-base-hint = Alleen nodig als het bestand dat niet zelf zegt.
web-exchange-base-wrong = Vul het nummer van een revisie in, zoals 12.
web-exchange-compare = Toon wat het zou wijzigen
web-exchange-comparing = Vergelijken …
web-exchange-result = Wat { $file } zou wijzigen
web-exchange-base-same = Het bestand is gemaakt van de roadmap zoals die nu is.
web-exchange-base-known = Het bestand is gemaakt van revisie { $number }. Wat anderen daarna wijzigden, blijft.
web-exchange-base-unknown = Het bestand zegt niet van welke revisie het is gemaakt. Wat anderen intussen wijzigden, is dan niet te onderscheiden van wat in het bestand is gewijzigd.
web-exchange-nothing = Er is niets over te nemen.
web-exchange-conflicts = { $count ->
    [one] 1 wijziging botst met wat hier intussen is gewijzigd
   *[other] { $count } wijzigingen botsen met wat hier intussen is gewijzigd
}
web-exchange-take-file = Neem die uit het bestand
web-exchange-leave-here = Laat staan zoals het nu is
web-exchange-problems = Opmerkingen bij het bestand ({ $count })
web-exchange-added = Komt erbij ({ $count })
web-exchange-altered = Anders in het bestand ({ $count })
web-exchange-linked = { $count ->
    [one] Er komt 1 afhankelijkheid bij.
   *[other] Er komen { $count } afhankelijkheden bij.
}
web-exchange-unlinked = { $count ->
    [one] Er gaat 1 afhankelijkheid weg.
   *[other] Er gaan { $count } afhankelijkheden weg.
}
web-exchange-changes = Alle wijzigingen ({ $count })
web-exchange-moves = Wat daardoor verschuift ({ $count })
web-exchange-no-moves = Er verschuift niets naar een ander plateau.
web-exchange-new = Nieuwe signaleringen ({ $count })
web-exchange-absent = Niet in het bestand, blijft zoals het is ({ $count })
web-exchange-cycles = Dit kan niet worden overgenomen: acties zouden op elkaar wachten
web-exchange-moved-on = De roadmap is intussen gewijzigd.
web-exchange-again = Vergelijk opnieuw
web-exchange-reason = Waarom neemt u dit over?
web-exchange-reason-hint = Dit blijft bij de revisie staan.
web-exchange-reason-missing = Vul in waarom u dit overneemt.
web-exchange-partly = { $count ->
    [one] Neem de rest over; 1 punt hierboven blijft erbuiten
   *[other] Neem de rest over; { $count } punten hierboven blijven erbuiten
}
web-exchange-partly-missing = Niet alles kan worden overgenomen. Zeg of u de rest wilt overnemen.
web-exchange-accept = { $count ->
    [one] Neem 1 wijziging over als revisie
   *[other] Neem { $count } wijzigingen over als één revisie
}
web-exchange-accepted = Overgenomen als revisie { $number }.
