import { fieldReader, type Read } from '#platform/form/fields.ts'

/**
 * What may be said of help, and nothing else: what a teacher does differently on Monday. No diagnosis, no file of youth care.
 * Only when parents, or a pupil of 16, agree (domain.md 6: the care file goes along when the mbo asks and parents agree).
 * Which categories the law itself allows is not at hand: needs a decision of the schools.
 */
export const CARE_CATEGORIES = ['exam-help', 'aids', 'rest-and-rhythm', 'contact-person', 'safety'] as const
export type CareCategory = (typeof CARE_CATEGORIES)[number]

export const CONSENTS = ['parents', 'pupil'] as const
export type Consent = (typeof CONSENTS)[number]

export interface Content {
  /** in the pupil's own words */
  sentence: string
  /** what works with this pupil */
  works: string
  /** what the pupil is good at */
  achieves: string
  /** what was promised to whom, and still holds */
  agreed: string
  care: readonly { category: CareCategory; text: string }[]
  /** who said that the help may be told; null when none is */
  consent: Consent | null
  /** whom to ask at the sender */
  contact: string
}

export type ContentMistake = 'consent-missing'
const MOST = 2000

/** A draft may have gaps: what must be there is asked when it is sent. */
export function readContent(form: URLSearchParams): Read<Content, ContentMistake> {
  const is = fieldReader<ContentMistake>(form)
  const care = CARE_CATEGORIES.flatMap((category) => {
    const text = is.text(`zorg-${category}`, 500, false)
    return text ? [{ category, text }] : []
  })
  const consent = CONSENTS.find((one) => one === form.get('toestemming')) ?? null
  if (care.length > 0 && consent === null) is.wrong('toestemming', 'consent-missing')
  return is.done({
    sentence: is.text('zin', 500, false) ?? '',
    works: is.text('werkt', MOST, false) ?? '',
    achieves: is.text('lukt', MOST, false) ?? '',
    agreed: is.text('afgesproken', MOST, false) ?? '',
    care,
    consent: care.length > 0 ? consent : null,
    contact: is.text('contact', 200, false) ?? '',
  })
}

export const EMPTY: Content = { sentence: '', works: '', achieves: '', agreed: '', care: [], consent: null, contact: '' }

export interface Gap {
  field: 'zin' | 'werkt' | 'lukt' | 'afgesproken' | 'contact' | 'ingelicht-op' | 'ingelicht-hoe'
  mistake: 'missing'
}

/** Why this cannot be sent yet: the pupil speaks first, each question has an answer, and the parents know. */
export function gapsIn(content: Content, informed: { on: string | null; how: string | null }): Gap[] {
  const gap = (field: Gap['field'], value: string | null): Gap[] => (value ? [] : [{ field, mistake: 'missing' }])
  return [
    ...gap('zin', content.sentence),
    ...gap('werkt', content.works),
    ...gap('lukt', content.achieves),
    ...gap('afgesproken', content.agreed),
    ...gap('contact', content.contact),
    ...gap('ingelicht-op', informed.on),
    ...gap('ingelicht-hoe', informed.how),
  ]
}
