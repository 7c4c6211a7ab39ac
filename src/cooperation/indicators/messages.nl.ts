/** Indicators as choices: what shows whether a promise is kept. */
export const nl = {
  'hours-delivered': 'Aan de urenstaat: gegeven uren (eenheid: uur)',
  'meetings-held': 'Aan de overleggen: gehouden, met beide kanten erbij (eenheid: overleg)',
  'pupils-counted': 'Aan de vastgestelde lijst van 1 oktober: leerlingen op de route (eenheid: leerling)',
  'dossiers-in-time': 'Aan de overdracht: dossiers op tijd verstuurd (eenheid: procent)',
  'starters-known': 'Aan het vervolg: wie begon en zei dat er iemand was die hen kende (eenheid: procent)',
  'starters-fitted': 'Aan het vervolg: wie begon en zei dat de route paste (eenheid: procent)',
  'places-offered': 'Aan het keuzeaanbod: aangeboden plaatsen (eenheid: plaats)',
  'places-given': 'Aan de inschrijvingen: leerlingen die een plaats kregen op het mbo (eenheid: plaats)',
}
