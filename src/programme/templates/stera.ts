import { newBlock, newCost, newPayment, newYear } from '../design/new-parts.ts'
import { makeTemplate, study } from './template.ts'

export const stera = makeTemplate({
  id: 'stera',
  madeUnder: null,
  today: ['regulier', 'dlr'],
  ranOn: ['2018-08-01'],
  source: study('Profijt en STERA'),
  design: {
    years: [newYear('v3', 'vmbo', [3]), newYear('v4', 'vmbo', [4])],
    blocks: [
      newBlock('keuzevak', 'Keuzevak bij een bedrijf', 'v4', 'keuzevak', {
        place: 'company',
        note: '400 leerlingen; na een half jaar 200 leerlingen en 60 bedrijven. In welk jaar het keuzevak valt, staat niet in de bron.',
      }),
    ],
    agreement: { kind: 'agreement', clauses: [] },
    costs: [newCost('menskracht', 'Ongeveer 1 fte per school', 'vo')],
    payments: [
      newPayment('subsidie', 'Subsidie van de provincie, met cofinanciering', 'province', 'region'),
      newPayment('mbo-helft', 'De helft van de kosten', 'mbo', 'region'),
      newPayment('vo-helft', 'De andere helft, naar leerlingaantal en doorstroom naar de mbo-partners', 'vo', 'region'),
      newPayment('bijdrage', 'Bijdrage voor de coördinatoren', 'vo', 'region'),
    ],
    note: 'In het convenant staan afspraken over bestuur en kosten. Eerst overleg, dan routes. 26 scholen, waarvan 16 vmbo-vestigingen en 2 mbo-instellingen. Twee coördinatoren: een van het vmbo en een van het mbo. Een werkgroep van docenten per vmbo-profiel. Ontbreekt het vmbo of het mbo, dan gaat het overleg niet door. Besluiten vallen samen. De meeste activiteiten gaan met gesloten beurzen; alleen de uren van de voorzitters uit het vo tellen.',
  },
  says: {
    years: 'keuzevakken in het vmbo; de bovenbouw is leerjaar 3 en 4',
    blocks: 'STERA, keuzevakken die bij bedrijven worden geleerd',
    'agreement/kind': 'convenant sinds juli 2000, met afspraken over bestuur en kosten',
    costs: 'ongeveer 1 fte per school',
    payments: 'provinciale subsidie en cofinanciering; kosten half mbo, half vo; bijdrage van vo-scholen',
    note: 'hoe Profijt is ingericht',
  },
})
