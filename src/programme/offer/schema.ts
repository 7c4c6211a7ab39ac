import { z } from 'zod'
import { LEERTRAJECTEN, LEERWEGEN, NIVEAUS, SCHEME_IDS } from '#schemes/index.ts'

/**
 * The region's offer in the shape of the Open Education API v6 (open-education-api/specification, schemas Programme and
 * Pagination): its names and values, and what it has no word for in `ext`. docs/api.md says what is left out.
 */
const typedString = z.strictObject({ language: z.string(), value: z.string() }).meta({ description: 'A text in one language' })
const identifier = z.strictObject({ codeType: z.string(), code: z.string() })

const partner = z.strictObject({
  name: z.string(),
  side: z.enum(['vo', 'mbo']),
  institutionCode: z.string().meta({ description: 'instellingscode (brin)' }),
})

const qualification = z.strictObject({
  name: z.string(),
  programmeCode: z.string().nullable().meta({ description: 'crebo' }),
  level: z.literal(NIVEAUS).nullable(),
  leertraject: z.enum(LEERTRAJECTEN).nullable(),
})

const ext = z
  .strictObject({
    scheme: z.enum(SCHEME_IDS),
    version: z.number().int().min(1),
    state: z.enum(['agreed', 'running']),
    leerwegen: z.array(z.enum(LEERWEGEN)),
    profielen: z.array(z.string()),
    places: z.number().int().nullable(),
    cohorts: z.array(z.number().int()).meta({ description: 'start years: 2026 = 1 August 2026' }),
    qualifications: z.array(qualification),
    partners: z.array(partner),
  })
  .meta({ description: 'What the Open Education API has no field for' })

export const LEVELS = [1, 2, 3, 4].map((niveau) => `secondary_vocational_education_${niveau}`)

export const programmeSchema = z
  .strictObject({
    programmeId: z.uuid().meta({ description: 'The route; it stays the same from version to version' }),
    primaryCode: identifier,
    otherCodes: z.array(identifier),
    programmeType: z.string().meta({ description: 'Extensible: a route over two schools is x-leerroute' }),
    name: z.array(typedString).min(1),
    description: z.array(typedString).min(1).nullable(),
    teachingLanguages: z.array(z.string()).min(1),
    modeOfStudy: z.enum(['full_time', 'dual_training']).nullable().meta({ description: 'bol, bbl; null when both or not known' }),
    duration: z
      .string()
      .regex(/^P(\d+Y)?(\d+M)?$/)
      .nullable(),
    firstStartDateTime: z.iso.datetime({ offset: true }).nullable(),
    level: z.enum(LEVELS).nullable().meta({ description: 'null when it leads to more levels, or to none known yet' }),
    ext,
  })
  .meta({ id: 'Programme' })
export type OfferedProgramme = z.infer<typeof programmeSchema>

export const programmesSchema = z
  .strictObject({
    pageSize: z.number().int().min(1),
    pageNumber: z.number().int().min(1),
    hasPreviousPage: z.boolean(),
    hasNextPage: z.boolean(),
    totalPages: z.number().int().min(0),
    items: z.array(programmeSchema),
  })
  .meta({ id: 'Programmes' })

export const problemSchema = z
  .strictObject({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string().optional() })
  .meta({ id: 'Problem', description: 'RFC 9457' })
