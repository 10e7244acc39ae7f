# Coverage: from finding to plateau, and the frameworks

thread = { $quarter ->
    [none] { $action } (advice { $advice }; plateau { $plateau })
   *[other] { $action } (advice { $advice }; plateau { $plateau }; { $quarter })
}
thread-inferred = { $quarter ->
    [none] { $action } (advice { $advice }; plateau { $plateau }; inferred)
   *[other] { $action } (advice { $advice }; plateau { $plateau }; { $quarter }; inferred)
}

gap-finding-without-action = No action answers finding { $name }.
gap-advice-without-action = No action carries out advice { $name }.
gap-advice-without-finding = The actions of advice { $name } answer no finding.
gap-action-without-advice = Action { $name } belongs to no advice.
gap-action-without-finding = Action { $name } answers no finding.
gap-action-without-quarter = No quarter is agreed on for action { $name }.
gap-plateau-without-action = No action stands in { $name }.
gap-dropped = Dropped: { $actions }.

framework-levels = { $served } served, { $partly } partly, { $none } not
item-served = { $title }: served by { $actions }.
item-partly = { $title }: partly, by { $actions }.
item-not-at-all = { $title }: by no action at all.
service-direct = { $action }
service-direct-why = { $action } ({ $reason })
service-partial = { $action } partly
service-partial-why = { $action } partly ({ $reason })

# The command line
cli-verb-coverage = Follow every finding to a plateau, and name what nobody takes up
cli-verb-coverage-help = Follows every finding through actions and their advice to a plateau, and names every place where the thread breaks off. Also tells what of each framework of the sources is served, partly served, or not at all.
cli-verb-coverage-examples =
    roadmap coverage
    roadmap coverage --framework pw_legitimiteit
    roadmap coverage my-roadmap.json --json
cli-param-framework = Show all of this framework, with the reasons.
cli-working-coverage = Following threads …
cli-coverage-threads = From finding to plateau
cli-coverage-gaps = Where the thread breaks off
cli-coverage-no-gaps = The thread breaks off nowhere.
cli-coverage-frameworks = Frameworks of the sources
cli-coverage-framework-more = All of a framework: roadmap coverage --framework { $id }
cli-usage-framework = There is no framework ‘{ $value }’; choose from { $choices }.
