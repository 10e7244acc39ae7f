# Signaleringen: wat de controle opmerkt

web-diagnostics-lead = Wat de controle opmerkt in de roadmap, het ernstigste eerst. Bij elk punt staat wat u eraan kunt doen.
web-diagnostics-count = { $count ->
    [0] Geen signaleringen.
    [one] 1 signalering.
   *[other] { $count } signaleringen.
}
web-diagnostics-count-new = { $count ->
    [one] 1 is nieuw door uw concept.
   *[other] { $count } zijn nieuw door uw concept.
}
web-diagnostics-count-solved = { $count ->
    [one] 1 is opgelost door uw concept.
   *[other] { $count } zijn opgelost door uw concept.
}
web-diagnostics-filter = Welke signaleringen
web-diagnostics-choice = { $severity ->
    [error] Fouten
    [warning] Waarschuwingen
    [info] Ter informatie
   *[all] Alles
} ({ $count })
web-diagnostics-group = { $severity ->
    [error] { $count ->
        [one] 1 fout: een plaats is voorlopig tot dit is opgelost
       *[other] { $count } fouten: plaatsen zijn voorlopig tot dit is opgelost
    }
    [warning] { $count ->
        [one] 1 waarschuwing: hier is iets te beslissen
       *[other] { $count } waarschuwingen: hier is iets te beslissen
    }
   *[info] { $count ->
        [one] 1 punt ter informatie
       *[other] { $count } punten ter informatie
    }
}
web-diagnostics-none = Er is niets te melden
web-diagnostics-none-detail = De controle vindt geen kringen, gaten of dubbelingen. Wijzigt u iets, dan kijkt zij meteen opnieuw.
web-diagnostics-none-so = { $severity ->
    [error] Er zijn geen fouten.
    [warning] Er zijn geen waarschuwingen.
   *[info] Er is niets ter informatie.
}
web-diagnostics-more = Toon er nog { $count }
web-diagnostics-left = { $count ->
    [one] Er is er nog 1, die minder ernstig is. Los eerst deze op.
   *[other] Er zijn er nog { $count }, die minder ernstig zijn. Los eerst deze op.
}
web-diagnostics-new = nieuw door uw concept
web-diagnostics-solved = Opgelost door uw concept
web-diagnostics-solved-mark = opgelost
web-diagnostics-about = { $about ->
    [advice] Advies:
    [finding] Bevinding:
   *[action] { $count ->
        [one] Actie:
       *[other] Acties:
    }
}
web-diagnostics-about-more = en nog { $count }
web-diagnostics-place = Plek in het document:

# Wat u eraan kunt doen
web-diagnostics-way-cycle = Bekijk de kring
web-diagnostics-way-pin-later = Zet { $number } vast in plateau { $plateau }
web-diagnostics-way-pin-release = Maak { $number } los
web-diagnostics-way-ceiling-later = Accepteer plateau { $plateau } voor { $number }
web-diagnostics-way-ceiling-release = Haal het uiterste plateau van { $number } weg
web-diagnostics-way-why = Bekijk wat { $number } tegenhoudt
web-diagnostics-way-status = Wijzig de status van { $number }
web-diagnostics-way-drop = Laat { $number } ook vervallen
web-diagnostics-way-take-up = Neem { $number } weer op
web-diagnostics-way-cut = Maak { $successor } los van { $predecessor }
web-diagnostics-way-keep-strictest = Bewaar alleen de strengste
web-diagnostics-way-keep-one = Bewaar er één
web-diagnostics-way-dependency = Voeg een afhankelijkheid toe
web-diagnostics-way-coverage = Bekijk de rode draad
web-diagnostics-way-new = Voeg een actie toe

# Herstellen
web-diagnostics-repair = Eerst zien wat dit doet
web-diagnostics-then = Dan:
web-diagnostics-nothing-moves = Geen actie komt in een ander plateau.
web-diagnostics-back = { $number } komt weer in plateau { $plateau }.
web-diagnostics-add = Zet in mijn concept
web-diagnostics-added = Staat in uw concept. { $solved ->
    [0] Er is nog niets opgelost.
    [one] 1 signalering is opgelost.
   *[other] { $solved } signaleringen zijn opgelost.
} { $moves ->
    [0] Geen actie komt in een ander plateau.
    [one] 1 actie komt in een ander plateau.
   *[other] { $moves } acties komen in een ander plateau.
}
