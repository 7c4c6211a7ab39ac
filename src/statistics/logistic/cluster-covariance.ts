import { addOuterProduct, addScaled, dot, multiply, zeroMatrix, zeros } from './linear-algebra.ts'
import type { CountedRows, Maximum } from './maximise.ts'

/**
 * Covariance of the estimates when persons of one cluster (a school) resemble each other: inverse information × sum over
 * clusters of score scoreᵀ × inverse information, times G / (G − 1) for G clusters; no other small-sample factor
 * (`sandwich::vcovCL(type = 'HC0', cadjust = TRUE)`). `null` with fewer than two clusters.
 * Liang & Zeger (1986), Biometrika 73: 13–22; Zeileis, Köll & Graham (2020), J. Stat. Software 95(1).
 */
export function clusterCovariance(data: CountedRows, clusters: string[], fit: Maximum): number[][] | null {
  const scores = scorePerCluster(data, clusters, fit.parameters)
  if (scores.size < 2) return null
  const factor = scores.size / (scores.size - 1)
  const covariance = zeroMatrix(fit.parameters.length)
  for (const score of scores.values()) addOuterProduct(covariance, factor, multiply(fit.covariance, score))
  return covariance
}

function scorePerCluster(data: CountedRows, clusters: string[], parameters: number[]): Map<string, number[]> {
  const scores = new Map<string, number[]>()
  data.rows.forEach((row, i) => {
    const cluster = clusters[i] as string
    const score = scores.get(cluster) ?? zeros(parameters.length)
    const expected = (data.n[i] as number) / (1 + Math.exp(-dot(row, parameters)))
    addScaled(score, (data.events[i] as number) - expected, row)
    scores.set(cluster, score)
  })
  return scores
}
