import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import type { FollowUp } from '../follow-up.store.ts'
import { FOLLOW_UPS } from './addresses.ts'
import { followUpWords } from './words.ts'

/** Former pupils who were not asked yet to tell what happened, each with the ways to hand over a link. */
export function TellingPart({ language, former }: { language: Language; former: readonly FollowUp[] }) {
  const t = followUpWords(language).telling
  if (former.length === 0) return null
  return (
    <section class="section" aria-labelledby="vertellen">
      <h2 id="vertellen">{t.title}</h2>
      <p>{t.text}</p>
      <table class="table cards section-s">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.hand}</th>
          </tr>
        </thead>
        <tbody>
          {former.map((one) => (
            <tr>
              <th scope="row">{one.name}</th>
              <td data-label={t.hand}>
                <HandForm language={language} one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HandForm({ language, one }: { language: Language; one: FollowUp }) {
  const { telling: t, mail, card } = followUpWords(language)
  const button = (doe: string, text: string, label: string) => (
    <button class="utrecht-button utrecht-button--secondary-action slim" type="submit" name="doe" value={doe} aria-label={label}>
      {text}
    </button>
  )
  return (
    <form method="post" action={link(language, `${FOLLOW_UPS}/vraag/${one.id}`)} data-turbo="false">
      {one.email && button('vertel-mail', mail, t.mailTo(one.name))} {button('vertel-kaart', card, t.cardFor(one.name))}
    </form>
  )
}
