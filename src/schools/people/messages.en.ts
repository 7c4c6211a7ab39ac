import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  invitation: {
    subject: (region) => `Invitation to Doorloop, ${region}`,
    text: (name, inviter, region, link, until) =>
      `Dear ${name},\n\n${inviter} invites you to Doorloop of ${region}: schools work there together on continuous routes from vmbo to mbo.\n\nChoose your password at:\n${link}\n\nThe link works up to and including ${until}, and for you only: do not forward this message.\n`,
  },
}
