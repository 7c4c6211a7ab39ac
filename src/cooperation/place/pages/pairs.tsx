/** Facts by name; what is not filled in is left out. */
export function Pairs({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl class="pairs">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  )
}
