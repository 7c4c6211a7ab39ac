import type { Application } from '../application.ts'
import type { Round } from '../round.ts'
import {
  type Change,
  readAdvices,
  readAnswers,
  readPapers,
  readSigned,
  typedAdvices,
  typedAnswers,
  typedPapers,
  typedSigned,
} from './content-parts.ts'
import { readDescriptions, typedDescriptions } from './description-form.ts'

/** The parts of an application that are filled in on a page of their own. */
export const CONTENT_STEPS = ['omschrijving', 'projectplan', 'documenten', 'adviezen', 'ondertekening'] as const
export type ContentStep = (typeof CONTENT_STEPS)[number]

interface PartForm {
  read(form: URLSearchParams, application: Application, round: Round): Change
  typed(application: Application, round: Round): URLSearchParams
}

/** For each part: what was typed as a change of the content, and the content as if it was typed. */
export const CONTENT_FORMS: Readonly<Record<ContentStep, PartForm>> = {
  omschrijving: {
    read: (form, application) => {
      const read = readDescriptions(form, application)
      return read.ok ? { ok: true, value: { descriptions: read.value } } : read
    },
    typed: typedDescriptions,
  },
  projectplan: { read: readAnswers, typed: typedAnswers },
  documenten: { read: readPapers, typed: typedPapers },
  adviezen: { read: readAdvices, typed: typedAdvices },
  ondertekening: { read: readSigned, typed: typedSigned },
}
