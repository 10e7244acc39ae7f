# Dekking: van bevinding tot plateau, en de kaders

thread = { $quarter ->
    [none] { $action } (advies { $advice }; plateau { $plateau })
   *[other] { $action } (advies { $advice }; plateau { $plateau }; { $quarter })
}
thread-inferred = { $quarter ->
    [none] { $action } (advies { $advice }; plateau { $plateau }; afgeleid)
   *[other] { $action } (advies { $advice }; plateau { $plateau }; { $quarter }; afgeleid)
}

gap-finding-without-action = Bij bevinding { $name } hoort geen actie.
gap-advice-without-action = Geen actie voert advies { $name } uit.
gap-advice-without-finding = De acties van advies { $name } beantwoorden geen bevinding.
gap-action-without-advice = Actie { $name } hoort bij geen advies.
gap-action-without-finding = Actie { $name } beantwoordt geen bevinding.
gap-action-without-quarter = Voor actie { $name } is geen kwartaal afgesproken.
gap-plateau-without-action = In { $name } staat geen actie.
gap-dropped = Vervallen: { $actions }.

framework-levels = { $served } bediend, { $partly } deels, { $none } niet
item-served = { $title }: bediend door { $actions }.
item-partly = { $title }: deels, door { $actions }.
item-not-at-all = { $title }: door geen enkele actie.
service-direct = { $action }
service-direct-why = { $action } ({ $reason })
service-partial = { $action } deels
service-partial-why = { $action } deels ({ $reason })

# De opdrachtregel
cli-verb-coverage = Volg elke bevinding tot een plateau, en noem wat niemand oppakt
cli-verb-coverage-help = Volgt elke bevinding via acties en hun advies naar een plateau, en noemt elke plek waar de draad breekt. Zegt ook wat van elk kader uit de bronnen wordt bediend, deels wordt bediend, of helemaal niet.
cli-verb-coverage-examples =
    roadmap coverage
    roadmap coverage --framework pw_legitimiteit
    roadmap coverage eigen.json --json
cli-param-framework = Laat alles van dit kader zien, met de redenen.
cli-working-coverage = Draden volgen …
cli-coverage-threads = Van bevinding tot plateau
cli-coverage-gaps = Waar de draad breekt
cli-coverage-no-gaps = De draad breekt nergens.
cli-coverage-frameworks = Kaders uit de bronnen
cli-coverage-framework-more = Alles van een kader: roadmap coverage --framework { $id }
cli-usage-framework = Er is geen kader ‘{ $value }’; kies uit { $choices }.
