export const nl = {
  section: 'Samenwerking',
  label: 'Onderdelen van samenwerking',
  schools: 'Scholen en mensen',
  parts: {
    overeenkomsten: 'Overeenkomsten',
  },
  mistake: {
    missing: 'Vul dit in.',
    'too-long': 'Dit is te lang.',
    'no-day': 'Vul een datum in.',
    'no-time': 'Vul een tijd in, zoals 15:30.',
    'no-number': 'Vul een getal in.',
    'no-year': 'Vul jaren in, zoals 2026, 2027.',
    unknown: 'Kies een van de mogelijkheden.',
    'end-before-start': 'De laatste dag ligt voor de eerste.',
  },
}
