import type { Language } from '#platform/i18n.ts'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import type { UploadFinding } from '../uploads/index.ts'
import { bytesText } from './format.ts'
import { uploadWords } from './words.ts'

/** The sentence of a finding, and the field to mend. */
export function mistakeOf(language: Language, found: UploadFinding): Mistake {
  const t = uploadWords(language).wrong
  switch (found.rule) {
    case 'file-not-given':
    case 'file-twice':
    case 'disk-full':
      return { field: found.table, sentence: t[found.rule](t.file[found.table]) }
    case 'file-empty':
      return { field: found.table, sentence: t[found.rule](found.called, t.file[found.table]) }
    case 'file-too-large':
    case 'unpacks-too-large':
      return { field: found.table, sentence: t[found.rule](found.called, bytesText(language, found.most)) }
    case 'ending-unknown':
      return { field: found.table, sentence: t[found.rule](found.called) }
    case 'content-unlike-ending':
      return { field: found.table, sentence: t[found.rule](found.called, found.ending, t.content[found.content]) }
    case 'levering-unknown':
      return { field: 'levering', sentence: t[found.rule](found.value) }
    case 'leverdatum-no-date':
      return { field: 'leverdatum', sentence: t[found.rule](found.value) }
  }
}
