export interface Mistake {
  /** id of the field to mend */
  field: string
  sentence: string
}

/** All mistakes of a form above it, each a link to its field. It takes the focus, so that it is read first. */
export function WrongList({ title, mistakes }: { title: string; mistakes: readonly Mistake[] }) {
  if (mistakes.length === 0) return null
  return (
    <div class="wrong-list" role="alert" tabindex={-1} autofocus>
      <h2>{title}</h2>
      <ul>
        {mistakes.map(({ field, sentence }) => (
          <li>
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
