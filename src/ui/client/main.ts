/**
 * Everything works without this script. With it, Turbo replaces the body instead of loading the whole page, and the
 * keyboard stays where it was when a filter is followed; work that goes on is followed; sending files shows its progress; what is
 * tapped on the morning list is kept until there is a connection.
 */
import '@hotwired/turbo'
import { drawnLinks } from './drawn-links.ts'
import { follow } from './follow.ts'
import { keepFocus } from './keep-focus.ts'
import { signOut } from './sign-out.ts'
import { taps } from './taps.ts'
import { upload } from './upload.ts'

drawnLinks(document)
keepFocus(document)
follow(document)
upload(document)
taps(document)
signOut(document)
