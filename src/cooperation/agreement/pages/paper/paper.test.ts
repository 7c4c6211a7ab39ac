import { describe, expect, test } from 'vitest'
import { readPdf } from '#platform/pdf/testing/read-pdf.ts'
import type { Agreement } from '../../agreement.ts'
import { consolidatedOn } from '../../consolidated.ts'
import { amendment, clause, draft } from '../../testing/agreements.ts'
import { agreementPaper } from './paper.ts'
import { paperText } from './paper-text.ts'

const TODAY = '2026-11-23'
const names = new Map([['beek', 'Mbo Beekzijde']])

async function paperOf(agreement: Agreement, onDay = TODAY, language: 'nl' | 'en' = 'nl') {
  const text = paperText(language, { agreement, text: consolidatedOn(agreement, onDay), pending: null, names, onDay, today: TODAY })
  const paper = await agreementPaper(text)
  if (!paper) throw new Error('no engine on this machine')
  return { ...readPdf(paper.pdf), counted: paper.pages }
}

const signature = { personName: 'Hans Wolters', signedOn: '2026-08-01', how: 'here' as const, reference: null }
const signed = (): Agreement => {
  const terms = { kind: 'guaranteed-places', places: [{ institutionId: 'beek', crebo: '25655', schoolYear: 2027, places: 20 }] } as const
  const promise = { id: 'b1', partyId: 'mbo', what: 'Les', amount: 120, unit: 'uur', from: null, until: null, priceCents: 5000 }
  const clauses = [
    clause('financial-agreements', {
      title: 'Prijzen',
      text: 'Per uur.\nElk kwartaal.',
      owner: 'Marit Dekker',
      promises: [{ ...promise, evidence: { kind: 'event' } }],
    }),
    clause('guaranteed-places', { id: 'c2', title: 'Plaatsen', terms }),
  ]
  const annexes = [
    { title: 'Kaart', reference: 'kast 3' },
    { title: 'Rooster', reference: '', file: { id: 'f', name: 'rooster.pdf', sha256: 'ab'.repeat(32) } },
  ]
  const change = { kind: 'put', clause: clause('financial-agreements', { title: 'Prijzen', text: 'Vanaf 2027 anders.' }) } as const
  return draft({
    ...{ state: 'signed', offeredOn: '2026-07-01', text: { ...draft().text, clauses, annexes } },
    signatures: ['vo', 'mbo'].map((partyId) => ({ ...signature, partyId })),
    amendments: [amendment(1, '2027-08-01', { changes: [change], signatures: [{ ...signature, partyId: 'vo', signedOn: '2027-06-01' }] })],
  })
}

describe('an agreement on paper', () => {
  test('is tagged, and has its signatures on the last page', async () => {
    const paper = await paperOf(signed())
    expect(paper).toMatchObject({ language: 'nl', pages: 2, counted: 2 })
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI']) expect(paper.tags, tag).toContain(tag)
  })

  test('says clauses, promises, data, annexes with their fingerprint, and who signed', async () => {
    const { text } = await paperOf(signed())
    for (const part of [
      '1. Prijzen',
      'Elk kwartaal.',
      'Les, 120 uur',
      '50,00 per uur',
      'Mbo Beekzijde, 25655',
      'Kaart, kast 3',
      'Rooster: rooster.pdf',
      'abababab',
      'Hans Wolters, 1 augustus 2026',
      'Wijziging 1',
    ])
      expect(text).toContain(part)
  })

  test('on another day is the text of that day', async () => {
    expect((await paperOf(signed(), '2027-07-31')).text).not.toContain('Vanaf 2027 anders.')
    expect((await paperOf(signed(), '2027-08-01')).text).toContain('Vanaf 2027 anders.')
  })

  test('speaks English in its frame', async () => {
    const { text, language } = await paperOf(signed(), TODAY, 'en')
    expect(language).toBe('en')
    expect(text).toContain('Signatures')
    expect(text).toContain('Elk kwartaal.')
  })

  test('of a draft says that it is one, with room to sign', async () => {
    const { text } = await paperOf(draft())
    expect(text).toContain('Dit is een concept')
    expect(text).toContain('Stichting mbo')
  })

  test.each([
    '#panic("x")',
    '*vet* _schuin_ $x$ @ref <label>',
    '\\"]); \\u{1F600} `raw`',
    'Çığ ŠĐ Łódź',
    '= Kop',
    '#read("geheim.txt")',
    '- lijst',
  ])('takes words as they are typed: %s', async (words) => {
    const odd = {
      ...signed(),
      text: { ...signed().text, title: words, clauses: [clause('own', { title: words, text: words, owner: words })] },
    }
    const { text } = await paperOf(odd)
    const plain = [...words].filter((sign) => /[\p{Script=Latin}#"*$@<>`=]/u.test(sign)).join('')
    expect(text.replaceAll(/[^\p{Script=Latin}#"*$@<>`=]/gu, '')).toContain(plain)
  })

  test('a long one goes on over pages', async () => {
    const clauses = Array.from({ length: 60 }, (_, at) => clause('own', { id: `c${at}`, text: 'Een lange zin die doorgaat. '.repeat(40) }))
    const { pages, counted } = await paperOf({ ...signed(), text: { ...signed().text, clauses } })
    expect(pages).toBe(counted)
    expect(pages).toBeGreaterThan(5)
  })
})
