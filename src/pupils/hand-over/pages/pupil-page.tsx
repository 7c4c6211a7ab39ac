import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { PupilHandOvers } from '../start.actions.ts'
import { handOverPath } from './addresses.ts'
import { day, NowBadge } from './chain-part.tsx'
import { Told, ToldPart } from './told-part.tsx'
import { handOverWords } from './words.ts'

/** The hand-overs of one pupil, as the pupil's own school, the receiver and the pupil read them. */
export function pupilHandOverPage(c: AppContext, pupilId: string, seen: PupilHandOvers) {
  const { language } = c.var.address
  const t = handOverWords(language)
  const action = seen.mayStart && <ButtonLink href={pupilHref(language, pupilId, '/overdracht/nieuw')}>{t.startTitle}</ButtonLink>
  return partPage(c, {
    pupil: { id: pupilId, name: seen.name },
    part: 'handOver',
    title: t.pupilTitle(seen.name),
    lead: t.pupilLead,
    actions: action,
    children: (
      <>
        {seen.all.length === 0 && seen.received.length === 0 && <p class="section">{t.pupilEmpty}</p>}
        {seen.all.map((one) => (
          <OneHandOver language={language} mayOpen={seen.mayOpen} {...one} />
        ))}
        <Received language={language} received={seen.received} />
      </>
    ),
  })
}

function OneHandOver({
  language,
  mayOpen,
  one,
  chain,
  versions,
}: PupilHandOvers['all'][number] & { language: Language; mayOpen: boolean }) {
  const t = handOverWords(language)
  return (
    <section class="section">
      <h2>{t.fromTo(one.fromSchool, one.toSite)}</h2>
      <p>
        <NowBadge language={language} one={one} chain={chain} /> {t.kind[one.kind]}, {day(language, one.startsOn)}
        {mayOpen && (
          <>
            {' '}
            <a href={link(language, handOverPath(one.id))} aria-label={`${t.open}: ${t.fromTo(one.fromSchool, one.toSite)}`}>
              {t.open}
            </a>
          </>
        )}
      </p>
      {!mayOpen && <ToldPart language={language} versions={versions} />}
    </section>
  )
}

function Received({ language, received }: { language: Language; received: PupilHandOvers['received'] }) {
  const t = handOverWords(language)
  if (received.length === 0) return null
  return (
    <section class="section" aria-labelledby="ontvangen">
      <h2 id="ontvangen">{t.received}</h2>
      {received.map(({ fromSchool, acceptedOn, content, hash }) => (
        <details class="explain section-s">
          <summary>{t.receivedFrom(fromSchool, day(language, acceptedOn))}</summary>
          <div>
            <Told language={language} content={content} />
            <p class="small quiet">{t.print(hash.slice(0, 12))}</p>
          </div>
        </details>
      ))}
    </section>
  )
}
