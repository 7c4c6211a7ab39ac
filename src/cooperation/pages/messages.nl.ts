export const nl = {
  section: 'Samenwerking',
  label: 'Onderdelen van samenwerking',
  schools: 'Scholen en mensen',
  parts: {
    stand: 'Stand',
    overeenkomsten: 'Overeenkomsten',
    tellijst: 'Tellijst',
    overleg: 'Overleg',
    activiteiten: 'Activiteiten',
    knelpunten: 'Knelpunten',
    contacten: 'Contacten',
    subsidies: 'Subsidies',
    afrekening: 'Afrekening',
    zelfevaluatie: 'Zelfevaluatie',
  },
}
