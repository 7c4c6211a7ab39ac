export type { Advice, AdviceFinding, Answer, Question, Size, WhyNot } from './advice.ts'
export { type AdviceText, adviceText } from './advice-text.ts'
export { advise } from './advise.ts'
