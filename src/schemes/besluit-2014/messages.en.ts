import { told } from '../decrees/told.ts'

export const en = {
  rules: {
    'besluit-2014/vakmanschaproute-direction': told(
      'From bb or kb to mbo 2, from kb to mbo 3',
      ({ roads }) => `${roads}: this is possible in the vakmanschaproute.`,
      'Fill in from which leerweg the pupils come and to which level the route leads.',
      ({ roads }) => `${roads}: this is not possible. The vakmanschaproute leads from bb or kb to mbo 2, and from kb to mbo 3.`,
    ),
    'besluit-2014/beroepsroute-direction': told(
      'From kb, gl or tl to mbo 4',
      ({ roads }) => `${roads}: this is possible in this route.`,
      'Fill in from which leerweg the pupils come and to which level the route leads.',
      ({ roads }) => `${roads}: this is not possible. This route leads from kb, gl or tl to mbo 4.`,
    ),
    'besluit-2014/related-domain': told(
      'The mbo follows on from the vmbo',
      'The mbo programme is in a domain related to the vmbo.',
      'Find out whether the mbo programme is in a domain related to the vmbo.',
      'The mbo programme must be in a domain related to the vmbo. Choose another programme.',
    ),
    'besluit-2014/technologieroute-sectors': told(
      'Only from technology and agriculture',
      'The profiel belongs to technology or agriculture.',
      ({ profielen }) =>
        profielen
          ? `Decide whether ${profielen} belongs to technology or agriculture. Only then does it fit the technologieroute.`
          : 'Fill in the profiel. The technologieroute begins in technology or agriculture.',
      ({ profielen }) => `${profielen} does not belong to technology or agriculture. Choose the beroepsroute, or another profiel.`,
    ),
    'besluit-2014/to-mbo-3-from-2016': told(
      'To mbo 3 from 1 August 2016',
      'The route to mbo 3 begins on or after 1 August 2016.',
      null,
      'To mbo 3 the vakmanschaproute could not begin before 1 August 2016. Choose a later day.',
    ),
    'besluit-2014/ends-by-2022': told(
      'Finished before 1 August 2022',
      'The first group is finished before the experiment ends.',
      'The first group is not finished on 1 August 2022, when the experiment ends. Decide what holds for these pupils: another scheme, or the terugvaloptie.',
    ),
    'besluit-2014/application-round': told(
      'There was a round of applications',
      'There was a round of applications for this school year.',
      'There was no round of applications for this school year. Find out whether the route had permission already, and whether this is a later group.',
    ),
    'besluit-2014/one-programme': told(
      'One programme at both schools',
      'The route is one programme, at the places of both schools.',
      'Fill in whether the route is one programme, at the places of both schools.',
      'The route must be one programme, at the places of both schools.',
    ),
    'besluit-2014/responsible-school': told(
      'Which school is responsible',
      'For each year it is clear which school is responsible.',
      'Fill in for each year where the pupil is enrolled. That school is responsible.',
    ),
    'besluit-2014/education-agreement': told(
      'The agreement with the pupil',
      'The onderwijsovereenkomst names the programme with its hours, and the terugvaloptie.',
      'Fill in whether the onderwijsovereenkomst names the programme with its hours, and the terugvaloptie.',
      'The onderwijsovereenkomst must name the programme with its hours, and the terugvaloptie.',
    ),
    'besluit-2014/under-16-programme': told(
      'Under 16: the bol programme',
      'Pupils under 16 follow the bol programme.',
      'Fill in whether pupils under 16 follow the bol programme.',
      'Pupils under 16 must follow the bol programme. Change the first years.',
    ),
    'besluit-2014/under-16-light-work': told(
      'Under 16: only light work',
      'Pupils under 16 do only light work in the bpv.',
      'Fill in whether pupils under 16 do only light work in the bpv.',
      'Pupils under 16 may do only light work in the bpv. Change the bpv.',
    ),
    'besluit-2014/results-alike': told(
      'Results count at both schools',
      'Results from the other school are processed like those of the own school.',
      'Agree how the school processes results from the other school.',
      'Results from the other school must be processed like those of the own school.',
    ),
    'besluit-2014/lob': told(
      'Career guidance',
      'The pupil gets career guidance throughout the route.',
      'Fill in whether the pupil gets career guidance throughout the route.',
      'The pupil must get career guidance throughout the route.',
    ),
    'besluit-2014/pupils-told': told(
      'Pupil and parents know beforehand',
      'Pupil and parents are told before enrolment that this is an experiment.',
      'Fill in whether pupil and parents are told before enrolment that this is an experiment.',
      'Pupil and parents must be told before enrolment that this is an experiment.',
    ),
    'besluit-2014/first-at-school': told(
      'First enrolled at the vmbo',
      'The pupil is first enrolled at the vmbo.',
      'Fill in where the pupil is enrolled in the first year of the route.',
      'In the first year of the route the pupil must be enrolled at the vmbo.',
    ),
    'besluit-2014/at-most-two-years-at-school': told(
      'At most two years at the vmbo',
      ({ years }) => `The pupil is enrolled at the vmbo for ${years} years. At most two are allowed.`,
      'Fill in for each year where the pupil is enrolled.',
      ({ years }) =>
        `The pupil is enrolled at the vmbo for ${years} years. At most two are allowed. Enrol the pupil at the mbo after that.`,
    ),
    'besluit-2014/then-at-mbo': told(
      'Then enrolled at the mbo',
      'After the vmbo the pupil is enrolled at the mbo.',
      'Fill in from which year the pupil is enrolled at the mbo.',
      'The pupil goes back from the mbo to the vmbo. After the vmbo the pupil must stay enrolled at the mbo.',
    ),
    'besluit-2014/at-mbo-once-passed': told(
      'Exam passed: to the mbo at once',
      'Who passes the vmbo exam earlier goes to the mbo at once.',
      null,
      'The vmbo exam is finished earlier. The pupil must then be enrolled at the mbo at once.',
    ),
    'besluit-2014/terugvaloptie': told(
      'Who stops can go somewhere',
      'In each month of the route there is a way to another diploma.',
      'Describe where a pupil can go who stops, and which diploma can be had there.',
      ({ months }) => `In ${months} months of the route there is no way to another diploma. Fill them in.`,
    ),
    'besluit-2014/monitoring': told(
      'Taking part in the research',
      'The schools take part in the monitor.',
      'Fill in whether the schools take part in the monitor.',
      'The schools must take part in the monitor.',
    ),
  },
  facts: {
    'vakmanschaproute-target': 'For pupils who begin in bb or kb. To mbo 3 only from kb, and from 1 August 2016.',
    'beroepsroute-target': 'For pupils who begin in kb, gl or tl and go to mbo 4.',
    'technologieroute-target': 'A beroepsroute for pupils from technology or agriculture who go to mbo 4.',
    'sector-subjects-may-go': 'On the way to mbo 2, sector subjects and the vocational programme may be left out of the exam.',
    'common-part-by-year-3': 'The common part is finished before the mbo exam, and in the third year of the route at the latest.',
    'mbo-2-without-vmbo':
      'Who does not pass the vmbo can still get mbo 2. Then there are demands on the art subject, physical education, social studies, Dutch, English and the arithmetic test.',
    'ordinary-exam-to-mbo-3': 'To mbo 3 the ordinary rules of the vmbo exam hold.',
    'whole-exam-by-year-4': 'The whole vmbo exam is finished before the mbo exam, and in the fourth year of the route at the latest.',
    'extra-subject-it': 'Information technology may be an extra subject.',
    'apply-with-both-boards': 'The boards ask for permission together, in October for the school year in which the route begins.',
    'tell-before-enrolment': 'Tell pupil and parents before enrolment that this is an experiment.',
    'take-part-in-monitor': 'The schools take part in the minister’s monitor.',
    'funding-may-be-transferred':
      'The schools may transfer a part of the funding. There is no fixed price; the agreement names amount and purpose.',
  },
}
