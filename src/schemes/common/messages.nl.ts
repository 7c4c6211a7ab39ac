import type { SchemeWords } from '../scheme-words.ts'

export const nl = {
  rules: {
    'common/scheme-in-force': {
      title: 'De regeling geldt op de eerste dag',
      'not-allowed': ({ startsOn, from, until }) =>
        `Op ${startsOn} kon een route niet onder deze regeling beginnen: zij geldt ${period(from, until)}. Kies de regeling van die dag, of verbeter de datum.`,
      'needs-decision': ({ missing, startsOn, from, until }) =>
        missing
          ? 'De eerste dag is nog niet ingevuld. Die bepaalt welke regels gelden.'
          : `Op ${startsOn} bestond deze route volgens de bronnen niet: zij was er ${period(from, until)}. Controleer de datum of de regeling.`,
      fits: ({ startsOn, from, until }) => `De route begint op ${startsOn}; de regeling geldt ${period(from, until)}.`,
    },
    'common/side-missing': {
      title: 'Vmbo en mbo doen allebei mee',
      'needs-decision': ({ side }) =>
        side === 'both'
          ? 'Er zijn nog geen partners. Voeg een vmbo-school en een mbo-instelling toe.'
          : `Er is nog geen partner van het ${side === 'vo' ? 'vmbo' : 'mbo'}. Voeg die toe, of laat het zo als de route zonder partner wordt aangeboden.`,
      fits: () => 'Er zijn partners van het vmbo en van het mbo.',
    },
    'common/leads-elsewhere': {
      title: 'De regeling leidt van deze leerweg naar dit niveau',
      'needs-decision': ({ roads }) =>
        roads
          ? `De regeling hoort volgens de bronnen niet bij ${roads}. Controleer regeling, leerweg en niveau, of leg vast waarom dit zo is.`
          : 'Leerweg of niveau is nog niet ingevuld.',
      fits: ({ roads }) => `De regeling hoort bij ${roads}.`,
    },
  },
  facts: {},
} satisfies SchemeWords

function period(from = '', until = ''): string {
  if (from && until) return `van ${from} tot en met ${until}`
  return from ? `vanaf ${from}` : `tot en met ${until}`
}
