import { formatNumber, type Language } from '#platform/i18n.ts'
import { type ChosenSize, chosenSizes } from './chosen-sizes.ts'
import { groupText } from './labels.ts'
import { pageMessages } from './messages.ts'

/** Where the figures come from, and what was chosen where nothing was published. */
export function SourcesSection({ language }: { language: Language }) {
  const { sources: t } = pageMessages(language)
  return (
    <section class="section" id="bronnen">
      <h2>{t.title}</h2>
      <h3>{t.publications}</h3>
      <dl class="pairs">
        <dt>{t.report}</dt>
        <dd>{t.reportText}</dd>
        <dt>{t.letter}</dt>
        <dd>{t.letterText}</dd>
      </dl>
      <p class="prose section-s">{t.aligned}</p>
      <h3>{t.sizes}</h3>
      <p class="prose">{t.sizesIntro}</p>
      <Sizes language={language} />
      <p class="prose section-s">{t.counts}</p>
    </section>
  )
}

function Sizes({ language }: { language: Language }) {
  const { sources: t } = pageMessages(language)
  return (
    <table class="table cards section-s">
      <caption class="visually-hidden">{t.sizes}</caption>
      <thead>
        <tr>
          <th scope="col">{t.group}</th>
          <th scope="col" class="num">
            {t.chosen}
          </th>
          <th scope="col" class="num">
            {t.bounds}
          </th>
          <th scope="col">{t.ground}</th>
        </tr>
      </thead>
      <tbody>
        {chosenSizes().map((size) => (
          <SizeLine language={language} size={size} />
        ))}
      </tbody>
    </table>
  )
}

function SizeLine({ language, size: { group, population, n, bounds, ground } }: { language: Language; size: ChosenSize }) {
  const { sources: t, population: words } = pageMessages(language)
  return (
    <tr>
      <th scope="row">
        {groupText(group, language)}
        {population === 'zoals-beoogd' && `, ${words[population]}`}
      </th>
      <td class="num main">{formatNumber(language, n)}</td>
      <td class="num" {...(bounds ? { 'data-label': t.bounds.toLowerCase() } : {})}>
        {bounds && t.between(formatNumber(language, bounds[0]), formatNumber(language, bounds[1]))}
      </td>
      <td>{t.grounds[ground]}</td>
    </tr>
  )
}
