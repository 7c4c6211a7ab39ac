import type { nl } from './messages.nl.ts'

export const en: typeof nl = {
  title: 'Annexes',
  lead: 'A PDF, a picture or a Word file, up to 10 MB. What was offered or signed keeps its annexes.',
  none: 'There are no annexes yet.',
  name: 'Title',
  file: 'File',
  fileHint: 'PDF, PNG, JPG or DOCX, at most 10 MB.',
  add: 'Add annex',
  change: 'Add or remove annexes',
  drop: 'Remove',
  dropOf: (title) => `Remove annex: ${title}`,
  kept: (name, size) => `${name}, ${size}`,
  print: (sha256) => `Fingerprint (SHA-256): ${sha256}`,
  kilobytes: (n) => `${n} kB`,
  scan: 'scan',
  scanField: 'Scan',
  scanHintOther: 'PDF, PNG or JPG. What somebody else signed you show with the scan.',
  scanHint: 'PDF, PNG or JPG. Or fill in below where the scan is.',
  wrong: 'The annex is not saved',
  mistake: {
    'no-file': 'Choose a file.',
    'file-too-large': 'This file is larger than 10 MB. Choose a smaller one.',
    'file-kind': 'This is no PDF, PNG, JPG or DOCX without macros. Choose another file.',
    'broken-off': 'The file did not come in whole. Try again.',
    'no-title': 'Fill in a title.',
  },
}
