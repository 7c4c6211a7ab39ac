/** What others may use of talks: whether there was one, and when. */
export { lastTalk, talksSince } from './talk.store.ts'
