# Woorden die overal hetzelfde zijn

plateau-name = plateau { $number } ({ $title })
plateau-bare = plateau { $number }
plateau-none = geen plateau
action-name = { $number } ({ $title })

status-proposed = te besluiten
status-planned = gepland
status-started = gestart
status-done = klaar
status-blocked = geblokkeerd
status-dropped = vervallen

kind-builds-on = bouwt voort op
kind-more-effective-after = effectiever na
kind-twice = twee keer ‘{ $kind }’

severity-error = fout
severity-warning = waarschuwing
severity-info = ter informatie

confidence-high = zekerheid hoog
confidence-medium = zekerheid middel
confidence-low = zekerheid laag

basis-stated = uit de bron
basis-inferred = afgeleid
basis-added = zelf toegevoegd
