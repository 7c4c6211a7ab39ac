import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  wholeFile: 'the file',
  kind: {
    string: 'a text between quotes',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list: [ ]',
    object: 'a group of fields: { }',
    record: 'a group of fields: { }',
    null: 'null',
  },
  problem: {
    'too-large': { what: ({ found, most }) => `The file has ${found} bytes. It can have ${most}.`, todo: 'Choose the file of one route.' },
    'not-json': {
      what: ({ line, column }) => `This is not a good JSON file. It goes wrong on line ${line}, character ${column}.`,
      todo: 'Mend that line, or get the file again.',
    },
    'not-a-route': {
      what: 'This is not a route file.',
      todo: ({ format }) => `Choose a file that comes from Doorloop. It holds "format": "${format}".`,
    },
    'other-format': {
      what: ({ found }) => `This file is of version ${found}.`,
      todo: ({ format }) => `This Doorloop reads ${format}. Make the file again with the same version, or update Doorloop.`,
    },
    'forbidden-field': { what: ({ field }) => `A file may not hold the field ${field}.`, todo: 'Take the field out.' },
    'unknown-field': { what: ({ field }) => `The field ${field} does not exist.`, todo: 'Take it out, or mend its name.' },
    'missing-field': { what: 'This field is missing.', todo: 'Add it. When it is not known yet, write null or an empty list: [].' },
    'wrong-kind': { what: ({ expected }) => `Here belongs ${expected}.`, todo: 'Mend the value.' },
    'not-in-list': { what: 'This value cannot stand here.', todo: ({ values }) => `Choose from: ${values}.` },
    'too-low': { what: 'This value is too low or too short.', todo: ({ least }) => `Fill in at least ${least}.` },
    'too-high': { what: 'This value is too high or too long.', todo: ({ most }) => `Fill in at most ${most}.` },
    'wrong-form': {
      what: 'This value does not have the right form.',
      todo: 'A date is yyyy-mm-dd, a crebo has five digits, an id is made of letters, digits, - and _.',
    },
    'too-many': { what: ({ found, most }) => `This list has ${found} lines. It can have ${most}.`, todo: 'Make the list shorter.' },
    'too-long': { what: ({ found, most }) => `This text has ${found} characters. It can have ${most}.`, todo: 'Make the text shorter.' },
    'bad-character': { what: 'This text holds a character that cannot be kept.', todo: 'Type the text again.' },
    'duplicate-id': { what: ({ id }) => `Two parts have the same id: ${id}.`, todo: 'Give one of them another id.' },
    'unknown-id': {
      what: ({ id, list }) => `This says ${id}, which is not in ${list}.`,
      todo: ({ list }) => `Add it to ${list}, or name an id that is there.`,
    },
    'and-more': { what: ({ n }) => `More is wrong: ${n} points.`, todo: 'Mend these first.' },
  },
}
