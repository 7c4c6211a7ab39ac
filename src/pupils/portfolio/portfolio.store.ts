import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { FileContent } from '#platform/files/file.ts'
import type { CompetenceList, Entry } from './entry.ts'
import type { TypedEntry, TypedList } from './typed.ts'

/** The entries of a pupil that one may see, the newest first. */
export const listEntries = (trx: Trx, pupilId: string): Promise<Entry[]> => read(trx, sql`e.pupil_id = ${pupilId}::uuid`)

export async function findEntry(trx: Trx, pupilId: string, id: string): Promise<Entry | null> {
  return (await read(trx, sql`e.pupil_id = ${pupilId}::uuid and e.id = ${id}::uuid`))[0] ?? null
}

async function read(trx: Trx, which: RawBuilder<unknown>): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select e.id, e.title, e.text, e.happened_on as "happenedOn", e.lob, e.is_shared as "isShared", e.changed_at as "changedAt",
      coalesce((select json_agg(json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'list', l.name, 'side', l.side) order by l.side desc, l.name, c.nr)
        from portfolio_link k join competence c on c.id = k.competence_id join competence_list l on l.id = c.list_id where k.entry_id = e.id), '[]') as competences,
      coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes) order by f.added_at, f.id)
        from portfolio_file f where f.entry_id = e.id), '[]') as files,
      coalesce((select json_agg(json_build_object('id', b.id, 'text', b.text, 'at', b.written_at,
          'by', coalesce((select concat_ws(' ', p.given_name, p.infix, p.family_name) from person p where p.id = b.written_by), '')) order by b.written_at, b.id)
        from portfolio_feedback b where b.entry_id = e.id and b.withdrawn_at is null), '[]') as feedback
    from portfolio_entry e where ${which} order by e.happened_on desc, e.added_at desc, e.id`.execute(trx)
  return rows.map((row) => ({ ...row, feedback: row.feedback.map((one) => ({ ...one, at: new Date(one.at) })) }))
}

export async function insertEntry(trx: Trx, pupilId: string, entry: TypedEntry): Promise<string> {
  const { title, text, happenedOn, lob, isShared } = entry
  const { rows } = await sql<{ id: string }>`insert into portfolio_entry (pupil_id, title, text, happened_on, lob, is_shared)
    values (${pupilId}, ${title}, ${text}, ${happenedOn}, ${lob}, ${isShared}) returning id`.execute(trx)
  const id = rows[0]?.id ?? ''
  await setLinks(trx, id, entry.competenceIds)
  return id
}

export async function updateEntry(trx: Trx, id: string, entry: TypedEntry): Promise<void> {
  const { title, text, happenedOn, lob, isShared } = entry
  await sql`update portfolio_entry set title = ${title}, text = ${text}, happened_on = ${happenedOn}, lob = ${lob}, is_shared = ${isShared},
    changed_at = now() where id = ${id}`.execute(trx)
  await setLinks(trx, id, entry.competenceIds)
}

async function setLinks(trx: Trx, id: string, competenceIds: readonly string[]): Promise<void> {
  await sql`delete from portfolio_link where entry_id = ${id}`.execute(trx)
  await sql`insert into portfolio_link (entry_id, competence_id) select ${id}::uuid, c from unnest(${competenceIds}::uuid[]) as c`.execute(
    trx,
  )
}

export async function deleteEntry(trx: Trx, id: string): Promise<void> {
  await sql`delete from portfolio_entry where id = ${id}`.execute(trx)
}

export async function insertFile(trx: Trx, entryId: string, { name, mediaType, sha256, content }: FileContent): Promise<void> {
  await sql`insert into portfolio_file (entry_id, name, media_type, bytes, sha256, content)
    values (${entryId}, ${name}, ${mediaType}, ${content.length}, ${sha256}, ${content})`.execute(trx)
}

/** False when it was not there. */
export async function deleteFile(trx: Trx, entryId: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from portfolio_file where entry_id = ${entryId} and id = ${id} returning id`.execute(trx)
  return rows.length > 0
}

/** What all files of the pupil weigh together. */
export async function bytesOf(trx: Trx, pupilId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select coalesce(sum(f.bytes), 0)::float as bytes from portfolio_file f
    join portfolio_entry e on e.id = f.entry_id where e.pupil_id = ${pupilId}`.execute(trx)
  return rows[0]?.bytes ?? 0
}

export async function findContent(trx: Trx, pupilId: string, id: string): Promise<FileContent | null> {
  const { rows } = await sql<FileContent>`select f.name, f.media_type as "mediaType", f.sha256, f.content from portfolio_file f
    join portfolio_entry e on e.id = f.entry_id where e.pupil_id = ${pupilId} and f.id = ${id}`.execute(trx)
  const [found] = rows
  return found ? { ...found, content: Buffer.from(found.content) } : null
}

export async function insertFeedback(trx: Trx, entryId: string, text: string, personId: string): Promise<void> {
  await sql`insert into portfolio_feedback (entry_id, text, written_by) values (${entryId}, ${text}, ${personId})`.execute(trx)
}

/** The lists of these routes and schools that are in use. */
export async function listCompetences(
  trx: Trx,
  which: { routeIds: readonly string[]; institutionIds: readonly string[] },
): Promise<CompetenceList[]> {
  return lists(trx, sql`(l.route_id = any (${which.routeIds}::uuid[]) or l.institution_id = any (${which.institutionIds}::uuid[]))`)
}

export const listAllCompetences = (trx: Trx): Promise<CompetenceList[]> => lists(trx, sql`true`)

async function lists(trx: Trx, which: RawBuilder<unknown>): Promise<CompetenceList[]> {
  const { rows } = await sql<CompetenceList>`
    select l.id, l.name, l.side, coalesce(r.name, i.name) as of,
      coalesce((select json_agg(json_build_object('id', c.id, 'code', c.code, 'name', c.name) order by c.nr) from competence c where c.list_id = l.id), '[]') as competences
    from competence_list l left join route r on r.id = l.route_id left join institution i on i.id = l.institution_id
    where l.ended_at is null and ${which} order by l.side desc, l.name, l.id`.execute(trx)
  return rows
}

export async function insertList(trx: Trx, { regionId, personId }: { regionId: string; personId: string }, list: TypedList): Promise<void> {
  const { name, side, of, competences } = list
  const { rows } = await sql<{ id: string }>`insert into competence_list (region_id, name, side, route_id, institution_id, set_by)
    values (${regionId}, ${name}, ${side}, ${of.kind === 'route' ? of.id : null}, ${of.kind === 'school' ? of.id : null}, ${personId}) returning id`.execute(
    trx,
  )
  await sql`insert into competence (list_id, nr, code, name)
    select ${rows[0]?.id}::uuid, c.nr, c.code, c.name from jsonb_to_recordset(${JSON.stringify(competences.map((one, at) => ({ nr: at + 1, ...one })))}::jsonb)
      as c (nr smallint, code text, name text)`.execute(trx)
}

/** Out of use: what was linked to it stays linked. False when it is not one's own to end. */
export async function endList(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`update competence_list set ended_at = now() where id = ${id} and ended_at is null returning id`.execute(trx)
  return rows.length > 0
}

/** Routes and schools for which one may make a list. */
export async function listPlaces(trx: Trx): Promise<{ kind: 'route' | 'school'; id: string; name: string }[]> {
  const { rows } = await sql<{ kind: 'route' | 'school'; id: string; name: string }>`
    select 'route' as kind, r.id, r.name from route r where r.id in (select ruled_scopes('route/design'))
    union all select 'school', i.id, i.name from institution i where i.id in (select ruled_scopes('route/design')) order by 1, 3`.execute(
    trx,
  )
  return rows
}
