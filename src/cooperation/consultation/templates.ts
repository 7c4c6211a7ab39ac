import type { BodyKind, BodyTerms, Rhythm } from './body.ts'

export const BODY_TEMPLATE_IDS = ['profijt', 'assen', 'tot-route', 'element', 'willem-van-oranje'] as const
export type BodyTemplateId = (typeof BODY_TEMPLATE_IDS)[number]

/** The bodies of a partnership that ran, as far as its source tells of them; what it does not say is open. */
export interface BodyTemplate {
  id: BodyTemplateId
  source: string
  bodies: readonly Told[]
}

/** `per`: one for each profiel or each mbo that takes part. */
interface Told extends Partial<Omit<BodyTerms, 'rhythm' | 'name' | 'kind'>> {
  kind: BodyKind
  name: string
  rhythm?: Rhythm
  per?: 'profiel' | 'mbo'
}

const study = (part: string): string => `Samenwerkingsstudie 2018, ${part}`
const afternoon = { fromTime: '15:00', untilTime: '17:00' }
const news = { standing: ['Nieuws'] }

export const BODY_TEMPLATES: readonly BodyTemplate[] = [
  {
    id: 'profijt',
    source: study('Profijt'),
    bodies: [
      {
        ...{ kind: 'directieberaad', name: 'Directieberaad', rhythm: { every: 2, unit: 'month' }, ...afternoon, ...news },
        about: 'De directeuren van vmbo en mbo beslissen samen, zonder stemming. Het beraad duurt van 15 tot 17 uur.',
      },
      { kind: 'klankbordgroep', name: 'Klankbordgroep decanen', ...afternoon, ...news, about: 'Decanen van de scholen denken mee.' },
      {
        ...{ kind: 'klankbordgroep', name: 'Klankbordgroep zorgcoördinatoren', ...afternoon, ...news },
        about: 'Zorgcoördinatoren van de scholen denken mee.',
      },
      {
        ...{ kind: 'docentenwerkgroep', name: 'Docentenwerkgroep', per: 'profiel', ...afternoon, ...news },
        about: 'Docenten van vmbo en mbo per profiel. Lage opkomst wordt bekeken.',
      },
      { kind: 'coördinatoren', name: 'Coördinatoren', ...news, about: 'Twee coördinatoren: één van het vmbo en één van het mbo.' },
    ],
  },
  {
    id: 'assen',
    source: study('Dr. Nassau – Drenthe College'),
    bodies: [
      {
        ...{ kind: 'ontwikkelgroep', name: 'Ontwikkelgroep', per: 'profiel', rhythm: { every: 6, unit: 'per-year' } },
        ...{ fromTime: '16:00', untilTime: '19:00', needsBoth: false, about: 'Zes keer per jaar, van 16 tot 19 uur.' },
      },
      { kind: 'stuurgroep', name: 'Stuurgroep', needsBoth: false, about: 'Enkele keren per jaar.' },
      { kind: 'coördinatoren', name: 'Projectleiders', needsBoth: false, about: 'Twee projectleiders buiten de lijn.' },
    ],
  },
  {
    id: 'tot-route',
    source: study('TOT-route'),
    bodies: [
      {
        ...{ kind: 'planningsoverleg', name: 'Planningsoverleg', rhythm: { every: 1, unit: 'per-year' }, months: [5, 6], needsBoth: false },
        about: 'Elk jaar in mei of juni: de planning van het volgende schooljaar.',
      },
      {
        ...{ kind: 'stuurgroep', name: 'Stuurgroep', needsBoth: false },
        about: 'Voor het begin. Zij stopte toen de route liep: dan kunt u dit overleg beëindigen.',
      },
    ],
  },
  {
    id: 'element',
    source: study('Het Element'),
    bodies: [
      {
        ...{ kind: 'directieberaad', name: 'Bestuursoverleg', per: 'mbo', rhythm: { every: 1, unit: 'per-year' }, needsBoth: false },
        about: 'Elk jaar met elke mbo-school: welke school biedt welke opleidingen aan?',
      },
      {
        kind: 'own',
        name: 'Contactpersonen van de routes',
        needsBoth: false,
        about: 'Per route een contactpersoon, met 100 uur per jaar.',
      },
    ],
  },
  {
    id: 'willem-van-oranje',
    source: study('Willem van Oranje – Koning Willem I'),
    bodies: [
      {
        ...{ kind: 'own', name: 'Overleg vmbo en mbo', rhythm: { every: 4, unit: 'per-year' }, needsBoth: false },
        about: 'Drie of vier keer per jaar. Als de route groter wordt: om de maand.',
      },
    ],
  },
]

export const findBodyTemplate = (id: string): BodyTemplate | undefined => BODY_TEMPLATES.find((one) => one.id === id)

/** Where the bodies of a template are set up: profielen of its vmbo sites, and the mbo schools. */
export interface Place {
  profielen: readonly string[]
  mbos: readonly { id: string; name: string }[]
}

/** The bodies of a template as drafts for this place; `mboId`: the only mbo school that takes part, of a body per mbo. */
export function bodiesOf(template: BodyTemplate, place: Place): { terms: BodyTerms; mboId: string | null }[] {
  return template.bodies.flatMap(({ per, ...told }) => {
    const one = (name: string, more: { profiel?: string } = {}, mboId: string | null = null) => ({
      terms: { ...emptyTerms(told.kind, name), ...told, name, ...more },
      mboId,
    })
    if (per === 'profiel' && place.profielen.length > 0)
      return place.profielen.map((profiel) => one(`${told.name} ${profiel}`, { profiel }))
    if (per === 'mbo' && place.mbos.length > 0) return place.mbos.map(({ id, name }) => one(`${told.name} ${name}`, {}, id))
    return [one(told.name)]
  })
}

export const emptyTerms = (kind: BodyKind, name: string): BodyTerms => ({
  ...{ kind, name, profiel: null, crebo: null, rhythm: null, months: [], weekday: null, fromTime: null, untilTime: null },
  ...{ standing: [], needsBoth: true, decides: 'consensus', about: '' },
})
