# Wat er mis kan gaan bij het herplannen
error-cycle-made = { $count ->
    [one] Dit zou een kring maken: de acties { $numbers } zouden op elkaar wachten. Er is niets bewaard. Kies een van de knippen, of bewaar de wijzigingen als scenario.
   *[other] Dit zou { $count } kringen maken; in de eerste zouden de acties { $numbers } op elkaar wachten. Er is niets bewaard. Kies een van de knippen, of bewaar de wijzigingen als scenario.
}
error-nothing-to-undo = { $kind ->
    [redo] Er is niets om opnieuw te doen: sinds de laatste wijziging van ‘{ $id }’ is er niets teruggedraaid.
   *[undo] Er is niets om terug te draaien: van ‘{ $id }’ is alleen het begin over.
}
error-name = ‘{ $name }’ kan geen naam zijn. Gebruik letters, cijfers, streepjes en liggende streepjes, ten hoogste 64, en begin met een letter of cijfer.
error-point = ‘{ $written }’ wijst geen stand van de roadmap aan. Geef latest, het nummer van een revisie, baseline, scenario:naam of een moment met tijdzone (2026-11-22T10:00:00Z).
error-rebase-conflict = { $count ->
    [one] Eén wijziging van dit scenario past niet meer op de laatste revisie. Beslis of zij blijft of vervalt.
   *[other] { $count } wijzigingen van dit scenario passen niet meer op de laatste revisie. Beslis van elk of zij blijft of vervalt.
}
error-request-reused = Deze sleutel hoorde bij een ander verzoek. Geef elk nieuw verzoek een eigen Idempotency-Key.
error-scenario-behind = Het scenario ‘{ $name }’ staat op revisie { $base }, maar de roadmap is al bij { $latest }. Zet het eerst op de laatste revisie.
