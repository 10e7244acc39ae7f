# De rode draad

web-coverage-lead = Van { $findings ->
    [one] { $findings } bevinding
   *[other] { $findings } bevindingen
} en { $advices ->
    [one] { $advices } advies
   *[other] { $advices } adviezen
} naar { $actions ->
    [one] { $actions } actie
   *[other] { $actions } acties
}: waarom doen we wat we doen, en wat blijft liggen?

web-coverage-tabs = Hoe u de rode draad bekijkt
web-coverage-tab-matrix = Als tabel
web-coverage-tab-paths = Per bevinding
web-coverage-tab-frameworks = Referentiekaders

web-coverage-gaps = Waar de draad breekt
web-coverage-whole = Nergens
web-coverage-whole-detail = Van elke bevinding loopt een draad langs een advies en een actie naar een plateau.
web-coverage-gap-finding-without-action = Bevindingen zonder actie ({ $count })
web-coverage-gap-advice-without-action = Adviezen zonder actie ({ $count })
web-coverage-gap-advice-without-finding = Adviezen waarvan de acties geen bevinding beantwoorden ({ $count })
web-coverage-gap-action-without-advice = Acties die bij geen advies horen ({ $count })
web-coverage-gap-action-without-finding = Acties die geen bevinding beantwoorden ({ $count })
web-coverage-gap-action-without-quarter = Acties waarvoor geen kwartaal is afgesproken ({ $count })
web-coverage-gap-plateau-without-action = Plateaus zonder actie ({ $count })
web-coverage-open = Open { $number }
web-coverage-context = { $count ->
    [one] { $count } waarneming buiten de bevindingen, waar geen actie bij hoort
   *[other] { $count } waarnemingen buiten de bevindingen, waar geen actie bij hoort
}
web-coverage-dropped = { $count ->
    [one] { $count } vervallen actie telt hier niet mee.
   *[other] { $count } vervallen acties tellen hier niet mee.
}
web-coverage-empty = In deze roadmap staan geen bevindingen of geen acties. Dan is er geen draad te volgen.

web-coverage-matrix = Welke actie welke bevinding beantwoordt
web-coverage-legend = Wat de tekens betekenen
web-coverage-finding = Bevinding
web-coverage-advice = Advies
web-coverage-advice-names = De adviezen in deze tabel
web-coverage-no-advice = Zonder advies
web-coverage-actions = Acties
web-coverage-plateau-short = p{ $number }
web-coverage-by-advice = Samenvatten per advies
web-coverage-by-action = Elke actie tonen
web-coverage-all-advices = Alle adviezen

web-coverage-choose = Welke bevinding?
web-coverage-all = Alle bevindingen
web-coverage-finding-name = Bevinding { $number }: { $title }
web-coverage-advice-name = Advies { $number }: { $title }
web-coverage-unanswered = Geen enkele actie beantwoordt deze bevinding.

web-coverage-frameworks = { $count ->
    [one] { $count } referentiekader
   *[other] { $count } referentiekaders
} met samen { $items ->
    [one] { $items } onderdeel
   *[other] { $items } onderdelen
}: { $direct } aan bod, { $partial } deels en { $none } niet. Per actie staat erbij wie dat zegt, hoe zeker het is en waarom.
web-coverage-lacking-not-at-all = { $count ->
    [0] Geen blinde vlekken
    [one] { $count } blinde vlek: geen actie doet hier iets aan
   *[other] { $count } blinde vlekken: geen actie doet hier iets aan
}
web-coverage-lacking-partly = { $count ->
    [one] { $count } onderdeel is maar deels aan bod
   *[other] { $count } onderdelen zijn maar deels aan bod
}
web-coverage-readings = Alle kaders
web-coverage-no-frameworks = In deze roadmap staan geen referentiekaders.
web-coverage-from = Uit: { $document }.
web-coverage-count-served = { $count } aan bod
web-coverage-count-partly = { $count } deels
web-coverage-count-not-at-all = { $count } niet
web-coverage-level-served = aan bod
web-coverage-level-partly = deels aan bod
web-coverage-level-not-at-all = blinde vlek
web-coverage-fit-direct = rechtstreeks
web-coverage-fit-partial = deels
web-coverage-fit-dropped = vervallen, telt niet mee
web-coverage-nobody = Geen actie.
web-coverage-quarter = klaar in { $quarter }
