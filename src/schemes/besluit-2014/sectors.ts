export type Sector = 'techniek' | 'landbouw' | 'economie' | 'zorg-en-welzijn'

/**
 * The sector of a profiel, for the technologieroute (art. 1 lid 1 p speaks of sectors; the profielen of 2016 came after
 * it). Where no text at hand places a profiel in one sector it is null, and somebody has to decide.
 */
export const SECTOR_OF: Readonly<Record<string, Sector | null>> = {
  BWI: 'techniek',
  PIE: 'techniek',
  'M&T': 'techniek',
  maritiem: 'techniek',
  techniek: 'techniek',
  groen: 'landbouw',
  landbouw: 'landbouw',
  'E&O': 'economie',
  HBR: 'economie',
  economie: 'economie',
  'Z&W': 'zorg-en-welzijn',
  'zorg-en-welzijn': 'zorg-en-welzijn',
  MVI: null,
  'D&P': null,
  intersectoraal: null,
}
