/** One column of a FactTable. */
export interface TableColumn {
  /** name of the slot that shows its cells */
  key: string
  label: string
  /** stands to the right, its digits below one another */
  number?: boolean
  /** a sentence rather than a word */
  wide?: boolean
  /** names of units and groups, which are long and stay on one line where they can */
  named?: boolean
  /** what a card is known by */
  lead?: boolean
}
