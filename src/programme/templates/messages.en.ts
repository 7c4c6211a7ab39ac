import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

const STUDY = 'Study of five partnerships, 2018.'
const MONITOR = 'A VM2 school, 2008–2012. VM2 monitor, 2013.'

export const en: Translation<typeof nl> = {
  madeUnder: (scheme) => `This route ran under: ${scheme}.`,
  noScheme: 'The source names no scheme.',
  today: (schemes) => `Today this fits: ${schemes}.`,
  open: (n) => `${n} fields are still to be filled in: the source does not say.`,
  template: {
    stera: {
      title: 'Profijt: STERA, keuzevakken at companies',
      from: `Achterhoek: 26 schools have worked together in Profijt since 2000. ${STUDY}`,
      showed: 'Consultation first, then routes. STERA: 400 pupils; after half a year 200 pupils and 60 companies.',
    },
    toptraject: {
      title: 'Toptraject: from vmbo gl and tl to hbo',
      from: `Achterhoek, Profijt, from 2018. ${STUDY}`,
      showed: 'The route began in 2018; the source has no results.',
    },
    'tot-route': {
      title: 'TOT route: technology for tl',
      from: `De Uilenhof and Insula with Da Vinci. ${STUDY}`,
      showed: 'Mbo 4 in three years after the vmbo, ten years to the hbo diploma. Below 20 pupils it cannot be paid for.',
    },
    'seven-weeks': {
      title: 'Seven weeks between vmbo and mbo: motor vehicles',
      from: `Willem van Oranje and Koning Willem I. ${STUDY}`,
      showed: 'Books side by side: 80 percent was the same. All who start finish, and begin in year 2 of the mbo.',
    },
    assen: {
      title: 'Assen: five profiles, from year 2',
      from: `Dr. Nassau and Drenthe College in Assen. ${STUDY}`,
      showed: 'An exam in year 3 was too early. An mbo domain does not map one to one on a vmbo profile.',
    },
    element: {
      title: 'Het Element: 24 qualifications with three mbo’s',
      from: `Amersfoort, 300 pupils a year. ${STUDY}`,
      showed: 'Hardly any pupil drops out; 6 percent switch. Agreements with prices, and one procedure for every route.',
    },
    'vm2-care': { title: 'VM2 care: family placement brought forward', from: MONITOR, showed: 'Half a year won.' },
    'vm2-agriculture': {
      title: 'VM2 agriculture: a day at the mbo from year 3',
      from: MONITOR,
      showed: 'Level 2 in one’s own pace, in 3 to 4 years. Without the exam a way back is needed, and parents find it hard.',
    },
    'vm2-level-1': {
      title: 'VM2 economics and care: with a level-1 diploma',
      from: MONITOR,
      showed: 'A diploma on the way to level 2, for all bb pupils.',
    },
    'vm2-technology': {
      title: 'VM2 technology: mbo content in year 4',
      from: MONITOR,
      showed: 'A year won, with the vmbo exam kept.',
    },
    'vm2-reasoned-choice': {
      title: 'VM2 economics: lightning placements, then a choice',
      from: MONITOR,
      showed: 'Pupils choose in June of year 3, after two lightning placements.',
    },
    'vm2-modules': {
      title: 'VM2 economics and care: modules and masterclass',
      from: MONITOR,
      showed: 'From broad to specific: the choice is final in December of year 5.',
    },
    'vm2-more-time': {
      title: 'VM2 care: more time for weaker pupils',
      from: MONITOR,
      showed: 'Weaker pupils need more time. The mbo wanted no acceleration.',
    },
  },
}
