import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  options: { language: 'Language of messages: nl or en' },
  usage: (detail) => `${detail}. See doorloop --help.`,
  unknownCommand: (command) => `Doorloop has no command ${command}. See doorloop --help.`,
  wrongOption: (option, value, allowed) => `--${option} cannot be ${value}. Choose: ${allowed}.`,
  rejected: (n, perFile, path) => `Rejected: ${n} ${n === '1' ? 'row' : 'rows'} (${perFile}). They are listed with the reason in ${path}.`,
  acceptHint: 'The output was made without those rows. With --accept-rejects this ends without an error.',
  written: (names, folder) => `Written in ${folder}: ${names}.`,
  stages: {
    leerlingen: 'reading leerlingen',
    experimenten: 'reading experimenten',
    inschrijvingen: 'reading inschrijvingen',
    diplomas: 'reading diplomas',
    counting: 'counting positions',
    checking: 'checking the source',
    figures: 'making figures',
  },
  monitor: {
    description: 'The whole monitor from a folder with leerlingen, experimenten, inschrijvingen and diplomas (CSV, CSV.GZ or Parquet)',
    json: 'One JSON object on standard output',
    format: 'csv, json or html; without --out on standard output',
    out: 'Write CSV and Parquet per table, and report.html, in this folder',
    cohort: 'Only this cohort, such as tranche-2008; more with a comma',
    population: 'alle, zoals-beoogd or both with a comma',
    levering: 'voorlopig (provisional) or definitief; else from levering.json',
    leverdatum: 'Date of the delivery',
    acceptRejects: 'End without an error when rows were rejected',
    publish: 'Hide cells of 1 to 4, and what would give them away',
    cluster: 'school: standard errors that allow for likeness within a school',
    memory: 'Memory limit (default 4GB)',
    threads: 'Number of cores (default all)',
  },
  serve: {
    description: 'Show the results in the browser',
    port: 'Port (default 3000)',
    ready: (address) => `Doorloop is ready at ${address}`,
    look: (address) =>
      `  ${address}/en/resultaten             VM2 2008–2012: cohorts beside their comparison\n  ${address}/en/resultaten/verificatie published beside computed\n  ${address}/en/eigen-bestanden        the same pages for your own files`,
    stop: 'Stop with Ctrl-C.',
    preparing: 'Preparing the rebuilt VM2 data, once …',
    setupCode: (code) => `Setting up an empty region asks for this code: ${code}`,
    portTaken: (port) => `Port ${port} is taken. Choose another with --port.`,
  },
  verify: {
    description: 'Put every published VM2 figure beside the computed one',
    json: 'The outcome as JSON',
    folder: 'Folder with the four tables, instead of the rebuilt data',
  },
  reference: {
    description: 'Write the rebuilt VM2 data (four tables) into a folder',
    written: (folder) => `The four tables are in ${folder}.`,
  },
  database: {
    backup: 'Keep everything in the database in one file that only you can read',
    backedUp: (file, tables, rows) =>
      `Kept in ${file}: ${rows} rows of ${tables} tables. It holds personal data: keep it encrypted, and keep destroyed.jsonl from the data folder with it.`,
    restore: 'Put a backup back into an empty database',
    destroyedOption: 'What was destroyed since the backup (default destroyed.jsonl in the data folder)',
    restored: (tables, rows) => `Restored and compared row by row: ${rows} rows in ${tables} tables. Everybody signs in again.`,
    destroyedAgain: (n) => `Destroyed again, because its term had ended already: ${n}.`,
    noDestroyed: (file) =>
      `There is no ${file}. If anything was destroyed since the backup, it is in the database again now: give the file with --destroyed, or draw up new lists at once.`,
    badDestroyed: (file) => `${file} is not a list of what was destroyed. Nothing was restored.`,
    move: 'database move ADDRESS: take everything to an empty database on a PostgreSQL server',
    moved: (tables, rows) =>
      `Moved and compared row by row: ${rows} rows in ${tables} tables. From now on start Doorloop with DATABASE_URL. The old data are still there: remove them when everything works.`,
  },
  retention: {
    description: 'retention draw-up: draw up this month’s lists of what is to be destroyed',
    drawnUp: (lists, items) => `Drawn up: ${lists} lists with ${items} items together. They are approved at /bewaartermijnen.`,
    nothing: 'There is nothing whose term has ended.',
  },
  example: {
    description: 'Fill an empty database with the example region',
    people: 'Show the people of the example region and how they sign in',
    json: 'As JSON on standard output',
    filled: (people) => `The example region is ready, with ${people} people who can sign in. See doorloop example --people.`,
    regionExists: (name) =>
      `There is a region already: ${name}. The example goes only into an empty database (choose another folder with DOORLOOP_DATA).`,
    noExample: 'There is no region yet. Make the example with doorloop example.',
    realRegion: 'This region is not the example. Of a real region no sign-ins are ever shown.',
    otherFolder: 'The example region was made from another data folder. Name that folder with DOORLOOP_DATA.',
    signIn: (email, password) => `${email}  ${password}`,
    second: (secret) => `second step: ${secret}`,
    where: (link) => `To look with one click: ${link}`,
  },
}
