import type { Pattern } from './design.ts'

/**
 * Invented counts for the tests: group, sex, age; n, events; cluster. In R, one row a person:
 *   d <- read.table(text = "<these rows>", col.names = c('group', 'sex', 'age', 'n', 'events', 'school'))
 *   long <- d[rep(seq_len(nrow(d)), d$n), ]
 *   long$y <- unlist(mapply(function(e, n) rep(1:0, c(e, n - e)), d$events, d$n))
 */
const ROWS = `
  0 0 15 40  6 a
  0 0 16 52 11 a
  0 0 16 31  9 b
  0 0 17 25  9 b
  0 1 15 44  4 a
  0 1 16 38  5 c
  0 1 17 29  8 c
  1 0 15 21  2 c
  1 0 16 33  5 d
  1 0 17 18  6 d
  1 1 15 26  1 d
  1 1 16 30  2 a
  1 1 16 12  3 b
  1 1 17 22  3 e`

export const exampleTerms = ['group', 'sex', 'age']

export const examplePatterns: Pattern[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [group, sex, age, n, events, cluster] = row.trim().split(/ +/)
    return { x: [Number(group), Number(sex), Number(age)], n: Number(n), events: Number(events), cluster: cluster as string }
  })
