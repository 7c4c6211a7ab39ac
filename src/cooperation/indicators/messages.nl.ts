/** Indicators as choices: what shows whether a promise is kept. */
export const nl = {
  'hours-delivered': 'Aan de urenstaat: gegeven uren (eenheid: uur)',
  'meetings-held': 'Aan de overleggen: gehouden, met beide kanten erbij (eenheid: overleg)',
  'pupils-counted': 'Aan de vastgestelde lijst van 1 oktober: leerlingen op de route (eenheid: leerling)',
  'dossiers-in-time': 'Aan de overdracht: dossiers op tijd verstuurd (eenheid: procent)',
  'places-offered': 'Aan het keuzeaanbod: aangeboden plaatsen (eenheid: plaats)',
  'places-given': 'Aan de inschrijvingen: leerlingen die een plaats kregen op het mbo (eenheid: plaats)',
}
