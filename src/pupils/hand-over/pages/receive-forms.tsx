import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/form/field.tsx'
import type { SeenHandOver } from '../one.actions.ts'
import { handOverPath } from './addresses.ts'
import { handOverFields, NOTHING, type Typed } from './fields.ts'
import { handOverWords } from './words.ts'

interface Props {
  language: Language
  seen: SeenHandOver
  typed: Typed | null
}

/** Only the one who was named sees this. */
export function AnswerForm({ language, seen, typed }: Props) {
  const t = handOverWords(language)
  if (!seen.mayAnswer) return null
  const sent = typed ?? NOTHING
  const is = handOverFields(language, sent)
  return (
    <section class="section panel" aria-labelledby="antwoorden">
      <h2 id="antwoorden">{t.answerTitle}</h2>
      {is.wrongs}
      <form method="post" action={link(language, handOverPath(seen.one.id, '/antwoord'))}>
        <ChoiceField
          name="antwoord"
          legend={t.field.antwoord}
          wrong={sent.mistakes.some(({ field }) => field === 'antwoord') ? t.field.antwoord : undefined}
          choices={(['accepted', 'refused'] as const).map((value) => ({ value, label: t.answer[value] }))}
          chosen={sent.typed.get('antwoord') ?? ''}
        />
        {is.area('reden')}
        <SubmitButton>{t.answerButton}</SubmitButton>
      </form>
    </section>
  )
}

const LATER = ['arrived', 'not-arrived', 'talk-held', 'word-back'] as const

export function StepForm({ language, seen, typed }: Props) {
  const t = handOverWords(language)
  if (!seen.mayReceive) return null
  const is = handOverFields(language, typed ?? NOTHING)
  const isTalked = seen.chain.links.some(({ byTalk }) => byTalk)
  return (
    <section class="section panel" aria-labelledby="stap-zetten">
      <h2 id="stap-zetten">{t.stepTitle}</h2>
      {is.wrongs}
      <form method="post" action={link(language, handOverPath(seen.one.id, '/stap'))}>
        {is.select(
          'stap',
          LATER.filter((value) => value !== 'talk-held' || !isTalked).map((value) => ({ value, label: t.event[value] })),
        )}
        {is.date('dag')}
        {is.area('tekst')}
        <SubmitButton>{t.stepButton}</SubmitButton>
      </form>
    </section>
  )
}
