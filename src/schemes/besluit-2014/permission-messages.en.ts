import { told } from '../decrees/told.ts'

const agreed = (title: string, about: string) =>
  told(
    `Agreements on ${title}`,
    `The agreement covers ${about}.`,
    `Lay down in the agreement ${about}.`,
    `The agreement does not cover ${about}. Add it.`,
  )

export const en = {
  rules: {
    'besluit-2014/permission': told(
      'Permission of the minister',
      'The minister has given permission.',
      'Fill in whether the minister has given permission.',
      'Without permission of the minister this route cannot begin. Hand in an application.',
    ),
    'besluit-2014/both-sign-application': told(
      'Both boards sign the application',
      'Both boards have signed the application.',
      'Fill in whether both boards have signed the application.',
      'Both boards must sign the application. Ask for the signature that is missing.',
    ),
    'besluit-2014/sector-and-domain-named': told(
      'Sector and programme are named',
      'The sector of the vmbo and the mbo programme are filled in.',
      'Fill in the profiel or sector, and the crebo of the mbo programme. The application must name them.',
    ),
    'besluit-2014/agreement-or-internal': told(
      'Agreement or internal regulation',
      'There is an agreement, or an internal regulation within one board.',
      'Fill in to which boards the schools belong, and whether there is an agreement. Within one board it is an internal regulation.',
      'There must be a cooperation agreement. An internal regulation is possible only when both schools belong to one board.',
    ),
    'besluit-2014/vmbo-offer-ran': told(
      'The vmbo taught this already',
      'The vmbo taught this in the previous school year too.',
      'Fill in whether the vmbo taught this in the previous school year too.',
      'The vmbo may take part only with what it taught in the previous school year.',
    ),
    'besluit-2014/mbo-offer-ran': told(
      'The mbo taught this programme already',
      'The mbo taught this programme in the previous year too.',
      'Fill in whether the mbo taught this programme in the previous year too.',
      'The mbo may take part only with a programme that it taught in the previous year.',
    ),
    'besluit-2014/good-quality': told(
      'The quality is sufficient',
      'The minister and the inspectorate find the quality sufficient.',
      'Find out whether the minister or the inspectorate found the quality of the programme or leerweg too weak.',
      'A programme or leerweg of too low quality cannot take part. Improve the quality first.',
    ),
    'besluit-2014/outside-bol-bbl-experiment': told(
      'Not in the bol-bbl experiment',
      'The programme does not take part in the experiment that combines bol and bbl.',
      'Find out whether the programme takes part in the experiment that combines bol and bbl.',
      'The programme takes part in the experiment that combines bol and bbl already. Choose one of both.',
    ),
    'besluit-2014/cooperation-exists': told(
      'The schools cooperate already',
      'The schools cooperated when they applied.',
      'Fill in whether the schools cooperate when they apply.',
      'The schools must cooperate already when they apply.',
    ),
    'besluit-2014/business-involved': told(
      'Companies are involved',
      'Companies are involved enough in the set-up and in the choice of qualifications.',
      'Fill in whether companies are involved in the set-up and in the choice of qualifications.',
      'Companies must be involved in the set-up and in the choice of qualifications. Agree how.',
    ),
    'besluit-2014/agreement-facilities': agreed('buildings and means', 'how the schools use each other’s buildings and means'),
    'besluit-2014/agreement-governance-and-organisation': agreed(
      'governance and organisation',
      'governance, organisation and how teaching is set up',
    ),
    'besluit-2014/agreement-terugvaloptie': agreed('the terugvaloptie', 'the terugvaloptie'),
    'besluit-2014/agreement-complaints': agreed('complaints', 'how complaints are dealt with'),
    'besluit-2014/agreement-sector-and-domain': agreed('sector and domain', 'the sector and the domain in the mbo'),
    'besluit-2014/agreement-business-selects-qualifications': agreed(
      'companies in the choice',
      'the part of companies in the choice of qualifications',
    ),
    'besluit-2014/agreement-business-in-set-up': agreed('companies in the set-up', 'the part of companies in the set-up of the route'),
    'besluit-2014/agreement-transfer-of-funding': agreed(
      'the transfer of money',
      'how much money one transfers to the other, and what for',
    ),
  },
}
