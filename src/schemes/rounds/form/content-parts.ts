import { ADVICES, type Application, type ApplicationContent } from '../application.ts'
import { COUNCILS } from '../councils.ts'
import { papersOf } from '../papers.ts'
import { questionsOf } from '../questions.ts'
import type { Round } from '../round.ts'
import { isInternalForm } from '../route-kind.ts'
import { choice, dayMistake, dayOrNull, line, type Mistake, type Read, readAs, tooLong } from './read.ts'

export type Change = Read<Partial<ApplicationContent>>

export function readAnswers(form: URLSearchParams, { routes }: Application, { regime }: Round): Change {
  const names = questionsOf(regime, routes.length).map(({ question }) => question)
  return readAs(
    names.map((name) => tooLong(form, `vraag-${name}`)),
    () => ({ answers: Object.fromEntries(names.map((name) => [name, line(form, `vraag-${name}`)])) }),
  )
}

export const typedAnswers = ({ content }: Application): URLSearchParams =>
  new URLSearchParams(Object.entries(content.answers).map(([question, answer]) => [`vraag-${question}`, answer ?? '']))

export function readPapers(form: URLSearchParams, application: Application, { regime }: Round): Change {
  const papers = papersOf(regime, isInternalForm(application)).map(({ paper }) => paper)
  return readAs(
    papers.map((paper) => tooLong(form, `plek-${paper}`)),
    () => ({
      papers: Object.fromEntries(
        papers.map((paper) => [paper, { present: line(form, `stuk-${paper}`) === 'ja', kept: line(form, `plek-${paper}`) }]),
      ),
    }),
  )
}

export const typedPapers = ({ content }: Application): URLSearchParams =>
  new URLSearchParams(
    Object.entries(content.papers).flatMap(([paper, { present, kept }]) => [
      [`stuk-${paper}`, present ? 'ja' : ''],
      [`plek-${paper}`, kept],
    ]),
  )

export function readAdvices(form: URLSearchParams): Change {
  const said = COUNCILS.map((council) => ({ council, advice: choice(form, `advies-${council}`, ADVICES) }))
  const mistakes = said.flatMap(({ council, advice }): (Mistake | null)[] => {
    const [field, isGiven] = [`dag-${council}`, advice === 'positive' || advice === 'negative']
    return [dayMistake(form, field), isGiven && line(form, field) === '' ? { field, mistake: 'day-missing' } : null]
  })
  return readAs(mistakes, () => ({
    councils: Object.fromEntries(
      said.flatMap(({ council, advice }) => (advice ? [[council, { advice, on: dayOrNull(form, `dag-${council}`) }]] : [])),
    ),
  }))
}

export const typedAdvices = ({ content }: Application): URLSearchParams =>
  new URLSearchParams(
    Object.entries(content.councils).flatMap(([council, { advice, on }]) => [
      [`advies-${council}`, advice],
      [`dag-${council}`, on ?? ''],
    ]),
  )

export const readSigned = (form: URLSearchParams): Change =>
  readAs([dayMistake(form, 'vmbo'), dayMistake(form, 'mbo')], () => ({
    signed: { vo: dayOrNull(form, 'vmbo'), mbo: dayOrNull(form, 'mbo') },
  }))

export const typedSigned = ({ content }: Application): URLSearchParams =>
  new URLSearchParams({ vmbo: content.signed.vo ?? '', mbo: content.signed.mbo ?? '' })
