/** The five career competences of LOB: kwaliteitenreflectie, motievenreflectie, werkexploratie, loopbaansturing, netwerken. */
export const LOB = ['qualities', 'motives', 'exploration', 'steering', 'networking'] as const
export type Lob = (typeof LOB)[number]

/** What a pupil put in the own collection. */
export interface Entry {
  id: string
  title: string
  text: string
  happenedOn: string
  /** null: other work */
  lob: Lob | null
  /** with who guides the pupil at both schools */
  isShared: boolean
  changedAt: Date
  competences: readonly EntryCompetence[]
  files: readonly EntryFile[]
  feedback: readonly Feedback[]
}

export interface EntryCompetence {
  id: string
  code: string
  name: string
  list: string
  side: 'vmbo' | 'mbo'
}

/** Without its content. */
export interface EntryFile {
  id: string
  name: string
  mediaType: string
  bytes: number
}

export interface Feedback {
  id: string
  text: string
  by: string
  at: Date
}

/** A list of a route or a school: competences of the vmbo, development lines of the mbo. */
export interface CompetenceList {
  id: string
  name: string
  side: 'vmbo' | 'mbo'
  /** of which route or school */
  of: string
  competences: readonly { id: string; code: string; name: string }[]
}

/** Most files of one entry, and of one pupil together: what a zip can hold without trouble. */
export const MOST_FILES = 10
export const MOST_BYTES_OF_PUPIL = 200 * 1024 * 1024
