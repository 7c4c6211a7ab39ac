import type { Child } from 'hono/jsx'

export interface ButtonProps {
  /** one first action a page; the others are second */
  second?: boolean
  slim?: boolean
  children?: Child
}

const classOf = ({ second, slim }: ButtonProps) =>
  ['utrecht-button', `utrecht-button--${second ? 'secondary' : 'primary'}-action`, slim && 'slim'].filter(Boolean).join(' ')

/** Sends the form it stands in. */
export const SubmitButton = (props: ButtonProps) => (
  <button type="submit" class={classOf(props)}>
    {props.children}
  </button>
)

/** A link that is the thing to do next. */
export const ButtonLink = ({ href, ...props }: ButtonProps & { href: string }) => (
  <a href={href} class={classOf(props)}>
    {props.children}
  </a>
)
