const CLOCK = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })

/** `08:31`, by the clock in the Netherlands. */
export const clockOf = (moment: Date): string => CLOCK.format(moment)
