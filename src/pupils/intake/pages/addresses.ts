import { BASE, pupilPath } from '../../pages/addresses.ts'

export const INTAKE = `${BASE}/intake`
export const candidatePath = (id: string, below = ''): string => `${INTAKE}/${id}${below}`
export const pupilIntakePath = (pupilId: string): string => pupilPath(pupilId, '/intake')
