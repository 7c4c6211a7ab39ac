import ExcelJS from 'exceljs'
import { type Part, zipBytes } from './zip-file.ts'

/** A workbook as a spreadsheet program writes it: sheets by name, with rows of values. */
export async function workbookBytes(sheets: Record<string, ExcelJS.CellValue[][]>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook by hand with one sheet, for XML that no program writes. `others` replaces or adds parts. */
export function rawWorkbook(rows: string, others: readonly Part[] = []): Buffer {
  const parts: Part[] = [
    { name: 'xl/workbook.xml', content: `<workbook xmlns:r="${RELATION}"><sheets><sheet name="Blad1" r:id="rId1"/></sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="${RELATION}/sharedStrings" Target="/xl/sharedStrings.xml"/>
        <Relationship Id="rId3" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
  ]
  const names = new Set(others.map(({ name }) => name))
  return zipBytes([...parts.filter(({ name }) => !names.has(name)), ...others])
}
