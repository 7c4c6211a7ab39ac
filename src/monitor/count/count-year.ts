/**
 * SQL for the year of the first count date (1 October) on or after a date. From 2 October to the end of a year are 91
 * days, in a leap year too, so 91 days later the calendar has the wanted year: quicker than comparing months and days.
 */
export function countYear(date: string): string {
  return `year(${date} + 91)`
}
