/**
 * Everything works without this script. With it, Turbo replaces the body instead of loading the whole page, and the
 * keyboard stays where it was when a filter is followed; work that goes on is followed; sending files shows its progress.
 */
import '@hotwired/turbo'
import { drawnLinks } from './drawn-links.ts'
import { follow } from './follow.ts'
import { keepFocus } from './keep-focus.ts'
import { upload } from './upload.ts'

drawnLinks(document)
keepFocus(document)
follow(document)
upload(document)
