import { describe, expect, test } from 'vitest'
import * as codes from './codes.ts'

test.each<[string, codes.Sex | null | undefined]>([
  ['m', 'm'],
  ['Man', 'm'],
  ['1', 'm'],
  ['V', 'v'],
  ['vrouw', 'v'],
  ['2', 'v'],
  ['x', 'x'],
  ['O', 'x'],
  ['0', null],
  ['9', null],
  ['3', undefined],
  ['mv', undefined],
  ['constructor', undefined],
])('sex %j is %s', (text, sex) => {
  expect(codes.readSex(text)).toBe(sex)
})

describe('opleiding', () => {
  test.each<[string, codes.VoOpleiding | undefined]>([
    ['vmbo-bb', 'vmbo-bb'],
    ['VMBO BL', 'vmbo-bb'],
    ['basisberoepsgerichte leerweg', 'vmbo-bb'],
    ['KB', 'vmbo-kb'],
    ['vmbo-k', 'vmbo-kb'],
    ['gl', 'vmbo-gl'],
    ['mavo', 'vmbo-tl'],
    ['HAVO', 'havo'],
    ['pro', 'pro'],
    // each of these means two things
    ['bbl', undefined],
    ['gt', undefined],
    ['vmbo', undefined],
    ['constructor', undefined],
  ])('%j of the vo is %s', (text, opleiding) => {
    expect(codes.readVoOpleiding(text)).toBe(opleiding)
  })

  test.each([
    ['mbo-2', { niveau: 2, leertraject: null }],
    ['MBO 3 BOL', { niveau: 3, leertraject: 'bol' }],
    ['entree', { niveau: 1, leertraject: null }],
    ['mbo-5', undefined],
    ['bol', undefined],
  ])('%j of the mbo', (text, opleiding) => {
    expect(codes.readMboOpleiding(text)).toEqual(opleiding)
  })
})

test('leertraject and phase', () => {
  expect(['BOL', 'bbl', 'BOL_DT', 'OVO', 'dag'].map(codes.readLeertraject)).toEqual(['bol', 'bbl', 'bol-dt', 'ovo', undefined])
  expect(['VO', ' mbo ', 'PO'].map(codes.readLeerroutefase)).toEqual(['VO', 'MBO', undefined])
})

test('profiel by code and by name', () => {
  expect(['Z&W', 'zw', 'Zorg en Welzijn', 'Produceren, installeren en energie', 'Groen', 'muziek'].map(codes.readProfiel)).toEqual([
    'Z&W',
    'Z&W',
    'Z&W',
    'PIE',
    'groen',
    undefined,
  ])
  for (const code of codes.PROFIELEN) expect(codes.readProfiel(code)).toBe(code)
})

test('leerjaar is 1 to 9', () => {
  expect(['0', '1', 'lj 3', 'leerjaar 4', '9', '10', '13'].map(codes.readLeerjaar)).toEqual([undefined, 1, 3, 4, 9, undefined, undefined])
})
