import { newBlock, newPayment, newYear } from '../design/new-parts.ts'
import { vm2Template } from './vm2.ts'

export const vm2Technology = vm2Template({
  id: 'vm2-technology',
  part: 'voorbeeld techniek',
  profielen: ['techniek'],
  mboYears: [newYear('m1', 'mbo', [1], { weeks: 40 })],
  exam: 'kept',
  design: {
    blocks: [
      newBlock('mbo-stof', 'Mbo-stof tijdens leerjaar 4', 'v4', 'beroepsgericht'),
      newBlock('zomerstage', 'Mbo-stage in het zomerlek', 'v4', 'bpv', { place: 'company', counts: 'mbo' }),
    ],
    zomerlek: 'Mbo-stage.',
    payments: [
      newPayment('kosten', 'Kosten die het mbo in rekening brengt', 'vo', 'mbo'),
      newPayment('percentage', 'Percentage van de bekostiging voor examinering en administratie', 'vo', 'mbo'),
    ],
  },
  says: {
    years: 'een jaar gewonnen: 3 jaar in plaats van 4',
    blocks: 'mbo-stof tijdens leerjaar 4 en mbo-stage in het zomerlek',
    zomerlek: 'mbo-stage in het zomerlek',
    payments: 'het mbo brengt kosten in rekening en krijgt een percentage voor examinering en administratie',
  },
  alsoOpen: ['payments/kosten/cents', 'payments/percentage/share'],
})
