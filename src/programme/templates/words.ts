import type { Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { TemplateId } from './template.ts'

/** How a template is told: its title, where it comes from, and what it showed. */
export type TemplateText = (typeof nl.template)[TemplateId]

export const templateWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))
export const templateText = (language: Language, id: TemplateId): TemplateText => templateWords(language).template[id]
