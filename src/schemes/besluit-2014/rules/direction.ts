import { besluit } from '../../decrees/law-source.ts'
import { judgeRoads } from '../../decrees/roads.ts'
import { fits, needsDecision, notAllowed, statementRule } from '../../judging.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { SECTOR_OF } from '../sectors.ts'

/** Art. 2 lid 1 a 1° and 2°. */
export const VAKMANSCHAP_ROADS = [
  { from: ['bb', 'kb'], to: [2] },
  { from: ['kb'], to: [3] },
] as const
/** Art. 2 lid 1 b. */
export const BEROEPS_ROADS = [{ from: ['kb', 'gl', 'tl'], to: [4] }] as const

export const vakmanschapDirection: Rule = {
  id: 'besluit-2014/vakmanschaproute-direction',
  source: besluit('2', '1 a'),
  judge: (plan) => judgeRoads(plan, VAKMANSCHAP_ROADS),
}

export const beroepsDirection: Rule = {
  id: 'besluit-2014/beroepsroute-direction',
  source: besluit('2', '1 b'),
  judge: (plan) => judgeRoads(plan, BEROEPS_ROADS),
}

/** 'In een aanverwant opleidingsdomein': which domains are related stands in no list. */
export const relatedDomain: Rule = statementRule({
  id: 'besluit-2014/related-domain',
  source: besluit('2', '1'),
  statement: 'related-domain',
  no: 'not-allowed',
})

/** Art. 1 lid 1 p: from the sectors techniek or landbouw. */
export const technologieSectors: Rule = {
  id: 'besluit-2014/technologieroute-sectors',
  source: besluit('1', '1 p'),
  judge: ({ profielen }) => judgeSectors(profielen),
}

function judgeSectors(profielen: readonly string[]): Judgement {
  const other = profielen.filter((code) => SECTOR_OF[code] === 'economie' || SECTOR_OF[code] === 'zorg-en-welzijn')
  if (other.length > 0) return notAllowed('profielen', { profielen: other.join(', ') })
  const unknown = profielen.filter((code) => !SECTOR_OF[code])
  if (profielen.length === 0 || unknown.length > 0) return needsDecision('profielen', { profielen: unknown.join(', ') })
  return fits('profielen')
}
