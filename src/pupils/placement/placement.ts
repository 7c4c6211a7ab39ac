/** A stage is any learning at a company; bpv is the part of an mbo-opleiding that counts, at an erkend leerbedrijf. */
export const PLACEMENT_KINDS = ['stage', 'bpv'] as const
export type PlacementKind = (typeof PLACEMENT_KINDS)[number]
