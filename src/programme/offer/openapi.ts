import { z } from 'zod'
import { problemSchema, programmeSchema, programmesSchema } from './schema.ts'

export const DEFAULT_PAGE_SIZE = 10
export const MOST_PAGE_SIZE = 250

/** The description of the API, OpenAPI 3.1: made of the schemas that the answers are typed by. */
export function openApi(baseUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Doorloop: the offer of a region',
      version: '1',
      description: 'Routes from vmbo to mbo that both sides agreed to, in the shape of the Open Education API v6.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: baseUrl }],
    security: [{ session: [] }],
    paths: {
      '/api/ooapi/v6/programmes': { get: listOperation() },
      '/api/ooapi/v6/programmes/{programmeId}': { get: oneOperation() },
    },
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'doorloop',
          description: 'The session of somebody who is signed in and may see routes',
        },
      },
      schemas: schemas(),
    },
  }
}

function schemas(): object {
  const registry = z.registry<{ id: string }>()
  registry.add(programmeSchema, { id: 'Programme' })
  registry.add(programmesSchema, { id: 'Programmes' })
  registry.add(problemSchema, { id: 'Problem' })
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(made.schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]))
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const answer = (description: string, name: string, media = 'application/json'): object => ({
  description,
  content: { [media]: { schema: ref(name) } },
})
const problem = (description: string): object => answer(description, 'Problem', 'application/problem+json')
const REFUSED = { '401': problem('Not signed in'), '403': problem('No right to see routes') }

function listOperation(): object {
  return {
    operationId: 'listProgrammes',
    summary: 'The routes of the region that are agreed or running, by name',
    parameters: [whole('pageSize', 'How many a page', DEFAULT_PAGE_SIZE, MOST_PAGE_SIZE), whole('pageNumber', 'Which page, from 1', 1)],
    responses: { '200': answer('A page of routes', 'Programmes'), '400': problem('A page that cannot be'), ...REFUSED },
  }
}

function oneOperation(): object {
  return {
    operationId: 'getProgramme',
    summary: 'One of these routes',
    parameters: [{ name: 'programmeId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    responses: { '200': answer('The route', 'Programme'), '404': problem('Not there, or not agreed yet'), ...REFUSED },
  }
}

function whole(name: string, description: string, byDefault: number, maximum?: number): object {
  return {
    name,
    in: 'query',
    required: false,
    description,
    schema: { type: 'integer', minimum: 1, ...(maximum ? { maximum } : {}), default: byDefault },
  }
}
