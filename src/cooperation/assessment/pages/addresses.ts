import { PARTS } from '../../pages/frame.tsx'

export const LIST = PARTS.zelfevaluatie.path
export const pathOf = (id: string): string => `${LIST}/${id}`
