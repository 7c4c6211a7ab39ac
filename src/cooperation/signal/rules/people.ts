import type { ContactFinding } from '../../contact/finding.ts'
import type { Signal } from '../signal.ts'

/** Contacts, go-betweens and coordinators who went, or of whom there is none. That somebody who stays has no successor asks for nobody yet. */
export function peopleSignals(findings: readonly ContactFinding[]): Signal[] {
  return findings
    .filter(({ finding }) => finding !== 'no-successor')
    .map((one): Signal => {
      const path = '/samenwerking/contacten'
      switch (one.finding) {
        case 'coordinator-changed':
          return {
            ...{ kind: 'coordinator-changed', subject: one.person, path: '/samenwerking/mensen', day: one.on },
            given: { role: one.role, successor: one.successor ?? '' },
            of: one.scopeKind === 'route' ? { routeIds: [one.scopeId], schoolIds: [] } : { routeIds: [], schoolIds: [one.scopeId] },
          }
        case 'nobody-opposite':
          return {
            ...{ kind: 'contact-gone', subject: one.profiel, path, day: null, given: { why: one.finding } },
            of: { routeIds: [], schoolIds: one.institutionIds },
          }
        case 'no-go-between':
          return {
            ...{ kind: 'contact-gone', subject: '', path, day: null, given: { why: one.finding } },
            of: { routeIds: [], schoolIds: [one.institutionId, one.otherInstitutionId] },
          }
        default:
          return {
            ...{ kind: 'contact-gone', subject: one.person, path: `${path}/${one.contactId}`, day: one.on, given: { why: one.finding } },
            of: { routeIds: [], schoolIds: [one.institutionId, ...(one.otherInstitutionId ? [one.otherInstitutionId] : [])] },
          }
      }
    })
}
