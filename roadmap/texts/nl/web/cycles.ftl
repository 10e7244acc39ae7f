# De kringen: acties die op elkaar wachten
web-cycles-lead = In een kring wacht elke actie op een andere, dus kan er geen beginnen. Haal ten minste één afhankelijkheid weg.
web-cycles-none = Er zijn geen kringen
web-cycles-none-detail = Geen enkele actie wacht op zichzelf. Elke actie heeft een plaats in de planning.
web-cycles-back = Terug naar de roadmap
web-cycles-group = Kring { $place }: { $count } acties
web-cycles-drawing = Tekening van de kring: { $way }
web-cycles-legend = Een pijl loopt van wat eerst komt naar wat later komt. Een streepjeslijn met een cijfer kan weg: het cijfer is dat van de knip.
web-cycles-links = De afhankelijkheden in de kring
web-cycles-link-builds-on = { $successor } bouwt voort op { $predecessor }
web-cycles-link-more-effective-after = { $successor } is effectiever na { $predecessor }
web-cycles-actions = De acties in de kring
web-cycles-in-cut = (weg bij knip { $numbers })
web-cycles-truncated = Er lopen hier meer kringen door elkaar dan kunnen worden genoemd.
web-cycles-affected = Staan hierdoor ook voorlopig
web-cycles-cuts = Mogelijke knippen
web-cycles-cuts-smallest = Dit zijn de kleinste ingrepen die er zijn, de lichtste eerst: eerst wat zelf is toegevoegd, dan wat is afgeleid, dan pas wat in de bron staat.
web-cycles-cuts-small = Dit zijn kleine ingrepen, de lichtste eerst: eerst wat zelf is toegevoegd, dan wat is afgeleid, dan pas wat in de bron staat. Misschien bestaat er een nog kleinere.
web-cycles-cut-first = Knip { $number }, de lichtste
web-cycles-cut = Knip { $number }
web-cycles-apply = Pas knip { $number } toe
web-cycles-applied = { $count ->
    [0] De knip staat in uw concept. Er zijn geen kringen meer.
    [one] De knip staat in uw concept. Er is nog { $count } kring.
   *[other] De knip staat in uw concept. Er zijn nog { $count } kringen.
}
web-cycles-save = Opslaan …
web-cycles-changes = Bekijk wijzigingen
web-cycles-undo = Toch niet
