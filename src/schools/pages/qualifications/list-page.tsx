import { link } from '#platform/http/address.ts'
import { ButtonLink } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { isDay } from '../../day.ts'
import { listQualifications, QUALIFICATIONS_PER_PAGE } from '../../qualifications/qualification.store.ts'
import type { Qualification } from '../../qualifications/qualification.ts'
import { INTAKE } from '../places/addresses.ts'
import { periodText } from '../shared/days.ts'
import { PART_PATHS, schoolsPage } from '../shared/frame.tsx'
import { Paged } from '../shared/paged.tsx'
import { mayChangeRegion } from '../shared/refuse.ts'
import { pageIn, see, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { qualificationWords } from './words.ts'

const BASE = PART_PATHS.opleidingen

/** Search by name, number and level, valid on a day: today, unless the address says otherwise. */
export async function qualificationsPage(visit: Visit) {
  const { language } = visit
  const t = qualificationWords(language)
  const asked = questionIn(visit)
  const page = pageIn(visit.c)
  const { qualifications, total } = await see(visit, (trx) => listQualifications(trx, { ...asked, page }))
  const mayChange = mayChangeRegion(visit)
  return schoolsPage(visit, {
    part: 'opleidingen',
    title: t.title,
    lead: t.lead,
    crumbs: null,
    actions: mayChange && (
      <>
        <ButtonLink second href={link(language, `${BASE}/nieuw`)}>
          {t.add}
        </ButtonLink>
        <a href={link(language, INTAKE)}>{t.fromFile}</a>
      </>
    ),
    children: (
      <>
        <Questions visit={visit} asked={asked} />
        {total === 0 ? (
          <Nothing visit={visit} asked={asked} />
        ) : (
          <List visit={visit} qualifications={qualifications} mayChange={mayChange} />
        )}
        {total > 0 && (
          <Paged
            language={language}
            path={BASE}
            values={{ zoek: asked.search || undefined, niveau: asked.niveau ?? undefined, op: asked.validOn }}
            page={page}
            size={QUALIFICATIONS_PER_PAGE}
            total={total}
          />
        )}
      </>
    ),
  })
}

type Asked = ReturnType<typeof questionIn>

function questionIn({ c, today }: Visit) {
  const { query } = c.var.address
  const day = query.get('op') ?? today
  const niveau = Number(query.get('niveau'))
  return {
    search: (query.get('zoek') ?? '').trim().slice(0, 100),
    niveau: [1, 2, 3, 4].includes(niveau) ? niveau : null,
    validOn: isDay(day) ? day : '',
  }
}

function Questions({ visit: { language }, asked }: { visit: Visit; asked: Asked }) {
  const [t, shared] = [qualificationWords(language), sharedWords(language)]
  const levels = ['1', '2', '3', '4'].map((one) => ({ value: one, label: t.niveauOf(one) }))
  return (
    <SearchForm action={link(language, BASE)} label={shared.search}>
      <TextField name="zoek" label={t.search} value={asked.search} type="search" />
      <SelectField
        name="niveau"
        label={t.niveau}
        chosen={String(asked.niveau ?? '')}
        options={[{ value: '', label: shared.all }, ...levels]}
      />
      <TextField name="op" label={t.validOn} hint={t.validOnHint} value={asked.validOn} type="date" />
    </SearchForm>
  )
}

function Nothing({ visit: { language, today }, asked }: { visit: Visit; asked: Asked }) {
  const t = qualificationWords(language)
  const isPlain = asked.search === '' && asked.niveau === null && asked.validOn === today
  if (!isPlain) return <p>{sharedWords(language).nothingFound}</p>
  return (
    <div class="empty">
      <h2>{t.emptyTitle}</h2>
      <p>{t.emptyText}</p>
    </div>
  )
}

function List({ visit, qualifications, mayChange }: { visit: Visit; qualifications: Qualification[]; mayChange: boolean }) {
  const { language, today } = visit
  const t = qualificationWords(language)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.crebo}</th>
          <th scope="col">{t.niveau}</th>
          <th scope="col">{t.leertraject}</th>
          <th scope="col">{t.dossier}</th>
          <th scope="col">{t.valid}</th>
        </tr>
      </thead>
      <tbody>
        {qualifications.map((one) => (
          <tr>
            <th scope="row">
              {mayChange ? <a href={link(language, `${BASE}/${one.crebo}/${one.validFrom}/wijzigen`)}>{one.name}</a> : one.name}
            </th>
            <td class="main">{one.crebo}</td>
            <td data-label={t.niveau}>{one.niveau}</td>
            <td>{[one.bol && 'bol', one.bbl && 'bbl'].filter(Boolean).join(', ')}</td>
            <td data-label={t.dossier}>{[one.dossier, one.dossierName].filter(Boolean).join(' ')}</td>
            <td>{periodText(language, one.validFrom, one.validUntil, today)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
