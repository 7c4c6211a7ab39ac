import type { nl } from './messages.nl.ts'

export const en: typeof nl = {
  on: (day) => `Text as it holds on ${day}.`,
  draft: 'This is a draft. It has not been offered yet.',
  offered: 'This text lies before the parties. Not all of them have signed yet.',
  withAmendments: (numbers) => `With amendment ${numbers}.`,
  pending: (number) => `As the text becomes with amendment ${number}.`,
  parties: 'Parties',
  routes: 'Routes and cohorts',
  term: 'Term',
  clause: (n, title) => `${n}. ${title}`,
  noText: 'Nothing is written about this yet.',
  promises: 'Promises',
  annexes: 'Annexes',
  noAnnexes: 'There are no annexes.',
  signatures: 'Signatures',
  party: 'Party',
  signature: 'Signature, name and date',
  amendment: (n, day) => `Amendment ${n}, from ${day}`,
  foot: (title, day) => `${title}, made on ${day}`,
  noPdf: 'No PDF can be made on this computer. Print this page.',
}
