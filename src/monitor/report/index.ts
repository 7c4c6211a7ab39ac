/** The output as one HTML file. Loads pages and charts: import it only when a report is asked for. */
export { reportHtml } from './report-html.tsx'
