import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

const inWeeks = (weeks: string | undefined): string => (weeks === '1' ? '1 week' : `${weeks} weeks`)

export const en: Translation<typeof nl> = {
  word: {
    weekday: { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' },
    place: { vmbo: 'the vmbo', mbo: 'the mbo', company: 'the company' },
    side: { vo: 'the vmbo', vmbo: 'the vmbo', mbo: 'the mbo' },
    region: { noord: 'north', midden: 'middle', zuid: 'south' },
    party: {
      vo: 'the vmbo',
      mbo: 'the mbo',
      region: 'the region',
      province: 'the province',
      company: 'the company',
      parents: 'the parents',
      government: 'the government',
    },
    diploma: {
      'vmbo-bb': 'vmbo bb',
      'vmbo-kb': 'vmbo kb',
      'vmbo-gl': 'vmbo gl',
      'vmbo-tl': 'vmbo tl',
      'mbo-1': 'mbo 1',
      'mbo-2': 'mbo 2',
      'mbo-3': 'mbo 3',
      'mbo-4': 'mbo 4',
      hbo: 'hbo',
    },
    holiday: {
      herfst: 'autumn holiday',
      kerst: 'Christmas holiday',
      voorjaar: 'spring holiday',
      mei: 'May holiday',
      zomer: 'summer holiday',
      own: 'school’s own holiday',
    },
    part: { where: 'where that can be done', left: 'what is left to do' },
    missing: { unit: 'the unit', cents: 'the amount', funding: 'the funding', year: 'a year that exists' },
    month: {
      1: 'August',
      2: 'September',
      3: 'October',
      4: 'November',
      5: 'December',
      6: 'January',
      7: 'February',
      8: 'March',
      9: 'April',
      10: 'May',
      11: 'June',
      12: 'July',
    },
    column: { onderdeel: 'onderdeel (unit)', 'vmbo of mbo': 'vmbo or mbo' },
  },
  and: (before, last) => `${before} and ${last}`,
  euro: (amount) => `€ ${amount}`,
  rule: {
    'ledger/taught-twice': ({ unit }) => `‘${unit}’ is taught twice, at the vmbo and at the mbo. Agree on who teaches it, or leave it so.`,
    'ledger/taught-nowhere': ({ unit }) => `‘${unit}’ is taught nowhere. Choose a block that holds it.`,
    'ledger/counts-for-one-side': ({ unit, side }) =>
      `‘${unit}’ is taught once, but does not count for ${side}. Let the block count for both, or teach it there too.`,
    'ledger/unknown-unit': ({ block, unit }) => `Block ‘${block}’ names the unit ‘${unit}’, which is not there. Take it out or add it.`,
    'hours/guided-over-total': ({ block, guided, total }) =>
      `Of ‘${block}’ ${guided} hours are guided, but the block has ${total}. Correct one of the two.`,
    'week/same-day-two-places': ({ block, other, days, place, otherPlace, weeks }) =>
      `‘${block}’ is at ${place} and ‘${other}’ at ${otherPlace}, both on ${days} in week ${weeks}. Choose another day for one of them.`,
    'week/travel': ({ block, other, days, weeks, minutes }) =>
      `Pupils travel on ${days} from ‘${block}’ to ‘${other}’: ${minutes} minutes, in week ${weeks}. Agree on who arranges and pays that.`,
    'week/travel-unknown': ({ block, other, days, weeks }) =>
      `Pupils travel on ${days} from ‘${block}’ to ‘${other}’, in week ${weeks}. How long that takes is not known.`,
    'week/weeks-backwards': ({ block }) =>
      `The weeks of ‘${block}’ run through the summer. A school year runs from week 31 to week 30; make two blocks of it.`,
    'week/holidays-differ': ({ year, side, weeks }) =>
      `In ${year}, ${side} has a holiday while the other school teaches: week ${weeks}. Agree on what pupils do then.`,
    'week/starts-or-ends-in-holiday': ({ block, week, holiday }) =>
      `‘${block}’ begins or ends in the ${holiday}, week ${week}. Choose other weeks.`,
    'week/bpv-in-holiday': ({ block, week, holiday }) =>
      `‘${block}’ begins or ends in the ${holiday}, week ${week}. Agree on whether pupils work then, and whether those hours count.`,
    'week/exam-weeks': ({ block, side, place, weeks }) =>
      `In week ${weeks} there are exams at ${side}, but ‘${block}’ is at ${place}. Take these weeks out of the block.`,
    'week/teacher-not-there': ({ teacher, block, days }) => `${teacher} teaches ‘${block}’, but is not there on ${days}.`,
    'week/teacher-two-places': ({ teacher, block, other, days, weeks }) =>
      `${teacher} teaches ‘${block}’ and ‘${other}’ on ${days} in week ${weeks}, at two places.`,
    'week/teacher-unknown': ({ teacher, block }) => `${teacher} teaches ‘${block}’, but is not in the list of teachers.`,
    'week/no-region': ({ side }) => `The holiday region of ${side} is not filled in. The holidays were not checked.`,
    'week/no-start': () => 'The first day of the route is not filled in. The holidays were not checked.',
    'week/no-holidays-known': ({ side, schoolYears }) =>
      `The holidays of ${side} are not known yet for ${schoolYears}. Fill in own days, or look again later.`,
    'way-back/gap': ({ fromYear, fromMonth, toYear, toMonth, months }) =>
      months === '1'
        ? `Whoever stops in ${fromMonth} of ${fromYear} has nowhere to go. Fill in a way back.`
        : `Whoever stops between ${fromMonth} of ${fromYear} and ${toMonth} of ${toYear} has nowhere to go: ${months} months. Fill in a way back.`,
    'way-back/incomplete': ({ diploma, part }) => `Of the way back to ${diploma} it is not filled in ${part}.`,
    'way-back/backwards': () => 'This way back ends before it begins, or names a year that is not there.',
    'delay/circle': ({ blocks }) => `These blocks wait for each other: ${blocks}. Take out one of the conditions.`,
    'delay/unknown-block': ({ block, needs }) => `‘${block}’ has the condition ‘${needs}’, but that block is not there.`,
    'delay/needs-later': ({ block, needs }) => `‘${block}’ begins before ‘${needs}’ is over, which is its condition.`,
    'forecast/likely-too-small': ({ year, minimum, percent }) =>
      `In ${year} there are probably fewer than ${minimum} pupils: the chance is ${percent}%. See which groups can be joined.`,
    'forecast/more-than-places': ({ expected, places }) =>
      `About ${expected} pupils are expected to choose the route, but there are ${places} places.`,
    'forecast/retention-rises': ({ routeYear }) =>
      `The share still in the route is higher in route year ${routeYear} than the year before. The same share was taken.`,
    'costs/open-line': ({ line, missing }) => `‘${line}’ lacks ${missing}. It does not count yet.`,
    'costs/short': ({ party, cents }) => `For ${party} the route costs ${cents} more than comes in.`,
  },
  unitProblem: {
    'unit-columns-missing': ({ columns }) => `The column ${columns} is missing. Put the names of the columns on the first line.`,
    'unit-columns-ambiguous': ({ headers }) => `More columns may be the same: ${headers}. Leave one of them.`,
    'unit-without-name': ({ line }) => `Line ${line} has no unit. Fill in a name.`,
    'unit-asked-by-nobody': ({ line, unit }) =>
      `Line ${line} does not say what ‘${unit}’ is called at the vmbo or the mbo. Fill in at least one.`,
    'unit-weeks': ({ line, unit, value }) => `Line ${line} gives ‘${value}’ as the weeks of ‘${unit}’. Fill in a number from 0 to 200.`,
    'unit-taught-in': ({ line, unit, value }) =>
      `Line ${line} gives ‘${value}’ as the place of ‘${unit}’. Choose vmbo, mbo, both or nowhere.`,
    'no-units': () => 'This file has no units. Put one on each line below the names of the columns.',
    'dossier-unknown-shape': ({ root }) =>
      `This XML file is not a kwalificatiedossier as SBB publishes it (it begins with ‘${root}’). Get the dossier from SBB, or fill in the units in a CSV.`,
    'dossier-crebo-not-found': ({ crebo }) =>
      `Crebo ${crebo} is not in this file. Check the number, or get the dossier of this qualification.`,
    'dossier-choose': ({ choices }) => `This file holds more qualifications. Choose one: ${choices}.`,
  },
  cover: { once: 'once', twice: 'twice', not: 'nowhere' },
  alternative: {
    'retake-in-time': ({ weeks }) => `The retake after ${inWeeks(weeks)} is in time.`,
    'arrange-retake': ({ weeks }) => `Arrange a retake within ${inWeeks(weeks)}: then it costs no time.`,
    alongside: ({ blocks }) => `Let the pupil begin with ${blocks} already, beside the retake.`,
    'other-block': ({ blocks }) => `The same units are taught in ${blocks}, which is over in time.`,
    extension: ({ years }) => `Otherwise the route takes ${years} ${years === '1' ? 'year' : 'years'} longer.`,
  },
  join: {
    'across-years': 'different years together',
    'with-regular': 'together with a regular group',
    'between-schools': 'together with another school',
  },
  joinNeeds: {
    'across-years': 'One teacher teaches two years at once. Agree on which units can be done together and who works apart.',
    'with-regular': 'Pupils sit with others who do not follow the route. Agree on what remains of their own mentor, room and rules.',
    'between-schools': 'Pupils travel to another school. Agree on the days, who pays the transport and how the timetables fit.',
  },
  strength: {
    thick: 'strong relation found',
    arrow: 'relation found',
    dotted: 'looked for, not found',
    untestable: 'could not be tested',
    told: 'named by those involved, not tested',
  },
  holds: {
    yes: 'yes, in this design',
    partly: 'partly in this design',
    no: 'not in this design',
    open: 'to be filled in',
    elsewhere: 'a design does not show it',
  },
  evidence: {
    'pedagogy-binding': 'A place of their own, a small fixed team, the same mentor and the rules of the vmbo in the mbo part: pupils stay.',
    'early-mbo-content-binding': 'Beginning earlier with mbo content: less vsv and more startkwalificaties.',
    'acceleration-binding': 'Winning a half to a whole year: pupils stay. Acceleration is no goal in itself; look at each pupil.',
    'communication-binding': 'Good communication with pupils and parents: no relation with staying was found.',
    'cooperation-content': 'Schools that cooperate well begin earlier with mbo content and let pupils accelerate.',
    'cooperation-pedagogy': 'Good cooperation and the approach of the vmbo: could not be tested, because all twelve schools did the same.',
    'exam-dropped-parents':
      'The vmbo exam is dropped: at all five schools that wanted it, parents had trouble with it. A way out is needed then.',
    'numbers-continuity': 'Enough pupils, often more than 15 in a group: the route goes on. There is no relation with vsv.',
    'finance-continuity': 'Agreements about money follow good cooperation and help the route to go on.',
  },
}
