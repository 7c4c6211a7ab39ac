/** The birthday on which somebody turns so many years; who was born on 29 February has it on 1 March in a year without that day. */
export function birthdayOf(birthDate: string, years: number): string {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10)
}

/** The day somebody comes of age (Burgerlijk Wetboek boek 1, art. 233: eighteen years): from then on the pupil decides who looks along. */
export const eighteenthBirthday = (birthDate: string): string => birthdayOf(birthDate, 18)

export const isOfAge = (birthDate: string | null, day: string): boolean => birthDate !== null && eighteenthBirthday(birthDate) <= day
