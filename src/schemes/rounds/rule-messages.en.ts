import { told } from '../decrees/told.ts'
import type { Given } from '../rule-words.ts'

const of = ({ route }: Given, sentence: string): string => `${route}: ${sentence}`

export const en = {
  rules: {
    'rounds/one-experiment': told(
      'One experiment per application',
      'All routes belong to the same experiment.',
      null,
      ({ experiments }) => `This application is about more than one experiment: ${experiments}. Make an application for each.`,
    ),
    'rounds/applicants': told(
      'Both boards sign',
      'The application was signed by who has to.',
      ({ missing }) => `Not signed yet by: ${missing}. Fill in the day.`,
      ({ missing }) =>
        `Handed in without a signature of: ${missing}. Both boards sign; within an aoc or verticale scholengemeenschap only the mbo.`,
    ),
    'rounds/plan-per-route': told(
      'The project plan speaks of each route',
      'The project plan lets each route be judged by itself.',
      'You ask for several routes with one form. Write down how each route meets the conditions.',
      'Handed in with several routes, but the project plan does not say how each meets the conditions.',
    ),
    'rounds/in-window': told(
      'Handed in within the round',
      (given) => `In time: between ${given.from} and ${given.until}.`,
      (given) => windowToDo(given),
      (given) => of(given, `${windowMissed(given)} Such an application is turned down.`),
    ),
    'rounds/round-for-kind': told(
      'There was a round for this kind of route',
      (given) => of(given, 'there was a round for this kind of route and school year.'),
      null,
      (given) => of(given, `this kind of route could only begin in a school year between August ${given.first} and August ${given.last}.`),
    ),
    'rounds/part-a-agreement': told(
      'a. Agreement or internal regulation',
      ({ paper }) => `The ${paperName(paper)} goes along.`,
      ({ paper }) => `The ${paperName(paper)} is still missing. Add it.`,
      ({ paper }) => `Handed in without the ${paperName(paper)}. The application is not complete.`,
    ),
    'rounds/part-b-advice': told(
      'b. Advice of the councils',
      'The councils gave their advice.',
      ({ missing }) => `There is no advice yet of: ${missing}. Ask for it, or fill it in.`,
      ({ missing }) => `Handed in without advice of: ${missing}. The application is not complete.`,
    ),
    'rounds/part-c-plan': told(
      'c. Project plan with organisation plan',
      'Project plan and organisation plan go along, and all questions are answered.',
      (given) => `Still to do: ${planToDo(given)}.`,
      (given) => `Handed in, but this is missing: ${planToDo(given)}. The application is not complete.`,
    ),
    'rounds/level-named': told('The level is known', 'The mbo level is filled in.', (given) =>
      of(given, 'fill in the mbo level. What the application has to name depends on it.'),
    ),
    'rounds/part-d-to-mbo-2': described('d. Description of the route to mbo 2'),
    'rounds/part-e-to-mbo-3': described('e. Description of the route to mbo 3'),
    'rounds/part-f-beroepsroute': described('f. Description of the beroepsroute'),
    'rounds/pilot-profiel': told(
      'Profiel in the pilot of new exam programmes',
      (given) => of(given, 'the profiel is named.'),
      (given) => of(given, 'the school takes part in the pilot. Name the profiel.'),
      (given) => of(given, 'the school takes part in the pilot, but the application names no profiel.'),
    ),
    'rounds/vm2-plan': told('Project plan with answers', 'The questions are answered.', ({ open }) => `Still to be answered: ${open}.`),
    'rounds/vm2-papers': told(
      'Documents with the application',
      'All documents go along.',
      ({ missing }) => `Documents missing: ${missing}.`,
    ),
    'rounds/vm2-crebos': told(
      'The crebos are named',
      (given) => of(given, 'the crebos are named.'),
      (given) => of(given, 'name the crebos to which the route leads.'),
    ),
    'rounds/vm2-licence': told(
      'The licence of the vmbo was checked',
      (given) => of(given, 'there is a licence for the vocational subject.'),
      (given) =>
        of(
          given,
          given.answer === 'no'
            ? 'there is no licence for the vocational subject. Talk to DUO.'
            : 'find out whether the school has a licence for the vocational subject. DUO checks that.',
        ),
    ),
    'rounds/crebo-known': told(
      'The crebos are in the register',
      (given) => of(given, 'the crebos are in the register.'),
      (given) => of(given, creboToDo(given)),
    ),
    'rounds/profiel-offered': told(
      'The school has the profiel',
      (given) => of(given, `a site of the vmbo has the profiel ${given.profiel}.`),
      (given) => of(given, `no site of the vmbo has the profiel ${given.profiel}. Show that it was taught last year.`),
    ),
    'rounds/follow-up-of': told(
      'The borgingscohort follows an experiment',
      (given) => of(given, 'it goes on with the same schools.'),
      (given) => of(given, followToDo(given)),
    ),
    'rounds/follow-up-start': told(
      'The follow-up begins in 2012 or 2013',
      (given) => of(given, `begins on ${given.starts}.`),
      (given) =>
        of(given, `begins on ${given.starts}. The decree names only 1 August 2012 and 1 August 2013. Find out whether this can be.`),
    ),
    'rounds/follow-up-length': ends('Funded for four years at most'),
    'rounds/continued-funding': ends('Funded after 1 August 2012'),
    'rounds/criteria-met': told(
      'The criteria are met',
      'The application meets all criteria.',
      ({ not, open }) => `Not settled yet: ${open} open, ${not} not met.`,
      ({ not }) => `${not} of the criteria are not met.`,
    ),
    'rounds/decided-in-time': told(
      'Decided in time',
      (given) => of(given, `decided on ${given.on}, no later than ${given.by}.`),
      (given) =>
        of(
          given,
          given.when === 'late'
            ? `decided on ${given.on}. That is after ${given.by}. Find out what it means for the start.`
            : `there is no decision yet. It was due on ${given.by}. Ask about it.`,
        ),
    ),
    'rounds/start-after-decision': told(
      'No start before the decision',
      (given) => of(given, `the decision of ${given.on} was there before the start on ${given.starts}.`),
      (given) =>
        of(
          given,
          given.on
            ? `began on ${given.starts}, before the decision of ${given.on}. Find out whether that was possible.`
            : `the first day is ${given.starts}, but no decision is filled in.`,
        ),
      (given) =>
        of(given, `begins on ${given.starts}. Permission came only on ${given.on}. An experiment cannot begin without permission.`),
    ),
    'rounds/decision-names': told(
      'What the decision names',
      (given) => of(given, 'the decision names all it has to name.'),
      (given) => of(given, `the decision also has to name: ${given.missing}. Fill it in from the letter.`),
    ),
    'rounds/status-known': told(
      'How it stood each spring',
      (given) => of(given, 'the status of every spring is known.'),
      (given) => of(given, `fill in the status in spring of ${given.years}.`),
    ),
    'rounds/ended-when-revoked': told(
      'Once revoked the route is over',
      (given) => of(given, `revoked on ${given.on}, and over.`),
      null,
      (given) => of(given, `permission was revoked on ${given.on}, but the route still goes on. Set the last day of the route.`),
    ),
  },
}

function described(title: string) {
  return told(
    title,
    (given) => of(given, 'the description is complete.'),
    (given) => of(given, `still missing from the description: ${given.missing}.`),
    (given) => of(given, `handed in without: ${given.missing}. The application is not complete.`),
  )
}

function ends(title: string) {
  return told(
    title,
    (given) => of(given, `ends before ${given.before}.`),
    (given) => of(given, `fill in when the route ends. Funding stops on ${given.before}.`),
    (given) => of(given, `ends on ${given.ends}, but funding stops on ${given.before}.`),
  )
}

function windowToDo({ when, from, until }: Given): string {
  if (when === 'unknown') return 'The days of this round are not in our sources. Look them up in the Tijdelijke regeling.'
  if (when === 'open') return `Hand it in between ${from} and ${until}.`
  return `Handed in outside the round of ${from} to ${until}. Find out whether that was possible.`
}

const windowMissed = ({ when, from, until }: Given): string =>
  when === 'early' ? `handed in too early. The round begins on ${from}.` : `handed in too late. The last day was ${until}.`

const paperName = (paper: string | undefined): string => (paper === 'agreement' ? 'agreement' : 'internal regulation')

const planToDo = ({ papers, open }: Given): string =>
  [papers !== '0' && `documents (${papers})`, open !== '0' && `answers (${open})`].filter(Boolean).join(' and ')

function creboToDo({ why, crebos }: Given): string {
  if (why === 'no-list') return 'no register of qualifications was read in yet. The crebos were not checked.'
  return why === 'unknown'
    ? `not in the register on the first day: ${crebos}. Check the numbers.`
    : `of another level than the route: ${crebos}.`
}

function followToDo({ why }: Given): string {
  if (why === 'none') return 'choose the experiment that this borgingscohort follows.'
  return why === 'other-schools'
    ? 'other schools take part than in the earlier experiment. Find out whether this can be.'
    : 'the earlier experiment did not begin earlier. Choose another experiment.'
}
