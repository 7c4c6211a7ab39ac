export const BASE = '/bewaartermijnen'

export const listPath = (id: string): string => `${BASE}/lijst/${id}`
export const itemPath = (id: string, nr: number, verb: 'laten-staan' | 'toch-vernietigen'): string => `${listPath(id)}/${nr}/${verb}`
export const holdPath = (pupilId: string): string => `${BASE}/vasthouden/${pupilId}`
