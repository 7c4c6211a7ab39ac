import type { Source } from '../source.ts'

/** The Experimenteerbesluit vm2 holds for routes that begin from this day; before it the Tijdelijke regeling. */
export const DECREE_FROM = '2012-08-01'
export const TEMPORARY_UNTIL = '2012-07-31'

/**
 * The Tijdelijke regeling subsidiëring experimenten leergang vmbo-mbo2 2008–2013 is not at hand. What it asked is known from
 * the reports on VM2, so its rules forbid nothing: what differs needs a decision.
 */
export const temporary = (part: string): Source => ({ kind: 'report', title: 'Rapporten van de VM2-monitor', year: 2013, part })
