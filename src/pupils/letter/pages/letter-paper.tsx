/** A letter as it goes on paper: paragraphs where a line is left empty, lines where one begins. */
export function LetterPaper({ subject, body }: { subject: string; body: string }) {
  return (
    <article class="panel prose">
      <h2>{subject}</h2>
      {body.split(/\r?\n\s*\r?\n/).map((paragraph) => (
        <p>
          {paragraph.split(/\r?\n/).map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </article>
  )
}
