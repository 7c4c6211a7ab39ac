import type { SchemeFacts } from '../facts.ts'
import { STERK } from '../sources.ts'
import { KNOWN_SUBJECTS } from './agreement.ts'
import { VO_YEARS } from './enrolment.ts'
import { DLR_HOURS } from './hours.ts'

/** What dlr and glr have in common. How long a route may take, and the whole list of subjects, were not found. */
export const facts2020 = {
  from: '2020-08-01',
  until: null,
  leertrajecten: null,
  durations: null,
  hours: DLR_HOURS.map(({ years, total, guided, bpv }) => ({
    leertraject: 'bol',
    span: { route: years },
    total,
    guided,
    bpv,
    source: STERK.hours,
  })),
  enrolment: [
    { fromYear: 1, untilYear: VO_YEARS, at: 'vo', source: STERK.responsibility },
    { fromYear: VO_YEARS + 1, untilYear: null, at: 'mbo', source: STERK.responsibility },
  ],
  clauses: KNOWN_SUBJECTS.map((clause) => ({
    clause,
    source: clause === 'switch-option' ? STERK.switchOption : STERK.agreementFormat,
  })),
  duties: [
    { duty: 'reporting', says: 'reporting', source: STERK.reporting },
    { duty: 'registration', says: 'registering', source: STERK.registering },
    { duty: 'registration', says: 'counting', source: STERK.counting },
  ],
  money: [{ says: 'money', source: STERK.funding }],
  agreement: [
    { says: 'agreement', source: STERK.switchOption },
    { says: 'internal', source: STERK.internal },
    { says: 'contents-unknown', source: STERK.agreementFormat },
  ],
} as const satisfies Partial<SchemeFacts>

export const dlrFacts: SchemeFacts = {
  ...facts2020,
  scheme: 'dlr',
  leads: [{ from: ['bb', 'kb', 'gl', 'tl'], to: [2, 3, 4], source: STERK.difference }],
  target: [{ says: 'target-group', source: STERK.law }],
  exam: [
    { says: 'both-diplomas', source: STERK.difference },
    { says: 'exam', source: STERK.room },
  ],
}
