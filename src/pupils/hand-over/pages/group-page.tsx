import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { SubmitButton } from '#ui/button.tsx'
import { byId, named } from '#ui/form/fields.tsx'
import { fullName } from '../../name.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import type { GroupDesk, GroupMember } from '../group.actions.ts'
import { HAND_OVERS, handOverPath } from './addresses.ts'
import { handOverFields, type Typed } from './fields.ts'
import { handOverWords } from './words.ts'

export const GROUP_AT = `${HAND_OVERS}/groep`

/** A group's end of year: choose, begin for all, send what is ready. */
export function groupPage(c: AppContext, desk: GroupDesk, typed: Typed) {
  const { language } = c.var.address
  const t = handOverWords(language)
  const is = handOverFields(language, typed)
  return pupilsPage(c, {
    title: t.group,
    lead: desk.groups.length > 0 ? t.groupLead : t.groupNone,
    crumbs: [{ label: t.title, href: link(language, HAND_OVERS) }],
    status: typed.mistakes.length > 0 ? 422 : 200,
    children: desk.groups.length > 0 && (
      <section class="section">
        <form method="get" action={link(language, GROUP_AT)}>
          {is.select('groep', byId(desk.groups))}
          {is.select('naar', byId(desk.sites, ''))}
          <SubmitButton second>{t.chooseSite}</SubmitButton>
        </form>
        {desk.group && <Members language={language} members={desk.members} />}
        {desk.group && <SendForm language={language} groupId={desk.group.id} members={desk.members} />}
        {desk.group && typed.typed.get('naar') && <BeginForm language={language} desk={desk} typed={typed} />}
      </section>
    ),
  })
}

const TONE: Record<GroupMember['state'], Tone> = { none: 'plain', draft: 'wait', ready: 'good', out: 'good' }

function Members({ language, members }: { language: Language; members: readonly GroupMember[] }) {
  const t = handOverWords(language)
  return (
    <table class="table section-s">
      <thead>
        <tr>
          <th scope="col">{t.groupCol.pupil}</th>
          <th scope="col">{t.groupCol.state}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr>
            <th scope="row">
              {member.handOverId ? <a href={link(language, handOverPath(member.handOverId))}>{fullName(member)}</a> : fullName(member)}
            </th>
            <td>
              <Badge tone={TONE[member.state]}>{t.groupState[member.state]}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SendForm({ language, groupId, members }: { language: Language; groupId: string; members: readonly GroupMember[] }) {
  const ready = members.filter(({ state }) => state === 'ready').length
  if (ready === 0) return null
  return (
    <form class="section-s" method="post" action={link(language, `${GROUP_AT}/versturen`)}>
      <input type="hidden" name="groep" value={groupId} />
      <SubmitButton>{handOverWords(language).groupSend(formatNumber(language, ready))}</SubmitButton>
    </form>
  )
}

function BeginForm({ language, desk, typed }: { language: Language; desk: GroupDesk; typed: Typed }) {
  const t = handOverWords(language)
  const is = handOverFields(language, typed)
  if (!desk.members.some(({ state }) => state === 'none')) return null
  if (desk.receivers.length === 0) return <p class="banner wait section-s">{t.noReceiver}</p>
  return (
    <form class="section-s" method="post" action={link(language, GROUP_AT)}>
      {is.wrongs}
      <input type="hidden" name="groep" value={desk.group?.id ?? ''} />
      <input type="hidden" name="naar" value={typed.typed.get('naar') ?? ''} />
      {is.select('ontvanger', byId(desk.receivers))}
      {is.select('soort', named(t.kind))}
      {is.date('begin')}
      <p class="small">{t.groupInformed}</p>
      {is.date('ingelicht-op')}
      {is.text('ingelicht-hoe')}
      <SubmitButton>{t.groupStart}</SubmitButton>
    </form>
  )
}
