export const LIST = '/samenwerking/overleg'
export const pathOf = (bodyId: string, more = ''): string => [LIST, bodyId, more].filter(Boolean).join('/')
export const meetingPath = (bodyId: string, meetingId: string, more = ''): string =>
  pathOf(bodyId, ['bijeenkomst', meetingId, more].filter(Boolean).join('/'))
