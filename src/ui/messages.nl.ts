/** Words of the page frame and of the components; pages bring their own. */
export const nl = {
  product: 'Doorloop',
  skip: 'Naar de inhoud',
  mainMenu: 'Hoofdmenu',
  crumbs: 'Kruimelpad',
  header: 'Instellingen en hulp',
  otherLanguage: 'English',
  chain: {
    vandaag: 'Vandaag',
    samenwerking: 'Samenwerking',
    programma: 'Programma',
    leerlingen: 'Leerlingen',
    resultaten: 'Resultaten',
  },
  explain: 'Hoe komt dit tot stand',
  footer: 'Doorloop, open programmatuur (EUPL-1.2).',
  errors: {
    403: {
      title: 'Deze pagina is niet voor u',
      text: 'Geen van uw rollen geeft hier toegang. Klopt dat niet, vraag dan de beheerder van uw regio om de rol die erbij hoort.',
      action: 'Naar het begin',
    },
    404: {
      title: 'Deze pagina is er niet',
      text: 'Het adres klopt niet, of de pagina is verplaatst. Controleer het adres, of begin opnieuw.',
      action: 'Naar het begin',
    },
    413: {
      title: 'Dit is te veel in één keer',
      text: 'Wat u instuurde is groter dan een formulier kan zijn. Er is niets bewaard. Maak het korter; bestanden stuurt u in op de pagina die daarvoor is.',
      action: 'Naar het begin',
    },
    429: {
      title: 'Even wachten',
      text: 'Vanaf dit netwerkadres komen op dit moment te veel verzoeken. Er is niets bewaard. Wacht een minuut en probeer het opnieuw.',
      action: 'Naar het begin',
    },
    500: {
      title: 'Er ging iets mis',
      text: 'De pagina kon niet worden gemaakt. Probeer het opnieuw. Blijft het misgaan, geef de beheerder dan het kenmerk hieronder: daarmee is de oorzaak te vinden.',
      action: 'Naar het begin',
    },
    503: {
      title: 'Doorloop kan er even niet bij',
      text: 'De gegevensopslag antwoordt niet of is vol. Er is niets half bewaard: wat u instuurde is niet vastgelegd. Probeer het over een minuut opnieuw; Doorloop hervat vanzelf.',
      action: 'Naar het begin',
    },
  },
  requestId: (id: string) => `Kenmerk: ${id}`,
  signIn: 'Aanmelden',
  signOut: 'Afmelden',
  account: 'Uw account',
  previous: 'Vorige',
  next: 'Volgende',
  pages: 'Bladeren',
  search: { label: 'Zoek leerling, route, school of persoon', placeholder: 'Zoek op naam', button: 'Zoek' },
}
