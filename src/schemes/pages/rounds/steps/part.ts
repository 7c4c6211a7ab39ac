import type { Language } from '#platform/i18n.ts'
import { PROFIELEN } from '#schools/index.ts'
import { LEERWEGEN, NIVEAUS } from '../../../leerweg.ts'
import { SECTORS } from '../../../rounds/sectors.ts'
import type { SeenApplication } from '../../../rounds/see.actions.ts'
import type { FormState } from '../form.tsx'
import { roundPageWords } from '../words.ts'

/** What the questions of a step get. */
export interface PartProps {
  language: Language
  seen: SeenApplication
  state: FormState
}

/** Choices that more than one step offers. */
export function choicesIn(language: Language) {
  const t = roundPageWords(language)
  const open = { value: '', label: t.open }
  return {
    leerwegen: LEERWEGEN.map((value) => ({ value, label: t.leerweg[value] })),
    sectors: SECTORS.map((value) => ({ value, label: t.sector[value] })),
    profielen: [open, ...PROFIELEN.map(({ code, name }) => ({ value: code, label: `${code}, ${name}` }))],
    niveaus: [open, ...NIVEAUS.map((niveau) => ({ value: String(niveau), label: String(niveau) }))],
    yesOrNo: [open, { value: 'ja', label: t.yes }, { value: 'nee', label: t.no }],
    open,
  }
}
