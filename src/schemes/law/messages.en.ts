/** Why a lid asks nothing of a design, and where it is carried. */
export const en = {
  noRule: {
    definition: 'Explains what a word means.',
    purpose: 'Says what the experiment is for.',
    room: 'Gives room and asks nothing.',
    'other-law': 'Refers to other laws, which are not here.',
    minister: 'A task of the minister.',
    rounds: 'Belongs to the application in a round.',
    assessment: 'The minister assesses this when schools apply.',
    status: 'Withdrawal ends the route at once and opens the way back for all. Belongs to the status of a route.',
    money: 'Is about money. It is computed with subsidy and diplomabonus.',
    'student-finance': 'Is about the costs of pupils. A design does not change them.',
    'school-papers': 'Is about papers that the school gives a pupil.',
    evaluation: 'Is about the research into the experiment. Belongs to the monitor.',
    citation: 'Is about the name and the beginning of this text.',
  },
}
