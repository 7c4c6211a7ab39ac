import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { designJsonSchema } from './index.ts'

const committed = join(import.meta.dirname, '../../../../docs/route-file.schema.json')

describe('docs/route-file.schema.json', () => {
  it('is the shape as the program knows it (`doorloop route schema`)', () => {
    expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(JSON.parse(JSON.stringify(designJsonSchema())))
  })
})
