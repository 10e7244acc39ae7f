# Vergelijken – twee standen naast elkaar
web-comparison-title = Vergelijken
web-comparison-lead = Kies twee standen. U ziet wat er anders is, waarom, en door wie.
web-comparison-left = Van
web-comparison-left-draft = Uw concept wordt vergeleken met de revisie waar het op staat.
web-comparison-right = Naar
web-comparison-swap = Omdraaien
web-comparison-baselines = Vastgesteld
web-comparison-scenarios = Scenario’s
web-comparison-revisions = Revisies
web-comparison-latest = Nieuwste stand (revisie { $number })
web-comparison-draft = { $count ->
    [one] Uw concept ({ $count } wijziging op revisie { $base })
   *[other] Uw concept ({ $count } wijzigingen op revisie { $base })
}
web-comparison-scenario = Scenario: { $title }
web-comparison-baseline = Revisie { $number }, vastgesteld door { $by } op { $on }
web-comparison-revision = Revisie { $number } · { $at } · { $author } · { $reason }
web-comparison-revision-bare = Revisie { $number }
web-comparison-choose-other = Kies hierboven een andere stand. Oudere revisies vindt u bij Geschiedenis.

web-comparison-alone-title = Er is nog niets om te vergelijken
web-comparison-alone = Deze roadmap heeft één stand. Zodra u iets wijzigt, ziet u hier uw concept naast de bewaarde stand.
web-comparison-same-title = Er is geen verschil
web-comparison-same = In beide standen staan dezelfde acties op dezelfde plaats, met dezelfde status.
web-comparison-same-changed = Er is wel iets gewijzigd, maar dat verandert het plan niet: dezelfde acties staan op dezelfde plaats, met dezelfde status.

web-comparison-counts = Wat er anders is
web-comparison-moved = Naar een ander plateau ({ $count })
web-comparison-waved = Alleen naar een andere golf ({ $count })
web-comparison-added = Erbij gekomen ({ $count })
web-comparison-removed = Niet meer in het plan ({ $count })
web-comparison-restated = Andere status ({ $count })
web-comparison-reported = Nieuwe signaleringen ({ $count })
web-comparison-solved = Opgeloste signaleringen ({ $count })
web-comparison-from-plateau = plateau { $from } → { $to }
web-comparison-from-wave = golf { $from } → { $to }
web-comparison-arrives = komt in plateau { $plateau }
web-comparison-stood = stond in plateau { $plateau }
web-comparison-dropped = { $reason ->
    [none] is vervallen
   *[other] is vervallen: { $reason }
}
web-comparison-gone = is helemaal verwijderd
web-comparison-status = was { $before }, is nu { $after }
web-comparison-cause = Wijziging { $number }: { $change }
web-comparison-derived = (afgelezen uit de documenten)
web-comparison-read = Afgelezen uit de documenten
web-comparison-not-saved = Nog niet bewaard
web-comparison-more-causes = { $count ->
    [one] … en nog { $count } wijziging
   *[other] … en nog { $count } wijzigingen
}
web-comparison-causes = De wijzigingen ertussen ({ $count })

web-comparison-board = De borden naast elkaar
web-comparison-board-caption = Per plateau: wat ging, wat kwam en wat bleef
web-comparison-table = Alles wat anders is, als tabel
web-comparison-column-action = Actie
web-comparison-column-plateau = Plateau
web-comparison-column-before = Eerst
web-comparison-column-after = Daarna
web-comparison-column-same = In beide
web-comparison-other-left = gaat naar { $plateau }
web-comparison-other-right = komt van { $plateau }
web-comparison-only-left = gaat eruit
web-comparison-only-right = nieuw
web-comparison-same-count = { $count } acties
web-comparison-place = plateau { $plateau }, golf { $wave };
web-comparison-not-there = staat er niet in
