# De pagina die bij het document hoort, voordat de site er is
web-begin-title = Een ogenblik
web-begin-lead = De Plateauplanner laat zien welke actie wanneer aan de beurt is, en waarom. De pagina wordt nu opgehaald; over een trage verbinding kan dat even duren. Blijft dit staan, laad de pagina dan opnieuw, of vraag uw beheerder of alles draait.
