import { expect, test } from 'vitest'
import { bytesSource, withFile } from '#platform/import/testing/sources.ts'
import { workbookBytes } from '#platform/import/testing/workbook-file.ts'
import { zipBytes } from '#platform/import/testing/zip-file.ts'
import { recogniseDelivery } from './recognise.ts'
import { sample } from './testing/samples.ts'

test.each([
  ['leerlingen.csv', 'table'],
  ['school-edexml.xml', 'edexml'],
  ['RO_99ZZ_20250801_20260731.CSV', 'ro'],
  ['TBGI_99ZZ_2027_20251124.XML', 'tbgi'],
])('%s is %s by what stands in it', async (name, format) => {
  expect(await recogniseDelivery(bytesSource(sample(name)))).toEqual({ format, stopped: null })
})

test('a workbook is a table, a zip is not', async () => {
  expect(await withFile(await workbookBytes({ Blad1: [['nr']] }), recogniseDelivery)).toMatchObject({ format: 'table' })
  const { stopped } = await withFile(zipBytes([{ name: 'leerlingen.csv', content: 'nr' }]), recogniseDelivery)
  expect(stopped).toEqual({ problem: 'wrong-kind', kind: 'zip', expected: ['text', 'xlsx', 'xml'] })
})

test.each([
  ['<html><body>', { problem: 'wrong-kind', kind: 'html', expected: ['text', 'xlsx', 'xml'] }],
  ['<?xml version="1.0"?><Envelope/>', { problem: 'xml-root', found: 'Envelope', expected: ['EDEX', 'Bekostigingsgrondslagen'] }],
  ['<constructor/>', { problem: 'xml-root', found: 'constructor', expected: ['EDEX', 'Bekostigingsgrondslagen'] }],
  ['<?xml version="1.0"?>', { problem: 'xml-truncated', line: 1 }],
  ['', { problem: 'file-empty' }],
])('%j is none of them', async (text, stopped) => {
  expect(await recogniseDelivery(bytesSource(text))).toEqual({ format: null, stopped })
})

test('a file that is gone', async () => {
  const gone = await withFile('nr', async (source) => source)
  expect((await recogniseDelivery(gone)).stopped).toMatchObject({ problem: 'file-missing' })
})
