import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { isDay } from '#schools/index.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { SearchForm } from '#ui/search-form.tsx'
import { REGIMES, schemesOf } from '../rounds/round.ts'
import { rulesFor } from '../rule-set.ts'
import { holdsOn, SCHEMES, type Scheme } from '../scheme.ts'
import { factsOf } from '../scheme-folders.ts'
import { schemeText } from '../words.ts'
import { FactsPart } from './facts-part.tsx'
import { RulesPart } from './rules-part.tsx'
import { pageWords, periodText } from './words.ts'

/** The rule set of one scheme on a day: the asked one, else today, else its last day. */
export function schemePage(c: AppContext, scheme: Scheme, today: string) {
  const { address, site } = c.var
  const { language, query } = address
  const t = pageWords(language)
  const typed = query.get('datum') ?? ''
  const day = isDay(typed) ? typed : nearestDay(scheme, today)
  const name = schemeText(language, scheme.id)
  const holds = holdsOn(scheme, day)
  const facts = holds ? factsOf(scheme.id, day) : null
  const crumbs = [
    { label: t.section, href: link(language, '/programma') },
    { label: t.title, href: link(language, '/programma/regelingen') },
    { label: name },
  ]
  return render(
    c,
    <Page address={address} site={site} title={name} section="programma" crumbs={crumbs}>
      <PageHead title={name} lead={t.schemeLead(formatDate(language, day))}>
        <p class="small quiet">
          {t.period.label}: {periodText(language, scheme)}
        </p>
        {hasRounds(scheme) && (
          <p class="small">
            <a href={link(language, '/programma/rondes')}>{t.toRounds}</a>
          </p>
        )}
      </PageHead>
      {typed !== '' && !isDay(typed) && <p class="prose">{t.wrongDay(typed)}</p>}
      <SearchForm action={link(language, `/programma/regelingen/${scheme.id}`)} label={t.show}>
        <TextField name="datum" type="date" label={t.on} hint={t.onHint} value={day} />
      </SearchForm>
      {!holds && <NotInForce language={language} scheme={scheme} day={day} today={today} />}
      {facts && <FactsPart language={language} facts={facts} />}
      {holds && <RulesPart language={language} scheme={scheme.id} day={day} rules={rulesFor(scheme.id, day)} />}
    </Page>,
  )
}

const hasRounds = ({ id }: Scheme): boolean => REGIMES.some((regime) => schemesOf(regime).includes(id))

/** Today when it holds, else the last day, else (it begins later) the first. */
function nearestDay(scheme: Scheme, today: string): string {
  if (holdsOn(scheme, today)) return today
  return scheme.until !== null && scheme.until < today ? scheme.until : (scheme.from ?? today)
}

/** It says so, and which schemes did hold. */
function NotInForce({ language, scheme, day, today }: { language: Language; scheme: Scheme; day: string; today: string }) {
  const t = pageWords(language)
  const [name, shown] = [schemeText(language, scheme.id), formatDate(language, day)]
  const nearest = day < (scheme.from ?? day) ? (scheme.from ?? today) : nearestDay(scheme, today)
  return (
    <section class="prose section-s">
      <h2>{t.notInForce(name, shown, periodText(language, scheme))}</h2>
      <p>
        <a href={link(language, `/programma/regelingen/${scheme.id}`, { datum: nearest })}>{t.nearest(formatDate(language, nearest))}</a>
      </p>
      <p>{t.inForceThen(shown)}</p>
      <ul>
        {SCHEMES.filter((one) => holdsOn(one, day)).map(({ id }) => (
          <li>
            <a href={link(language, `/programma/regelingen/${id}`, { datum: day })}>{schemeText(language, id)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
