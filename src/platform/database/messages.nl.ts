/** Why the database could not be opened: what is the matter, where, and what to do. */
export const nl = {
  banner:
    'Proefopstelling: de gegevens staan in een map op deze computer. Een stroomstoring kan de laatste momenten kosten. Voor echt gebruik: PostgreSQL.',
  locked: (pid: string, host: string, since: string, folder: string, file: string) =>
    `De map ${folder} is in gebruik: Doorloop draait er al mee (proces ${pid} op ${host}, sinds ${since}). Stop dat proces eerst, of kies een andere map met DOORLOOP_DATA. Draait het zeker niet meer, verwijder dan ${file}.`,
  newer: (found: string, known: string) =>
    `De database is gemaakt door een nieuwere Doorloop (stap ${found}; deze kent er tot en met ${known}). Er is niets veranderd. Start de nieuwere versie, of zet een reservekopie van voor die tijd terug in een lege database.`,
  oldServer: (found: string, oldest: string) =>
    `PostgreSQL ${found} is te oud: Doorloop heeft ${oldest} of nieuwer nodig. Er is niets veranderd. Werk de databaseserver bij.`,
  wrongAddress: 'DATABASE_URL is geen adres van een database. Zo ziet het eruit: postgres://gebruiker:wachtwoord@server:5432/database',
  noConnection: (place: string, said: string) =>
    `Geen verbinding met de databaseserver op ${place} (${said}). Controleer of hij draait, of het adres in DATABASE_URL klopt en of het netwerk de verbinding toelaat.`,
  wrongPassword: (login: string, place: string) =>
    `De databaseserver op ${place} laat gebruiker ${login} niet toe: het wachtwoord klopt niet, of deze gebruiker mag hier niet inloggen. Controleer DATABASE_URL.`,
  noDatabase: (name: string, place: string) =>
    `Op ${place} bestaat geen database ${name}. Laat hem maken (create database), of verander de naam aan het eind van DATABASE_URL.`,
  noRights: (login: string, statements: string, said: string) =>
    `Gebruiker ${login} mist rechten om de database in te richten (${said}). Laat de databasebeheerder dit uitvoeren en start dan opnieuw:\n\n${statements}\n`,
  disk: (said: string) =>
    `De datamap kan niet worden gebruikt: ${said}. Maak ruimte of geef schrijfrecht, of kies een andere map met DOORLOOP_DATA.`,
  copy: {
    notEmpty: (tables: string) => `De doeldatabase is niet leeg (${tables}). Er is niets veranderd. Kies een lege database of datamap.`,
    sameDatabase: 'Bron en doel zijn dezelfde database. Er is niets veranderd.',
    fileExists: (file: string) => `${file} bestaat al en is niet overschreven. Kies een andere naam.`,
    noFile: (file: string) => `${file} is er niet, of is geen bestand.`,
    noBackup: (file: string) => `${file} is geen reservekopie van Doorloop.`,
    newerFormat: (file: string) =>
      `${file} is gemaakt door een nieuwere Doorloop, in een vorm die deze niet kent. Gebruik de nieuwere versie.`,
    newerBackup: (found: string, known: string) =>
      `De reservekopie is gemaakt door een nieuwere Doorloop (stap ${found}; deze kent er tot en met ${known}). Er is niets veranderd. Gebruik de nieuwere versie.`,
    otherLevel: (found: string, wanted: string) =>
      `De doeldatabase is al verder ingericht (${found}) dan waar de gegevens vandaan komen (${wanted}). Er is niets veranderd. Gebruik een nieuwe, lege database of datamap.`,
    damaged: (where: string) => `De reservekopie is beschadigd of afgebroken (${where}). Er is niets teruggezet. Gebruik een andere kopie.`,
    differs: (tables: string) => `Na het overzetten verschilde de inhoud (${tables}). Het doel is leeg gelaten; de bron is onveranderd.`,
  },
}
