import type { SchemeWords } from '../scheme-words.ts'

export const en = {
  rules: {
    'praktijkonderwijs/vmbo-out-of-reach': {
      title: 'For pupils for whom the vmbo is out of reach',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'By your answer the pupils can get a vmbo diploma. Then another route is for them.'
          : 'Not answered yet whether a vmbo diploma is out of reach for these pupils.',
      fits: () => 'The route is for pupils for whom a vmbo diploma is out of reach.',
    },
    'praktijkonderwijs/leads-to-work': {
      title: 'The route leads to work',
      'needs-decision': ({ niveaus }) =>
        `The design has an mbo programme${niveaus ? ` (level ${niveaus})` : ''}. Praktijkonderwijs is end education and leads to work. Record for which pupils it is possible all the same.`,
      fits: () => 'The route leads to work and not to an mbo programme.',
    },
    'praktijkonderwijs/no-vmbo-exam': {
      title: 'There is no vmbo leerweg and no vmbo exam',
      'needs-decision': () => 'The design has a leerweg or an exam of the vmbo. Take it out, or choose another scheme.',
      fits: () => 'The design has no vmbo leerweg or vmbo exam.',
    },
    'praktijkonderwijs/exit-arranged': {
      title: 'The step to work is arranged',
      'needs-decision': ({ answer }) =>
        answer === 'no'
          ? 'The step to work is not arranged yet. Agree who brings the pupil to work.'
          : 'Not answered yet whether the step to work is arranged.',
      fits: () => 'The step to work is arranged.',
    },
  },
  facts: {
    target: 'Pupils for whom vocational education is out of reach.',
    exit: 'End education: it leads to work. For other routes it is an exit.',
    exam: 'There is no vmbo exam.',
  },
} satisfies SchemeWords
