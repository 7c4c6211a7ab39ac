import type { Language } from '#platform/i18n.ts'
import type { SchemeId } from '#schemes/index.ts'
import { findSchemeTemplate } from '../scheme-templates.ts'
import type { Choices } from '../see.actions.ts'
import { findAgreementTemplate, startingClauses } from '../templates.ts'
import type { AgreementClause } from '../text.ts'
import type { Basics } from '../typed.ts'
import { subjectText } from './words.ts'

/** What a new agreement begins with: a practice template, and what the schemes of its routes ask. */
export const startingFrom =
  (language: Language, template: string, routes: Choices['routes']) =>
  (basics: Basics): AgreementClause[] => {
    const chosen = routes.filter(({ routeId }) => basics.routes.some((one) => one.routeId === routeId))
    const ofRoutes = chosen.map(({ scheme, startsOn }) => ({ scheme: scheme as SchemeId, day: startsOn }))
    const begun = findSchemeTemplate(template)
    const schemes = begun ? [{ scheme: begun.scheme, day: begun.day }, ...ofRoutes] : ofRoutes
    return startingClauses(findAgreementTemplate(template), schemes, (subject) => capital(subjectText(language, subject)))
  }

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
