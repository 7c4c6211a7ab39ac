/** What others may use of talks: whether there was one, and when, and what was promised in them. */
export { lastTalk, loadTalks, talksSince } from './talk.store.ts'
export { type Agreement, isOnWord, openPromises, type TalkKind } from './talk.ts'
