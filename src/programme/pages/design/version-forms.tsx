import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { OpenDesign } from '../../version/see.actions.ts'
import { designPath } from './frame.tsx'

export interface VersionPart {
  language: Language
  open: OpenDesign
}

/** Where all forms about versions go to. */
export const postVersionsTo = (language: Language, { route }: OpenDesign): string => link(language, designPath(route.id, 'versies'))

/** A form of one button: `what` is done with the draft. */
export function OneButton({ language, open, what, label, second }: VersionPart & { what: string; label: string; second?: boolean }) {
  return (
    <form method="post" action={postVersionsTo(language, open)}>
      <input type="hidden" name="doe" value={what} />
      <SubmitButton {...(second ? { second } : {})}>{label}</SubmitButton>
    </form>
  )
}
