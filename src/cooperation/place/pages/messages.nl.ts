export const nl = {
  mistake: {
    'own-school-missing': 'Kies ook een school of route waar u dit voor doet.',
    'person-missing': 'Kies iemand, of vul een naam of functie in.',
    'in-future': 'Deze dag moet nog komen.',
    'too-much': 'Zo blijft er minder dan niets over.',
    'same-school': 'Kies twee verschillende scholen.',
    'not-your-school': 'Voor deze school kunt u dit niet doen.',
    'outside-term': 'Op deze dag geldt de overeenkomst niet.',
  },
  wrong: 'Dit is nog niet bewaard',
  save: 'Bewaar',
  all: 'alle',
  nobody: 'Niemand met een account',
  none: 'Geen',
  choose: 'Kies',
  yes: 'ja',
}
