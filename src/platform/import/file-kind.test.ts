import { expect, test } from 'vitest'
import { kindOfBytes } from './file-kind.ts'
import { kindOfFile } from './kind-of-file.ts'
import { stoppedBy, withFile } from './testing/sources.ts'
import { workbookBytes } from './testing/workbook-file.ts'
import { zipBytes } from './testing/zip-file.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test.each<[string, string | Uint8Array, string]>([
  ['a table', 'naam;datum\nAnouk;2009-01-01', 'text'],
  ['a table with a mark', '\uFEFFnaam;datum', 'text'],
  ['UTF-16', bytes(0xff, 0xfe, 0x61, 0, 0x3b, 0), 'text'],
  ['a value that looks like a list', '[VLP];1', 'text'],
  ['XML', '<?xml version="1.0"?><EDEX/>', 'xml'],
  ['XML without a declaration', '\n <EDEX>', 'xml'],
  ['XML with a DOCTYPE', '<!DOCTYPE EDEX []><EDEX/>', 'xml'],
  ['a web page that calls itself .xls', '<!DOCTYPE html><table>', 'html'],
  ['JSON', '[{"naam": "Anouk"}]', 'json'],
  ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'old-xls'],
  ['a PDF', '%PDF-1.7', 'pdf'],
  ['gzip', bytes(0x1f, 0x8b, 8), 'gzip'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4), 'binary'],
  ['nothing', '', 'empty'],
  ['white space', ' \r\n\t', 'empty'],
  ['a mark alone', '\uFEFF', 'empty'],
])('%s', (_, head, kind) => {
  expect(kindOfBytes(typeof head === 'string' ? Buffer.from(head) : head)).toBe(kind)
})

test('a zip is what it holds', async () => {
  const workbook = await workbookBytes({ Blad1: [['naam']] })
  expect(await withFile(workbook, kindOfFile)).toBe('xlsx')
  expect(await withFile(zipBytes([{ name: 'leerlingen.csv', content: 'naam' }]), kindOfFile)).toBe('zip')
  const ods = zipBytes([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', content: '<x/>' },
  ])
  expect(await withFile(ods, kindOfFile)).toBe('ods')
})

test('a zip that breaks off is damaged, whatever it was', async () => {
  const workbook = await workbookBytes({ Blad1: [['naam']] })
  const half = workbook.subarray(0, workbook.length / 2)
  expect(await stoppedBy(() => withFile(half, kindOfFile))).toEqual({ problem: 'zip-damaged' })
})
