/** What each page with a list tells the first account of a region in which nothing is yet: what to do first, or what will stand there. */
export const FIRST_WORDS: Record<string, string> = {
  'GET /vandaag': 'Lees ze in uit het bestand van DUO, of voeg ze met de hand toe.',
  'GET /zoeken': 'Zoek op (een deel van) de naam.',
  'GET /samenwerking': 'Voeg eerst een bestuur toe, of lees de scholen in uit een openbaar bestand van DUO.',
  'GET /samenwerking/mensen': 'Iemand toevoegen',
  'GET /samenwerking/opleidingen': 'Lees de lijst van SBB in, of voeg de opleidingen van uw routes met de hand toe.',
  'GET /samenwerking/leerbedrijven': 'Voeg de bedrijven toe waar leerlingen van uw routes stage lopen, of lees ze in.',
  'GET /inrichten/voortgang': 'Met de hand, of uit een openbaar bestand van DUO.',
  'GET /inrichten/scholen': 'Voeg ze een voor een toe.',
  'GET /inrichten/vestigingen': 'Voeg eerst een school toe.',
  'GET /inrichten/mensen': 'Groepen komen mee met het inlezen; de mentor van een groep voegt u daarna toe.',
  'GET /programma': 'Er zijn nog geen scholen. Voeg die eerst toe; daarna kan een route ze verbinden.',
  'GET /programma/kaart': 'Er zijn nog geen routes en geen vmbo-vestigingen met profielen. Voeg die eerst toe.',
  'GET /programma/keuzeaanbod': 'Wie bij een school ontwerpt, zet er een keuzevak of keuzedeel in.',
  'GET /programma/keuzeaanbod/aanvragen': 'Er zijn nog geen aanvragen van uw leerlingen.',
  'GET /programma/keuzeaanbod/coordinatoren': 'Er zijn nog geen scholen. Voeg die eerst toe, onder Samenwerking.',
  'GET /programma/melden': 'Er zijn geen doorlopende of geïntegreerde leerroutes om te melden.',
  'GET /programma/rondes': 'Begin met een bekende ronde van VM2 of van het Besluit 2014–2022.',
  'GET /samenwerking/overeenkomsten': 'Leg vast wie wat doet, wanneer en voor hoeveel geld.',
  'GET /mijn': 'Vraag het de beheerder van de school.',
  'GET /leerlingen': 'Leerlingen komen binnen uit het systeem van hun school.',
  'GET /leerlingen/groepen': 'Groepen komen mee met het inlezen van leerlingen.',
  'GET /leerlingen/zelfde': 'Zodra een school leerlingen inleest die lijken op die van een andere school, staan zij hier.',
  'GET /leerlingen/inlezen': 'Voeg eerst een school met een vestiging toe, onder Samenwerking.',
  'GET /bewaartermijnen': 'Op de eerste van elke maand stelt Doorloop een nieuwe op.',
}

/** Forms, signing in, and what is the same in every region. */
export const NO_LIST =
  /\/nieuw$|^GET \/(health|ready|aanmelden.*|wachtwoord-vergeten|voorbeeld|samenwerking\/scholen-inlezen|programma\/(regelingen(\/examen)?|sjablonen|melden\.csv)|api\/.*)$/
