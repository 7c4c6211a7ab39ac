import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { dayText } from '../../../pages/format.ts'
import { pupilsPage } from '../../../pages/frame.tsx'
import type { SeenFiles } from '../../file/file.actions.ts'
import { GRADE, groupWords } from '../group/words.ts'
import { filePath, fileWords, READ_IN } from './words.ts'

/** Where a file of results comes in: which columns, an example, and what was read in before. */
export function startPage(c: AppContext, { files, hasPupils }: SeenFiles, wrong: string | null) {
  const { language } = c.var.address
  const t = fileWords(language)
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [{ label: groupWords(language).title, href: link(language, GRADE) }],
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={t.notRead} mistakes={wrong ? [{ field: 'bestand', sentence: wrong }] : []} />
        {hasPupils ? <Upload language={language} wrong={wrong} /> : <p class="section prose">{t.noPupils}</p>}
        <Columns language={language} />
        <Earlier language={language} files={files} />
      </>
    ),
  })
}

function Upload({ language, wrong }: { language: Language; wrong: string | null }) {
  const t = fileWords(language)
  return (
    <form class="section" method="post" action={link(language, READ_IN)} enctype="multipart/form-data" data-turbo="false">
      <Field
        id="bestand"
        label={t.file}
        hint={t.fileHint}
        wrong={wrong ?? undefined}
        control={(props) => <input type="file" name="bestand" accept=".csv,.txt,.xlsx" required {...props} />}
      />
      <p class="actions">
        <SubmitButton>{t.send}</SubmitButton>
      </p>
    </form>
  )
}

function Columns({ language }: { language: Language }) {
  const t = fileWords(language)
  return (
    <section class="section" aria-labelledby="kolommen">
      <h2 id="kolommen">{t.how}</h2>
      <p class="prose">{t.howText}</p>
      <ul class="prose">
        {t.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <h3>{t.exampleTitle}</h3>
      <ScrollBox label={t.exampleTitle}>
        <table class="table">
          <thead>
            <tr>
              {t.example.head.map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {t.example.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="actions section-s">
        <ButtonLink second href={link(language, GRADE)}>
          {t.toGroups}
        </ButtonLink>
      </p>
    </section>
  )
}

function Earlier({ language, files }: { language: Language; files: SeenFiles['files'] }) {
  const t = fileWords(language)
  return (
    <section class="section" aria-labelledby="eerder">
      <h2 id="eerder">{t.earlier}</h2>
      {files.length === 0 && <p>{t.earlierNone}</p>}
      <ul class="lines">
        {files.map(({ id, fileName, by, at, state }) => (
          <li>
            <a class="any-break" href={link(language, filePath(id))}>
              {fileName}
            </a>
            , {t.state[state]}
            <small>{t.by(by, dayText(language, dayOf(at)))}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
