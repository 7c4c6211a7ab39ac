import { told } from '../decrees/told.ts'

const length = (level: string, min: string, max: string) =>
  told(
    `${level}: ${min} to ${max} school years`,
    ({ years }) => `The route takes ${years} school years. To ${level} it must be ${min} to ${max}.`,
    ({ years }) =>
      years
        ? `The route takes ${years} school years. To ${level} it must be ${min} to ${max}. Make a design for each level, or change the years.`
        : `Fill in the weeks of each year. To ${level} the route takes ${min} to ${max} school years.`,
    ({ years }) => `The route takes ${years} school years. To ${level} it must be ${min} to ${max}. Change the years.`,
  )

const hours = (leertraject: string, what: string) =>
  told(
    `${leertraject}: ${what}`,
    (given) => `The route has ${given.hours} hours of ${what}. In ${given.years} years at least ${given.norm} are needed.`,
    (given) =>
      given.norm
        ? `The route has ${given.hours} hours of ${what} so far. The norm is ${given.norm}. Complete the hours, or decide which norm holds.`
        : `The route has ${given.hours} hours of ${what} so far. Without a fitting length there is no norm. Fill in the years.`,
    (given) => `The route has ${given.hours} hours of ${what}. In ${given.years} years at least ${given.norm} are needed. Add hours.`,
  )

export const en = {
  rules: {
    'besluit-2014/extended-or-not': told(
      'Extended programme or not',
      'It is clear whether mbo 4 is an extended programme.',
      'Fill in whether mbo 4 is an extended programme. How long the route may take depends on it.',
    ),
    'besluit-2014/length-to-mbo-2': length('mbo 2', '3', '4'),
    'besluit-2014/length-to-mbo-3': length('mbo 3', '4', '5'),
    'besluit-2014/length-to-mbo-4': length('mbo 4', '4', '5'),
    'besluit-2014/length-to-extended-mbo-4': length('an extended mbo 4', '5', '6'),
    'besluit-2014/bol-or-bbl': told(
      'Bol or bbl',
      'It is clear whether the route ends in bol or bbl.',
      'Fill in for each mbo programme whether it is bol or bbl. The hours depend on it.',
    ),
    'besluit-2014/bol-total-hours': hours('Bol', 'teaching in all'),
    'besluit-2014/bol-guided-hours': hours('Bol', 'guided teaching'),
    'besluit-2014/bol-bpv-hours': hours('Bol', 'bpv'),
    'besluit-2014/bbl-total-hours': hours('Bbl', 'teaching in all'),
    'besluit-2014/bbl-guided-hours': hours('Bbl', 'guided teaching'),
    'besluit-2014/bbl-bpv-hours': hours('Bbl', 'bpv'),
    'besluit-2014/exam-dropped': told(
      'Subjects out of the vmbo exam',
      ({ subjects }) => `On the way to mbo 2 this may be left out of the exam: ${subjects}.`,
      ({ subjects }) =>
        `Decide whether this may be left out of the exam: ${subjects}. Only sector subjects and the vocational programme may go, and only on the way to mbo 2.`,
      ({ subjects }) =>
        `This may not be left out of the exam: ${subjects}. Only on the way to mbo 2 may sector subjects and the vocational programme go.`,
    ),
    'besluit-2014/common-part-kept': told(
      'The common part stays',
      'The common part of the vmbo exam stays.',
      'Fill in the subjects of the common part, and what becomes of them. This part must stay.',
      ({ subjects }) => `This belongs to the common part and may not be left out: ${subjects}.`,
    ),
    'besluit-2014/common-part-in-time': told(
      'Common part by year 3',
      'The common part is finished in the third year of the route, or earlier.',
      'Fill in when the subjects of the common part are finished. That must be in the third year of the route at the latest.',
      ({ subject, year }) => `${subject} is finished only in year ${year} of the route. The common part must be finished in year 3.`,
    ),
    'besluit-2014/common-part-before-mbo-exam': told(
      'Common part before the mbo exam',
      'The common part is finished before the mbo exam.',
      'Decide whether the common part is finished before the mbo exam.',
      ({ subject }) => `${subject} is finished only after the mbo exam. The common part must be finished earlier.`,
    ),
    'besluit-2014/exam-to-mbo-3': told(
      'To mbo 3: the ordinary vmbo exam',
      'All subjects stay in the ordinary vmbo exam.',
      'To mbo 3 the ordinary rules of the vmbo exam hold. Find out whether the exam may be moved like this.',
    ),
    'besluit-2014/whole-exam-kept': told(
      'The whole vmbo exam stays',
      'The whole vmbo exam stays.',
      'Fill in the subjects of the vmbo exam, and what becomes of them. In this route the whole exam must stay.',
      ({ subjects }) => `This may not be left out of the exam: ${subjects}. In this route the whole vmbo exam must stay.`,
    ),
    'besluit-2014/whole-exam-in-time': told(
      'Vmbo exam by year 4',
      'The vmbo exam is finished in the fourth year of the route, or earlier.',
      'Fill in when the subjects of the vmbo exam are finished. That must be in the fourth year of the route at the latest.',
      ({ subject, year }) => `${subject} is finished only in year ${year} of the route. The vmbo exam must be finished in year 4.`,
    ),
    'besluit-2014/whole-exam-before-mbo-exam': told(
      'Vmbo exam before the mbo exam',
      'The vmbo exam is finished before the mbo exam.',
      'Decide whether the vmbo exam is finished before the mbo exam.',
      ({ subject }) => `${subject} is finished only after the mbo exam. The vmbo exam must be finished earlier.`,
    ),
  },
}
