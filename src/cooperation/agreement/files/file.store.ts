import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { FileContent, KeptFile } from './file.ts'

export interface NewFile extends FileContent {
  id: string
  regionId: string
  agreementId: string
  kind: KeptFile['kind']
  personId: string
  now: Date
}

export async function insertFile(
  trx: Trx,
  { id, regionId, agreementId, kind, name, mediaType, sha256, content, personId, now }: NewFile,
): Promise<void> {
  await sql`insert into agreement_file (id, region_id, agreement_id, kind, name, media_type, bytes, sha256, content, added_by, added_at)
    values (${id}, ${regionId}, ${agreementId}, ${kind}, ${name}, ${mediaType}, ${content.length}, ${sha256}, ${content}, ${personId}, ${now})`.execute(
    trx,
  )
}

/** Without their content, the first first. */
export async function listFiles(trx: Trx, agreementId: string): Promise<KeptFile[]> {
  const { rows } = await sql<KeptFile>`
    select f.id, f.kind, f.name, f.media_type as "mediaType", f.bytes, f.sha256, (f.added_at at time zone 'Europe/Amsterdam')::date as "addedOn",
      coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "addedBy"
    from agreement_file f left join person p on p.id = f.added_by where f.agreement_id = ${agreementId} order by f.kind, f.added_at, f.name, f.id`.execute(
    trx,
  )
  return rows
}

export async function findContent(trx: Trx, agreementId: string, id: string): Promise<FileContent | null> {
  const { rows } = await sql<FileContent>`
    select name, media_type as "mediaType", sha256, content from agreement_file where agreement_id = ${agreementId} and id = ${id}`.execute(
    trx,
  )
  const [found] = rows
  return found ? { ...found, content: Buffer.from(found.content) } : null
}

/** Takes a file away that nothing offered or signed names; one that is named stays where it is. */
export async function deleteFileUnlessNamed(trx: Trx, agreementId: string, id: string): Promise<void> {
  await sql`delete from agreement_file f where f.agreement_id = ${agreementId} and f.id = ${id}
    and not exists (select from agreement a where a.id = f.agreement_id and a.state <> 'draft' and strpos(a.text::text, f.id::text) > 0)
    and not exists (select from agreement_amendment w where w.agreement_id = f.agreement_id and w.state <> 'draft'
      and strpos(w.changes::text, f.id::text) > 0)
    and not exists (select from agreement_scan s where s.file_id = f.id)`.execute(trx)
}
