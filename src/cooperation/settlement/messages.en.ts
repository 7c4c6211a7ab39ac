import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  euro: (amount) => `€ ${amount}`,
  finding: {
    'unknown-party': ({ party, where, rows }) =>
      `${party} is not one of the parties, and is named ${rows} ${rows === '1' ? 'time' : 'times'}. First at ${where}.`,
    'rule-without-agreement': ({ subject }) => `Rule ${subject} belongs to no agreement. Nothing was computed for it.`,
    'unknown-clause': ({ subject, clause, version, agreement }) =>
      `Rule ${subject} names ${clause}, version ${version}, of ${agreement}. The file does not have it. Nothing was computed for it.`,
    'clause-versions-overlap': ({ clause, agreement, version, other, day }) =>
      `Of ${clause} (${agreement}), version ${version} and version ${other} both hold on ${day}. Let the first end earlier.`,
    'rule-not-in-force': ({ subject, clause, version }) => `Rule ${subject} (${clause}, version ${version}) does not hold in this period.`,
    'missing-funding': ({ schoolYear, side, party, level, subject }) =>
      `The funding per pupil is missing: ${schoolYear}, ${side}, ${party}, level ${level}. Rule ${subject} needs it.`,
    'funding-named-twice': ({ schoolYear, side, party, level }) =>
      `There are two amounts of funding: ${schoolYear}, ${side}, ${party}, level ${level}. Choose one.`,
    'route-not-counted': ({ route, day, subject }) =>
      `Of route ${route} there is no count of ${day}. The pupils of that route are not in rule ${subject}.`,
    'no-count-date': ({ day, party, subject }) =>
      `No pupils of ${party} were counted on ${day}. Rule ${subject} needs that count. If there is nobody, write 0.`,
    'no-pupil-days': ({ party, subject }) => `The file has no pupil days of ${party}. Rule ${subject} counts them.`,
    'nothing-due': ({ subject, day, from, to }) =>
      `Rule ${subject} counts on ${day} (month-day). That day does not come between ${from} and ${to}. Nothing was computed.`,
    'pupils-without-rule': ({ party, route, what, pupils, subject }) =>
      `No rule counts ${pupils} ${pupils === '1' ? 'pupil' : 'pupils'} of ${party} in ${route} (${what}; beginning with ${subject}).`,
    'share-above-whole': ({ subject, rules }) => `Of the pupils in ${subject} more than their whole funding is claimed, by: ${rules}.`,
    'pupil-at-two-places': ({ pupil, day }) => `Pupil ${pupil} is at two places on ${day}. Choose which is right.`,
    'hours-above-budget': ({ subject, party, hours, budget, above, what }) =>
      `${hours} ${hours === '1' ? 'hour was' : 'hours were'} made for ${party}${what === '' ? '' : ` (${what})`}. The budget of rule ${subject} is ${budget} ${budget === '1' ? 'hour' : 'hours'}. ${above} ${above === '1' ? 'hour was' : 'hours were'} not billed.`,
    'for-whom-unknown': ({ subject, rule }) => `${subject} does not say for which school it is. Rule ${rule} cannot bill it.`,
    'hours-for-nobody': ({ subject, party, hours }) =>
      `${hours} hours of ${party} do not say for which school they are. Rule ${subject} does not bill them. If they are for a school, fill it in.`,
    'part-of-school-year': ({ subject, from, to }) =>
      `Rule ${subject} has a budget, cap, minimum or grant for a school year. ${from} to ${to} is no whole school year. Settle from 1 August to 31 July.`,
    'across-the-border': ({ subject, from, to, rule }) =>
      `The hours in ${subject} run from ${from} to ${to}. Some of that is outside the days of rule ${rule}. Split them.`,
    'no-key': ({ subject, party, schoolYear, day }) =>
      `Rule ${subject} cannot divide: ${party} has no number of pupils in ${schoolYear} (key) or on ${day} (count).`,
    'billed-by-two-rules': ({ subject, rules }) => `${subject} is billed by two rules: ${rules}.`,
    'row-without-rule': ({ party, what, rows, subject }) =>
      `No rule looks at ${what} of ${party} (rows: ${rows}, beginning with ${subject}). Nothing was billed for it.`,
    'route-without-agreement': ({ route, party }) =>
      `There is no agreement on money for ${route} of ${party}. Nothing was billed. The route can go on.`,
    'same-board': ({ payer, payee, board }) => `${payer} and ${payee} both belong to ${board}. They need not settle.`,
    'subsidy-not-used-up': ({ subject, granted, total, cents }) =>
      `Of the subsidy of rule ${subject}, ${granted} was used, with costs of ${total}. ${cents} is left.`,
    'row-twice': ({ rows }) => `These rows say the same: ${rows}. Take one out.`,
  },
  severity: { blocks: 'Must be mended', look: 'Look at' },
  remark: {
    remainder: ({ cents }) => `With ${cents} of the remainder: the largest fraction gets a cent.`,
    'part-remainder': ({ cents }) => `This part of the pot got ${cents} of the remainder.`,
    advanced: 'Paid already, and returned.',
    recorded: 'Recorded, not billed.',
    cap: ({ cents }) => `To the agreed maximum of ${cents}.`,
    minimum: ({ cents }) => `To the agreed minimum of ${cents}.`,
    correction: ({ cents, now, lines }) => `Difference with what was billed (${lines}): that was ${cents}, it becomes ${now}.`,
    budget: ({ hours, budget }) =>
      `${hours} ${hours === '1' ? 'hour was' : 'hours were'} made; billed up to the budget of ${budget} ${budget === '1' ? 'hour' : 'hours'}.`,
  },
  kind: {
    'funding-share': 'share of the funding',
    'funding-percentage': 'percentage of the funding',
    'hour-price': 'price per hour',
    costs: 'costs passed on',
    'shared-costs': 'shared costs',
    'shared-transport': 'shared transport',
    contribution: 'contribution',
    'closed-purses': 'closed purses',
    taakuren: 'taakuren',
    subsidy: 'subsidy with co-financing',
    'project-office': 'project office',
    'diploma-bonus': 'diploma bonus',
  },
  unit: {
    pupils: 'pupils',
    'pupil-days': 'pupil days',
    hours: 'hours',
    diplomas: 'diplomas',
    times: 'times',
    euro: 'euro',
    weight: 'part',
  },
  problem: {
    'too-large': { what: ({ found, most }) => `The file has ${found} bytes. It can have ${most}.`, todo: 'Split it by partnership.' },
    'not-json': { what: 'This is not a good JSON file.', todo: 'Look at commas, brackets and quotes, or get the file again.' },
    'other-format': {
      what: 'This is not a settlement that Doorloop reads.',
      todo: ({ format }) => `The file begins with "format": "${format}".`,
    },
    'unknown-field': { what: ({ field }) => `The field ${field} does not exist.`, todo: 'Take it out, or mend its name.' },
    'missing-field': { what: 'This field is missing.', todo: 'Add it.' },
    'wrong-value': {
      what: 'This value cannot stand here.',
      todo: ({ expected }) => `Here belongs: ${expected}. See docs/settlement-file.md.`,
    },
    'duplicate-id': { what: ({ id }) => `Two parts have the same id: ${id}.`, todo: 'Give one of them another id.' },
    'wrong-order': { what: 'The last day comes before the first.', todo: 'Mend one of the two.' },
    'wrong-school-year': {
      what: ({ schoolYear }) => `${schoolYear} is not a school year.`,
      todo: 'Write two years in a row, as 2025-2026.',
    },
    'period-too-long': { what: 'The period is longer than two years.', todo: 'Make a settlement for each school year.' },
    'parts-not-whole': { what: 'The parts together are not the whole, or one is more than the whole.', todo: 'Mend the fractions.' },
    'too-much': {
      what: 'The amounts together are too large to count to the cent.',
      todo: 'See whether an amount is in cents and has no zeros too many.',
    },
    'and-more': { what: ({ n }) => `More is wrong: ${n} ${n === '1' ? 'point' : 'points'}.`, todo: 'Mend these first.' },
  },
  wholeFile: 'the file',
  table: {
    head: (name, from, to) => `${name}: ${from} to ${to}`,
    statement: (payer, payee) => `${payer} pays ${payee}`,
    total: 'Total',
    clause: (clause, version, agreement) => `${clause}, version ${version}, ${agreement}`,
    nothing: 'There is nothing to settle.',
    pot: (rule, cents) => `Pot ${rule}: ${cents}`,
    bears: (party, cents, advanced) => `${party} bears ${cents}, paid already ${advanced}`,
    print: (print, engine) => `Fingerprint ${print} (method ${engine})`,
    billable: 'This can be billed.',
    notBillable: 'This cannot be billed yet.',
  },
  columns: {
    payer: 'payer',
    payee: 'payee',
    id: 'line id',
    agreement: 'agreement',
    clause: 'clause',
    version: 'version',
    rule: 'rule',
    kind: 'kind',
    from: 'from',
    to: 'to',
    quantity: 'quantity',
    unit: 'unit',
    price: 'price',
    share: 'share',
    amount: 'amount',
    remark: 'remark',
    sources: 'rows',
    print: 'fingerprint',
  },
}
