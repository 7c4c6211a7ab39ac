/** Why a lid asks nothing of a design, and where it is carried. */
export const nl = {
  noRule: {
    definition: 'Legt uit wat een woord betekent.',
    purpose: 'Zegt waarvoor het experiment is.',
    room: 'Geeft ruimte en vraagt niets.',
    'other-law': 'Verwijst naar andere wetten. Die staan hier niet.',
    minister: 'Een taak van de minister.',
    rounds: 'Hoort bij de aanvraag in een ronde.',
    assessment: 'De minister beoordeelt dit bij de aanvraag.',
    status: 'Intrekken beëindigt de route meteen en opent de terugvaloptie voor iedereen. Hoort bij de status van een route.',
    money: 'Gaat over geld. Wordt uitgerekend bij subsidie en diplomabonus.',
    'student-finance': 'Gaat over de studiekosten van leerlingen. Het ontwerp verandert daar niets aan.',
    'school-papers': 'Gaat over papieren die de school aan een leerling geeft.',
    evaluation: 'Gaat over het onderzoek naar het experiment. Hoort bij de monitor.',
    citation: 'Gaat over de naam en het begin van deze tekst.',
  },
}
