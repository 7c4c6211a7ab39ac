/** Words of the dots with intervals: what a comparison says in two or three words. */
export const nl = {
  title: { startkwalificatie: 'Met startkwalificatie', vsv: 'Uit beeld zonder startkwalificatie (vsv)' },
  subtitle: {
    startkwalificatie: 'Diploma mbo 2, 3 of 4, havo of vwo, op of voor de teldatum. Van alle starters.',
    vsv: 'Op de teldatum niet ingeschreven en geen startkwalificatie. Van alle starters. Lager is gunstig.',
  },
  group: 'Groep',
  plot: 'Aandeel met 95%-interval',
  share: 'Aandeel',
  intervalHead: 'Interval',
  difference: 'Route min vergelijking, in procentpunten',
  interval: 'interval',
  bounds: (low: string, high: string) => `(${low} tot ${high})`,
  answer: { higher: 'route hoger', lower: 'route lager', 'not-shown': 'niet aangetoond', 'cannot-tell': 'niet te zeggen' },
  perhaps: { higher: 'misschien hoger', lower: 'misschien lager' },
  nobody: {
    startkwalificatie: (cohorts: string) => `Nog niemand met startkwalificatie, in geen van de groepen: ${cohorts}.`,
    vsv: (cohorts: string) => `Nog niemand uit beeld, in geen van de groepen: ${cohorts}.`,
  },
}
