export interface FilterOption {
  label: string
  href: string
  current: boolean
}

export interface Filter {
  /** key of the choice in the address */
  name: string
  label: string
  options: FilterOption[]
}

/** Choices as links, so that the address holds them. A filter with one option is no choice and is not shown. */
export function Filters({ filters }: { filters: Filter[] }) {
  const real = filters.filter(({ options }) => options.length > 1)
  if (real.length === 0) return null
  return (
    <dl class="filters">
      {real.map(({ name, label, options }) => (
        <div>
          <dt>{label}</dt>
          <dd data-place={name}>
            {options.map((option) => (
              <a href={option.href} aria-current={option.current ? 'true' : undefined}>
                {option.label}
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
