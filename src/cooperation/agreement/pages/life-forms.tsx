import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Doing, OnBehalf, OneButton } from '../../place/pages/doing.tsx'
import { type Party, partyName, signersOf } from '../agreement.ts'
import { fileWords } from '../files/words.ts'
import { openOffer, printOf } from '../life.actions.ts'
import { stillToSign } from '../life.ts'
import type { AgreementText } from '../text.ts'
import { draftOf } from '../write.actions.ts'
import { FileField } from './file-field.tsx'
import { pathOf } from './frame.tsx'
import type { AgreementModel } from './model.ts'
import { agreementWords } from './words.ts'

interface Part {
  language: Language
  model: AgreementModel
}

/** What can be done now, by this viewer: each in a form of its own. */
export function Life({ language, model, text }: Part & { text: AgreementText }) {
  const t = agreementWords(language).life
  const { agreement, mayWrite, signsFor } = model.seen
  const open = openOffer(agreement)
  const waits = open ? stillToSign(signersOf(agreement, open.amendment), open.offer.signatures) : []
  const mine = signsFor.filter(({ id }) => waits.some((one) => one.id === id))
  const isSettled = agreement.state === 'signed' && !open && !draftOf(agreement)
  const promises = text.clauses.flatMap((one) => one.promises)
  const ends = signsFor.filter(({ id }) => agreement.parties.some((one) => one.id === id))
  const forms = [
    mayWrite && draftOf(agreement) && <OneButton {...target({ language, model })} what="aanbieden" lead={t.offerLead} label={t.offer} />,
    mine.length > 0 && <Sign language={language} model={model} parties={mine} />,
    mine.length > 0 && canObject(model, open?.offer.objectUntil ?? null) && (
      <Object_ language={language} model={model} parties={mine} until={open?.offer.objectUntil ?? null} />
    ),
    waits.length > 0 && (mayWrite || mine.length > 0) && <Elsewhere language={language} model={model} parties={mayWrite ? waits : mine} />,
    mayWrite && open && <OneButton {...target({ language, model })} what="terug" lead={t.backLead} label={t.back} second />,
    mayWrite && agreement.state === 'signed' && promises.length > 0 && <Note language={language} model={model} text={text} />,
    mayWrite && isSettled && <Amend language={language} model={model} />,
    mayWrite && draftOf(agreement)?.amendment && <LastDay language={language} model={model} />,
    isSettled && ends.length > 0 && <End language={language} model={model} parties={ends} />,
  ].filter(Boolean)
  if (forms.length === 0) return null
  return (
    <section class="section no-print" aria-labelledby="verder">
      <h2 id="verder">{t.title}</h2>
      <div class="two-choices">{forms as Child}</div>
    </section>
  )
}

/** Where a form of this agreement goes, and what lay before who presses. `at`: an action of its own. */
const target = ({ language, model }: Part, at = '') => ({
  action: link(language, pathOf(model.seen.agreement.id, at)),
  seen: printOf(model.seen.agreement),
})

function PartyField({ language, model, name, parties }: Part & { name: string; parties: readonly Party[] }) {
  const sides = parties.map((one) => ({ id: one.id, name: partyName(one) }))
  return <OnBehalf language={language} name={name} sides={sides} chosen={model.typed.get(name) ?? ''} wrong={wrongOf(model, name)} />
}

/** A field with what was typed, and what is wrong with it. */
function Text({ model, name, ...props }: Part & { name: string; label: string; hint?: string; type?: 'date' | 'text'; size?: number }) {
  const { language: _, ...rest } = props
  const wrong = model.mistakes.find(({ field }) => field === name)?.sentence
  return <TextField name={name} value={model.typed.get(name) ?? ''} wrong={wrong} autocomplete="off" {...rest} />
}

const wrongOf = (model: AgreementModel, name: string) => model.mistakes.find(({ field }) => field === name)?.sentence

function Sign({ parties, ...part }: Part & { parties: readonly Party[] }) {
  const t = agreementWords(part.language).life
  return (
    <Doing {...target(part)} what="teken" title={t.signTitle}>
      <p>{t.signLead}</p>
      <PartyField {...part} name="partij" parties={parties} />
      <TextField
        name="code"
        label={t.code}
        hint={t.codeHint}
        value=""
        size={8}
        inputmode="numeric"
        autocomplete="one-time-code"
        wrong={wrongOf(part.model, 'code')}
      />
      <SubmitButton>{t.sign}</SubmitButton>
    </Doing>
  )
}

/** Until the last day; what somebody typed just after it stays. */
const canObject = ({ seen, typed }: AgreementModel, until: string | null): boolean =>
  until === null || seen.today <= until || typed.has('waarom-bezwaar')

function Object_({ parties, until, ...part }: Part & { parties: readonly Party[]; until: string | null }) {
  const t = agreementWords(part.language).life
  const { typed } = part.model
  return (
    <Doing {...target(part)} what="bezwaar" title={t.objectTitle}>
      {until && <p>{t.objectUntil(formatDate(part.language, until))}</p>}
      <PartyField {...part} name="partij-bezwaar" parties={parties} />
      <TextArea
        name="waarom-bezwaar"
        label={t.objectReason}
        value={typed.get('waarom-bezwaar') ?? ''}
        wrong={wrongOf(part.model, 'waarom-bezwaar')}
      />
      <SubmitButton second>{t.object}</SubmitButton>
    </Doing>
  )
}

function Elsewhere({ parties, ...part }: Part & { parties: readonly Party[] }) {
  const t = agreementWords(part.language).life
  const files = fileWords(part.language)
  const isMine = parties.some(({ id }) => part.model.seen.signsFor.some((one) => one.id === id))
  return (
    <Doing {...target(part, 'op-papier')} what="elders" title={t.elsewhereTitle} hasFile>
      <PartyField {...part} name="partij-elders" parties={parties} />
      <p>{t.elsewhereLead}</p>
      <Text {...part} name="door" label={t.signer} />
      <Text {...part} name="getekend-op" label={t.signedOn} type="date" />
      <FileField
        name="scan-bestand"
        label={files.scanField}
        hint={isMine ? files.scanHint : files.scanHintOther}
        wrong={wrongOf(part.model, 'scan-bestand')}
        accept=".pdf,.png,.jpg,.jpeg,.docx"
      />
      {isMine && <Text {...part} name="scan" label={t.reference} hint={t.referenceHint} />}
      <SubmitButton second>{t.elsewhere}</SubmitButton>
    </Doing>
  )
}

function Note({ text, ...part }: Part & { text: AgreementText }) {
  const words = agreementWords(part.language)
  const t = words.note
  const promises = text.clauses.flatMap((clause) => clause.promises.filter(({ evidence }) => evidence.kind !== 'indicator'))
  if (promises.length === 0) return null
  const states = (['kept', 'at-risk', 'broken'] as const).map((state) => ({ value: state, label: words.promise.state[state] }))
  const { typed } = part.model
  return (
    <Doing {...target(part)} what="notitie" title={t.title}>
      <SelectField
        name="belofte"
        label={t.promise}
        chosen={typed.get('belofte') ?? ''}
        options={promises.map(({ id, what }) => ({ value: id, label: what || id }))}
        wrong={wrongOf(part.model, 'belofte')}
      />
      <Text {...part} name="besproken-op" label={t.on} type="date" />
      <SelectField name="stand" label={t.state} chosen={typed.get('stand') ?? ''} options={states} />
      <TextArea name="notitie-tekst" label={t.note} value={typed.get('notitie-tekst') ?? ''} rows={3} />
      <SubmitButton second>{t.save}</SubmitButton>
    </Doing>
  )
}

function Amend(part: Part) {
  const t = agreementWords(part.language).life
  return (
    <Doing {...target(part)} what="wijzig" title={t.amendTitle}>
      <p>{t.amendLead}</p>
      <p>{t.endTogether}</p>
      <p>
        <a href={link(part.language, pathOf(part.model.seen.agreement.id, 'uitbreiden'))}>{t.extend}</a>
      </p>
      <Text {...part} name="ingang" label={t.effectiveOn} type="date" />
      <Text {...part} name="waarom" label={t.why} />
      <SubmitButton second>{t.amend}</SubmitButton>
    </Doing>
  )
}

function LastDay(part: Part) {
  const t = agreementWords(part.language).life
  return (
    <Doing {...target(part)} what="tot" title={t.untilTitle}>
      <p>{t.untilLead}</p>
      <Text {...part} name="einddag" label={t.lastDay} type="date" />
      <SubmitButton second>{t.until}</SubmitButton>
    </Doing>
  )
}

/** In the name of one party, and only when a term of notice was agreed. */
function End({ parties, ...part }: Part & { parties: readonly Party[] }) {
  const t = agreementWords(part.language).life
  if (part.model.seen.agreement.text.noticeMonths === null)
    return (
      <div class="panel">
        <h3>{t.endTitle}</h3>
        <p>{t.refused['no-notice']}</p>
      </div>
    )
  return (
    <Doing {...target(part)} what="einde" title={t.endTitle}>
      <p>{t.endTogether}</p>
      <PartyField {...part} name="partij-einde" parties={parties} />
      <Text {...part} name="laatste-dag" label={t.lastDay} type="date" />
      <Text {...part} name="reden" label={t.endReason} />
      <SubmitButton second>{t.end}</SubmitButton>
    </Doing>
  )
}
