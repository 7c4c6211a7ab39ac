/** Two correct designs of invented schools, under the law of 2020: nothing in them is against a rule. */
export { dlrDesign } from '../examples/dlr-design.ts'
export { glrDesign } from '../examples/glr-design.ts'
