/** How a report is drawn. */
export interface ReportOptions {
  /** In columns. */
  width: number;
  hasColour: boolean;
}
