import type { SchemeWords } from '../scheme-words.ts'

export const en = {
  rules: {
    'dlr/ends-with-mbo-2-to-4': {
      title: 'The route ends with a diploma of mbo 2, 3 or 4',
      'not-allowed': () => 'The route leads to mbo 1. Choose a qualification at level 2, 3 or 4, or choose another scheme.',
      'needs-decision': () => 'The level of a qualification is not filled in yet. Fill in which level the route leads to.',
      fits: ({ niveaus }) => `The route leads to mbo ${niveaus}.`,
    },
    'dlr/which-leerweg-to-which-level': {
      title: 'Which leerweg may lead to which level',
      'needs-decision': ({ missing, roads }) =>
        missing
          ? 'The leerweg is not filled in yet. Fill in for which leerwegen the route is.'
          : `The sources only say that the vmbo leads to mbo 2, 3 and 4. Look up in the WVO 2020 and the WEB whether ${roads} is allowed, and record who decided it.`,
    },
    'dlr/begins-in-vmbo-3': {
      title: 'The route begins in vmbo 3',
      'not-allowed': ({ stage, leerjaar }) =>
        `The route begins in ${stage} ${leerjaar}. Begin in vmbo 3: the route is one whole from vmbo 3 up to the mbo diploma.`,
      'needs-decision': () => 'The years of the route are not filled in yet. Begin with vmbo 3.',
      fits: () => 'The route begins in vmbo 3.',
    },
    'dlr/both-diplomas': {
      title: 'The pupil gets both diplomas',
      'not-allowed': ({ subjects }) =>
        `The exam is dropped for ${subjects}. In a continuous learning route the pupil takes the whole vmbo exam. Keep it, or choose the integrated learning route (only from bb to mbo 2).`,
      'needs-decision': () => 'The exam plan is not complete yet. Fill in per subject whether the exam stays or moves.',
      fits: () => 'No part of the vmbo exam is dropped.',
    },
    'dlr/exam-in-route-years-1-to-3': {
      title: 'The vmbo exam falls in route years 1 to 3',
      'not-allowed': ({ subjects }) =>
        `After route year 3 there is still an exam planned: ${subjects}. Plan it in the third year of the route at the latest.`,
      'needs-decision': ({ subjects }) =>
        subjects
          ? `Not filled in yet in which year the exam falls: ${subjects}.`
          : 'The exam plan is still empty. Fill in per subject in which year the exam falls.',
      fits: () => 'The exam falls within the first three years of the route.',
    },
    'dlr/one-exam-programme': {
      title: 'Vmbo and mbo have one programme of teaching and examining',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'You say that there is no joint programme. Agree how PTA and OER fit together, or record why not.'
          : 'Not answered yet whether PTA and OER were made together.',
      fits: () => 'Vmbo and mbo make one programme of teaching and examining together.',
    },
    'dlr/first-two-years-at-vmbo': {
      title: 'In route years 1 and 2 the pupil is enrolled at the vmbo',
      'not-allowed': ({ year }) =>
        `In route year ${year} the pupil is not with the vmbo. Enrol the pupil at the vmbo for the first two years.`,
      'needs-decision': ({ year }) =>
        year === '0'
          ? 'The years of the route are not filled in yet.'
          : `Not filled in yet where the pupil is enrolled in route year ${year}.`,
      fits: () => 'In route years 1 and 2 the pupil is enrolled at the vmbo.',
    },
    'dlr/then-at-mbo': {
      title: 'From route year 3 the student is enrolled at the mbo',
      'not-allowed': ({ year }) => `In route year ${year} the student is not with the mbo. Move the enrolment to the mbo after two years.`,
      'needs-decision': ({ year }) =>
        year === '0'
          ? 'The design has no years after route year 2 yet.'
          : `Not filled in yet where the student is enrolled in route year ${year}.`,
      fits: () => 'From route year 3 the student is enrolled at the mbo.',
    },
    'dlr/mbo-enrolled-on-1-october': {
      title: 'In the mbo phase the student is with the mbo on 1 October',
      'not-allowed': () =>
        'By your answer the student is not with the mbo on 1 October. Then DUO does not count the student. Arrange the enrolment before that day, with the mark of the route.',
      'needs-decision': () => 'Not answered yet whether the student is with the mbo on 1 October in the mbo phase.',
      fits: () => 'In the mbo phase the student is enrolled at the mbo on 1 October.',
    },
    'dlr/leerroute-and-phase-equal': {
      title: 'Both schools deliver the same leerroute and phase',
      'not-allowed': () =>
        'By your answer leerroute or phase differ between the schools. DUO compares them. Agree who keeps them and make them equal.',
      'needs-decision': () => 'Not answered yet whether both schools deliver the same leerroute and phase.',
      fits: () => 'Both schools deliver the same leerroute and phase.',
    },
    'dlr/agreement-concluded': {
      title: 'The school boards conclude an agreement',
      'not-allowed': () => 'There is no agreement. Conclude one between the boards before you use the room of the law.',
      'needs-decision': () => 'Not filled in yet whether there is an agreement or an internal arrangement.',
      fits: () => 'The agreements are laid down.',
    },
    'dlr/internal-within-one-board': {
      title: 'An internal arrangement is only possible within one board',
      'not-allowed': () => 'The partners belong to different boards. Conclude an agreement between them.',
      'needs-decision': () =>
        'The board of a partner is not filled in. Fill it in: then it is clear whether an internal arrangement is enough.',
      fits: () => 'All partners belong to one board: an internal arrangement is enough.',
    },
    'dlr/agreement-covers-whole-route': {
      title: 'The agreement covers the whole route',
      'not-allowed': () => 'By your answer the agreement does not cover the whole route. Extend it: from vmbo 3 up to the mbo diploma.',
      'needs-decision': () => 'Not answered yet whether the agreement covers vmbo 3 up to the mbo diploma.',
      fits: () => 'The agreement covers vmbo 3 up to the mbo diploma.',
    },
    'dlr/switch-option': {
      title: 'The agreement arranges the switch option',
      'not-allowed': () => 'The switch option is not in the agreement. Agree how a pupil who stops or switches still gets a diploma.',
      'needs-decision': () => 'Not filled in yet whether the agreement arranges the switch option.',
      fits: () => 'The agreement arranges the switch option.',
    },
    'dlr/obligatory-contents': {
      title: 'Obligatory subjects of the agreement',
      'needs-decision': ({ missing }) =>
        missing === '0'
          ? 'The subjects that we know of are in it. We do not know the complete list of the law. Hold your agreement against the format of Sterk Beroepsonderwijs.'
          : `Of the subjects that we know of, ${missing} are missing. We do not know the complete list of the law. Hold your agreement against the format of Sterk Beroepsonderwijs.`,
    },
    'dlr/way-on-for-who-stops': {
      title: 'Who stops can go on to a diploma',
      'needs-decision': ({ lacks, months }) =>
        lacks === 'months'
          ? `In ${months} months of the route no way back is described. Add where a pupil can go then.`
          : lacks === 'startkwalificatie'
            ? 'None of the ways described ends with a startkwalificatie. Agree how a pupil who stops still gets there.'
            : 'Not described yet where a pupil can go who stops or switches.',
      fits: () => 'In every month of the route there is a way to a diploma, and one of them leads to a startkwalificatie.',
    },
    'dlr/reported-by-vo': {
      title: 'The vmbo school reports the route to DUO',
      'not-allowed': () => 'The vmbo school did not report the route, but the design already uses room of the law. Report the route first.',
      'needs-decision': ({ answer }) =>
        answer === 'no' ? 'The vmbo school still has to report the route.' : 'Not answered yet whether the vmbo school reported the route.',
      fits: () => 'The vmbo school reported the route.',
    },
    'dlr/reported-by-mbo': {
      title: 'The mbo reports the route to DUO',
      'not-allowed': () => 'The mbo did not report the route, but the design already uses room of the law. Report the route first.',
      'needs-decision': ({ answer }) =>
        answer === 'no' ? 'The mbo still has to report the route.' : 'Not answered yet whether the mbo reported the route.',
      fits: () => 'The mbo reported the route.',
    },
    'dlr/leerwerktraject-has-own-agreement': {
      title: 'A leerwerktraject in the route has its own agreement',
      'not-allowed': () => 'There is a leerwerktraject in the route without an agreement of its own. Conclude it beside that of the route.',
      'needs-decision': ({ missing }) =>
        missing === 'has-leerwerktraject'
          ? 'Not answered yet whether there is a leerwerktraject in the route.'
          : 'Not answered yet whether the leerwerktraject has its own agreement.',
      fits: () => 'The leerwerktraject has its own agreement.',
    },
    'dlr/bpv-at-recognised-company': {
      title: 'Bpv happens at a recognised company',
      'not-allowed': () =>
        'By your answer not every company is recognised. Then it does not count as bpv. Choose a recognised company, or call it a stage.',
      'needs-decision': () => 'Not answered yet whether every company for the bpv is recognised.',
      fits: () => 'The bpv happens at recognised companies.',
    },
    'dlr/route-hours': {
      title: 'Hours of the whole route',
      'needs-decision': ({ lacks, years, total, guided, bpv, open }) =>
        lacks === 'length'
          ? 'The years or their weeks are not filled in yet. After that it shows whether the hours are enough.'
          : lacks === 'norm'
            ? `The sources have no norm for a route of ${years} years (or with bbl). Look it up in the WVO 2020 and the WEB, article 7.2.7.`
            : `The design counts ${total} clock hours: ${guided} guided and ${bpv} bpv. ${open === '0' ? '' : 'Not all blocks have hours yet. '}For three years 3,000 is usual: 2,400 guided and 250 bpv. The law allows to deviate. Add hours, or record why fewer are enough.`,
      fits: ({ total, guided, bpv }) => `The design counts ${total} clock hours: ${guided} guided and ${bpv} bpv.`,
    },
    'dlr/total-length': {
      title: 'Length of the whole route',
      'needs-decision': ({ lacks, years }) =>
        lacks
          ? 'The years or their weeks are not filled in yet.'
          : `The route takes ${years} years from vmbo 3. The sources do not say how long a route may take. Look it up in the WVO 2020 and the WEB.`,
    },
  },
  facts: {
    'target-group': 'Pupils of the vmbo (bb, kb, gl or tl), from year 3. The pupil chooses in year 2, together with the profiel.',
    'both-diplomas': 'Both the vmbo diploma and the mbo diploma: no part of the vmbo exam is dropped.',
    exam: 'The whole vmbo exam, which may be spread over route years 1 to 3. Parts of the mbo may be finished earlier. The mbo always answers for the mbo exam.',
    counting: 'In the mbo phase DUO counts who is enrolled at the mbo on 1 October, with the mark of the route.',
    agreement: 'An agreement for the whole route, with the switch option.',
    internal: 'Within one board (aoc, verticale scholengemeenschap) an internal arrangement on the same subjects is enough.',
    'contents-unknown': 'The complete list of obligatory subjects was not found. Use the format of Sterk Beroepsonderwijs.',
    reporting:
      'Each school reports each route itself to DUO (in RIO). Only then may it use the room of the law. Reporting goes on all year.',
    registering: 'Both schools keep which leerroute a pupil follows and in which phase, and deliver the same.',
    money: 'The first two years funding of the vo, after that of the mbo. Partners may transfer funding. There is no national price.',
  },
} satisfies SchemeWords
