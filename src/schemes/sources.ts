import type { Source } from './source.ts'

const SITE = 'https://www.sterkberoepsonderwijs.nl'

/** A page of the partnership Sterk Beroepsonderwijs (MBO Raad, VO-raad, Connect Groen, SPV), as read in November 2026. */
const sterk = (title: string, path: string): Source => page(title, 'Sterk Beroepsonderwijs', `${SITE}${path}`)

function page(title: string, publisher: string, url: string): Source {
  return { kind: 'page', title, publisher, url, read: '2026-11-22' }
}

/** On the law of 2020: doorlopende and geïntegreerde leerroute. The articles themselves are not at hand. */
export const STERK = {
  difference: sterk(
    'Wat is het verschil tussen een doorlopende leerroute en een geïntegreerde leerroute?',
    '/faq/wat-is-het-verschil-tussen-een-doorlopende-leerroute-en-een-geintegreerde-leerroute',
  ),
  content: sterk(
    'Eindtermen van het vmbo en het mbo',
    '/faq/hoe-interpreteren-we-in-de-wet-de-opmerking-dat-de-jongeren-de-eindtermen-van-het-vmbo-en-mbo-gehad-moeten-hebben',
  ),
  responsibility: sterk(
    'Hoe is de verantwoordelijkheid voor het examineren en diplomeren geregeld?',
    '/faq/hoe-is-de-verantwoordelijkheid-voor-het-examineren-en-diplomeren-geregeld',
  ),
  start: sterk(
    'Bericht van OCW over doorlopende en geïntegreerde leerroute vmbo-mbo (1 juli 2020)',
    '/nieuws/bericht-vanuit-ocw-over-doorlopende-en-geintegreerde-leerroute-vmbo-mbo',
  ),
  counting: sterk(
    'Hoe zit het met de telling van jongeren in een doorlopende leerroute?',
    '/faq/hoe-zit-het-met-de-telling-van-jongeren-in-een-doorlopende-leerroute',
  ),
  reporting: sterk('Doorlopende leerroutes melden bij DUO (3 maart 2023)', '/nieuws/doorlopende-leerroutes-melden-bij-duo'),
  room: sterk(
    'Vragen na het webinar van 16 mei: doorlopende leerroute melden bij DUO',
    '/faq-n-a-v-webinar-16-mei-doorlopende-leerroute-melden-bij-duo',
  ),
  registering: sterk(
    'Het aanmelden van leerlingen in een doorlopende of geïntegreerde route (11 oktober 2022)',
    '/nieuws/het-aanmelden-van-leerlingen-in-een-doorlopende-of-geintegreerde-route',
  ),
  agreement: sterk('Veelgestelde vragen over de samenwerkingsovereenkomst', '/faq-samenwerkingsovereenkomst'),
  agreementFormat: sterk('Bouwsteen samenwerkingsovereenkomst', '/doorlopende-leerlijnen/bouwstenen/bouwsteen-samenwerkingsovereenkomst'),
  internal: sterk(
    'Hoe verhoudt de interne regeling zich tot de samenwerkingsovereenkomst?',
    '/faq/hoe-verhoudt-de-interne-regeling-zich-tot-de-samenwerkingsovereenkomst',
  ),
  switchOption: sterk(
    'Er wordt steeds gesproken over een overstapoptie',
    '/faq/er-wordt-steeds-gesproken-over-een-overstapoptie-wat-wordt-daarmee-bedoelt',
  ),
  switchContents: sterk('Wat moeten we regelen als overstapopties?', '/faq/wat-moeten-we-regelen-als-overstapopties'),
  leerwerktraject: sterk(
    'Is er ervaring met leerwerktrajecten in een doorlopende leerroute?',
    '/faq/is-er-ervaring-met-leerwerktrajecten-in-een-doorlopende-leerroute',
  ),
  hours: sterk(
    'Onderwijstijd, begeleide onderwijstijd en bpv als een leerroute geheel in de praktijk plaatsvindt',
    '/faq/welke-speelruimte-is-er-betreft-onderwijstijd-bot-en-bpv-als-een-leerroute-geheel-in-de-praktijk-plaatsvindt',
  ),
  law: sterk('Veelgestelde vragen over de Wet doorlopende leerroute', '/faq-wet-doorlopende-leerroute'),
  examining: sterk('Bouwsteen Examinering', '/instrumenten/bouwstenen/bouwsteen-examinering'),
  funding: sterk('Hoe ziet de bekostigingssystematiek eruit?', '/faq/hoe-ziet-de-bekostigingssystematiek-eruit'),
} as const

/** Hours of the regular mbo: 1, 2 and 3 years and entree; the second page has 4 years too. */
export const HOURS_PAGE = page(
  'Urennormen en studieduur',
  'Nederlandse Raad voor Training en Opleiding',
  'https://www.nrto.nl/themas-expertises/mbo/urennormen-en-studieduur/',
)
export const HOURS_PAGE_4 = page(
  'Opleidingsduur en doorstroommogelijkheden',
  'Mbo Utrecht',
  'https://www.mboutrecht.nl/praktisch/de-opleiding/opleidingsduur-en-doorstroommogelijkheden/',
)

/** The bill that lowers the guided hours: still before parliament on 28 October 2025, outcome not read. */
export const HOURS_BILL = page(
  'Nota naar aanleiding van het verslag, wetsvoorstel 36 670 (28 oktober 2025)',
  'Tweede Kamer',
  'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?did=2025D44905&id=2025D44905',
)

/** What the routes were, as the publications on them describe it. A report tells what was; it forbids nothing. */
export const REPORTS = {
  routeTypes: { kind: 'report', title: 'Rapporten van de VM2-monitor', year: 2013, part: 'routes naast VM2' },
  letter: { kind: 'report', title: 'Brief van de minister van Onderwijs aan de Tweede Kamer over VM2', year: 2012 },
  green: { kind: 'report', title: 'Artikel over doorlopende routes in het groene onderwijs', year: 2012 },
  partnerships: { kind: 'report', title: 'Onderzoek naar vijf langlopende samenwerkingen vmbo-mbo', year: 2018 },
} as const satisfies Record<string, Source>
