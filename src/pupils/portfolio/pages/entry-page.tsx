import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { Entry } from '../entry.ts'
import type { SeenPortfolio } from '../portfolio.actions.ts'
import type { PortfolioMistake, PortfolioWrong } from '../typed.ts'
import { PORTFOLIO } from './addresses.ts'
import { FeedbackList, sizeText } from './entry-view.tsx'
import { portfolioWords } from './words.ts'

export interface EntryModel {
  seen: SeenPortfolio
  /** null: a new one */
  entry: Entry | null
  typed: URLSearchParams
  mistakes: readonly PortfolioWrong[]
}

/** Writes one entry; its files and what others said below it. */
export function entryPage(c: AppContext, model: EntryModel) {
  const { language } = c.var.address
  const t = portfolioWords(language)
  const { entry, mistakes } = model
  return pupilsPage(c, {
    title: entry?.title ?? t.newTitle,
    lead: entry ? t.editLead : t.newLead,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <p class="small">
          <a href={link(language, PORTFOLIO)}>{t.ownTitle}</a>
        </p>
        <EntryForm language={language} model={model} />
        {entry && <Files language={language} entry={entry} mistakes={mistakes} />}
        {entry && <FeedbackList language={language} entry={entry} />}
        {entry && (
          <form method="post" action={link(language, `${PORTFOLIO}/${entry.id}/weg`)} class="section">
            <p class="small">{t.removeText}</p>
            <SubmitButton second>{t.remove}</SubmitButton>
          </form>
        )}
      </>
    ),
  })
}

function EntryForm({ language, model: { seen, entry, typed, mistakes } }: { language: Language; model: EntryModel }) {
  const t = portfolioWords(language)
  const f = fieldsOf<PortfolioMistake>({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints: t.hint })
  const listed = seen.lists.flatMap(({ competences, side, name: list }) =>
    competences.map(({ id, code, name }) => ({ value: id, label: `${[code, name].filter(Boolean).join(' ')} (${t.side[side]}, ${list})` })),
  )
  const gone = (entry?.competences ?? []).filter(({ id }) => !listed.some(({ value }) => value === id))
  const options = [...listed, ...gone.map(({ id, name, list }) => ({ value: id, label: `${name} (${list})` }))]
  return (
    <form method="post" action={link(language, entry ? `${PORTFOLIO}/${entry.id}` : `${PORTFOLIO}/nieuw`)} class="section">
      {f.wrongs}
      {f.text('titel')}
      {f.area('tekst', 8)}
      <div class="fields">
        {f.date('dag')}
        {f.select('lob', [{ value: '', label: t.noLob }, ...named(t.lob)])}
        {f.select('delen', named(t.share))}
      </div>
      {f.ticks('competenties', options)}
      <p class="actions">
        <SubmitButton>{t.save}</SubmitButton>
      </p>
    </form>
  )
}

function Files({ language, entry, mistakes }: { language: Language; entry: Entry; mistakes: readonly PortfolioWrong[] }) {
  const t = portfolioWords(language)
  const found = mistakes.find(({ field }) => field === 'bestand')?.mistake
  const wrong = found && found in t.mistake ? t.mistake[found as PortfolioMistake] : found && t.mistake['broken-off']
  const at = `${PORTFOLIO}/${entry.id}/bestand`
  return (
    <section class="section" aria-labelledby="bestanden">
      <h2 id="bestanden">{t.files}</h2>
      <ul>
        {entry.files.map((file) => (
          <li>
            <a href={link(language, `${PORTFOLIO}/bestand/${file.id}`)}>{t.fileOf(file.name, sizeText(language, file))}</a>
            <form method="post" action={link(language, `${at}/${file.id}/weg`)}>
              <SubmitButton second slim label={t.dropOf(file.name)}>
                {t.drop}
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={link(language, at)} enctype="multipart/form-data" data-turbo="false">
        <Field
          id="bestand"
          label={t.field.bestand}
          hint={t.fileHint}
          wrong={wrong}
          control={(props) => <input type="file" name="bestand" accept=".pdf,.png,.jpg,.jpeg,.docx" {...props} />}
        />
        <SubmitButton second>{t.addFile}</SubmitButton>
      </form>
    </section>
  )
}

/** An entry as it stands in the form. */
export function typedOf(entry: Entry | null): URLSearchParams {
  if (!entry) return new URLSearchParams({ delen: 'ja' })
  const { title, text, happenedOn, lob, isShared, competences } = entry
  const typed = new URLSearchParams({ titel: title, tekst: text, dag: happenedOn, lob: lob ?? '', delen: isShared ? 'ja' : 'nee' })
  for (const { id } of competences) typed.append('competenties', id)
  return typed
}
