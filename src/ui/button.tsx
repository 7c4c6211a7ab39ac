import type { Child } from 'hono/jsx'

export interface ButtonProps {
  /** one first action a page; the others are second */
  second?: boolean
  slim?: boolean
  /** what it says to who cannot see beside what it stands: `Delete group 3T` */
  label?: string
  children?: Child
}

const classOf = ({ second, slim }: ButtonProps) =>
  ['utrecht-button', `utrecht-button--${second ? 'secondary' : 'primary'}-action`, slim && 'slim'].filter(Boolean).join(' ')

/** Sends the form it stands in. */
export const SubmitButton = (props: ButtonProps) => (
  <button type="submit" class={classOf(props)} aria-label={props.label}>
    {props.children}
  </button>
)

/** A link that is the thing to do next. `outside`: it ends up at another site, where Turbo cannot follow. */
export const ButtonLink = ({ href, outside, ...props }: ButtonProps & { href: string; outside?: boolean }) => (
  <a href={href} class={classOf(props)} data-turbo={outside ? 'false' : undefined}>
    {props.children}
  </a>
)
