/** Experimenteerbesluit art. 3 lid 4: clock hours in each of these route years, at least, while that side's programme leads. */
export const VM2_HOURS = [
  { routeYears: [1, 2], stage: 'vmbo', total: 1040 },
  { routeYears: [3, 4], stage: 'mbo', total: 850 },
] as const
