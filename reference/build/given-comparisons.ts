import { chosen, count, type GivenGroup, percent } from './given.ts'

/**
 * The national cohorts. Where two tables print the same cohort differently, the value beside the tranche of the same year was taken.
 * n is published for 2008 and 2009; the others follow the decline of all starters between those years (sources.md).
 */
export const GIVEN_NATIONAL: readonly GivenGroup[] = [
  {
    group: 'landelijk-2007',
    population: 'alle',
    start: 2007,
    total: chosen(28_193),
    vsv: [percent(2.7), percent(9.5), percent(17.8), percent(26.1), chosen(8400)],
    startkwalificatie: [chosen(0), chosen(28), percent(5.4), percent(37.9), chosen(14_240)],
  },
  {
    group: 'landelijk-2008',
    population: 'alle',
    start: 2008,
    total: count(25_453),
    vsv: [percent(2.4), percent(8.8), percent(16.9), count(6474)],
    startkwalificatie: [chosen(0), percent(0.1), percent(4.3), count(9857)],
  },
  {
    group: 'landelijk-2009',
    population: 'alle',
    start: 2009,
    total: count(22_908),
    vsv: [percent(2.5), percent(8.7), count(3747)],
    startkwalificatie: [chosen(0), percent(0.1), count(1118)],
  },
  {
    group: 'landelijk-2010',
    population: 'alle',
    start: 2010,
    total: chosen(21_322),
    vsv: [percent(2.9), percent(8.6)],
    startkwalificatie: [chosen(0), percent(0.1)],
  },
  {
    group: 'landelijk-2011',
    population: 'alle',
    start: 2011,
    total: chosen(20_401),
    vsv: [percent(2.8)],
    startkwalificatie: [chosen(0)],
  },
  { group: 'landelijk-2012', population: 'alle', start: 2012, total: chosen(19_568), vsv: [], startkwalificatie: [] },
]

/** The previous cohorts: part of the national cohort of the same year, at the sites of the next tranche's experiments. */
export const GIVEN_PREVIOUS: readonly GivenGroup[] = [
  {
    group: 'voorgaand-2007',
    population: 'alle',
    start: 2007,
    total: chosen(2088),
    totalFitsTests: true,
    vsv: [percent(3.0), percent(9.8), percent(19.9), percent(27.9), chosen(660)],
    startkwalificatie: [chosen(0), chosen(3), percent(7.2), percent(34.7), chosen(990)],
  },
  {
    group: 'voorgaand-2007',
    population: 'zoals-beoogd',
    start: 2007,
    total: chosen(1138),
    totalFitsTests: true,
    vsv: [chosen(33), chosen(110), percent(20.1), percent(26.6), chosen(346)],
    startkwalificatie: [chosen(0), chosen(2), percent(7.8), percent(37.1), chosen(560)],
  },
  {
    group: 'voorgaand-2008',
    population: 'alle',
    start: 2008,
    total: chosen(3990),
    totalFitsTests: true,
    vsv: [percent(2.8), percent(9.9), percent(19.6), chosen(1120)],
    startkwalificatie: [chosen(0), percent(0.1), percent(5.2), chosen(1430)],
  },
  {
    group: 'voorgaand-2008',
    population: 'zoals-beoogd',
    start: 2008,
    total: chosen(2948),
    totalFitsTests: true,
    vsv: [chosen(81), percent(9.7), percent(19.2), chosen(810)],
    startkwalificatie: [chosen(0), percent(0.1), percent(5.6), chosen(1070)],
  },
  {
    group: 'voorgaand-2009',
    population: 'alle',
    start: 2009,
    total: chosen(2083),
    totalFitsTests: true,
    vsv: [percent(3.1), percent(10.1), chosen(375)],
    startkwalificatie: [chosen(0), percent(0.0), chosen(95)],
  },
  {
    group: 'voorgaand-2010',
    population: 'alle',
    start: 2010,
    total: chosen(1596),
    totalFitsTests: true,
    vsv: [percent(3.9), chosen(165)],
    startkwalificatie: [chosen(0), chosen(1)],
  },
  {
    group: 'voorgaand-2011',
    population: 'alle',
    start: 2011,
    total: chosen(1106),
    vsv: [chosen(37)],
    startkwalificatie: [chosen(0)],
  },
]
