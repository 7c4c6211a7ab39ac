import type { Translation } from '../i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  banner: 'Trial set-up: the data are kept in a folder on this computer. A power cut can lose the last moments. For real use: PostgreSQL.',
  locked: (pid, host, since, folder, file) =>
    `The folder ${folder} is in use: Doorloop runs with it already (process ${pid} on ${host}, since ${since}). Stop that process first, or choose another folder with DOORLOOP_DATA. If you are sure it no longer runs, remove ${file}.`,
  newer: (found, known) =>
    `The database was made by a newer Doorloop (step ${found}; this one knows up to ${known}). Nothing was changed. Start the newer version, or restore an earlier backup into an empty database.`,
  oldServer: (found, oldest) =>
    `PostgreSQL ${found} is too old: Doorloop needs ${oldest} or newer. Nothing was changed. Update the database server.`,
  wrongAddress: 'DATABASE_URL is not the address of a database. It looks like this: postgres://user:password@server:5432/database',
  noConnection: (place, said) =>
    `No connection to the database server at ${place} (${said}). Check that it runs, that the address in DATABASE_URL is right and that the network lets the connection through.`,
  wrongPassword: (login, place) =>
    `The database server at ${place} does not admit user ${login}: the password is wrong, or this user may not sign in here. Check DATABASE_URL.`,
  noDatabase: (name, place) =>
    `There is no database ${name} at ${place}. Have it made (create database), or change the name at the end of DATABASE_URL.`,
  noRights: (login, statements, said) =>
    `User ${login} lacks rights to set up the database (${said}). Have the database administrator run this, then start again:\n\n${statements}\n`,
  disk: (said) =>
    `The data folder cannot be used: ${said}. Make room or give the right to write, or choose another folder with DOORLOOP_DATA.`,
  copy: {
    notEmpty: (tables) => `The target database is not empty (${tables}). Nothing was changed. Choose an empty database or data folder.`,
    sameDatabase: 'Source and target are the same database. Nothing was changed.',
    fileExists: (file) => `${file} exists already and was not overwritten. Choose another name.`,
    noFile: (file) => `${file} is not there, or is not a file.`,
    noBackup: (file) => `${file} is not a backup of Doorloop.`,
    newerFormat: (file) => `${file} was made by a newer Doorloop, in a form that this one does not know. Use the newer version.`,
    newerBackup: (found, known) =>
      `The backup was made by a newer Doorloop (step ${found}; this one knows up to ${known}). Nothing was changed. Use the newer version.`,
    otherLevel: (found, wanted) =>
      `The target database is further (${found}) than where the data come from (${wanted}). Nothing was changed. Use a new, empty database or data folder.`,
    damaged: (where) => `The backup is damaged or was cut off (${where}). Nothing was restored. Use another copy.`,
    differs: (tables) => `After copying, the contents differed (${tables}). The target was left empty; the source is unchanged.`,
  },
}
