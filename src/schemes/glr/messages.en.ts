import type { SchemeWords } from '../scheme-words.ts'

export const en = {
  rules: {
    'glr/only-bb-to-mbo-2': {
      title: 'Only from bb to mbo 2',
      'not-allowed': ({ wrong }) =>
        `The integrated learning route is not for ${wrong}. Make it a route from bb to mbo 2, or choose the continuous learning route.`,
      'needs-decision': () => 'Leerweg or level is not filled in yet. This route only leads from bb to mbo 2.',
      fits: () => 'The route leads from bb to mbo 2.',
    },
    'glr/exam-may-be-left-out': {
      title: 'All or part of the vmbo exam may be dropped',
      'needs-decision': () => 'The exam plan is not complete yet. Fill in per subject whether the exam stays, moves or is dropped.',
      fits: ({ dropped }) =>
        dropped === '0'
          ? 'The whole vmbo exam stays. Then the pupil gets the vmbo diploma as well.'
          : `For ${dropped} subjects the vmbo exam is dropped. That is allowed here; there is no vmbo diploma then.`,
    },
    'glr/vmbo-content-taught': {
      title: 'The content of the vmbo is taught',
      'not-allowed': () =>
        'By your answer the pupil does not get all content of the vmbo. What is not examined must be taught all the same. Take it into the programme.',
      'needs-decision': () => 'Not answered yet whether the pupil gets all content of the vmbo.',
      fits: () => 'The pupil gets all content of the vmbo.',
    },
    'glr/better-chance-judged': {
      title: 'Both schools judge that this route gives a better chance',
      'not-allowed': () =>
        'By your answer the schools do not judge this together. Agree how vmbo and mbo judge together whether a pupil has a better chance of a startkwalificatie here.',
      'needs-decision': () =>
        'Not answered yet whether both schools judge together that the pupil has a better chance of a startkwalificatie this way.',
      fits: () => 'Both schools judge together that the pupil has a better chance of a startkwalificatie this way.',
    },
    'glr/begins-in-bovenbouw': {
      title: 'The route begins in vmbo year 3 or 4',
      'needs-decision': ({ lacks }) =>
        lacks === 'vmbo'
          ? 'The design has no year 3 or 4 of the vmbo. Add it, or choose another scheme.'
          : 'The years of the route are not filled in yet.',
      fits: () => 'The route begins in year 3 or 4 of the vmbo. It may at any moment, once report, agreement and programme are ready.',
    },
  },
  facts: {
    'target-group': 'Pupils of vmbo-bb who, as both schools judge together, have a better chance of a startkwalificatie this way.',
    exam: 'All or part of the vmbo exam may be dropped. There is no vmbo diploma then. What is examined falls in route years 1 to 3.',
    content: 'The content of the vmbo is taught all the same.',
  },
} satisfies SchemeWords
