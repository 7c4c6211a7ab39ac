import type { Child } from 'hono/jsx'

/** What the control itself must carry, so that hint and mistake are read out with it. */
export interface ControlProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
}

export interface FieldProps {
  id: string
  label: Child
  hint?: Child
  /** what is wrong, and what to do */
  wrong?: string | undefined
  control: (props: ControlProps) => Child
}

/** One question: label, hint, mistake and control, in that order. */
export function Field({ id, label, hint, wrong, control }: FieldProps) {
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <Notes id={id} hint={hint} wrong={wrong} />
      {control({ id, ...described(id, hint, wrong) })}
    </div>
  )
}

export interface Choice {
  value: string
  label: string
  hint?: string
}

export interface ChoiceFieldProps {
  name: string
  legend: string
  hint?: Child
  wrong?: string | undefined
  choices: Choice[]
  chosen: string
}

/** One of a few, all in sight. The first choice has the id of the question, for the link from the list of mistakes. */
export function ChoiceField({ name, legend, hint, wrong, choices, chosen }: ChoiceFieldProps) {
  return (
    <fieldset class={wrong ? 'field wrong' : 'field'} aria-describedby={notesOf(name, hint, wrong)}>
      <legend>{legend}</legend>
      <Notes id={name} hint={hint} wrong={wrong} />
      {choices.map(({ value, label, hint: detail }, index) => {
        const id = index === 0 ? name : `${name}-${value}`
        return (
          <div class="choice">
            <input type="radio" id={id} name={name} value={value} checked={value === chosen} aria-describedby={detail && `${id}-h`} />
            <label for={id}>{label}</label>
            {detail && (
              <span class="hint" id={`${id}-h`}>
                {detail}
              </span>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

/** A yes that is not there until it is given. */
export function Tick({ name, label, hint, ticked }: { name: string; label: string; hint?: string; ticked: boolean }) {
  return (
    <div class="field">
      <div class="choice">
        <input type="checkbox" id={name} name={name} value="ja" checked={ticked} aria-describedby={hint && `${name}-h`} />
        <label for={name}>{label}</label>
        {hint && (
          <span class="hint" id={`${name}-h`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  )
}

function Notes({ id, hint, wrong }: { id: string; hint?: Child; wrong?: string | undefined }) {
  return (
    <>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span class="wrong-text" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </>
  )
}

function notesOf(id: string, hint: unknown, wrong: unknown): string | undefined {
  return [hint ? [`${id}-hint`] : [], wrong ? [`${id}-wrong`] : []].flat().join(' ') || undefined
}

function described(id: string, hint: unknown, wrong: unknown): Omit<ControlProps, 'id'> {
  const notes = notesOf(id, hint, wrong)
  return { ...(notes ? { 'aria-describedby': notes } : {}), ...(wrong ? { 'aria-invalid': 'true' } : {}) }
}
