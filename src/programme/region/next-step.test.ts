import { expect, test } from 'vitest'
import type { Partner, Side } from '../route.ts'
import { nextStep, type StepSubject } from './next-step.ts'

const partner = (name: string, side: Side): Partner => ({
  ...{ siteId: name, siteName: name, institutionId: name, institutionName: name, boardId: 'b', side },
})
const both = [partner('De Brug', 'vo'), partner('Oever', 'mbo')]
const draft = { state: 'draft' as const, open: 0, agreed: [] }

test.each<[string, Partial<StepSubject>, unknown]>([
  ['nothing designed', { version: null }, { step: 'begin' }],
  ['an open field', { version: { ...draft, open: 1 } }, { step: 'fill', open: 1 }],
  ['no partners', { partners: [], version: draft }, { step: 'partners' }],
  ['partners of one side', { partners: [partner('De Brug', 'vo')], version: draft }, { step: 'partners' }],
  ['nobody agreed', { version: draft }, { step: 'agree', schools: ['De Brug', 'Oever'] }],
  ['one agreed', { version: { ...draft, agreed: ['De Brug'] } }, { step: 'agree', schools: ['Oever'] }],
  ['all agreed', { version: { ...draft, state: 'agreed' } }, { step: 'start-cohort' }],
  ['it runs, not reported', { version: { ...draft, state: 'running' }, notReported: ['Oever'] }, { step: 'report', schools: ['Oever'] }],
  ['it runs', { version: { ...draft, state: 'running' } }, null],
  ['closed', { version: { ...draft, state: 'closed' } }, { step: 'new-version' }],
])('%s', (_, subject, step) => expect(nextStep({ partners: both, version: null, notReported: [], ...subject })).toEqual(step))
