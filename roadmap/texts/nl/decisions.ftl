# decisions
cli-verb-decisions = Toon de besluiten
cli-verb-decisions-help = Toont wie wat heeft besloten, wanneer en waarom: welke revisies door een besluit zijn gemaakt of vastgesteld, en van welke vastgestelde revisie dat afwijkt.
cli-verb-decisions-examples =
    roadmap decisions
    roadmap decisions --json
cli-param-decided-why = Waarom dit is besloten; alleen met --decided-by.
cli-decisions-none = Er is nog geen besluit vastgelegd.
cli-decisions-line = { $day } · { $decision }
cli-decisions-did = { $event ->
    [adopted] Stelde revisie { $revision } vast.
   *[other] Maakte revisie { $revision }.
}
cli-decisions-why = Waarom: { $reason }
cli-decisions-overrode = { $event ->
    [adopted] Komt in de plaats van revisie { $revision }, die was vastgesteld.
   *[other] Wijkt af van revisie { $revision }, die is vastgesteld.
}
