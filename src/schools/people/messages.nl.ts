/** What a message says; pages have their own words. */
export const nl = {
  invitation: {
    subject: (region: string) => `Uitnodiging voor Doorloop, ${region}`,
    text: (name: string, inviter: string, region: string, link: string, until: string) =>
      `Beste ${name},\n\n${inviter} nodigt u uit voor Doorloop van ${region}: daar werken scholen samen aan doorlopende routes van vmbo naar mbo.\n\nKies uw wachtwoord op:\n${link}\n\nDe link werkt tot en met ${until}, en alleen voor u: stuur deze mail niet door.\n`,
  },
}
