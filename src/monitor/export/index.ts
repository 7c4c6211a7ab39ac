export { type Cell, cellsOf } from './cells.ts'
export { COLUMNS, type Column } from './columns.ts'
export { toCsv, toCsvNl } from './csv.ts'
export { type About, toXlsx } from './xlsx.ts'
