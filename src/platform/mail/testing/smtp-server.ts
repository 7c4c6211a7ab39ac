import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface ReceivedMail {
  from: string
  to: string[]
  /** headers and body as they came over the line */
  data: string
}

interface Log {
  received: ReceivedMail[]
  /** every line that was taken for a command */
  commands: string[]
}

/** As much of a mail server (RFC 5321) as sending one message takes, without encryption; refuses recipients at `refuse`. */
export async function startSmtpServer({ refuse = '', host = '127.0.0.1' } = {}) {
  const log: Log = { received: [], commands: [] }
  const server = createServer((socket) => converse(socket, refuse, log))
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  return { url: `smtp://${host}:${port}`, ...log, close }
}

function converse(socket: Socket, refuse: string, { received, commands }: Log): void {
  const mail: ReceivedMail = { from: '', to: [], data: '' }
  let [buffered, end] = ['', '\r\n']
  const take = (piece: string): string => {
    if (end === '\r\n') return replyTo(piece, mail, refuse)
    received.push({ ...mail, data: piece })
    return '250 kept'
  }
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    buffered += chunk.toString('utf8')
    for (let at = buffered.indexOf(end); at >= 0; at = buffered.indexOf(end)) {
      const piece = buffered.slice(0, at)
      buffered = buffered.slice(at + end.length)
      if (end === '\r\n') commands.push(piece)
      const reply = take(piece)
      // after this answer a message follows, up to a line with a single dot
      end = reply.startsWith('354') ? '\r\n.\r\n' : '\r\n'
      socket.write(`${reply}\r\n`)
    }
  })
  socket.write('220 test\r\n')
}

function replyTo(line: string, mail: ReceivedMail, refuse: string): string {
  const [verb, address] = [line.slice(0, 4).toUpperCase(), /<(.*)>/.exec(line)?.[1] ?? '']
  if (verb === 'MAIL') Object.assign(mail, { from: address, to: [] })
  if (verb === 'RCPT' && refuse && address.includes(refuse)) return '550 no such mailbox'
  if (verb === 'RCPT') mail.to.push(address)
  if (verb === 'DATA') return '354 go on'
  return verb === 'QUIT' ? '221 bye' : '250 ok'
}
