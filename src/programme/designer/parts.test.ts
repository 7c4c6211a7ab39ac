import { expect, test } from 'vitest'
import { pathsOf } from '../design/paths.ts'
import { dlrDesign } from '../examples/dlr-design.ts'
import { FORM_PARTS, LIST_PARTS } from './parts.ts'
import { rowsOf } from './row.ts'

/** Partners are those of the route; statements have a form of their own (pages/design/rules-page.tsx). */
const ELSEWHERE = /^(partners|statements)\//

test('every place of a design is edited somewhere', () => {
  const design = dlrDesign()
  const ofForms = FORM_PARTS.flatMap(({ fields }) => fields.map(({ name }) => name.replaceAll('.', '/')))
  const ofLists = LIST_PARTS.flatMap((part) => {
    const keys = rowsOf(design, part).map(({ key }) => key)
    return [part.at.join('/'), ...keys.flatMap((key) => part.fields.map(({ name }) => `${part.at.join('/')}/${key}/${name}`))]
  })
  const edited = new Set([...ofForms, ...ofLists])
  expect([...pathsOf(design).keys()].filter((path) => !edited.has(path) && !ELSEWHERE.test(path))).toEqual([])
})

test('each part shows in its table only what its form asks', () => {
  for (const { id, called, columns, fields } of LIST_PARTS)
    for (const name of [called, ...columns]) expect([id, name, fields.some((one) => one.name === name)]).toEqual([id, name, true])
})
