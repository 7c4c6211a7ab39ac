import { PARTS } from '../../pages/frame.tsx'

export const INVOICES = `${PARTS.afrekening.path}/facturen`
export const invoicePath = (id: string, more = ''): string => `${INVOICES}/${id}${more && `/${more}`}`
export const makePath = (statementId: string): string => `${INVOICES}/maken/${statementId}`
