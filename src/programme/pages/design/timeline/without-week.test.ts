import { expect, test } from 'vitest'
import { emptyDesign } from '../../../design/empty-design.ts'
import { newExam, newMoment } from '../../../design/new-parts.ts'
import { findTemplate } from '../../../templates/index.ts'
import { isDrawn, withoutWeek } from './without-week.ts'

test('a year with only a moment without a week has nothing to draw, but the moment is named', () => {
  const design = findTemplate('tot-route')?.design ?? emptyDesign('', 'dlr')
  expect([isDrawn(design, 'h3'), withoutWeek(design, 'h3')]).toEqual([false, ['Hbo-diploma, na tien jaar']])
})

test('with a week it is drawn; a dropped exam is not named', () => {
  const moments = [newMoment('m', 'diploma', 'Diploma', 'y', 27)]
  const exams = [newExam('e', 'Biologie', 'sector', { change: 'dropped', year: 'y' }), newExam('f', 'Engels', 'common', { year: 'y' })]
  const design = { ...emptyDesign('Zorg', 'dlr'), moments, exams }
  expect([isDrawn(design, 'y'), withoutWeek(design, 'y')]).toEqual([true, ['Engels']])
})
