import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { type ParentsSection, type ParentsText, parentsText } from '../../parents/parents-text.ts'
import { parentsWords } from '../../parents/words.ts'
import type { ParentsYear } from '../../parents/years.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { programmeWords } from '../../words.ts'
import { designPath, versionQuery } from '../design/frame.tsx'
import { footOf } from './foot.ts'

/** One page that a school prints and gives to parents. `noPdf`: somebody asked for the PDF, and there can be none here. */
export function parentsPage(c: AppContext, open: OpenDesign, { noPdf = false } = {}) {
  const { address, site } = c.var
  const { language } = address
  const t = parentsWords(language)
  const { route, design } = open
  const text = parentsText(language, design)
  const query = versionQuery(open)
  const crumbs = [
    { label: programmeWords(language).section, href: link(language, '/programma') },
    { label: route.name, href: link(language, `/programma/${route.id}`) },
    { label: t.back, href: link(language, designPath(route.id), query) },
    { label: t.title },
  ]
  const pdf = (
    <ButtonLink outside href={link(language, designPath(route.id, 'ouders.pdf'), query)}>
      {t.pdf}
    </ButtonLink>
  )
  return render(
    c,
    <Page address={address} site={site} title={`${t.title} – ${text.title}`} section="programma" crumbs={crumbs}>
      <article class="parents">
        <PageHead title={text.title} lead={text.lead} actions={pdf} />
        {noPdf && (
          <p class="banner wait" role="alert">
            {t.noPdf}
          </p>
        )}
        <ParentsBody language={language} text={text} />
        <p class="small quiet section-s">{footOf(language, open)}</p>
      </article>
    </Page>,
    noPdf ? 503 : 200,
  )
}

function ParentsBody({ language, text }: { language: Language; text: ParentsText }) {
  return (
    <>
      {text.sections.map((section) => (
        <section aria-labelledby={section.id}>
          <h2 id={section.id}>{section.heading}</h2>
          {section.id === 'years' && text.years.length > 0 ? (
            <Years language={language} years={text.years} label={section.heading} />
          ) : (
            <Lines section={section} />
          )}
        </section>
      ))}
    </>
  )
}

function Lines({ section: { lines } }: { section: ParentsSection }) {
  if (lines.length === 1) return <p>{lines[0]}</p>
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function Years({ language, years, label }: { language: Language; years: readonly ParentsYear[]; label: string }) {
  const t = parentsWords(language)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t.year}</th>
          <th scope="col">{t.isEnrolled}</th>
          <th scope="col">{t.where}</th>
          <th scope="col">{t.moments}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ name, enrolled, where, moments }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="main">{enrolled}</td>
            <td>
              {where.map((line) => (
                <div>{line}</div>
              ))}
            </td>
            <td>{moments}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
