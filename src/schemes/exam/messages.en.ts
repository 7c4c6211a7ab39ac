import { told } from '../decrees/told.ts'

const inTime = (part: string) =>
  told(
    `${part} in time`,
    ({ latest }) => `${part} was finished in time: in year ${latest} of the route at the latest.`,
    ({ latest }) => `${part} is not finished yet. It must be in year ${latest} of the route at the latest.`,
    ({ year, latest }) => `It is year ${year} of the route. ${part} had to be finished in year ${latest}. See which other way there is.`,
  )

const beforeMbo = (part: string) =>
  told(
    `${part} before the mbo exam`,
    `${part} was finished before the mbo exam.`,
    `See that this is finished earlier than the mbo exam: ${part.toLowerCase()}.`,
    `The mbo exam is finished, and this was not finished before it: ${part.toLowerCase()}.`,
  )

export const en = {
  rules: {
    'exam/route-to-mbo-2': told(
      'Mbo 2 without a vmbo diploma',
      ({ diploma }) =>
        diploma === 'yes'
          ? 'The pupil has a vmbo diploma. Nothing more is asked.'
          : 'In the vakmanschaproute to mbo 2 this is possible, with demands.',
      'This decree held from 1 August 2014 to 1 August 2022. Look up what holds now.',
      'Only in the vakmanschaproute to mbo 2 can a pupil finish the mbo without a vmbo diploma.',
    ),
    'exam/art-and-sports': told(
      'Art subject and physical education',
      'Art subject and physical education are voldoende or goed.',
      'Fill in how art subject and physical education were judged.',
      'Art subject and physical education must both be voldoende or goed.',
    ),
    'exam/maatschappijleer': told(
      'Maatschappijleer: a 6',
      ({ mark }) => `Maatschappijleer is a ${mark}. A 6 is enough.`,
      'Fill in the final mark for maatschappijleer.',
      ({ mark }) => `Maatschappijleer is a ${mark}. It must be at least a 6.`,
    ),
    'exam/dutch-english-rekentoets': told(
      'Dutch, English and rekentoets',
      (m) => `Dutch ${m.dutch}, English ${m.english}, rekentoets ${m.rekentoets}: this is enough.`,
      (m) =>
        `Dutch ${m.dutch}, English ${m.english}, rekentoets ${m.rekentoets}: not all is known yet. One 5 is allowed, the other two at least a 6.`,
      (m) =>
        `Dutch ${m.dutch}, English ${m.english}, rekentoets ${m.rekentoets}: this is not enough. One 5 is allowed, the other two at least a 6.`,
    ),
    'exam/dutch-english-transition': told(
      'Dutch and English, rekentoets taken',
      (m) => `Dutch ${m.dutch}, English ${m.english}, and the rekentoets was taken: this is enough.`,
      (m) =>
        `Dutch ${m.dutch}, English ${m.english}, rekentoets ${m.rekentoets}: not all is known yet. A 5 and a 6 are needed, and the rekentoets must have been taken.`,
      (m) => `Dutch ${m.dutch}, English ${m.english}: this is not enough. At least a 5 and a 6 are needed.`,
    ),
    'exam/common-part-in-time': inTime('The common part'),
    'exam/whole-exam-in-time': inTime('The vmbo exam'),
    'exam/common-part-before-mbo-exam': beforeMbo('The common part'),
    'exam/whole-exam-before-mbo-exam': beforeMbo('The vmbo exam'),
    'exam/vm2-mbo-exam-only': told(
      'In VM2 the mbo exam counts',
      'In VM2 the rules of the mbo hold for the exam. No vmbo diploma is needed.',
      'This decree held from 1 August 2012 to 1 August 2017. Look up what holds on this day.',
      'VM2 leads only to mbo 2.',
    ),
    'exam/vm2-way-back': told(
      'Who does not make it gets another chance',
      'The school expects the pupil to finish VM2.',
      'Decide which diploma suits the pupil if VM2 does not work out: vmbo, mbo 1 or mbo 2.',
    ),
  },
}
