import { facts2020 } from '../dlr/index.ts'
import type { SchemeFacts } from '../facts.ts'
import { STERK } from '../sources.ts'

export const glrFacts: SchemeFacts = {
  ...facts2020,
  scheme: 'glr',
  leads: [{ from: ['bb'], to: [2], source: STERK.difference }],
  target: [{ says: 'target-group', source: STERK.difference }],
  exam: [
    { says: 'exam', source: STERK.difference },
    { says: 'content', source: STERK.content },
  ],
}
