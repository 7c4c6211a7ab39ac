import type { nl } from './messages.nl.ts'

type About = Readonly<Record<string, string | number>>
const year = ({ year: first }: About): string => `${first}-${Number(first) + 1}`

export const en: typeof nl = {
  title: 'Look at these clauses',
  lead: 'Doorloop lays these clauses beside the routes, the pupils and the other agreements.',
  fine: 'Nothing stands out at these clauses now.',
  count: {
    act: (n) => `${n} not as agreed`,
    look: (n) => `${n} to look at`,
    unknown: (n) => `${n} cannot be told`,
  },
  why: 'What does this rest on?',
  severity: { act: 'not as agreed', look: 'look at this', unknown: 'cannot be told' },
  few: 'fewer than 5',
  year: (first) => `began in ${first}`,
  schoolYear: (first) => `school year ${first}`,
  rule: {
    'clause/no-terms': () => 'The data for the check are not filled in yet.',
    'split/no-talk': (about) =>
      `There was no talk with ${about.school} about the split yet in school year ${year(about)}. Note the talk at a promise, or as a decision of a meeting.`,
    'split/crebo-twice': ({ crebo }) => `Programme ${crebo} stands at more than one mbo school.`,
    'split/crebo-nowhere': ({ crebo, route }) => `Programme ${crebo} of ${route} is not in the split.`,
    'split/taught-by-another': ({ crebo, route }) => `Programme ${crebo} of ${route} is taught by another mbo school than was agreed.`,
    'split/no-such-crebo': ({ crebo }) => `Programme ${crebo} is not in the list of programmes that are valid now.`,
    'partner/sub-region-without': ({ subRegion }) => `${subRegion} has no preferred partner yet.`,
    'partner/two-in-sub-region': ({ subRegion }) => `${subRegion} has more than one preferred partner.`,
    'partner/contradicted': ({ subRegion, school }) => `Another agreement names another partner for ${subRegion}: ${school}.`,
    'partner/route-elsewhere': ({ route }) => `${route} has another mbo school than the preferred partner.`,
    'exclusivity/offered-by-party': ({ route, schools }) =>
      `${route} offers the same, with a school of a board that is a party here: ${schools}.`,
    'exclusivity/offered-by-others': ({ route, schools }) => `${route} offers the same in the region: ${schools}. That may cost pupils.`,
    'exclusivity/below-agreed': ({ least, ...about }) =>
      `The group of ${about.route} that began in ${year(about)} is smaller than the agreed ${least} ${least === '1' ? 'pupil' : 'pupils'}.`,
    'exclusivity/below-15': (about) =>
      `The group of ${about.route} that began in ${year(about)} is smaller than 15 pupils, the number often named as the least (VM2 monitor).`,
    'exclusivity/below-20': (about) =>
      `The group of ${about.route} that began in ${year(about)} is smaller than 20 pupils. The TOT-route found a route below that not payable.`,
    'exclusivity/no-count': ({ route }) => `No pupils of ${route} are known yet.`,
    'places/no-year': (about) => `No places are agreed for school year ${year(about)}.`,
    'places/too-few': (about) => `${about.places} places are agreed for school year ${year(about)}. More pupils are on their way.`,
    'places/not-given': (about) =>
      `In school year ${year(about)} fewer pupils got a place than the ${about.places} that were agreed, while pupils are still waiting at the vmbo.`,
    'places/no-count': (about) => `Who got a place in school year ${year(about)} is not known.`,
  },
  terms: {
    title: (clause) => `Data of ${clause}`,
    lead: {
      'split-of-offer': 'Which mbo school offers which programme?',
      'preferred-partner': 'Which mbo school is the first partner in which sub-region?',
      exclusivity: 'What do the parties offer nowhere else, and how large must a group stay?',
      'guaranteed-places': 'How many places does which mbo school keep, per school year?',
    },
    fill: 'Fill in the data for the check',
    change: 'Change the data for the check',
    wrong: 'The data are not saved',
    row: (n) => `Line ${n}`,
    school: 'Mbo school',
    noSchool: 'Not chosen yet',
    crebos: 'Crebos',
    crebosHint: 'Five digits per programme, with a comma between.',
    subRegion: 'Sub-region',
    profiles: 'Profielen',
    profilesHint: 'Nothing ticked: it holds for all profielen.',
    profilesOf: 'Ticked: the parties offer these profielen nowhere else.',
    least: 'Smallest group',
    leastHint: 'Pupils per route and starting year. Empty: Doorloop looks at 15 and 20.',
    crebo: 'Crebo',
    creboHint: 'Empty: for every programme.',
    schoolYear: 'School year',
    schoolYearHint: '2027 is 2027-2028.',
    places: 'Places',
    save: 'Save the data',
    mistake: { 'no-crebo': 'Fill in a crebo of five digits.', 'half-row': 'This line is not complete yet.' },
  },
  shown: {
    offers: (school, crebos) => `${school}: ${crebos}`,
    partner: (region, school) => `${region}: ${school}`,
    noPartner: 'no partner yet',
    profiles: (list) => `Profielen: ${list}`,
    crebos: (list) => `Crebos: ${list}`,
    least: (n) => `Smallest group: ${n} ${n === '1' ? 'pupil' : 'pupils'}`,
    places: (school, schoolYear, n) => `${school}, ${schoolYear}: ${n} ${n === '1' ? 'place' : 'places'}`,
  },
}
