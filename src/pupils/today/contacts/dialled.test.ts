import { expect, test } from 'vitest'
import { dialled } from './contact.ts'

test.each([
  ['06 12 34 56 78', '0612345678'],
  ['+31 (0)6-12345678', '+310612345678'],
])('%s is dialled as %s', (number, digits) => expect(dialled(number)).toBe(digits))
