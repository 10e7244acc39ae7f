# De instellingen van een server
error-settings = { $count ->
    [one] Een instelling van de server klopt niet.
   *[other] { $count } instellingen van de server kloppen niet.
}
problem-setting-number = { $found } is hier geen bruikbaar getal.
problem-setting-number-remedy = Geef een heel getal van { $low } tot en met { $high }.
problem-setting-choice = ‘{ $found }’ is hier niet mogelijk.
problem-setting-choice-remedy = Kies een van deze: { $expected }.
problem-setting-text = Deze waarde bevat stuurtekens.
problem-setting-text-remedy = Typ de waarde opnieuw.
problem-setting-url = ‘{ $found }’ is geen webadres.
problem-setting-url-remedy = Geef een adres als https://plannen.voorbeeld.nl, zonder wachtwoord.
problem-setting-address = ‘{ $found }’ is geen IP-adres.
problem-setting-address-remedy = Geef het adres van de proxy, zoals 10.0.0.1, of meer adressen met komma’s ertussen.
problem-setting-origin = ‘{ $found }’ heeft een pad; een herkomst heeft er geen.
problem-setting-origin-remedy = Geef alleen schema, naam en poort, zoals https://plannen.voorbeeld.nl.

# Wat er mis kan zijn met de inhoud van een verzoek, buiten wat elk document kan hebben
problem-no-body = Het verzoek heeft geen inhoud.
problem-no-body-remedy = Stuur de gegevens mee als JSON.

problem-repeated-value = ‘{ $name }’ staat er meer dan eens, en kan maar één waarde hebben.
problem-repeated-value-remedy = Bewaar er één.

# Waarom de API een verzoek niet beantwoordt
api-problem-invalid = De invoer klopt niet
api-problem-invalid-detail = { $count ->
    [one] Er is een fout in de invoer.
   *[other] Er zijn { $count } fouten in de invoer.
}
api-problem-unreadable = De inhoud is niet te lezen
api-problem-unreadable-detail = De inhoud van het verzoek is geen JSON in UTF-8 die te lezen is.
api-problem-bad-request = Het verzoek is geen geldige HTTP
api-problem-bad-request-detail = De server begrijpt dit verzoek niet; kijk naar de eerste regel en de headers.
api-problem-bad-address = Het adres is niet te lezen
api-problem-bad-address-detail = Het adres bevat tekens die geen UTF-8 of niet afdrukbaar zijn.
api-problem-repeated-header = Een header staat er twee keer
api-problem-repeated-header-detail = De header { $name } mag maar één keer voorkomen.
api-problem-unauthorized = Aanmelden is nodig
api-problem-unauthorized-detail = Dit vraagt een geldig token: stuur de header Authorization: Bearer met uw token.
api-problem-forbidden = Deze rol mag dit niet
api-problem-forbidden-detail = Hiervoor is de rol { $needed } nodig; uw rol is { $role }.
api-problem-foreign-origin = Een andere website mag dit niet
api-problem-foreign-origin-detail = Een browser stuurde dit verzoek namens een website die hier niet is toegelaten.
api-problem-no-such-address = Dit adres bestaat niet
api-problem-no-such-address-detail = Op dit adres is niets. Let op hoofdletters en op een schuine streep aan het eind.
api-problem-method-not-allowed = Deze methode kan hier niet
api-problem-method-not-allowed-detail = Mogelijk zijn hier: { $allowed }.
api-problem-not-acceptable = Deze vorm is er niet
api-problem-not-acceptable-detail = Accept laat niets toe van wat dit adres geeft: { $offered }.
api-problem-body-timeout = De inhoud kwam te langzaam
api-problem-body-timeout-detail = De inhoud van het verzoek was er niet binnen { $seconds } seconden.
api-problem-body-too-large = De inhoud is te groot
api-problem-body-too-large-detail = Een verzoek mag hoogstens { $limit } bytes bevatten.
api-problem-too-many-values = De inhoud heeft te veel waarden
api-problem-too-many-values-detail = Een verzoek mag hier hoogstens { $limit } waarden bevatten.
api-problem-address-too-long = Het adres is te lang
api-problem-address-too-long-detail = Een adres met zijn zoekvraag mag hoogstens { $limit } bytes lang zijn.
api-problem-unsupported-media-type = Dit soort inhoud wordt niet gelezen
api-problem-unsupported-media-type-detail = Stuur JSON in UTF-8, niet ingepakt, met de header Content-Type: application/json.
api-problem-wrong-host = Dit is alleen voor deze machine
api-problem-wrong-host-detail = Zonder tokens antwoordt de server alleen aan zijn eigen machine, op localhost, 127.0.0.1 en [::1], en niet via een proxy. Maak een token met ‘roadmap token create’.
api-problem-too-many-requests = Te veel verzoeken
api-problem-too-many-requests-detail = Meer dan { $limit } verzoeken per minuut; probeer het over { $seconds } s opnieuw.
api-problem-headers-too-large = De headers zijn te groot
api-problem-headers-too-large-detail = Stuur minder headers, of kortere.
api-problem-internal = Er ging iets mis in de server
api-problem-internal-detail = Dit ligt niet aan het verzoek. Geef bij een melding het nummer door uit de header X-Request-ID.
api-problem-busy = De server heeft het te druk
api-problem-busy-detail = Er wachten al te veel zware vragen; probeer het zo opnieuw.
api-problem-http = Het verzoek is niet beantwoord
api-problem-http-detail = De server antwoordt met status { $status }.

# Waarom de planner een vraag niet kan beantwoorden
api-problem-roadmap = De vraag is niet te beantwoorden
api-problem-input = De invoer klopt niet
api-problem-document = Het document klopt niet
api-problem-unknown-format = Dit formaat is er niet
api-problem-unknown-action = Deze actie bestaat niet
api-problem-change = Deze wijziging kan niet
api-problem-other-roadmap = Dit is een andere roadmap
api-problem-revision-text = Auteur of reden is niet te bewaren
api-problem-drawing = De tekening is niet gemaakt
api-problem-layout-timeout = Het tekenen duurde te lang
api-problem-layout-crashed = Het tekenen is mislukt
api-problem-storage = De opslag kon dit niet
api-problem-not-found = Dit is er niet
api-problem-conflict = Iemand was eerder
api-problem-archived = De roadmap is gearchiveerd
api-problem-damaged = De opslag is beschadigd
api-problem-backup = De reservekopie is niet gelukt
api-problem-store-unavailable = De opslag is er nu niet
api-problem-store-unavailable-detail = De opslag doet het nu niet; er is niets half bewaard. Probeer het zo opnieuw.
api-problem-missing-dependency = Dit onderdeel is hier niet geïnstalleerd
api-problem-remote = Het andere systeem doet het niet
