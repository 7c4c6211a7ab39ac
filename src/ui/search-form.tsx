import type { Child } from 'hono/jsx'

export interface SearchFormProps {
  action: string
  /** what the button says, and the name of the form for a screen reader */
  label: string
  children?: Child
}

/** Questions whose answers stand in the address: a search can be bookmarked. */
export function SearchForm({ action, label, children }: SearchFormProps) {
  return (
    <search aria-label={label}>
      <form method="get" action={action} class="search-form">
        {children}
        <button type="submit" class="utrecht-button utrecht-button--secondary-action">
          {label}
        </button>
      </form>
    </search>
  )
}
