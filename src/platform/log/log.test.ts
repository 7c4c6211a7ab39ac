import { describe, expect, test } from 'vitest'
import { viewerWith } from '../access/testing/viewers.ts'
import { page } from '../http/app.ts'
import { testApp } from '../http/testing/test-app.ts'
import { makeLogger } from './logger.ts'
import { causeOf, reportTo } from './report.ts'
import { requestLog } from './request-log.ts'

function logged(readable = false, level = 'info') {
  const lines: string[] = []
  const logger = makeLogger({ level, readable, to: { write: (line: string) => void lines.push(line) } })
  return { logger, lines, parsed: () => lines.map((line) => JSON.parse(line)) }
}

function site(to = logged()) {
  const { get } = testApp({
    before: [requestLog(to.logger)],
    report: reportTo(to.logger, (error) => error.message === 'away'),
    isOutage: (error) => error.message === 'away',
    viewerOf: async () => viewerWith('mentor'),
    modules: [
      (app) => {
        page(app, '/leerlingen/:id', 'signed-in', (c) => c.text('a pupil'))
        page(app, '/fout', 'public', () => {
          throw Object.assign(new Error('Key (email)=(noor@school.nl) already exists.'), {
            severity: 'ERROR',
            code: '23505',
            table: 'person',
            constraint: 'person_email',
          })
        })
        page(app, '/weg', 'public', () => {
          throw new Error('away')
        })
      },
    ],
  })
  return { get, ...to }
}

describe('a request', () => {
  test('is one line: which page, for whom, how it ended and how long it took', async () => {
    const { get, parsed } = site()
    await get('/leerlingen/5f0c?zoek=Chaima')
    expect(parsed()).toEqual([
      {
        level: 30,
        time: expect.any(String),
        msg: 'request',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        method: 'GET',
        path: '/leerlingen/:id',
        status: 200,
        ms: expect.any(Number),
        person: viewerWith('mentor').personId,
      },
    ])
  })

  test('tells neither the pupil’s number nor what was asked', async () => {
    const { get, lines } = site()
    for (const path of ['/leerlingen/5f0c?zoek=Chaima', '/nergens/5f0c', '/en/leerlingen/5f0c/Chaima']) await get(path)
    expect(lines).toHaveLength(3)
    expect(lines.join('')).not.toMatch(/5f0c|Chaima|nergens/)
  })

  test('for a file of the program is no news', async () => {
    const { get, lines } = site()
    await get('/assets/style-1.css')
    expect(lines).toEqual([])
  })
})

describe('a failure', () => {
  test('carries the number that the page shows, and what the database said without its values', async () => {
    const { get, parsed, lines } = site()
    await get('/fout')
    const [cause, request] = parsed()
    expect(cause).toMatchObject({ msg: 'failed', sqlstate: '23505', table: 'person', constraint: 'person_email', path: '/fout' })
    expect(cause.requestId).toBe(request.requestId)
    expect(request).toMatchObject({ level: 50, status: 500 })
    expect(lines.join('')).not.toContain('noor@school.nl')
  })

  test('that passes by itself is a warning', async () => {
    const { get, parsed } = site()
    await get('/weg')
    expect(parsed()[0]).toMatchObject({ level: 40, msg: 'outage', message: 'away' })
  })

  test('that is no error at all says so', () => {
    expect(causeOf('Chaima')).toEqual({ kind: 'string' })
  })
})

describe('the log', () => {
  test('leaves secrets and names out, whoever puts them in', () => {
    const { logger, lines } = logged()
    logger.info({ password: 'geheim', person: { email: 'noor@school.nl', token: 'abc' } }, 'x')
    expect(lines.join('')).not.toMatch(/geheim|noor|abc/)
  })

  test('is words on a terminal', async () => {
    const { get, lines } = site(logged(true))
    await get('/hoi')
    await get('/fout')
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d info request GET \(no page\) 404 \d+ ms person="[0-9a-f-]+" [0-9a-f-]{36}\n$/)
    expect(lines[1]).toMatch(/failed .*sqlstate="23505"[\s\S]*\n {4}at /)
  })

  test('knows its levels, and takes another word for info', () => {
    expect(['silent', 'warn', 'luid'].map((level) => logged(false, level).logger.level)).toEqual(['silent', 'warn', 'info'])
  })
})
