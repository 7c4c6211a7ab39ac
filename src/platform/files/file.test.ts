import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { judgeFile, MOST_BYTES, nameOf } from './file.ts'
import { extensionOf } from './media-type.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const docx = 'PK\x03\x04…[Content_Types].xml…word/document.xml'

test.each([
  ['%PDF-1.7', 'pdf'],
  ['\x89PNG\r\n\x1a\n…', 'png'],
  ['\xff\xd8\xff\xe0', 'jpg'],
  [docx, 'docx'],
  // with macros
  [`${docx}…word/vbaProject.bin`, null],
  // a zip, a workbook
  ['PK\x03\x04…', null],
  ['PK\x03\x04…[Content_Types].xml…xl/workbook.xml', null],
  ['<!doctype html><script>', null],
  ['<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['MZ\x90', null],
  // not at the beginning
  [' %PDF-1.7', null],
  ['', null],
])('%j is %s', (content, extension) => expect(extensionOf(bytes(content))).toBe(extension))

test.each([
  ['Bijlage 1.pdf', 'Bijlage 1.pdf'],
  ['../../geheim', 'geheim.pdf'],
  ['map\\sub\\Convenant.DOCX', 'Convenant.pdf'],
  ['reken"ing\r\n<b>.exe', 'rekeningb.pdf'],
  ['', 'bestand.pdf'],
  ['.pdf', 'bestand.pdf'],
  ['Afspraken über Łódź', 'Afspraken über Łódź.pdf'],
])('%j is kept as %s', (called, name) => expect(nameOf(called, 'pdf')).toBe(name))

test('a name is never longer than 120 signs and its extension', () => expect(nameOf('a'.repeat(500), 'pdf')).toHaveLength(124))

describe('what a form sent', () => {
  const pdf = (size: number) => Buffer.concat([bytes('%PDF-'), Buffer.alloc(size - 5)])

  test.each([
    [null, 'no-file'],
    [{ called: 'x.pdf', content: Buffer.alloc(0) }, 'no-file'],
    [{ called: 'x.pdf', content: null }, 'file-too-large'],
    [{ called: 'x.pdf', content: pdf(MOST_BYTES + 1) }, 'file-too-large'],
    [{ called: 'x.pdf', content: bytes('<html>') }, 'file-kind'],
  ])('%#: %s', (sent, why) => expect(judgeFile(sent)).toEqual({ ok: false, why }))

  test('of ten megabytes is still taken, with its fingerprint', () => {
    const content = pdf(MOST_BYTES)
    const sha256 = createHash('sha256').update(content).digest('hex')
    expect(judgeFile({ called: 'x', content })).toMatchObject({ ok: true, file: { name: 'x.pdf', mediaType: 'application/pdf', sha256 } })
  })
})
