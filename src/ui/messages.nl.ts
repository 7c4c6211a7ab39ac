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
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Het adres klopt niet, of de pagina is verplaatst. Controleer het adres, of begin bij de resultaten.',
    action: 'Naar de resultaten',
  },
  failed: {
    title: 'Er ging iets mis',
    text: 'De pagina kon niet worden gemaakt. Probeer het opnieuw. Blijft het misgaan, kijk dan in het venster waarin Doorloop draait: daar staat de oorzaak.',
    action: 'Naar de resultaten',
  },
  previous: 'Vorige',
  next: 'Volgende',
  pages: 'Bladeren',
}
