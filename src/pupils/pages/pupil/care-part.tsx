import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { CareNote } from '../../care/care-note.store.ts'
import { pupilHref } from '../addresses.ts'
import { momentText } from '../format.ts'
import { pupilWords } from '../words.ts'

interface CarePartProps {
  language: Language
  pupilId: string
  notes: readonly CareNote[]
  personId: string
  mayWrite: boolean
}

/** The notes that are for who looks, and no word of those that are not. */
export function CarePart({ language, pupilId, notes, personId, mayWrite }: CarePartProps) {
  const t = pupilWords(language).pupil
  return (
    <section class="panel small" aria-labelledby="zorg">
      <h2 id="zorg">{t.care}</h2>
      {notes.length === 0 && <p class="quiet">{t.noCare}</p>}
      {notes.map((note) => (
        <>
          <p>{note.text}</p>
          <p class="quiet">
            {t.careBy(note.writtenBy, momentText(language, note.writtenAt))}{' '}
            {note.withdrawnAt ? t.careWithdrawn : t.careReaders(note.readers.join(', '))}
          </p>
          {note.writtenById === personId && note.withdrawnAt === null && (
            <form method="post" action={pupilHref(language, pupilId, `/zorg/${note.id}/intrekken`)}>
              <SubmitButton second slim>
                {t.withdrawCare}
              </SubmitButton>
            </form>
          )}
        </>
      ))}
      {mayWrite && (
        <p>
          <a href={pupilHref(language, pupilId, '/zorg')}>{t.writeCare}</a>
        </p>
      )}
    </section>
  )
}
