export const OVERVIEW = '/samenwerking'
export const BOARDS = `${OVERVIEW}/besturen`
export const INSTITUTIONS = `${OVERVIEW}/instellingen`
export const SITES = `${OVERVIEW}/vestigingen`
export const INTAKE = `${OVERVIEW}/scholen-inlezen`
