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
}
