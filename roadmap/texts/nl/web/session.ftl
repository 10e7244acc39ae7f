# Wie u bent voor de planner, en of die er is

web-session-who = { $author } ({ $role ->
    [planner] planner
    [decider] beslisser
    [admin] beheerder
   *[reader] lezer
})
web-session-leave = Afmelden
web-session-leave-failed = Afmelden lukte niet. Probeer het opnieuw.
web-session-begun = U bent aangemeld als { $author }.
web-session-wrong = Deze toegangscode klopt niet, of is ingetrokken. Kijk of u hem helemaal hebt overgenomen, of vraag de beheerder om een nieuwe.
web-session-expired = U bent niet meer aangemeld
web-session-expired-detail = De planner herkent uw toegangscode niet meer. Meld u aan om verder te gaan. Deze pagina en uw concept blijven staan.
web-session-not-made = Uw wijziging is nog niet gemaakt
web-session-not-made-detail = U was niet meer aangemeld. Nu wel: probeer het opnieuw.

web-connection-lost = Geen verbinding met de planner
web-connection-lost-detail = Wat u al ziet, blijft staan, en uw concept is bewaard in deze browser. De planner wordt vanzelf weer gezocht.
web-connection-ask = Nu proberen
web-connection-back = De planner is er weer.

web-session-renewed = De planner is vernieuwd
web-session-renewed-detail = Laad de pagina opnieuw om verder te gaan. Uw concept is bewaard in deze browser.
web-session-reload = Pagina opnieuw laden
