/** What each template is called, where it comes from and what it showed: domain terms in GLOSSARY.md. */
export const nl = {
  madeUnder: (scheme: string) => `Deze route liep onder: ${scheme}.`,
  noScheme: 'De bron noemt geen regeling.',
  today: (schemes: string) => `Vandaag past dit bij: ${schemes}.`,
  open: (n: string) => `${n} velden zijn nog in te vullen: de bron zegt er niets over.`,
  template: {
    stera: {
      title: 'Profijt: STERA, keuzevakken bij bedrijven',
      from: 'Achterhoek: 26 scholen werken sinds 2000 samen in Profijt. Studie van vijf samenwerkingsverbanden, 2018.',
      showed: 'Eerst overleg, dan routes. STERA: 400 leerlingen; na een half jaar 200 leerlingen en 60 bedrijven.',
    },
    toptraject: {
      title: 'Toptraject: van vmbo gl en tl naar hbo',
      from: 'Achterhoek, Profijt, vanaf 2018. Studie van vijf samenwerkingsverbanden, 2018.',
      showed: 'De route begon in 2018; uitkomsten staan niet in de bron.',
    },
    'tot-route': {
      title: 'TOT-route: techniek voor tl',
      from: 'De Uilenhof en Insula met Da Vinci. Studie van vijf samenwerkingsverbanden, 2018.',
      showed: 'Mbo 4 in drie jaar na het vmbo, tien jaar tot het hbo-diploma. Onder 20 leerlingen is de route niet te betalen.',
    },
    'seven-weeks': {
      title: 'Zeven weken tussen vmbo en mbo: motorvoertuigen',
      from: 'Willem van Oranje en Koning Willem I. Studie van vijf samenwerkingsverbanden, 2018.',
      showed: 'Boeken naast elkaar: 80 procent was hetzelfde. Wie begint, maakt het af en begint in leerjaar 2 van het mbo.',
    },
    assen: {
      title: 'Assen: vijf profielen, vanaf leerjaar 2',
      from: 'Dr. Nassau en Drenthe College in Assen. Studie van vijf samenwerkingsverbanden, 2018.',
      showed: 'Examen in leerjaar 3 was te vroeg. Een domein van het mbo past niet één op één op een profiel van het vmbo.',
    },
    element: {
      title: 'Het Element: 24 opleidingen met drie mbo’s',
      from: 'Amersfoort, 300 leerlingen per jaar. Studie van vijf samenwerkingsverbanden, 2018.',
      showed: 'Bijna geen leerling valt uit; 6 procent stapt over. Afspraken met prijzen, en dezelfde werkwijze voor elke route.',
    },
    'vm2-care': {
      title: 'VM2 zorg: gezinsstage naar voren',
      from: 'Een VM2-school, 2008–2012. VM2-monitor, 2013.',
      showed: 'Een half jaar gewonnen.',
    },
    'vm2-agriculture': {
      title: 'VM2 landbouw: vanaf leerjaar 3 een dag op het mbo',
      from: 'Een VM2-school, 2008–2012. VM2-monitor, 2013.',
      showed: 'Niveau 2 in eigen tempo, in 3 tot 4 jaar. Vervalt het examen, dan is een weg terug nodig, en ouders hebben er moeite mee.',
    },
    'vm2-level-1': {
      title: 'VM2 economie en zorg: met diploma niveau 1',
      from: 'Een VM2-school, 2008–2012. VM2-monitor, 2013.',
      showed: 'Een diploma op weg naar niveau 2, voor alle leerlingen van bb.',
    },
    'vm2-technology': {
      title: 'VM2 techniek: mbo-stof in leerjaar 4',
      from: 'Een VM2-school, 2008–2012. VM2-monitor, 2013.',
      showed: 'Een jaar gewonnen, met het vmbo-examen erbij.',
    },
    'vm2-reasoned-choice': {
      title: 'VM2 economie: eerst bliksemstages, dan kiezen',
      from: 'Een VM2-school, 2008–2012. VM2-monitor, 2013.',
      showed: 'Leerlingen kiezen in juni van leerjaar 3, na twee bliksemstages.',
    },
    'vm2-modules': {
      title: 'VM2 economie en zorg: modules en masterclass',
      from: 'Een VM2-school, 2008–2012. VM2-monitor, 2013.',
      showed: 'Van breed naar smal: pas in december van jaar 5 is de keuze definitief.',
    },
    'vm2-more-time': {
      title: 'VM2 zorg: meer tijd voor zwakkere leerlingen',
      from: 'Een VM2-school, 2008–2012. VM2-monitor, 2013.',
      showed: 'Zwakkere leerlingen hebben meer tijd nodig. Het mbo wilde geen versnelling.',
    },
  },
}
