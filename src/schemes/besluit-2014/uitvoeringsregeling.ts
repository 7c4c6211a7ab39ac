import { type ArticleRow, rowsOf } from '../law/article-row.ts'

const { carries, partly, noRule } = rowsOf('BWBR0033871')

/** Uitvoeringsregeling experimenten doorlopende leerlijnen vmbo-mbo 2014–2022; `applicationWindow` holds its days. */
export const uitvoeringsregelingRows: readonly ArticleRow[] = [
  noRule('1', '1', 'definition'),
  noRule('1', '2', 'definition'),
  partly('2', '1', 'rounds', 'besluit-2014/application-round'),
  carries('2', '2', 'besluit-2014/application-round'),
  noRule('2', '3', 'rounds'),
  noRule('2', '4', 'rounds'),
  noRule('2', '5', 'rounds'),
  noRule('2', '6', 'rounds'),
  partly('2', '7', 'rounds', 'besluit-2014/application-round'),
  partly('3', '1', 'assessment', 'besluit-2014/business-involved'),
  noRule('3', '2', 'assessment'),
  noRule('4', '1', 'rounds'),
  noRule('4', '2', 'minister'),
  noRule('5', '1', 'rounds'),
  noRule('5', '2', 'rounds'),
  noRule('6', null, 'citation'),
  noRule('7', null, 'citation'),
]
