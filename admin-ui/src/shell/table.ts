/** One column of a FactTable. */
export interface TableColumn {
  /** name of the slot that shows its cells */
  key: string
  label: string
  /** stands to the right, its digits below one another */
  number?: boolean
  /** a sentence rather than a word */
  wide?: boolean
  /** what a card is known by */
  lead?: boolean
}
