const FORMULA = /^[=+\-@\t\r]/;
const NUMERIC = /^[+-]?\d[\d.,]*%?$/;

/**
 * A text cell: what a spreadsheet would run as a formula gets an apostrophe in front (OWASP), unless it is a number; then quoted where RFC 4180
 * asks for it. Columns of numbers and of fixed codes never come here.
 */
export function textCell(separator: string): (text: string) => string {
  const special = separator === ";" ? /^[=+\-@\t]|[;"\r\n]/ : /^[=+\-@\t]|[,"\r\n]/;
  const quoted = separator === ";" ? /[;"\r\n]/ : /[,"\r\n]/;
  return (text) => {
    if (!special.test(text)) return text;
    const safe = FORMULA.test(text) && !NUMERIC.test(text) ? `'${text}` : text;
    return quoted.test(safe) ? `"${safe.includes('"') ? safe.replaceAll('"', '""') : safe}"` : safe;
  };
}
