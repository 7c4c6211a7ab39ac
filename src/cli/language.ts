import { LANGUAGES, type Language } from '#platform/i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

/** `--language` goes first, then the language of the terminal; else Dutch. */
export function languageFrom(argv: string[], environment: Record<string, string | undefined>): Language {
  const at = argv.findIndex((word) => word === '--language' || word.startsWith('--language='))
  const asked = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
  const known = LANGUAGES.find((language) => language === asked)
  if (known) return known
  const terminal = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return terminal.startsWith('en') ? 'en' : 'nl'
}

export function cliMessages(language: Language): typeof nl {
  return language === 'nl' ? nl : (en as typeof nl)
}
