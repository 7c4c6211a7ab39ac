export interface QualificationPlan {
  crebo: string
  name: string
  niveau: 1 | 2 | 3 | 4
  bol: boolean
  bbl: boolean
}

/** Invented qualifications: numbers of the right form that the register does not give out, and plain names. */
export const QUALIFICATIONS: readonly QualificationPlan[] = [
  { crebo: '95001', name: 'Voertuigtechniek, vakbekwaam', niveau: 3, bol: true, bbl: true },
  { crebo: '95002', name: 'Zorg en welzijn, helpende taken', niveau: 2, bol: true, bbl: false },
  { crebo: '95003', name: 'Techniek en ICT, middenkader', niveau: 4, bol: true, bbl: false },
  { crebo: '95004', name: 'Bouw en afbouw, vakwerk', niveau: 2, bol: false, bbl: true },
  { crebo: '95005', name: 'Groene leefomgeving, middenkader', niveau: 4, bol: true, bbl: false },
  { crebo: '95006', name: 'Verkoop en ondernemen', niveau: 3, bol: true, bbl: true },
  { crebo: '95007', name: 'Dienstverlening', niveau: 2, bol: true, bbl: true },
  { crebo: '95008', name: 'Entree, assisterend werk', niveau: 1, bol: true, bbl: true },
]

/** Invented learning companies, with numbers at the far end of the range. */
export const COMPANIES: readonly { id: string; name: string; place: string }[] = [
  { id: '999999101', name: 'Garage Van Dalen', place: 'Lindewaard' },
  { id: '999999102', name: 'Bandencentrum Oost', place: 'Oeverdam' },
  { id: '999999103', name: 'Autoschade Kamp', place: 'Lindewaard' },
  { id: '999999104', name: 'Zorghuis De Linde', place: 'Oeverdam' },
  { id: '999999105', name: 'Kinderopvang Het Nest', place: 'Venhuizen' },
  { id: '999999106', name: 'Bouwbedrijf Terhorst en Zoon', place: 'Lindewaard' },
  { id: '999999107', name: 'Kwekerij Elzenhof', place: 'Elzendaal' },
  { id: '999999108', name: 'Hovenier Groenrijk', place: 'Elzendaal' },
  { id: '999999109', name: 'Machinefabriek De Schakel', place: 'Venhuizen' },
  { id: '999999110', name: 'Winkelcentrum De Hoge Ven', place: 'Venhuizen' },
]
