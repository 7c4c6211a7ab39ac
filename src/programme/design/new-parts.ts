import type { Block, BlockKind } from './block.ts'
import type { Exam, ExamPart } from './exam.ts'
import type { Moment, MomentKind } from './moment.ts'
import type { Cost, MoneyParty, Payment } from './money.ts'
import type { Unit } from './unit.ts'
import type { WayBack } from './way-back.ts'
import type { DesignYear, Stage } from './year.ts'

/** New parts of a design: what cannot be left out is asked, the rest is open until `more` fills it. */

export function newYear(id: string, stage: Stage, leerjaren: number[], more: Partial<DesignYear> = {}): DesignYear {
  return { id, stage, leerjaren, enrolledAt: null, weeks: null, note: null, ...more }
}

export function newBlock(id: string, name: string, year: string, kind: BlockKind, more: Partial<Block> = {}): Block {
  const when = { weeks: null, weekdays: [], place: null }
  const what = { hours: null, guided: null, taughtBy: null, counts: null, teachers: [] }
  return { id, name, year, kind, ...when, ...what, needs: [], retakeAfterWeeks: null, units: [], note: null, ...more }
}

export function newMoment(id: string, kind: MomentKind, name: string, year: string, week: number | null = null): Moment {
  return { id, kind, name, year, week }
}

export function newExam(id: string, subject: string, part: ExamPart, more: Partial<Exam> = {}): Exam {
  return { id, subject, part, change: null, year: null, week: null, ...more }
}

export function newUnit(id: string, name: string, more: Partial<Unit> = {}): Unit {
  return { id, name, vmbo: null, mbo: null, vmboWeeks: null, mboWeeks: null, taughtIn: [], ...more }
}

/** From a month of one year to a month of another, both included; August = 1. */
export function newWayBack(id: string, from: [string, number], to: [string, number], more: Partial<WayBack> = {}): WayBack {
  const [[fromYear, fromMonth], [toYear, toMonth]] = [from, to]
  return { id, fromYear, fromMonth, toYear, toMonth, diploma: null, where: null, left: null, ...more }
}

export function newCost(id: string, name: string, party: MoneyParty, more: Partial<Cost> = {}): Cost {
  return { id, name, year: null, unit: null, cents: null, quantity: null, party, ...more }
}

export function newPayment(id: string, name: string, from: MoneyParty, to: MoneyParty, more: Partial<Payment> = {}): Payment {
  return { id, name, year: null, unit: null, cents: null, quantity: null, from, to, share: null, ...more }
}
