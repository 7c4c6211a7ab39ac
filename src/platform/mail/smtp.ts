import { once } from '../once.ts'
import type { Mail, Message } from './mail.ts'

/** `SMTP_URL` or `MAIL_FROM` is wrong or missing; never holds the value, which can have a password in it. */
export class MailSettingError extends Error {}

/** A message that would say something else to the mail server than to its writer. */
export class UnsafeMessageError extends Error {}

/**
 * Mail through the server of `SMTP_URL` (`smtps://name:password@mail.school.nl`, or `smtp://` with STARTTLS), from
 * `MAIL_FROM` (`Doorloop <doorloop@school.nl>`). Without `SMTP_URL` there is none. Throws MailSettingError. A relay in the
 * own network that knows no encryption needs `?tls=optional`; then no password may go to it.
 */
export function mailFrom(environment: Record<string, string | undefined>): Mail {
  const { SMTP_URL: url, MAIL_FROM: from } = environment
  if (!url) return noMail
  if (!from || !isOneLine(from)) throw new MailSettingError('MAIL_FROM is missing: mail needs a sender')
  const server = serverIn(url)
  // most starts never mail
  const transport = once(async () =>
    (await import('nodemailer')).createTransport({ ...server, disableFileAccess: true, disableUrlAccess: true }),
  )
  return {
    canSend: true,
    async send({ to, subject, text, calendar }: Message) {
      if (!isOneAddress(to)) throw new UnsafeMessageError('the recipient is not one e-mail address')
      if (!isOneLine(subject)) throw new UnsafeMessageError('the subject is not one line')
      // as an object the address is not taken apart again
      const message = { from, to: { name: '', address: to }, subject, text }
      const event = calendar && { icalEvent: { method: calendar.method, filename: 'overleg.ics', content: calendar.file } }
      const { response } = await (await transport()).sendMail({ ...message, ...event })
      return response
    },
  }
}

/** Whoever invites shows the link instead. */
const noMail: Mail = {
  canSend: false,
  send: () => Promise.reject(new Error('there is no mail server: SMTP_URL is not set')),
}

/** The line is encrypted: what is mailed is a way in. Except to this machine itself. */
function serverIn(url: string) {
  if (!URL.canParse(url)) throw new MailSettingError('SMTP_URL is no address of the form smtp://host:port')
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new MailSettingError('SMTP_URL must start with smtp:// or smtps://')
  const secure = protocol === 'smtps:'
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const isOptional = searchParams.get('tls') === 'optional'
  if (isOptional && username) throw new MailSettingError('SMTP_URL has a password, and tls=optional would send it in the clear')
  return {
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !isHere && !isOptional,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  }
}

const isOneLine = (text: string): boolean => text.trim() !== '' && !/\p{Cc}/u.test(text)

const isOneAddress = (text: string): boolean => text.length <= 254 && /^[^\s@<>,;:"\\()[\]\p{Cc}]+@[^\s@<>,;:"\\()[\]\p{Cc}]+$/u.test(text)
