import { afterEach, describe, expect, test } from 'vitest'
import { MailSettingError, mailFrom, UnsafeMessageError } from './smtp.ts'
import { startSmtpServer } from './testing/smtp-server.ts'

const FROM = 'Doorloop <doorloop@school.example>'
const MESSAGE = { to: 'noor@school.example', subject: 'Uitnodiging voor Doorloop', text: 'Beste Noor,\n\nhttps://doorloop.example/x\n' }

let server: Awaited<ReturnType<typeof startSmtpServer>>
afterEach(() => server?.close())

describe('a mail server', () => {
  test('gets the message with sender, recipient and text', async () => {
    server = await startSmtpServer()
    const mail = mailFrom({ SMTP_URL: server.url, MAIL_FROM: FROM })
    expect(mail.canSend).toBe(true)
    await mail.send(MESSAGE)
    expect(server.received).toMatchObject([{ from: 'doorloop@school.example', to: ['noor@school.example'] }])
    const { data = '' } = server.received[0] ?? {}
    expect(data).toContain('From: Doorloop <doorloop@school.example>')
    expect(data).toContain('Subject: Uitnodiging voor Doorloop')
    expect(data).toContain('https://doorloop.example/x')
    expect(data).toContain('Content-Type: text/plain')
  })

  test('gets Dutch letters and a line with a single dot whole', async () => {
    server = await startSmtpServer()
    await mailFrom({ SMTP_URL: server.url, MAIL_FROM: FROM }).send({ ...MESSAGE, subject: 'Coördinator', text: 'één\n.\ntwee' })
    const { data = '' } = server.received[0] ?? {}
    expect(data).toMatch(/Subject: =\?UTF-8\?/)
    expect(server.received).toHaveLength(1)
    expect(data).toContain('twee')
  })

  test('that refuses the recipient is told to whoever sends', async () => {
    server = await startSmtpServer({ refuse: 'noor@' })
    await expect(mailFrom({ SMTP_URL: server.url, MAIL_FROM: FROM }).send(MESSAGE)).rejects.toThrow(/no such mailbox/)
  })

  test('that is not there, likewise', async () => {
    const gone = await startSmtpServer()
    await gone.close()
    await expect(mailFrom({ SMTP_URL: gone.url, MAIL_FROM: FROM }).send(MESSAGE)).rejects.toThrow()
  })
})

describe('nothing a message says becomes a command or a header', () => {
  test.each([
    ['a line end in the address', { to: 'noor@school.example\r\nRCPT TO:<all@elders.example>' }],
    ['two addresses', { to: 'noor@school.example, all@elders.example' }],
    ['an address in angle brackets', { to: '<noor@school.example>' }],
    ['a name beside it', { to: 'Noor <noor@school.example>' }],
    ['a group', { to: 'groep: noor@school.example;' }],
    ['no address', { to: 'noor' }],
    ['nothing', { to: '' }],
    ['an address of 300 letters', { to: `${'n'.repeat(300)}@school.example` }],
    ['a line end in the subject', { subject: 'Dag\r\nBcc: all@elders.example' }],
    ['a bare line feed in the subject', { subject: 'Dag\nBcc: all@elders.example' }],
    ['a zero in the subject', { subject: 'Dag\u0000' }],
    ['no subject', { subject: ' ' }],
  ])('%s is refused before anything is sent', async (_, change) => {
    server = await startSmtpServer()
    const sending = mailFrom({ SMTP_URL: server.url, MAIL_FROM: FROM }).send({ ...MESSAGE, ...change })
    await expect(sending).rejects.toThrow(UnsafeMessageError)
    expect(server.commands).toEqual([])
  })

  test('a text that looks like commands stays text', async () => {
    server = await startSmtpServer()
    const text = 'Dag\r\n.\r\nMAIL FROM:<a@elders.example>\r\nRCPT TO:<b@elders.example>\r\nDATA\r\nnee'
    await mailFrom({ SMTP_URL: server.url, MAIL_FROM: FROM }).send({ ...MESSAGE, text })
    expect(server.received).toHaveLength(1)
    expect(server.received[0]?.to).toEqual(['noor@school.example'])
  })
})

describe('settings', () => {
  test('without a server there is no mail', async () => {
    const mail = mailFrom({})
    expect(mail.canSend).toBe(false)
    await expect(mail.send(MESSAGE)).rejects.toThrow('SMTP_URL')
  })

  test.each([
    ['no sender', { MAIL_FROM: undefined }],
    ['a sender of two lines', { MAIL_FROM: 'a@b.example\nBcc: c@d.example' }],
    ['no address', { SMTP_URL: 'mail.school.example' }],
    ['a web address', { SMTP_URL: 'https://name:geheim@mail.school.example' }],
    ['a password in the clear', { SMTP_URL: 'smtp://name:geheim@mail.school.example?tls=optional' }],
  ])('%s is refused, and the password is not in the message', (_, change) => {
    const read = () => mailFrom({ SMTP_URL: 'smtp://mail.school.example', MAIL_FROM: FROM, ...change })
    expect(read).toThrow(MailSettingError)
    expect(read).not.toThrow('geheim')
  })

  test('a line that the server does not encrypt carries no mail, unless that was asked for', async () => {
    server = await startSmtpServer({ host: '127.0.0.2' })
    await expect(mailFrom({ SMTP_URL: server.url, MAIL_FROM: FROM }).send(MESSAGE)).rejects.toThrow(/STARTTLS|TLS/i)
    expect(server.received).toEqual([])
    await mailFrom({ SMTP_URL: `${server.url}?tls=optional`, MAIL_FROM: FROM }).send(MESSAGE)
    expect(server.received).toHaveLength(1)
  })
})

test('an invitation goes along as a calendar part with its method, and as a file', async () => {
  server = await startSmtpServer()
  const file = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
  await mailFrom({ SMTP_URL: server.url, MAIL_FROM: FROM }).send({ ...MESSAGE, calendar: { method: 'REQUEST', file } })
  const { data = '' } = server.received[0] ?? {}
  // folded headers read as one line (RFC 5322, 2.2.3)
  const unfolded = data.replaceAll(/\r\n[ \t]+/g, ' ')
  expect(unfolded).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i)
  expect(unfolded).toContain('Content-Type: text/plain')
  expect(unfolded).toMatch(/filename=overleg\.ics/)
})
