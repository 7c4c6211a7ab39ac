/**
 * The day somebody comes of age (Burgerlijk Wetboek boek 1, art. 233: eighteen years): from then on the pupil decides who
 * looks along. Who was born on 29 February is eighteen on 1 March when the year has no such day.
 */
export function eighteenthBirthday(birthDate: string): string {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number)
  return new Date(Date.UTC(year + 18, month - 1, day)).toISOString().slice(0, 10)
}

export const isOfAge = (birthDate: string | null, day: string): boolean => birthDate !== null && eighteenthBirthday(birthDate) <= day
