import { told } from '../decrees/told.ts'

const agreed = (title: string, about: string) =>
  told(
    `Agreements on ${title}`,
    `The agreement names ${about}.`,
    `Lay down in the agreement ${about}.`,
    `The agreement does not name ${about}. Add it.`,
  )

const hours = (years: string, norm: string) =>
  told(
    `Years ${years}: at least ${norm} hours a year`,
    `Years ${years} of the route have at least ${norm} hours a year.`,
    (given) =>
      `Year ${given.year} of the route has ${given.hours} hours so far. A whole year must have at least ${given.norm}. Complete the hours, or decide which norm holds.`,
    (given) => `Year ${given.year} of the route has ${given.hours} hours. It must have at least ${given.norm}. Add hours.`,
  )

export const en = {
  rules: {
    'vm2/bb-to-mbo-2': told(
      'From bb to mbo 2',
      ({ roads }) => `${roads}: this is possible in VM2.`,
      'Fill in from which leerweg the pupils come and to which level the route leads.',
      ({ roads }) => `${roads}: this is not possible. VM2 leads only from bb to mbo 2.`,
    ),
    'vm2/bol-only': told(
      'Only bol',
      'The mbo programme is bol.',
      'Fill in whether the mbo programme is bol or bbl. VM2 is only bol.',
      'VM2 is only bol. Choose a bol programme.',
    ),
    'vm2/related-domain': told(
      'The mbo follows on from the vmbo',
      'The mbo programme follows on from the vmbo.',
      'Find out whether the mbo programme follows on from the vmbo.',
      'The mbo programme must follow on from the vmbo. Choose another programme.',
    ),
    'vm2/one-programme': told(
      'One programme',
      'Vmbo 3 and 4 and the mbo are one programme.',
      'Fill in whether vmbo 3 and 4 and the mbo are one programme.',
      'Vmbo 3 and 4 and the mbo must be one programme.',
    ),
    'vm2/better-chance': told(
      'A better chance of a diploma',
      'The board finds that these pupils have a better chance of a diploma in VM2.',
      'Let the board decide for which pupils VM2 gives a better chance of a diploma.',
      'VM2 is only for pupils who in the board’s judgement have a better chance of a diploma there.',
    ),
    'vm2/hours-years-1-2': hours('1 and 2', '1,040'),
    'vm2/hours-years-3-4': hours('3 and 4', '850'),
    'vm2/continued-at-most': told(
      'One to three more years after 1 August 2012',
      ({ years, most }) => `The route runs ${years} more years after 1 August 2012. It may run ${most}.`,
      null,
      ({ years, most }) => `The route runs ${years} more years after 1 August 2012. At most ${most} are allowed. Make the route shorter.`,
    ),
    'vm2/follow-up-cohort': told(
      'A follow-up group of 2012 or 2013',
      'The group begins on 1 August 2012 or 2013.',
      'The decree names groups that begin on 1 August 2012 or 2013. Find out whether this group is one of them.',
    ),
    'vm2/funding-granted': told(
      'The minister pays for this group',
      'The minister has decided that this group is funded.',
      'Fill in whether the minister has decided that this group is funded.',
      'Without a decision of the minister this group is not funded.',
    ),
    'vm2/ends-by-2017': told(
      'Finished before 1 August 2017',
      'The group is finished before the experiment ends.',
      null,
      'The experiment ends on 1 August 2017. This group is not finished then. Begin earlier, or make the route shorter.',
    ),
    'vm2/same-team': told(
      'One team throughout',
      'One team of vmbo and mbo teachers guides the pupil throughout the route.',
      'Fill in whether one team of vmbo and mbo teachers guides the pupil throughout the route.',
      'One team of vmbo and mbo teachers must guide the pupil throughout the route.',
    ),
    'vm2/at-most-four-years': told(
      'At most four school years',
      ({ years }) => `The route takes ${years} school years. At most four are allowed.`,
      'Fill in the weeks of each year. The route takes at most four school years.',
      ({ years }) => `The route takes ${years} school years. At most four are allowed. Make the route shorter.`,
    ),
    'vm2/no-disadvantage': told(
      'No disadvantage from the experiment',
      'The experiment does the pupil no harm.',
      'Find out whether the experiment can do the pupil harm.',
      'The experiment may do the pupil no harm. Take the harm away.',
    ),
    'vm2/way-back': told(
      'Who stops can get a diploma',
      'In each month of the route there is a way to another diploma.',
      'Describe which diploma a pupil can get who stops: vmbo, mbo 1 or mbo 2.',
      ({ months }) => `In ${months} months of the route there is no way to another diploma. Fill them in.`,
    ),
    'vm2/lob': told(
      'Career guidance',
      'The pupil gets career guidance throughout the route.',
      'Fill in whether the pupil gets career guidance throughout the route.',
      'The pupil must get career guidance throughout the route.',
    ),
    'vm2/agreement-or-internal': told(
      'Agreement or internal regulation',
      'There is an agreement, or an internal regulation within one board.',
      'Fill in to which boards the schools belong, and whether there is an agreement. Within one board it is an internal regulation.',
      'There must be a cooperation agreement. An internal regulation is possible only when both schools belong to one board.',
    ),
    'vm2/agreement-programmes': agreed('the programmes', 'which programmes of the mbo and which programme of the vmbo take part'),
    'vm2/agreement-location': agreed('the place', 'where the pupils are taught'),
    'vm2/agreement-responsibilities': agreed('who does what', 'who is responsible for what and how the route is organised'),
    'vm2/agreement-spending-of-funding': agreed('the money', 'how the funding is spent'),
  },
  facts: {
    'better-chance': 'For pupils in bb who in the board’s judgement have a better chance of an mbo 2 diploma in VM2.',
    'mbo-exam-only': 'For the exam the rules of the mbo hold. No vmbo exam is needed.',
    'diploma-for-who-stops': 'Who does not finish VM2 can get a diploma of the vmbo, mbo 1 or mbo 2.',
    'shown-to-meet-conditions': 'The minister first establishes that the route meets the conditions.',
    'registered-to-be-paid': 'A pupil counts who goes to school and stands in the basisregister onderwijs for VM2.',
    'monitored-and-evaluated': 'The experiment is followed by a monitor and then evaluated.',
    'subsidy-2009': 'For groups of 1 August 2009: € 8,500 a pupil, up to the number in the decision, until 1 August 2013.',
    'bonus-2009': 'Diplomabonus: at most € 8,500 for each mbo 2 diploma before 1 October 2012, for pupils who began on 1 August 2009.',
    'bonus-ceiling': 'For all diplomabonuses together there is at most € 1,700,000.',
    'materials-2009': 'For teaching materials there is € 321.50 a pupil.',
    'later-cohorts-as-vmbo': 'Groups of 2010 and 2011 are paid as pupils in vmbo-bb.',
    'later-cohorts-aoc-as-mbo': 'At an aoc groups of 2010 and 2011 are paid as students in mbo 2.',
  },
}
