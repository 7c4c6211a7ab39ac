import type { Child } from 'hono/jsx'
import type { DesignTab } from '../frame.tsx'
import { Costs } from './costs.tsx'
import { Coverage } from './coverage.tsx'
import { Hours } from './hours.tsx'
import type { Shown } from './model.ts'
import { Pupils } from './pupils.tsx'
import { WaysBack } from './ways-back.tsx'
import { Week } from './week.tsx'

/** What a tab shows of the design before the parts it is made of. */
export function shownOn(tab: DesignTab, shown: Shown): Child {
  switch (tab) {
    case 'dekking':
      return <Coverage {...shown} />
    case 'uren':
      return <Hours {...shown} />
    case 'week':
      return <Week {...shown} />
    case 'terugweg':
      return <WaysBack {...shown} />
    case 'leerlingen':
      return <Pupils {...shown} />
    case 'kosten':
      return <Costs {...shown} />
    default:
      return null
  }
}
