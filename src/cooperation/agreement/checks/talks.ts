import type { Agreement, Party } from '../agreement.ts'
import type { PromiseNote } from '../promise.ts'
import type { AgreementText } from '../text.ts'
import type { TalkFact } from './facts.ts'

/** What was noted of a clause's promises counts as a talk: with the party that promised, or with all when nobody is named. */
export function notedTalks(
  { parties }: Pick<Agreement, 'parties'>,
  { clauses }: Pick<AgreementText, 'clauses'>,
  notes: readonly PromiseNote[],
): TalkFact[] {
  return clauses.flatMap(({ id, promises }) =>
    promises.flatMap((promise) =>
      notes
        .filter(({ promiseId, state }) => promiseId === promise.id && state !== 'broken')
        .map(({ happenedOn, note }) => ({
          ...{ clauseId: id, on: happenedOn, what: note || promise.what },
          institutionIds: reachOf(parties.find((one) => one.id === promise.partyId)),
        })),
    ),
  )
}

const reachOf = (party: Party | undefined): readonly string[] => party?.reach ?? []
