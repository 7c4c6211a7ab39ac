import { told } from '../../decrees/told.ts'

export const en = {
  rules: {
    'vm2/temporary-bb-to-mbo-2': told(
      'From bb to mbo 2',
      'The route leads from bb to mbo 2.',
      'VM2 led from bb to mbo 2. The text of the regulation is not at hand. Fill it in, or decide whether this route belongs to it.',
    ),
    'vm2/temporary-bol-only': told(
      'Only bol',
      'The mbo programme is bol.',
      'VM2 was only bol. The text of the regulation is not at hand. Fill it in, or decide whether this programme belongs to it.',
    ),
    'vm2/temporary-cohort': told(
      'A group of 2008 to 2011',
      'The group begins on 1 August of 2008, 2009, 2010 or 2011.',
      'There were groups that began on 1 August of 2008, 2009, 2010 or 2011. Decide to which this group belongs.',
    ),
    'vm2/temporary-length': told(
      '2.5 to 4 school years',
      ({ years }) => `The route takes ${years} school years.`,
      ({ years }) =>
        years
          ? `The route takes ${years} school years. Most routes took 2.5 to 4. Decide whether this is possible.`
          : 'Fill in the weeks of each year. Most routes took 2.5 to 4 school years.',
    ),
    'vm2/temporary-crebo-named': told(
      'The crebo is named',
      'The crebo of the mbo programme is filled in.',
      'Fill in the crebo of the mbo programme. The application had to name it.',
    ),
    'vm2/temporary-cooperation-shown': told(
      'The cooperation is on paper',
      'There is an agreement or an internal regulation.',
      'Lay down the cooperation. Documents that show it belonged to the application.',
    ),
    'vm2/temporary-way-out': told(
      'No vmbo exam: a way out',
      'Who switches can go somewhere in each month.',
      'A part of the vmbo exam is left out. Describe for each month where somebody can go who switches.',
    ),
    'vm2/temporary-admitted': told(
      'Admitted in a round',
      'The route has been admitted.',
      'Fill in whether the route has been admitted, or decide what must still be done.',
    ),
    'vm2/temporary-one-programme': told(
      'One programme',
      'Vmbo and mbo are one programme.',
      'Decide how vmbo and mbo become one programme: one concept, one team, one roof.',
    ),
    'vm2/temporary-same-team': told(
      'One team',
      'One team guides the pupil throughout the route.',
      'Decide whether one team guides the pupil throughout the route: one concept, one team, one roof.',
    ),
  },
  facts: {
    'bb-without-selection': 'For pupils in bb. There were no other demands on pupils.',
    'exam-may-go-with-way-out': 'The vmbo exam may be left out. Then there must be a way out for those who switch.',
    'apply-in-a-round': 'School and mbo applied together, in a round in the spring of 2008 or 2009, with a project plan.',
    'monitor-every-year': 'The schools took part in the monitor every year.',
    'subsidy-per-school': 'Subsidy per school for development and introduction. It was higher in the first round than in the second.',
    'bonus-under-four-years': 'Diplomabonus for an mbo 2 diploma in less than four years.',
    'no-student-grant': 'For books and student finance the rules of secondary education hold: no grant and no travel card.',
  },
}
