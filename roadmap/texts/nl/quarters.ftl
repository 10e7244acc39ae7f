# Kwartalen: fouten
problem-calendar-too-late = De kalender loopt door tot na het jaar 9999.
problem-calendar-too-late-remedy = Begin eerder, of plan minder kwartalen.
problem-quarters-order = Het laatste kwartaal ligt voor het eerste.
problem-quarters-order-remedy = Zet de kwartalen in de volgorde van de tijd.
problem-durations-order = De kortste, de verwachte en de langste looptijd staan niet in de volgorde van kort naar lang.
problem-durations-order-remedy = Zorg dat de kortste niet langer is dan de verwachte, en de verwachte niet langer dan de langste.
problem-durations-half = Van de looptijd is maar één uiterste gegeven.
problem-durations-half-remedy = Geef zowel de kortste als de langste looptijd, of geen van beide.
problem-gate-order = Dit plateau zou klaar zijn in { $target }, eerder dan plateau { $earlier } (in { $before }).
problem-gate-order-remedy = Laat de streefkwartalen van de plateaus op elkaar volgen.
problem-capacity-nothing = Deze capaciteit noemt geen grens: geen aantal acties en geen punten.
problem-capacity-nothing-remedy = Geef een aantal acties of punten, of haal de regel weg.
problem-capacity-overlaps = Deze capaciteit geldt in kwartalen waarin ook die op { $first } geldt.
problem-capacity-overlaps-remedy = Laat elk kwartaal één keer voorkomen voor hetzelfde team.
change-unknown-timing = Over de looptijd van { $number } is niets bekend.
change-unknown-gate = Plateau { $plateau } heeft geen eigen poort.

error-no-calendar = In { $id } is nog niets over kwartalen gezegd. Zeg eerst welk kwartaal het eerste is: op de opdrachtregel met --calendar 2027-Q1, in de API met de wijziging set-calendar.
