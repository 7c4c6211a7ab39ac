import { join } from 'node:path'
import { Uploads } from '#monitor/index.ts'
import { UPLOADS_LINK, uploadPages } from '#monitor/upload-pages/index.ts'
import type { ServerOptions } from '../server.ts'

const HOUR = 60 * 60 * 1000

export interface ServedUploads extends Required<Pick<ServerOptions, 'modules' | 'headerLinks'>> {
  /** removes what is past its day, now and every hour */
  keepSwept(): void
  close(): Promise<void>
}

/** The page Eigen bestanden, with its uploads under the data folder. */
export function withUploads(dataFolder: string): ServedUploads {
  const uploads = new Uploads({ root: join(dataFolder, 'uploads') })
  const sweep = (): void => void uploads.sweep(new Date()).catch((error: unknown) => console.error(error))
  let timer: NodeJS.Timeout | undefined
  return {
    modules: [uploadPages(uploads)],
    headerLinks: [UPLOADS_LINK],
    keepSwept() {
      sweep()
      timer = setInterval(sweep, HOUR).unref()
    },
    async close() {
      clearInterval(timer)
      await uploads.close()
    },
  }
}
